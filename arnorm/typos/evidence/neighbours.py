"""Evidence from the two words beside a word: does news write them beside the candidate, or beside the word itself?

A word that stands in a clause alone has no neighbours, and nothing here speaks for it or against.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from arnorm.typos.document import PairCounts
from arnorm.typos.evidence.place import Place
from arnorm.words.news import default_news

__all__ = ["MOST_LIFT", "NEIGHBOUR_RULES"]

# Powers of ten; beyond, one rare pair would outweigh all else.
MOST_LIFT: Final = 4.0


def pair_before(place: Place) -> float:
    """The candidate is seen in news after the word before."""
    before, (first, _) = place.document.neighbour(place.at, -1), _ends(place)
    return float(bool(before) and _after(before, first, place.document.pairs) > 0)


def pair_after(place: Place) -> float:
    """The candidate is seen in news before the next word."""
    after, (_, last) = place.document.neighbour(place.at, 1), _ends(place)
    return float(bool(after) and place.document.pairs.pair(last, after) > 0)


def lift(place: Place) -> float:
    """The candidate and its neighbours belong together in news."""
    before, after = place.document.neighbour(place.at, -1), place.document.neighbour(place.at, 1)
    first, last = _ends(place)
    news = place.document.pairs
    best = max(news.lift(_without_and(before), first) if before else 0.0, news.lift(last, after) if after else 0.0)
    return max(0.0, min(MOST_LIFT, best))


def own_pair(place: Place) -> float:
    """The word as it is stands beside its neighbour in news too."""
    before, after = place.document.neighbour(place.at, -1), place.document.neighbour(place.at, 1)
    news = default_news()  # a user's own pairs hold his own slips: see arnorm.typos.evidence.user_model
    seen = (before and _after(before, place.word, news)) or (after and news.pair(place.word, after))
    return float(bool(seen))


def _ends(place: Place) -> tuple[str, str]:
    """Return the first and the last word of the candidate: two of one that was glued."""
    first, _, last = place.meant.word.partition(" ")
    return first, last or first


def _after(before: str, word: str, news: PairCounts) -> int:
    """Return how often ``word`` follows ``before`` in news, with its "and" or without."""
    return news.pair(before, word) or news.pair(_without_and(before), word)


def _without_and(word: str) -> str:
    """Return a word without the "and" or "so" before it, where enough is left."""
    return word[1:] if len(word) > 3 and word[0] in "\u0648\u0641" else word


NEIGHBOUR_RULES: Final[dict[str, Callable[[Place], float]]] = {
    rule.__name__: rule for rule in (pair_before, pair_after, lift, own_pair)
}
