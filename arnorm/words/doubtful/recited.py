"""Scripture quoted in a text, which keeps the spelling of its own."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from typing import Final

from arnorm.edits import Span
from arnorm.unicode import Pattern, pattern

__all__ = ["is_recited", "recited_spans"]

# U+FD3F and U+FD3E, the ornate parentheses of the Quran, in either order, and the braces that the press has for them.
_OPENS: Final = "\ufd3e\ufd3f{"
_LONGEST: Final = 600
_FAR: Final = 1 << 62


def recited_spans(text: str) -> list[Span]:
    """Return the spans of a text between the brackets of scripture, on one line each.

    >>> recited_spans("قال تعالى: {ان الله} ثم مضى")
    [(11, 20)]
    """
    if not any(mark in text for mark in _OPENS):
        return []
    return [found.span() for found in _pattern().finditer(text)]


@lru_cache(maxsize=1)
def _pattern() -> Pattern:
    inner = f"[^\ufd3e\ufd3f{{}}\n\r]{{1,{_LONGEST}}}+"
    return pattern(f"[\ufd3e\ufd3f]{inner}[\ufd3e\ufd3f]|\\{{{inner}\\}}")


def is_recited(spans: list[Span], start: int) -> bool:
    """Return whether a place lies in one of the spans."""
    at = bisect_right(spans, (start, _FAR)) - 1
    return at >= 0 and start < spans[at][1]
