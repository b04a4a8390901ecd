"""Nouns that agree with a feminine though they do not end as one: أمطار غزيرة, حرب عالمية."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from arnorm.words.listed import listed

__all__ = ["is_plural"]

_JOINED: Final = "\u0648\u0628\u0644\u0643\u0641"  # waw, beh, lam, kaf, feh
_TANWIN: Final = "\u0627"  # the alef of fathatan


@lru_cache(maxsize=1 << 12)
def is_plural(word: str) -> bool:
    """Return whether a bare word without the article is listed, with a proclitic or the alef of tanwin or without.

    >>> is_plural("أمطار"), is_plural("لأسباب"), is_plural("أضرارا"), is_plural("كتاب")
    (True, True, True, False)
    """
    ways = {word, word.removesuffix(_TANWIN)}
    if word[:1] in _JOINED:
        ways |= {way[1:] for way in ways}
    return not ways.isdisjoint(listed("final_ta", "plural"))
