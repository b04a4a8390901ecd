"""Evidence from the two words beside a word: does news write them beside the candidate, or beside the word itself?

A word that stands in a clause alone has no neighbours, and nothing here speaks for it or against.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Final

from arnorm.typos.evidence.place import Place

__all__ = ["NEIGHBOURS"]

# Powers of ten; beyond, one rare pair would outweigh all else.
_MOST_LIFT: Final = 4.0


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


def missing_gain(place: Place) -> float:
    """Return the same where a letter was lost: what is left is often a word, and the neighbours tell."""
    return loose_gain(place) if place.kind == "missing" else 0.0


def lift(place: Place) -> float:
    """Return how closely the candidate and its neighbours belong together in news, in powers of ten."""
    return max(0.0, min(_MOST_LIFT, place.lift))


def strong_lift(place: Place) -> float:
    """Return how far beyond ten times chance they belong together: a set phrase, in powers of ten."""
    return max(0.0, lift(place) - 1)


def least_gain(place: Place) -> float:
    """Return how much likelier the candidate is on the side where it does worse, proclitics off."""
    found = place.loose_sides
    sides = [gain for gain, beside in ((found.gain_before, place.before), (found.gain_after, place.after)) if beside]
    return min(sides, default=0.0)


def plain_gain(place: Place) -> float:
    """Return how much likelier the candidate is beside both as they are written, in powers of ten."""
    return place.sides.gain_before + place.sides.gain_after


def accepted_gain(place: Place) -> float:
    """Return how much likelier the candidate of an accepted word is, proclitics off: there the context decides."""
    return loose_gain(place) if place.document.lexicon.accepted(place.word) else 0.0


def accepted_lift(place: Place) -> float:
    """Return how closely the candidate of an accepted word belongs to its neighbours."""
    return lift(place) if place.document.lexicon.accepted(place.word) else 0.0


def spelling_gain(place: Place) -> float:
    """Return how much likelier another spelling of the word is beside both, proclitics off."""
    return loose_gain(place) if place.group in {"hamza", "ta_marbuta", "ya"} else 0.0


def glued_gain(place: Place) -> float:
    """Return how much likelier two words are beside both neighbours than the one."""
    return loose_gain(place) if place.group == "glued" else 0.0


def class_gain(place: Place) -> float:
    """Return how much likelier words shaped as the candidate are between words shaped as its neighbours."""
    return _bounded(sum(place.class_gains))


def least_class_gain(place: Place) -> float:
    """Return the same on the side where the candidate does worse."""
    return _bounded(min(place.class_gains))


def accepted_class_gain(place: Place) -> float:
    """Return the gain by shapes for the candidate of an accepted word."""
    return class_gain(place) if place.document.lexicon.accepted(place.word) else 0.0


def class_misfit(place: Place) -> float:
    """Return how badly the word as it is goes with its neighbours by their shapes, in powers of ten."""
    return max(0.0, -min(place.spot.class_chances))


def alone(place: Place) -> float:
    """Return whether no word stands beside it in its clause."""
    return float(not place.before and not place.after)


def _bounded(gain: float) -> float:
    return max(-_MOST_LIFT, min(_MOST_LIFT, gain))


NEIGHBOURS: Final[tuple[Callable[[Place], float], ...]] = (
    pair_before,
    pair_after,
    own_pair_before,
    own_pair_after,
    own_pair,
    loose_gain,
    missing_gain,
    lift,
    strong_lift,
    least_gain,
    plain_gain,
    accepted_gain,
    accepted_lift,
    spelling_gain,
    glued_gain,
    class_gain,
    least_class_gain,
    accepted_class_gain,
    class_misfit,
    alone,
)
