"""Which words stand side by side in a clause: little between them, and no mark that parts one clause from the next.

One answer for all who ask what stands beside a word; which marks part, each asker says, as it depends on what is read
into the neighbour.

>>> stop = frozenset(".")
>>> word_before("قال. إن", 5, stop), word_before("قال إن", 4, stop), word_after("قال إن", 3, stop)
('', 'قال', 'إن')
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from arnorm.unicode import Pattern, pattern
from arnorm.words.bare import bare
from arnorm.words.tokens import token_pattern

__all__ = ["CLOSE", "side_by_side", "word_after", "word_before"]

# A space, a quotation mark and another space: what stands farther is no neighbour.
CLOSE: Final = 3
# No word is longer, marks and tatweel included.
_LONGEST: Final = 80
_PLAIN_ENDS: Final = frozenset(("", " ", ".", "\u060c", "\n"))


def side_by_side(text: str, end: int, start: int, parting: frozenset[str]) -> bool:
    """Return whether a word that ends at ``end`` and the next, which begins at ``start``, stand in one clause."""
    return start - end <= CLOSE and parting.isdisjoint(text[end:start])


def word_before(text: str, start: int, parting: frozenset[str]) -> str:
    """Return the bare word before ``start`` in the same clause, ``""`` for none; no space or line feed is crossed."""
    space = text.rfind(" ", max(0, start - _LONGEST), start - 1) if start > 1 and text[start - 1] == " " else -1
    if space >= 0 and _plain().fullmatch(text, space + 1, start - 1):
        return text[space + 1 : start - 1]  # nearly always, and quickly said
    low = max(0, start - CLOSE - _LONGEST)
    found = token_pattern().findall(text, low, start)
    if not found:
        return ""
    end = text.rindex(found[-1], low, start) + len(found[-1])
    return bare(found[-1]) if side_by_side(text, end, start, parting) else ""


def word_after(text: str, end: int, parting: frozenset[str]) -> str:
    """Return the bare word after ``end`` in the same clause, ``""`` for none."""
    near = _plain().match(text, end + 1, end + _LONGEST) if text.startswith(" ", end) else None
    if near and text[near.end() : near.end() + 1] in _PLAIN_ENDS:
        return near[0]  # nearly always, and quickly said
    found = token_pattern().search(text, end, end + CLOSE + _LONGEST)
    return bare(found[0]) if found and side_by_side(text, end, found.start(), parting) else ""


@lru_cache(maxsize=1)
def _plain() -> Pattern:
    return pattern("[\u0621-\u063a\u0641-\u064a]{1,40}+")
