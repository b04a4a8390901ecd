"""Evidence from a user's own counts: pairs that support a candidate, and words that his press writes for good.

Counts of one country's press must not judge another's. So what they add may only be seen, never missed: a pair that
was counted supports the candidate as the pairs that ship do; a word that stands against its candidate often enough is
protected. A word that is there a few times is not: the same slip recurs in every copy of an agency's text.
"""

from __future__ import annotations

import math
from typing import Final

from arnorm.typos.candidates.kinds import SPELLING_KINDS
from arnorm.typos.evidence.place import Place
from arnorm.typos.model.model import TypoModel
from arnorm.typos.tables import model_limits
from arnorm.words.news import News, default_news

__all__ = ["OwnNews", "against", "is_in_model"]

_HABITS: Final = frozenset((*SPELLING_KINDS, "glued"))
_ONE_LETTER: Final = frozenset("\u0648\u0641\u0628\u0644\u0643")


class OwnNews:
    """The pairs of news and of a model as one."""

    def __init__(self, model: TypoModel) -> None:
        self._news: News = default_news()
        self._model = model

    def word(self, word: str) -> int:
        """Return how often news has a word: a model counts another amount of text, and only its pairs are heard."""
        return self._news.word(word)

    def pair(self, first: str, second: str) -> int:
        """Return how often a pair was seen in news, else in the model where it is there often enough."""
        return self._news.pair(first, second) or _heard(self._model.pair(first, second))

    def written(self, first: str, second: str) -> int:
        """Return how often news has a pair: the model holds the slips that are looked for."""
        return self._news.pair(first, second)

    def lift(self, first: str, second: str) -> float:
        """Return the greater lift of the two."""
        own = self._model.lift(first, second) if _heard(self._model.pair(first, second)) else 0.0
        return max(self._news.lift(first, second), own)


def against(place: Place, model: TypoModel) -> float:
    """Return what a model says against a candidate: 0.0 or less."""
    weights = model_limits().weights
    total = weights["own_press"] * _own_press(place, model)
    return float(total + weights["own_pair_in_press"] * _own_pair_in_press(place, model))


def is_in_model(place: Place, model: TypoModel) -> bool:
    """Return whether the model has seen the candidate beside a neighbour."""
    return any(candidate for _, candidate in _sides(place, model))


def _own_press(place: Place, model: TypoModel) -> float:
    """How much more often the press writes the word than a slip of the candidate would be, in powers of ten."""
    own = _written(place.word, model)
    if own < model_limits().least_own:
        return 0.0
    return _beyond_a_slip(own, _candidate(place, model), place.kind)


def _own_pair_in_press(place: Place, model: TypoModel) -> float:
    """The press writes the word beside its neighbour, and the candidate there hardly more often."""
    kind, least = place.kind, model_limits().least_own
    heard = (min(1.0, _beyond_a_slip(own, candidate, kind)) for own, candidate in _sides(place, model) if own >= least)
    return max(heard, default=0.0)


def _sides(place: Place, model: TypoModel) -> list[tuple[int, int]]:
    """Return how often the word, and how often the candidate, stands beside each neighbour."""
    before, after = place.before, place.after
    first, last = place.halves
    sides = []
    if before:
        sides.append((_heard(model.pair(before, place.word)), _heard(model.pair(before, first))))
    if after:
        sides.append((_heard(model.pair(place.word, after)), _heard(model.pair(last, after))))
    return sides


def _beyond_a_slip(own: int, candidate: int, kind: str) -> float:
    """Return how much more frequent a word is than a slip of its kind beside the candidate is, in powers of ten."""
    usual = model_limits().habit if kind in _HABITS else model_limits().slip
    return max(0.0, min(float(model_limits().most), math.log10(own * usual / (candidate + 1))))


def _candidate(place: Place, model: TypoModel) -> int:
    first, _, second = place.candidate.word.partition(" ")
    return _heard(model.pair(first, second)) if second else _written(first, model)


def _written(word: str, model: TypoModel) -> int:
    """Return how often a word was counted, and what follows a one-letter proclitic at its head, if anything."""
    rest = word[1:] if word[0] in _ONE_LETTER and len(word) > 4 else ""
    return _heard(model.word(word)) + (_heard(model.word(rest)) if rest else 0)


def _heard(count: int) -> int:
    """Return a count, 0 where it is too small to say anything."""
    return count if count >= model_limits().least else 0
