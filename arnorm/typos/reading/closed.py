"""The places of a text that no detector looks into, and from which no word is counted."""

from __future__ import annotations

from bisect import bisect_right
from typing import Final

from arnorm.core.protect import hashtag_spans, protected_spans
from arnorm.edits import Span

__all__ = ["closed_spans", "cut_off", "lies_in"]

# Zero-width space, joiners, soft hyphen, word joiner, byte order mark: inside a word they hide its other half.
_INVISIBLE: Final = frozenset("\u200b\u200c\u200d\u00ad\u2060\ufeff")


def closed_spans(text: str) -> list[Span]:
    """Return the spans that no detector looks into, merged and sorted."""
    merged: list[Span] = []
    for start, end in sorted([*protected_spans(text), *hashtag_spans(text)]):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def cut_off(text: str, start: int, end: int) -> bool:
    """Return whether an invisible character cuts the word off from more of it, or an at sign makes it a handle."""
    return text[end : end + 1] in _INVISIBLE or (
        start > 0 and (text[start - 1] in _INVISIBLE or text[start - 1] == "@")
    )


def lies_in(spans: list[Span], start: int, end: int) -> bool:
    """Return whether a span of ``spans`` covers some of ``text[start:end]``."""
    at = bisect_right(spans, (end - 1, 1 << 62)) - 1
    return at >= 0 and spans[at][1] > start
