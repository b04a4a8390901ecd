"""Document steps decide by the text as the later steps of their pipeline will leave it, and delete from the text.

So a pipeline finds nothing the second time, whatever its later steps change: the block of document steps stops at a
text in whose later form it finds nothing, and that later form is what the second run gives it. No step has to know
which characters another one folds.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from arnorm.core.block import ROUNDS, Settled, settle
from arnorm.core.protect import carried
from arnorm.core.step import Context, DocumentStep
from arnorm.edits import Alignment, Edit, Span, compose, splice

__all__ = ["Foreseen", "Later", "settle_foreseen"]


class Later(Protocol):
    """The steps behind a block, document steps apart, on a text whose protected spans are known."""

    def text(self, text: str, spans: Sequence[Span], context: Context) -> str:
        """Return what they make of ``text``."""

    def edits(self, text: str, spans: Sequence[Span], context: Context) -> Sequence[Edit]:
        """Return the same as edits."""


class Foreseen(NamedTuple):
    """What the block deletes and says, and what the later steps make of the text without it."""

    settled: Settled
    text: str


def settle_foreseen(
    steps: Sequence[DocumentStep], text: str, spans: Sequence[Span], context: Context, later: Later
) -> Foreseen:
    """Settle ``steps`` until they find nothing in what ``later`` makes of ``text``; return what goes of ``text``.

    Where they find something in the later form, the text itself says better where to cut: there quotes still open or
    close by their shape. What only the later form shows is cut by its place there.
    """
    total: list[Edit] = []
    notes: dict[str, None] = {}
    now, known = text, spans
    seen = first = later.text(now, known, context)
    for _ in range(ROUNDS):
        found = settle(steps, seen, context)
        notes.update(dict.fromkeys(found.notes))
        if not found.edits:
            return Foreseen(Settled(total, tuple(notes), {}), seen)
        rest = splice(seen, found.edits)
        edits = settle(steps, now, context).edits or _before(found.edits, later.edits(now, known, context))
        total = compose(total, edits, now)
        now, known = splice(now, edits), carried(known, edits)
        seen = later.text(now, known, context)
        if seen == rest:  # the steps have looked at this text, and found nothing
            return Foreseen(Settled(total, tuple(notes), {}), seen)
    ids = ", ".join(step.id for step in steps)
    return Foreseen(Settled([], (*notes, f"{ids}: not settled in {ROUNDS} rounds, nothing was deleted"), {}), first)


def _before(deletions: Sequence[Edit], later: Sequence[Edit]) -> list[Edit]:
    """Return the deletions, found in what ``later`` leaves, as deletions from what it was given.

    What ``later`` deletes beside them goes with them: the space before a mark would be left at the end of a line.
    """
    back = Alignment(later)
    ends = {edit.end: edit.start for edit in later if not edit.text}
    starts = {edit.start: edit.end for edit in later if not edit.text}
    edits: list[Edit] = []
    end = 0
    for edit in deletions:
        start, stop = back.to_source(edit.start, edit.end)
        start, stop = max(ends.get(start, start), end), starts.get(stop, stop)  # two may touch inside one change
        if start < stop:
            edits.append(edit._replace(start=start, end=stop))
            end = stop
    return edits
