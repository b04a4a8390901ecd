"""The call with its work shown: the same stages, each as edits, composed from source to text.

This is what a pipeline means. It never uses the fast path, so that comparing the two is a proof of both.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import Final, NamedTuple

from arnorm.core.block import found_meta, settle
from arnorm.core.later import Foresight
from arnorm.core.meta import Meta
from arnorm.core.plan import DocumentBlock, MapRun, RewriteStage, Stage, foreseeing
from arnorm.core.protect import TRIGGERS, carried, outside, protected_spans
from arnorm.core.step import Context
from arnorm.edits import Alignment, Edit, Span, canonical, compose, splice
from arnorm.engine.rows import absent_from
from arnorm.engine.table import Finder, encode, has_outsiders

__all__ = ["LaterStages", "Traced", "trace"]


class Traced(NamedTuple):
    """The text that came out, all edits from the source in canonical form, notes, what the source says of itself."""

    text: str
    edits: tuple[Edit, ...]
    notes: tuple[str, ...]
    meta: tuple[Meta, ...]


def trace(stages: Sequence[Stage], source: str, context: Context, *, protect: bool) -> Traced:
    """Return what ``stages`` make of ``source``, every change with its reason."""
    now = _Now(source)
    total: list[Edit] = []
    notes: list[str] = []
    meta: list[Meta] = []
    unknown: Sequence[Span] | None = None if protect else ()
    spans = unknown
    foresee = frozenset(foreseeing(stages))
    for index, stage in enumerate(stages):
        spans = _known(stage, now, spans, unknown)
        if isinstance(stage, DocumentBlock):
            later = LaterStages(stages[index + 1 :] if index in foresee else (), protect=protect)
            edits, said, names = _settled(stage, now.text, spans or (), context, later)
        else:
            (edits, said), names = _proposed(stage, now, context), ()
            edits = outside(edits, spans) if spans else edits
        notes += said
        meta += _in_source(names, total)
        if edits:
            total = compose(total, edits, now.text)
            now = _Now(splice(now.text, edits), stage.leaves(now.absent) if isinstance(stage, MapRun) else None)
            spans = carried(spans, edits) if spans else spans
    return Traced(now.text, canonical(source, total), tuple(notes), tuple(meta))


class _Now:
    """The text as it is now, with its bytes, which tell for next to nothing what it holds."""

    def __init__(self, text: str, absent: bytes | None = None) -> None:
        self.text = text
        self._absent = absent

    @cached_property
    def encoded(self) -> bytes:
        """The bytes of the text."""
        return encode(self.text)

    @cached_property
    def absent(self) -> bytes:
        """Slots that do not occur: all of them, or those that are known without another look."""
        return absent_from(self.encoded) if self._absent is None else self._absent

    def may_hold(self, finder: Finder) -> bool:
        """Return whether one of the characters that ``finder`` knows may be in the text."""
        return finder.on_codepage(self.absent) or (finder.far and has_outsiders(self.encoded, self.text))


_PROTECTED: Final = Finder(TRIGGERS)


def _in_source(names: Sequence[Meta], before: Sequence[Edit]) -> Iterator[Meta]:
    """Yield pieces of the text as it is now with their spans in the source."""
    back = Alignment(before) if names else None
    for name in names:
        start, end = back.to_source(name.start, name.end) if back else (name.start, name.end)
        yield name._replace(start=start, end=end)


def _known(
    stage: Stage, now: _Now, spans: Sequence[Span] | None, unknown: Sequence[Span] | None
) -> Sequence[Span] | None:
    """Return the protected spans that a stage respects: those known, or found anew behind a stage that ignores them."""
    if stage.ignores_protection:
        return unknown
    if spans is None:
        return protected_spans(now.text) if now.may_hold(_PROTECTED) else ()
    return spans


def _proposed(stage: MapRun | RewriteStage, now: _Now, context: Context) -> tuple[Sequence[Edit], tuple[str, ...]]:
    if isinstance(stage, MapRun):
        return (stage.edits(now.text, now.encoded) if now.may_hold(stage.finder) else ()), ()
    if stage.finder is not None and not now.may_hold(stage.finder):
        return (), ()
    proposal = stage.step.propose(now.text, context)
    return proposal.edits, proposal.notes


def _settled(
    block: DocumentBlock, text: str, spans: Sequence[Span], context: Context, later: LaterStages
) -> tuple[Sequence[Edit], tuple[str, ...], Sequence[Meta]]:
    if later.stages:
        settled = Foresight(block.steps, later, context).settle(text, spans).settled
    else:
        settled = settle(block.steps, text, context)
    return settled.edits, settled.notes, found_meta(block.steps, text, context, settled)


class LaterStages:
    """The stages behind a block, document steps apart, on a text whose protected spans are known."""

    def __init__(self, stages: Iterable[Stage], *, protect: bool) -> None:
        self.stages = tuple(stage for stage in stages if not isinstance(stage, DocumentBlock))
        self._unknown: Sequence[Span] | None = None if protect else ()

    def text(self, text: str, spans: Sequence[Span], context: Context) -> str:
        """Return what they make of ``text``."""
        return splice(text, self.edits(text, spans, context))

    def by_line(self, text: str) -> bool:  # noqa: ARG002
        """Return that nothing is known of lines: what is explained is looked at."""
        return False

    def edits(self, text: str, spans: Sequence[Span], context: Context) -> Sequence[Edit]:
        """Return the edits that they make of ``text``."""
        now = _Now(text)
        total: list[Edit] = []
        known: Sequence[Span] | None = spans
        for stage in self.stages:
            known = _known(stage, now, known, self._unknown)
            edits, _ = _proposed(stage, now, context)
            edits = outside(edits, known) if known else edits
            if edits:
                total = compose(total, edits, now.text)
                now = _Now(splice(now.text, edits), stage.leaves(now.absent) if isinstance(stage, MapRun) else None)
                known = carried(known, edits) if known else known
        return total
