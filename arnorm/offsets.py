"""Offsets in other units than code points.

Python counts code points; JavaScript, Java, C# and the editors written in them count UTF-16 code units, of which a
character beyond U+FFFF (an emoji, say) takes two.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from arnorm.edits import Span
from arnorm.errors import InputTypeError, SpanError, require_text
from arnorm.unicode import pattern

__all__ = ["utf16"]

_WIDE = pattern("[\U00010000-\U0010ffff]")


def utf16(text: str, spans: Iterable[Span]) -> list[Span]:
    """Return spans of ``text``, given in code points, as offsets in UTF-16 code units; in the order given.

    ``InputTypeError`` where a span is no pair of whole numbers, ``SpanError`` where it lies outside the text. A
    ``Finding`` or an ``Edit`` gives its span by its first two fields: ``utf16(text, [finding[:2]])``.

    >>> utf16("\N{GRINNING FACE} قال", [(0, 1), (2, 5)])
    [(0, 2), (3, 6)]
    """
    text = require_text(text)
    if isinstance(spans, str) or not isinstance(spans, Iterable):
        raise InputTypeError("spans", spans, "give pairs of offsets in code points, such as [(0, 4)]")
    wide = [found.start() for found in _WIDE.finditer(text)]
    units: list[Span] = []
    for index, span in enumerate(spans):
        start, end = _checked(index, span, len(text))
        units.append((start + bisect_left(wide, start), end + bisect_left(wide, end)))
    return units


def _checked(index: int, span: object, size: int) -> Span:
    if not isinstance(span, tuple | list) or len(span) != 2 or not all(type(offset) is int for offset in span):
        raise InputTypeError(f"spans[{index}]", span, "give a pair of whole numbers, offsets in code points")
    start, end = span
    if not 0 <= start <= end <= size:
        raise SpanError(f"spans[{index}]", (start, end), f"give 0 <= start <= end <= {size}, half-open")
    return start, end
