"""What stands in quotation marks around a place of a text."""

from __future__ import annotations

from typing import Final

__all__ = ["is_cited", "quotation"]

# Which mark ends what which begins; the straight ones do both.
_PAIRS: Final = {"\u00ab": "\u00bb", "\u201c": "\u201d", "\u201d": "\u201c", '"': '"'}
_MARKS: Final = frozenset("\"'«»“”‘’")
# How far from a word that is spoken about the right one stands. Set by hand: a sentence of a lesson in spelling.
_NEAR: Final = 80
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


def is_cited(text: str, start: int, end: int, right: str) -> bool:
    """Return whether ``text[start:end]`` stands in quotation marks and ``right`` does beside it: spelling is the topic.

    >>> text = 'أيهما صحيح: "لاكن" أم "لكن"؟'
    >>> is_cited(text, 13, 17, "لكن"), is_cited(text, 13, 17, "لكنه")
    (True, False)
    """
    if not (text[start - 1 : start] in _MARKS and text[end : end + 1] in _MARKS):
        return False
    around = text[max(0, start - _NEAR) : start - 1] + text[end + 1 : end + _NEAR]
    at = around.find(right)
    return at > 0 and around[at - 1] in _MARKS and around[at + len(right) : at + len(right) + 1] in _MARKS
