"""How well a word, and a candidate for it, go with the words beside them, by the counts of news.

A neighbour that is seen with neither says nothing; one that is seen with the candidate and not with the word speaks
for the candidate by the ratio of the two chances, each smoothed towards how frequent the word is anywhere.
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import Final, NamedTuple, Protocol

from arnorm.words.lexicon import default_lexicon
from arnorm.words.news import default_news

__all__ = ["Beside", "PairCounts", "Sides"]

# Weight of the general frequency in a chance: as if so many more words had followed, five at least. Taken from a
# study of natural errors; not fitted here.
_PRIOR: Final = 5.0
_PRIOR_OF_ROOT: Final = 0.3
_UNITS: Final = 1e8
# Words that news counted, and the least frequency of any word.
_NEWS: Final = 6.36e6
_LEAST: Final = 1e-9
_MOST: Final = 3.0


class PairCounts(Protocol):
    """What answers how often words stand in news, alone and side by side."""

    def word(self, word: str) -> int:
        """Return how often a word was seen."""

    def pair(self, first: str, second: str) -> int:
        """Return how often ``second`` was seen right after ``first``."""

    def written(self, first: str, second: str) -> int:
        """Return how often a pair as it is written stands in news; a user's own counts hold his own slips."""

    def lift(self, first: str, second: str) -> float:
        """Return how much more often than by chance, in powers of ten."""


class Sides(NamedTuple):
    """How often word and candidate stand beside the neighbours, and by how much the candidate does better there."""

    own_before: int
    own_after: int
    before: int
    after: int
    gain_before: float
    gain_after: float


class Beside:
    """A word between its neighbours (``""`` where there is none): what candidates for it are measured against.

    >>> from arnorm.words.news import default_news
    >>> beside = Beside("كميات", "الأسحلة", "والذخائر", default_news())
    >>> beside.own_before, beside.sides("الأسلحة", "الأسلحة").gain_before > 0
    (0, True)
    """

    def __init__(self, before: str, word: str, after: str, counts: PairCounts) -> None:
        self.before, self.after, self._counts = before, after, counts
        self.own_before = counts.written(before, word) if before else 0
        self.own_after = counts.written(word, after) if after else 0
        self._weight = counts.word(before) if before else 0
        self._chance_before = _chance(self.own_before, self._weight, word) if before else 0.0
        self._chance_after = _chance(self.own_after, counts.word(word), after) if after else 0.0

    def sides(self, first: str, last: str) -> Sides:
        """Return the counts and gains of a candidate, given its first and its last word."""
        counts = self._counts
        before = after = 0
        gain_before = gain_after = 0.0
        if self.before:
            before = counts.pair(self.before, first)
            gain_before = _chance(before, self._weight, first) - self._chance_before
        if self.after:
            after = counts.pair(last, self.after)
            gain_after = _chance(after, counts.word(last), self.after) - self._chance_after
        return Sides(self.own_before, self.own_after, before, after, _bounded(gain_before), _bounded(gain_after))


def _chance(seen: int, first: int, second: str) -> float:
    """Return the chance of ``second`` behind a word that was seen ``first`` times, as a power of ten."""
    prior = _PRIOR + _PRIOR_OF_ROOT * math.sqrt(first)
    return math.log10((seen + prior * _anywhere(second)) / (max(first, seen) + prior))


@lru_cache(maxsize=1 << 15)
def _anywhere(word: str) -> float:
    """Return the chance of a word in any place."""
    return max(_LEAST, (default_lexicon().count(word) / _UNITS + default_news().word(word) / _NEWS) / 2)


def _bounded(gain: float) -> float:
    return max(-_MOST, min(_MOST, gain))
