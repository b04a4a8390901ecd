"""Evidence from the two words beside a word: does news write them beside the candidate, or beside the word itself?

A word that stands in a clause alone has no neighbours, and nothing here speaks for it or against.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Final

from arnorm.typos.evidence.place import Place

__all__ = ["MOST_LIFT", "NEIGHBOURS"]

# Powers of ten; beyond, one rare pair would outweigh all else.
MOST_LIFT: Final = 4.0


def pair_before(place: Place) -> float:
    """Return whether news has the candidate after the word before, with an "and" or without."""
    return float(bool(place.before) and (place.sides.before > 0 or place.loose_sides.before > 0))


def pair_after(place: Place) -> float:
    """Return whether news has the candidate before the next word."""
    return float(bool(place.after) and place.sides.after > 0)


def own_pair_before(place: Place) -> float:
    """Return how often the word as it is follows its neighbour in news, in powers of ten."""
    return math.log10(1 + place.sides.own_before)


def own_pair_after(place: Place) -> float:
    """Return how often the word as it is precedes its neighbour in news, in powers of ten."""
    return math.log10(1 + place.sides.own_after)


def own_pair(place: Place) -> float:
    """Return whether the word as it is stands beside a neighbour in news, proclitics aside."""
    found, loose = place.sides, place.loose_sides
    return float(any((found.own_before, found.own_after, loose.own_before, loose.own_after)))


def loose_gain(place: Place) -> float:
    """Return how much likelier the candidate is beside both, proclitics off, in powers of ten."""
    return place.loose_sides.gain_before + place.loose_sides.gain_after


def lift(place: Place) -> float:
    """Return how closely the candidate and its neighbours belong together in news, in powers of ten."""
    news = place.document.pairs
    first, last = place.halves
    best = max(
        news.lift(_without_and(place.before), first) if place.before else 0.0,
        news.lift(last, place.after) if place.after else 0.0,
    )
    return max(0.0, min(MOST_LIFT, best))


def strong_lift(place: Place) -> float:
    """Return how far beyond ten times chance they belong together: a set phrase, in powers of ten."""
    return max(0.0, lift(place) - 1)


def alone(place: Place) -> float:
    """Return whether no word stands beside it in its clause."""
    return float(not place.before and not place.after)


def _without_and(word: str) -> str:
    """Return a word without the "and" or "so" before it, where enough is left."""
    return word[1:] if len(word) > 3 and word[0] in "\u0648\u0641" else word


NEIGHBOURS: Final[tuple[Callable[[Place], float], ...]] = (
    pair_before,
    pair_after,
    own_pair_before,
    own_pair_after,
    own_pair,
    loose_gain,
    lift,
    strong_lift,
    alone,
)
