"""Either or as for, both of one plain spelling: إما and أما, by what stands behind them in the clause.

Either has its or; as for has a so, or is left without one by those who write as they speak.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from arnorm.unicode import Pattern, pattern
from arnorm.words.bare import bare
from arnorm.words.tokens import token_pattern

__all__ = ["either", "may_be_either"]

_EITHER: Final = "\u0625\u0645\u0627"  # alef with hamza below, meem alef
_PLAIN: Final = "\u0627\u0645\u0627"  # the same with a plain alef
_AND: Final = "\u0648"
_REACH: Final = 160
# So near is its or: of 9,075 articles 29 have either so, no word with so behind and no comma, and none has as for; with
# one word more 5 and 1.
_NEAR: Final = 4
_OR: Final = frozenset((_AND + _EITHER, _AND + _PLAIN, "\u0623\u0648", "\u0627\u0648"))  # or without either as well
_SO: Final = "\u0641"  # feh, joined to a word of two letters or more
_LEAST: Final = 3


def either(text: str, start: int, end: int, plain: str) -> str:
    """Return how a word with a plain alef is written where it is either, or the second either, ``""`` elsewhere.

    >>> [either(text, 0, 3, "اما") for text in ("اما ابوه او اخوه", "اما الوزير فسافر او بقي", "اما ابوه، او اخوه")]
    ['إما', '', '']
    """
    if not may_be_either(plain):
        return ""
    if plain == _PLAIN:
        return _EITHER if _has_or(_words(text, end)) else ""
    before = _words(text, max(0, start - _REACH), start)
    firsts = [at for at, word in enumerate(before) if word in (_EITHER, _PLAIN)]
    said = [*before[firsts[-1] + 1 :], plain, *_words(text, end)] if firsts else []
    return _AND + _EITHER if _has_or(said) else ""


def may_be_either(plain: str) -> bool:
    """Return whether a word with a plain alef may be either, or the second either."""
    return plain in (_PLAIN, _AND + _PLAIN)


def _has_or(words: list[str]) -> bool:
    """Return whether words that follow either hold its or, and no so."""
    if _OR.isdisjoint(words[1 : _NEAR + 1]):
        return False
    return not any(word.startswith(_SO) and len(word) >= _LEAST for word in words)


def _words(text: str, start: int, end: int | None = None) -> list[str]:
    """Return the bare words of the sentence from ``start``, or of the one up to ``end``; none where it has a comma."""
    part = text[start : start + _REACH if end is None else end]
    sentence = _stop().split(part)[0 if end is None else -1]
    return [] if "\u060c" in sentence or "," in sentence else [bare(w) for w in token_pattern().findall(sentence)]


@lru_cache(maxsize=1)
def _stop() -> Pattern:
    return pattern("[.!?\u061f:\u061b\n\r\u2028\u2029]")
