"""Whether a bare word is known, and how common it is: what repairs judge spellings by."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import Final

from arnorm.words.lexicon import default_lexicon

__all__ = ["commonness", "is_sound"]

_MEMO: Final = 1 << 14
# Lists hold words up to some length; what is longer is no word, and a memo holds no monsters.
_LONGEST: Final = 40
_DECADES: Final = 6


def is_sound(word: str) -> bool:
    """Return whether the lexicon has good evidence for a bare word of two letters or more.

    >>> is_sound("والأسلحة"), is_sound("ةحلسألاو")
    (True, False)
    """
    return 2 <= len(word) <= _LONGEST and _is_word(word)


@lru_cache(maxsize=_MEMO)
def _is_word(word: str) -> bool:
    return default_lexicon().is_word(word)


def commonness(word: str) -> float:
    """Return how common a bare word is: 1 for one word in a hundred, 0 for one in a hundred million.

    >>> commonness("الرئيس") > commonness("رئيسة") > commonness("زقثضص") == 0
    True
    """
    return _commonness(word) if len(word) <= _LONGEST else 0.0


@lru_cache(maxsize=_MEMO)
def _commonness(word: str) -> float:
    seen = default_lexicon().count(word)
    return min(1.0, math.log10(seen) / _DECADES) if seen else 0.0
