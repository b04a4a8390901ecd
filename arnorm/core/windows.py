"""Where a text is cut for the plain call: at plain spaces, around the places that have to be looked at.

A *window* is a span of the text that goes through the stages one by one; what lies between the windows goes through
one fused table. All spans are sorted and disjoint, in code points.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final

from arnorm.core import suspects
from arnorm.edits import Span
from arnorm.engine.table import SLICE, has_outsiders, outside_places

__all__ = ["Spans", "away", "covered", "inside", "slices", "windows"]

Spans = Sequence[Span]
_SPACE: Final = 32


def slices(text: str) -> Iterator[Span]:
    """Yield the spans of ``text`` between plain spaces at which it may be cut, each about a slice long."""
    start = 0
    while len(text) - start > 2 * SLICE:
        at = text.find(" ", start + SLICE)
        while 0 <= at < len(text) - 1 and not (text[at - 1] in suspects.PLAIN and text[at + 1] in suspects.PLAIN):
            at = text.find(" ", at + 1)
        if not 0 <= at < len(text) - 1:
            break
        yield start, at
        start = at + 1
    yield start, len(text)


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
