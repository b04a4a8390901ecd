"""What a text says, and how often: a word, two words side by side, a word whatever stands before it.

A few words of a text are asked about, not all. So its words stand in a row of one byte a letter, and looking for a
word there is compiled code; only a long text, or one with letters off the engine's page, is counted whole.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise
from typing import Final

from arnorm.engine.table import CODEPAGE, OUTSIDE, encode
from arnorm.words.clitics import proclitic
from arnorm.words.memo import Memo
from arnorm.words.skeleton import HAMZA, skeleton

__all__ = ["Said", "base_form"]

# Two spaces between words, one of them for each: so no occurrence hides the next.
_GAP: Final = "  "
# A longer text is counted: to look through it for each word would cost its square.
_LONGEST: Final = 1 << 14
# A look at a place costs 2 us in an article, a count of all base forms some 100.
_FEW_LOOKS: Final = 32
# What ``arnorm.words.skeleton`` does to a word, done to a row; but for two bare hamzas side by side, which no word has.
_WAW: Final = encode("\u0648")
_HAMZA: Final = encode(HAMZA)
_YA_HAMZA: Final = encode("\u0626")
_BONES: Final = encode("".join(char if char == HAMZA else skeleton(char) for char in CODEPAGE)).ljust(256, b"?")


class Said:
    """The bare words of a text, in order.

    >>> said = Said(["\u0628\u0627\u0628", "\u0648\u0628\u0627\u0628", "\u0628\u0627\u0628"])
    >>> said.times("\u0628\u0627\u0628"), said.pairs("\u0628\u0627\u0628", "\u0648\u0628\u0627\u0628")
    (2, 1)
    >>> [said.has_stem("\u0628\u0627\u0628", times) for times in (3, 4)]
    [True, False]
    """

    def __init__(self, bare: Sequence[str]) -> None:
        self._bare = bare
        self._times: dict[str, int] = {}

    def times(self, word: str) -> int:
        """Return how often a word stands in the text."""
        found = self._times.get(word)
        if found is None:
            key = encode(f" {word} ")
            found = self._row.count(key) if self._row and OUTSIDE not in key else self._counts[word]
            self._times[word] = found
        return found

    def pairs(self, first: str, second: str) -> int:
        """Return how often two words stand side by side in the text."""
        key = encode(f" {first}{_GAP}{second} ")
        if not self._row or OUTSIDE in key or first == second:
            return self._pairs[first, second]
        return self._row.count(key)

    def has_stem(self, word: str, times: int = 1) -> bool:
        """Return whether so many words of the text have the base form of ``word``."""
        base = base_form(word)
        key = encode(base)
        if not self._folded or not key or OUTSIDE in key:
            return self._stems[base] >= times
        looks = self._folded.count(key)
        if looks < times:
            return False  # nearly always
        if looks > _FEW_LOOKS:  # each reads the row from its start
            return self._stems[base] >= times
        at = self._folded.find(key)
        while at >= 0 and times:
            # Words of the row are as those of the text.
            index = self._folded.count(b" ", 0, at) // len(_GAP)
            times -= base_form(self._bare[index]) == base
            at = self._folded.find(key, self._folded.index(b" ", at))
        return not times

    @cached_property
    def _row(self) -> bytes:
        """The words in one byte a letter, ``b""`` where that would be too long."""
        row = encode(f" {_GAP.join(self._bare)} ")
        return row if len(row) <= _LONGEST else b""

    @cached_property
    def _folded(self) -> bytes:
        """The skeletons of the words, ``b""`` where the row does not tell them."""
        row = self._row[1:].replace(_YA_HAMZA + _WAW, _WAW + _WAW).translate(_BONES)
        if OUTSIDE in row or row.find(2 * _HAMZA) >= 0:
            return b""
        return row.replace(_HAMZA + _WAW, _WAW + _WAW).translate(None, _HAMZA)

    @cached_property
    def _counts(self) -> Counter[str]:
        return Counter(self._bare)

    @cached_property
    def _pairs(self) -> Counter[tuple[str, str]]:
        return Counter(pairwise(self._bare))

    @cached_property
    def _stems(self) -> Counter[str]:
        return Counter(map(_STEMS.__getitem__, self._bare))


def base_form(word: str) -> str:
    """Return the skeleton of a word less its proclitics: one key for a word however it is joined to its sentence.

    >>> base_form("وللأسلحة") == base_form("أسلحه")
    True
    """
    return _STEMS[word]


def _stem(word: str) -> str:
    key = skeleton(word)
    return key[len(proclitic(key)) :]


_STEMS: Final = Memo(_stem)
