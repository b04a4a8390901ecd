"""A closer look at a sample of the documents: typos, how letters are spelled, what a profile counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, fields
from typing import Final

from arnorm.core.step import Context
from arnorm.corpus.layout import Source
from arnorm.counts.keys import hashed
from arnorm.document.profile.profile import BoilerplateProfile
from arnorm.edits import Edit
from arnorm.report.measure.example import Example, Where, example_of
from arnorm.report.measure.record import OTHERS, add_counts
from arnorm.report.measure.sample import Sample
from arnorm.report.measure.styles import counted_styles
from arnorm.typos.detector import TypoDetector
from arnorm.words.tokens import token_pattern

__all__ = ["Closer", "Looked"]

_EXAMPLES: Final = 6  # of a kind of typo; the page shows five of them (view/typos.py)


@dataclass
class Looked:
    """Counts of one outlet's documents in the sample. ``wrong`` have a typo; ``styles`` are of ``counted_styles``."""

    documents: int = 0
    words: int = 0
    wrong: int = 0
    typos: Counter[str] = field(default_factory=Counter)
    styles: Counter[str] = field(default_factory=Counter)

    def merge(self, other: Looked) -> None:
        """Add another part's counts."""
        add_counts(self, other, [each.name for each in fields(self)])


@dataclass
class Closer:
    """Counts of a sample; parts add up. ``often`` are triples of what is written, what is meant, and the kind."""

    outlets: dict[str, Looked] = field(default_factory=dict)
    often: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    examples: dict[str, Sample[Example]] = field(default_factory=dict)
    profile: BoilerplateProfile | None = None

    def outlet(self, name: str) -> Looked:
        """Return the counts of an outlet."""
        return self.outlets.setdefault(name, Looked())

    def merge(self, other: Closer) -> None:
        """Add another part; exact."""
        for name, outlet in other.outlets.items():
            self.outlet(name).merge(outlet)
        self.often.update(other.often)
        for kind, sample in other.examples.items():
            self.examples.setdefault(kind, Sample(_EXAMPLES)).merge(sample)
        if self.profile is None or other.profile is None:
            self.profile = self.profile or other.profile
        else:
            self.profile = self.profile.merge(other.profile)

    @classmethod
    def of(cls, taken: Sequence[Source], known: frozenset[str], *, typos: bool, profile: bool) -> Closer:
        """Return the counts of some documents; outlets that are not ``known`` are the others."""
        closer = cls()
        for each in taken:
            name = each.outlet or "" if (each.outlet or "") in known else OTHERS
            closer._add(each, closer.outlet(name), typos=typos)
        if profile:
            closer.profile = BoilerplateProfile.fit((each.text, Context(each.title, each.outlet)) for each in taken)
        return closer

    def _add(self, taken: Source, outlet: Looked, *, typos: bool) -> None:
        text, where = taken.text, Where(taken.place, taken.outlet or "", taken.text)
        outlet.documents += 1
        outlet.words += len(token_pattern().findall(text))
        outlet.styles.update(counted_styles(text))
        if not typos:
            return
        findings = TypoDetector().find(text)
        outlet.wrong += bool(findings)
        outlet.typos.update(finding.kind for finding in findings)
        for found in findings:
            right = found.suggestions[0] if found.suggestions else ""
            self.often[found.word, right, found.kind] += 1
            sample = self.examples.setdefault(found.kind, Sample(_EXAMPLES))
            key = hashed(found.word, right)
            if sample.admits(key):
                edit = Edit(found.start, found.end, right, (found.kind,))
                sample.add(key, example_of(where, [edit], 0))
