"""Commas in disguise: signs of other keyboards that stand where Arabic has its comma."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from arnorm.edits import Replacement
from arnorm.letters import COMBINING, LETTERS, TATWEEL
from arnorm.unicode import pattern

__all__ = ["DISGUISED", "comma_changes"]

_COMMA: Final = "\u060c"
# The low quotation mark, which looks like a comma, and the thousands separator, which stands between digits.
_LOW_QUOTE, _THOUSANDS = "\u201a", "\u066c"
DISGUISED: Final = frozenset((_LOW_QUOTE, _THOUSANDS))
_QUOTED: Final = frozenset((_LOW_QUOTE, "\u2018"))  # behind a low quotation mark: no comma is followed so
_OF_WORDS: Final = LETTERS | COMBINING | {TATWEEL}


def comma_changes(text: str) -> Iterator[Replacement]:
    """Yield what changes: a low quotation mark right behind a word or between two, a thousands separator between two.

    >>> list(comma_changes("قال\u201a ثم 1٬000")), list(comma_changes("نعم ٬ لا")), list(comma_changes("نعم \u201a لا"))
    ([(3, 4, '،')], [(4, 5, '،')], [(4, 5, '،')])
    """
    if _LOW_QUOTE in text or _THOUSANDS in text:
        places = (found.start() for found in pattern(f"[{_LOW_QUOTE}{_THOUSANDS}]").finditer(text))
        yield from ((at, at + 1, _COMMA) for at in places if _is_comma(text, at))


def _is_comma(text: str, at: int) -> bool:
    """Return whether the sign at a place is a comma; a pattern of all letters takes 10 ms to compile."""
    before, after = text[max(0, at - 2) : at], text[at + 1 : at + 3]
    behind, apart = before[-1:] in _OF_WORDS, before[1:] == " " and before[0] in _OF_WORDS
    goes_on = after[:1] == " " and after[1:] in LETTERS
    if text[at] == _LOW_QUOTE:
        return (behind and after[:1] not in _QUOTED) or (apart and goes_on)
    return (behind or apart) and (goes_on or after[:1] in LETTERS)
