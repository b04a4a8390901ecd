"""Commas in disguise: signs of other keyboards that stand where Arabic has its comma."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from arnorm.edits import Replacement
from arnorm.letters import COMBINING, LETTERS, TATWEEL
from arnorm.unicode import Pattern, char_class, pattern

__all__ = ["DISGUISED", "comma_changes"]

_COMMA: Final = "\u060c"
# The low quotation mark, which looks like a comma, and the thousands separator, which stands between digits.
_LOW_QUOTE, _THOUSANDS = "\u201a", "\u066c"
DISGUISED: Final = frozenset((_LOW_QUOTE, _THOUSANDS))


def comma_changes(text: str) -> Iterator[Replacement]:
    """Yield what changes: a low quotation mark right behind a word or between two, a thousands separator between two.

    >>> list(comma_changes("قال\u201a ثم 1٬000")), list(comma_changes("نعم ٬ لا")), list(comma_changes("نعم \u201a لا"))
    ([(3, 4, '،')], [(4, 5, '،')], [(4, 5, '،')])
    """
    if _LOW_QUOTE in text or _THOUSANDS in text:
        yield from ((found.start(1), found.end(1), _COMMA) for found in _disguised().finditer(text))


@lru_cache(maxsize=1)
def _disguised() -> Pattern:
    word = char_class(LETTERS | COMBINING | {TATWEEL})
    low = f"(?<={word}){_LOW_QUOTE}(?![{_LOW_QUOTE}\u2018])|(?<={word} ){_LOW_QUOTE}(?= {char_class(LETTERS)})"
    between = f"(?<={word}|{word} ){_THOUSANDS}(?= ?{char_class(LETTERS)})"
    return pattern(f"({low}|{between})")
