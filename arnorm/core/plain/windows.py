"""Where a text is cut for the plain call: at plain spaces, around the places that have to be looked at.

A *window* is a span of the text that goes through the stages one by one; what lies between the windows goes through
one fused table. All spans are sorted and disjoint, in code points.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final

from arnorm.core.plain import suspects
from arnorm.edits import Span
from arnorm.engine.table import SLICE, has_outsiders, outside_places

__all__ = ["Spans", "TooNarrowError", "away", "covered", "inside", "slices", "whole_lines", "windows"]

Spans = Sequence[Span]
_SPACE: Final = 32
_LINE_FEED: Final = 10


class TooNarrowError(Exception):
    """A window holds less than the line at which a stage looks: an earlier rewrite made one of its triggers there."""


def slices(text: str, in_lines: frozenset[str]) -> Iterator[Span]:
    """Yield the spans of ``text`` between plain spaces at which it may be cut, each about a slice long.

    A line that holds a character of ``in_lines`` is not cut.
    """
    start = clear = 0
    while len(text) - start > 2 * SLICE:
        at, clear = _cut(text, start + SLICE, in_lines, clear)
        if at < 0:
            break
        yield start, at
        start = at + 1
    yield start, len(text)


def _cut(text: str, at: int, in_lines: frozenset[str], clear: int) -> tuple[int, int]:
    """Return the first plain space from ``at`` on at which the text may be cut, or -1; and up to where a line is clear.

    ``clear`` is the end of a line that was looked at before and holds none of ``in_lines``: no line is looked at twice.
    """
    at = text.find(" ", at)
    while 0 <= at < len(text) - 1:
        if text[at - 1] in suspects.PLAIN and text[at + 1] in suspects.PLAIN:
            if not in_lines or at < clear:
                return at, clear
            start, end = text.rfind("\n", clear, at) + 1, text.find("\n", at)
            end = end if end >= 0 else len(text)
            line = text[start:end]
            if not any(char in line for char in in_lines):
                return at, end
            at = end
        at = text.find(" ", at + 1)
    return -1, clear


def windows(row: bytes, places: list[int]) -> list[Span]:
    """Return the spans of the text, cut at plain spaces, that hold the places of a row; sorted and disjoint."""
    plain = suspects.IS_PLAIN
    found: list[Span] = []
    stop, high, many = 0, len(row) - 1, row.count(0) > 2
    low = 0
    for place in places:
        if place < stop:
            continue
        if many:
            low, high = row.rfind(0, stop, place), row.find(0, place + 1)
        start = row.rfind(_SPACE, stop, place)
        while start > low and not (plain[row[start - 1]] and plain[row[start + 1]]):
            start = row.rfind(_SPACE, stop, start)
        stop = row.find(_SPACE, place + 1, high)
        while stop >= 0 and not (plain[row[stop - 1]] and plain[row[stop + 1]]):
            stop = row.find(_SPACE, stop + 1, high)
        stop = stop if stop >= 0 else high
        found.append((max(start, low), stop - 1))
    return found


def whole_lines(row: bytes, found: list[Span], places: list[int]) -> list[Span]:
    """Return the windows, those with one of the places grown over its line, and over the line of each they meet."""
    wide: list[Span] = []
    stop = 0
    for place in places:
        if place > stop:
            wide.append((_line_start(row, place), stop := _line_end(row, place)))
    return _together(row, found, wide) if wide else found


def _together(row: bytes, narrow: list[Span], wide: list[Span]) -> list[Span]:
    grown: list[tuple[int, int, bool]] = []
    for start, end, lines in sorted([(a, b, True) for a, b in wide] + [(a, b, False) for a, b in narrow]):
        last = (start, end, lines)
        while grown and grown[-1][1] >= last[0]:
            one = grown.pop()
            if one[2] and last[1] <= one[1]:
                last = one
                break
            last = (one[0], max(one[1], last[1]), one[2] or last[2])
            if last[2]:
                last = (_line_start(row, last[0] + 1), _line_end(row, last[1]), True)
        grown.append(last)
    return [(start, end) for start, end, _ in grown]


def _line_start(row: bytes, place: int) -> int:
    """Return where in the text the line of a place of the row begins."""
    edge = row.rfind(0, 0, place)
    return max(edge, row.rfind(_LINE_FEED, edge, place))


def _line_end(row: bytes, place: int) -> int:
    """Return where in the text the line of a place of the row ends."""
    edge = row.find(0, place + 1)
    end = row.find(_LINE_FEED, place + 1, edge)
    return (end if end >= 0 else edge) - 1


def covered(spans: Spans) -> int:
    """Return how many characters the spans hold."""
    return sum(end - start for start, end in spans)


def inside(spans: Spans, start: int, end: int) -> Spans:
    """Return the spans inside a window, counted from its start."""
    if not spans:
        return ()
    first = bisect_left(spans, (start, start))
    last = bisect_left(spans, (end, end))
    return [(a - start, b - start) for a, b in spans[first:last]]


def away(encoded: bytes, text: str, spans: Spans) -> list[str]:
    """Return what stands at each byte of ``?`` outside the spans, or nothing where each is a ``?``."""
    if not has_outsiders(encoded, text):
        return []
    edges = [0, *(edge for span in spans for edge in span), len(encoded)]
    parts = zip(edges[::2], edges[1::2], strict=True)
    return [text[start + at] for start, end in parts for at in outside_places(encoded[start:end])]
