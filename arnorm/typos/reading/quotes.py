"""What stands in quotation marks around a place of a text."""

from __future__ import annotations

from typing import Final

__all__ = ["quotation"]

# Which mark ends what which begins; the straight ones do both.
_PAIRS: Final = {"\u00ab": "\u00bb", "\u201c": "\u201d", "\u201d": "\u201c", '"': '"'}
# How far back and on a quotation is looked for: a bound that keeps the look linear in the text.
_FAR: Final = 300


def quotation(text: str, start: int, end: int) -> str:
    """Return the quotation that holds ``text[start:end]``, without its marks; ``""`` where none does in its line.

    >>> quotation("قال «هذا رأيي» ومضى", 9, 13), quotation("قال «هذا رأيي» ومضى", 15, 19)
    ('هذا رأيي', '')
    >>> quotation('قال "هذا" و"ذاك"', 12, 15), quotation('قال "هذا" و"ذاك"', 10, 11)
    ('ذاك', '')
    """
    line = max(text.rfind("\n", 0, start) + 1, start - _FAR)
    before, behind = text[line:start], text[end : end + _FAR].partition("\n")[0]
    for opening, closing in _PAIRS.items():
        opened = before.rfind(opening)
        if opened < 0 or (before.count(opening) % 2 == 0 if opening == closing else closing in before[opened:]):
            continue
        closed = behind.find(closing)
        if closed >= 0:
            return text[line + opened + 1 : end + closed]
    return ""
