"""Document steps decide by the text as the later steps of their pipeline will leave it, and delete from the text.

So a pipeline finds nothing the second time, whatever its later steps change: the block of document steps stops at a
text in whose later form it finds nothing, and that later form is what the second run gives it. No step has to know
which characters another one folds.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple, Protocol

from arnorm.core.block import ROUNDS, Settled, settle
from arnorm.core.protect import carried
from arnorm.core.step import Context, DocumentStep
from arnorm.edits import Alignment, Edit, Span, compose, splice

__all__ = ["Foreseen", "Foresight", "Later", "Look"]


_CUT = 3  # lines that are asked one by one in less time than the text is


class Later(Protocol):
    """The steps behind a block, document steps apart, on a text whose protected spans are known."""

    def text(self, text: str, spans: Sequence[Span], context: Context) -> str:
        """Return what they make of ``text``."""

    def edits(self, text: str, spans: Sequence[Span], context: Context) -> Sequence[Edit]:
        """Return the same as edits."""

    def by_line(self, text: str) -> bool:
        """Return whether they surely make of each line of ``text`` what they make of it alone."""


class Look(NamedTuple):
    """What the later steps make of a text, and what the block finds in that."""

    seen: str
    found: Settled


class Foreseen(NamedTuple):
    """What the block deletes and says, and what the later steps make of the text without it."""

    settled: Settled
    text: str


class Foresight(NamedTuple):
    """The document steps of a block, the steps behind it, and the evidence beside the text."""

    steps: Sequence[DocumentStep]
    later: Later
    context: Context

    def look(self, seen: str, encoded: bytes = b"") -> Look:
        """Return what the steps find in ``seen``, which ``later`` has left; ``encoded``: its bytes, if known."""
        return Look(seen, settle(self.steps, seen, self.context, encoded))

    def settle(self, text: str, spans: Sequence[Span], first: Look | None = None) -> Foreseen:
        """Settle the steps until they find nothing in what ``later`` makes of ``text``; return what goes of ``text``.

        ``first`` is the first look at that, where it has been taken already.
        """
        total: list[Edit] = []
        notes: dict[str, None] = {}
        now, known = text, spans
        seen, found = first or self.look(self.later.text(now, known, self.context))
        untouched = seen
        for _ in range(ROUNDS):
            notes.update(dict.fromkeys(found.notes))
            if not found.edits:
                return Foreseen(Settled(total, tuple(notes), {}), seen)
            rest = splice(seen, found.edits)
            for edits in self._projected(found.edits, seen, now, known):
                left, left_known = splice(now, edits), carried(known, edits)
                if not known and self._is_rest(now, seen, left, rest):
                    return Foreseen(Settled(compose(total, edits, now), tuple(notes), {}), rest)
                then = self.later.text(left, left_known, self.context)
                if then == rest:  # the steps have looked at this text, and found nothing
                    return Foreseen(Settled(compose(total, edits, now), tuple(notes), {}), then)
            total = compose(total, edits, now)
            now, known = left, left_known
            seen, found = self.look(then)
        ids = ", ".join(step.id for step in self.steps)
        said = f"{ids}: not settled in {ROUNDS} rounds, nothing was deleted"
        return Foreseen(Settled([], (*notes, said), {}), untouched)

    def _is_rest(self, text: str, seen: str, left: str, rest: str) -> bool:
        """Return whether ``later``, which makes ``seen`` of ``text``, surely makes ``rest`` of what is left of it.

        That is told line by line: a line that stays is what it was, one that was cut is asked alone.
        """
        if not self.later.by_line(text):
            return False
        before, after = text.split("\n"), seen.split("\n")
        lines, those = left.split("\n"), rest.split("\n")
        if len(before) != len(after) or len(lines) != len(those):
            return False
        known = dict(zip(before, after, strict=True))
        cut = [(line, other) for line, other in zip(lines, those, strict=True) if known.get(line) != other]
        return len(cut) <= _CUT and all(
            self.later.by_line(line) and self.later.text(line, (), self.context) == other for line, other in cut
        )

    def _projected(
        self, found: Sequence[Edit], seen: str, text: str, spans: Sequence[Span]
    ) -> Iterator[Sequence[Edit]]:
        """Yield what goes of ``text`` for what was found in its later form: at first what takes the least to tell.

        Lines are lines in both. Where a line is cut, the text itself says better where: there quotes still open or
        close by their shape. What only the later form shows is cut by its place there.
        """
        told = {step.id for step in self.steps if step.later_tells}
        if all(told.issuperset(by.partition(":")[0] for by in edit.by) for edit in found):
            lines = _line_by_line(found, seen, text)
            if lines is not None:
                yield lines
        edits = settle(self.steps, text, self.context).edits
        yield edits or _by_places(found, self.later.edits(text, spans, self.context))


def _line_by_line(deletions: Sequence[Edit], seen: str, text: str) -> list[Edit] | None:
    """Return deletions from ``seen``, the later form of ``text``, as deletions from the same lines of ``text``.

    ``None`` where the lines do not tell: one that is cut was changed at the cut, or there are more of them, or fewer.
    """
    lines, those = seen.split("\n"), text.split("\n")
    if len(lines) != len(those):
        return None
    starts, there = _starts(lines), _starts(those)
    edits: list[Edit] = []
    for edit in deletions:
        places = []
        for at in edit[:2]:
            index = bisect_right(starts, at) - 1
            column = _column(lines[index], those[index], at - starts[index])
            if column is None:
                return None
            places.append(there[index] + column)
        edits.append(edit._replace(start=places[0], end=places[1]))
    return edits


def _starts(lines: Sequence[str]) -> list[int]:
    return list(accumulate((len(line) + 1 for line in lines[:-1]), initial=0))


def _column(line: str, other: str, column: int) -> int | None:
    """Return the place in another form of a line where one of its places is: an edge, or between what is unchanged."""
    if column in (0, len(line)):
        return len(other) if column else 0
    if other.startswith(line[: column + 1]):
        return column
    return len(other) - len(line) + column if other.endswith(line[column - 1 :]) else None


def _by_places(deletions: Sequence[Edit], later: Sequence[Edit]) -> list[Edit]:
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
