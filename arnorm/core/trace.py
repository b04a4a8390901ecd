"""The call with its work shown: the same stages, each as edits, composed from source to text.

This is what a pipeline means. It never uses the fast path, so that comparing the two is a proof of both.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import Final, NamedTuple

from arnorm.core.block import found_meta, settle
from arnorm.core.meta import Meta
from arnorm.core.plan import DocumentBlock, MapRun, Stage
from arnorm.core.protect import TRIGGERS, carried, outside, protected_spans
from arnorm.core.step import Context
from arnorm.edits import Alignment, Edit, Span, canonical, compose, splice
from arnorm.engine.rows import absent_from
from arnorm.engine.table import Finder, encode, has_outsiders

__all__ = ["Traced", "trace"]


class Traced(NamedTuple):
    """The text that came out, all edits from the source in canonical form, notes, what the source says of itself."""

    text: str
    edits: tuple[Edit, ...]
    notes: tuple[str, ...]
    meta: tuple[Meta, ...]


def trace(stages: Iterable[Stage], source: str, context: Context, *, protect: bool) -> Traced:
    """Return what ``stages`` make of ``source``, every change with its reason."""
    now = _Now(source)
    total: list[Edit] = []
    notes: list[str] = []
    meta: list[Meta] = []
    spans: Sequence[Span] | None = None if protect else ()
    for stage in stages:
        if spans is None and not stage.ignores_protection:
            spans = protected_spans(now.text) if now.may_hold(_PROTECTED) else ()
        edits, said, names = _proposed(stage, now, context)
        if spans and not stage.ignores_protection and not isinstance(stage, DocumentBlock):
            edits = outside(edits, spans)
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


def _proposed(stage: Stage, now: _Now, context: Context) -> tuple[Sequence[Edit], tuple[str, ...], Sequence[Meta]]:
    if isinstance(stage, MapRun):
        return (stage.edits(now.text, now.encoded) if now.may_hold(stage.finder) else ()), (), ()
    if isinstance(stage, DocumentBlock):
        settled = settle(stage.steps, now.text, context)
        return settled.edits, settled.notes, found_meta(stage.steps, now.text, context, settled)
    if stage.finder is not None and not now.may_hold(stage.finder):
        return (), (), ()
    proposal = stage.step.propose(now.text, context)
    return proposal.edits, proposal.notes, ()
