"""What a profile fitted on the corpus would drop that nothing drops without it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, fields, replace
from functools import lru_cache
from typing import Any, Final

from arnorm.core.pipeline import Pipeline
from arnorm.core.result import Result
from arnorm.core.step import Context, Step
from arnorm.corpus.layout import Source
from arnorm.counts.keys import hashed
from arnorm.document import fold
from arnorm.document.boilerplate.drop_boilerplate import DropBoilerplate
from arnorm.document.profile.profile import BoilerplateProfile
from arnorm.document.profile.template import template
from arnorm.report.measure.example import Example, Where, example_of
from arnorm.report.measure.sample import Distinct, Sample

__all__ = ["Learnt", "has_profile"]

_EXAMPLES: Final = 6  # of a reason; as many as a reader opens, and the record of an outlet stays small
# Distinct lines; a profile of 5,000 documents calls a few hundred residue.
_LINES: Final = 1 << 12
_SHOWN: Final = 160


@dataclass
class Learnt:
    """Counts of a sample; parts add up. ``lines`` are those that an outlet repeats, ``examples`` by reason."""

    documents: int = 0
    touched: int = 0
    code_points: int = 0
    reasons: Counter[str] = field(default_factory=Counter)
    lines: dict[str, Distinct] = field(default_factory=dict)
    examples: dict[str, Sample[Example]] = field(default_factory=dict)

    def merge(self, other: Learnt) -> None:
        """Add another part; exact."""
        for each in fields(self):
            mine, theirs = getattr(self, each.name), getattr(other, each.name)
            if isinstance(mine, Counter):
                mine.update(theirs)
            elif isinstance(mine, int):
                setattr(self, each.name, mine + theirs)
            else:
                _merge_all(mine, theirs)

    @classmethod
    def of(cls, taken: Sequence[Source], pipeline: Pipeline, profile: BoilerplateProfile) -> Learnt:
        """Return what ``profile`` adds to a pipeline on some documents."""
        learnt = cls()
        bare, taught = _both(pipeline, profile)
        for source in taken:
            context = Context(source.title, source.outlet)
            result = taught.explain(source.text, context=context)
            where = Where(source.place, source.outlet or "", source.text)
            learnt._add(where, bare(source.text, context=context), result)
        return learnt

    def _add(self, where: Where, without: str, result: Result) -> None:
        self.documents += 1
        before = self.code_points
        for index, edit in enumerate(result.edits):
            old = result.source[edit.start : edit.end]
            said = next((by for by in edit.by if by.startswith(f"{DropBoilerplate.id}:")), None)
            if said is None or edit.text or old.strip("\r\n") not in without:
                continue
            reason = said.partition(":")[2]
            self.reasons[reason] += 1
            self.code_points += len(old)
            key = template(old, fold.key(old))
            lines = self.lines.setdefault(f"{where.outlet}\x00{reason}", Distinct(_LINES))
            lines.add(hashed(key), old.strip(" \t\r\n")[:_SHOWN])
            sample = self.examples.setdefault(reason, Sample(_EXAMPLES))
            if sample.admits(hashed(where.outlet, key)):
                sample.add(hashed(where.outlet, key), example_of(where, result.edits, index))
        self.touched += self.code_points > before


def has_profile(pipeline: Pipeline) -> bool:
    """Return whether a step of the pipeline asks a profile that was given."""
    return any(getattr(step, "profile", None) is not None for step in pipeline.steps)


@lru_cache(maxsize=1)
def _both(pipeline: Pipeline, profile: BoilerplateProfile) -> tuple[Pipeline, Pipeline]:
    """Return a pipeline that drops boilerplate by rules alone, and one that asks the profile too."""
    if not any(isinstance(step, DropBoilerplate) for step in pipeline.steps):
        pipeline = Pipeline((*pipeline.steps, DropBoilerplate()), protect=pipeline.protect)
    steps = tuple(_taught(pipeline, profile))
    return pipeline, Pipeline(steps, protect=pipeline.protect)


def _taught(pipeline: Pipeline, profile: BoilerplateProfile) -> Iterator[Step]:
    for step in pipeline.steps:
        yield replace(step, profile=profile) if isinstance(step, DropBoilerplate) else step


def _merge_all(mine: dict[str, Any], theirs: dict[str, Any]) -> None:
    for name, other in theirs.items():
        if name in mine:
            mine[name].merge(other)
        else:
            mine[name] = other
