"""One line of ``TidyPunctuation``: its rules repeat until they find nothing in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from arnorm.edits import Edit, Replacement, Span, compose
from arnorm.steps.tidy.classes import PAIRED, kinds, row_of_kinds
from arnorm.steps.tidy.dates import date_changes
from arnorm.steps.tidy.glance import untidy_lines
from arnorm.steps.tidy.marks import mark_changes, stretches
from arnorm.steps.tidy.pairs import pair_changes, roles

__all__ = ["ROUNDS", "changes", "settled", "settled_text"]

# 274,000 random texts of marks, quotes, brackets and dates needed three at most, the last of which finds nothing.
ROUNDS: Final = 8


def settled(line: str, row: str, places: Sequence[int]) -> list[Edit] | None:
    """Return the edits that settle a line, or ``None`` where they do not in a few rounds.

    The line comes with its line ends, its kinds, and the places where it may be untidy.
    """
    total: list[Edit] = []
    before = line
    for found, now in _rounds(line, row, places):
        if now is None:
            return None
        total = compose(total, [Edit(start, end, new, ()) for start, end, new in found], before)
        before = now
    return total


def settled_text(line: str, row: str, places: Sequence[int]) -> str | None:
    """Return what those edits make of the line, or ``None`` where they do not settle; it is the faster of the two."""
    text: str | None = line
    for _, text in _rounds(line, row, places):  # noqa: B007
        pass
    return text


def _rounds(line: str, row: str, places: Sequence[int]) -> Iterator[tuple[list[Replacement], str | None]]:
    """Yield what changes in a line and what it is then, look after look, until nothing does.

    The last is ``None`` where that takes too many looks.
    """
    now = line
    for _ in range(ROUNDS):
        found = changes(now, row, places, linked=_is_linked(now))
        if not found:
            return
        now = _replaced(now, found)
        yield found, now
        left = untidy_lines(now, row_of_kinds(now))
        if not left:
            return
        row = kinds(now)
        places = [part.start + at for part in left for at in part.places]
    yield [], None


def _is_linked(line: str) -> bool:
    """Return whether a line may hold URLs, which a closing bracket could lengthen."""
    # One letter is found in a fraction of the time that several take.
    if "w" in line and ("www." in line or "Www." in line):
        return True
    return ("/" in line and "://" in line) or ("W" in line and "WWW." in line)


def _replaced(line: str, found: Sequence[Replacement]) -> str:
    parts: list[str] = []
    at = 0
    for start, end, new in found:
        parts += (line[at:start], new)
        at = end
    parts.append(line[at:])
    return "".join(parts)


def changes(line: str, row: str, places: Sequence[int], *, linked: bool) -> list[tuple[int, int, str]]:
    """Return what the rules change in a line, or in several, in one look: where, until where, and what stands there."""
    found = list(date_changes(line, row)) if "s/" in row or "/s" in row else []
    within = stretches(row, places)
    known = roles(line, row) if _beside_pairs(row, places, within) else {}
    found += mark_changes(line, row, within, known, linked=linked)
    found += pair_changes(line, row, known, linked=linked) if known else ()
    return sorted(found)


def _beside_pairs(row: str, places: Sequence[int], within: Sequence[Span]) -> bool:
    """Return whether one of the places is at a quote or bracket, or parted from one by marks and spaces alone."""
    return any(row[at] in PAIRED or row[at - 1 : at] in PAIRED for at in places) or any(
        row[start - 1 : start] in PAIRED or row[stop : stop + 1] in PAIRED for start, stop in within
    )
