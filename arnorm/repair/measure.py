"""How much of a text is Arabic words: what a repair is judged by."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import Final, NamedTuple

from arnorm.words.lexicon import default_lexicon
from arnorm.words.tokens import words

__all__ = ["Measure", "commonness", "is_sound", "measured"]

_MEMO: Final = 1 << 14
# Lists hold words up to some length; what is longer is no word, and a memo holds no longer ones.
_LONGEST: Final = 40
_DECADES: Final = 6


class Measure(NamedTuple):
    """Letters of a text in known words, its Arabic letters, its words, and how common the known ones are."""

    known: int
    letters: int
    words: int
    common: float

    def share(self, foreign: int = 0) -> float:
        """Return the share of letters in known words, ``foreign`` letters among them that are no Arabic."""
        letters = self.letters + foreign
        return self.known / letters if letters else 0.0

    @property
    def rank(self) -> float:
        """How good the Arabic is, between texts with the same share: 0 to 1, by the frequency of the words."""
        return self.common / self.letters if self.letters else 0.0


@lru_cache(maxsize=_MEMO)
def is_sound(word: str) -> bool:
    """Return whether the lexicon has good evidence for a bare word of two letters or more.

    >>> is_sound("والأسلحة"), is_sound("ةحلسألاو")
    (True, False)
    """
    return 2 <= len(word) <= _LONGEST and default_lexicon().is_word(word)


@lru_cache(maxsize=_MEMO)
def commonness(word: str) -> float:
    """Return how common a bare word is: 1 for one word in a hundred, 0 for one in a hundred million.

    >>> commonness("الرئيس") > commonness("رئيسة") > commonness("زقثضص") == 0
    True
    """
    seen = default_lexicon().count(word) if len(word) <= _LONGEST else 0
    return min(1.0, math.log10(seen) / _DECADES) if seen else 0.0


def measured(text: str) -> Measure:
    """Return the measure of ``text``.

    >>> measured("قال الرئيس زقثضص")[:3]
    (9, 14, 3)
    """
    known = letters = count = 0
    common = 0.0
    for token in words(text):
        size = len(token.bare)
        letters += size
        count += 1
        if is_sound(token.bare):
            known += size
        common += size * commonness(token.bare)
    return Measure(known, letters, count, common)
