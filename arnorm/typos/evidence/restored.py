"""Evidence from those who restore letters: what ``words.doubtful`` says of a head's hamza and of the last letter.

A finding and a restoring step answer alike: what one is sure of, the other never contradicts.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Final

from arnorm.typos.evidence.pair import Pair
from arnorm.typos.evidence.place import RESTORED, Place
from arnorm.words.doubtful.final_ta.final_ta import final_ta
from arnorm.words.doubtful.final_ya.final_ya import final_ya, ya_counts
from arnorm.words.doubtful.heads.places import bared
from arnorm.words.doubtful.letter import Letter

__all__ = ["RESTORED", "RESTORED_PAIRS", "RESTORED_PLACES", "contradicts"]

_MAKSURA: Final = "\u0649"
_YA: Final = "\u064a"
_MOST: Final = 3.0
_LEAST: Final = 1e-3
_ENDS: Final = frozenset(("ta_marbuta", "ya"))


def end_weight(pair: Pair) -> float:
    """Return how much likelier the candidate's last letter is behind this stem, in powers of ten."""
    if pair.kind not in _ENDS or pair.observed.word[-1] == pair.candidate.word[-1]:
        return 0.0
    stem, written, right = pair.candidate.word[:-1], pair.observed.word[-1], pair.candidate.word[-1]
    if pair.kind == "ya":
        weights = dict(zip((_MAKSURA, _YA), ya_counts(bared(stem)), strict=True))
    else:
        weights = dict(final_ta(stem).readings)
    if not weights:
        return 0.0
    lead = math.log10(max(_LEAST, weights.get(right, 0.0)) / max(_LEAST, weights.get(written, 0.0)))
    return max(-_MOST, min(_MOST, lead))


def end_sure(pair: Pair) -> float:
    """Return whether the candidate's last letter is the right one in any text."""
    return float(_sure_end(pair) == pair.candidate.word[-1] != pair.observed.word[-1])


def end_kept(pair: Pair) -> float:
    """Return whether the last letter that is written is the right one in any text."""
    return float(_sure_end(pair) == pair.observed.word[-1] != pair.candidate.word[-1])


def restored(place: Place) -> float:
    """Return whether those who restore letters write the candidate's here."""
    return float(_agreement(place) == 1)


def restored_perhaps(place: Place) -> float:
    """Return how sure they are of it where they write none: less than 1."""
    found = _agreement(place)
    return found if found < 1 else 0.0


def left(place: Place) -> float:
    """Return whether those who restore letters leave the one that is written."""
    asked = place.asked
    return float(bool(asked) and all(letter is None for letter, _ in asked))


def ya_left(place: Place) -> float:
    """Return whether they leave a ya or alef maksura: of these they know more than of the other letters."""
    return left(place) if place.kind == "ya" else 0.0


def contradicts(place: Place) -> bool:
    """Return whether those who restore letters write another letter here than the candidate's."""
    return any(letter is not None and letter.right not in ("", other) for letter, other in place.asked)


def _agreement(place: Place) -> float:
    """Return how sure they are of all letters that the candidate changes."""
    return min((_agreed(letter, other) for letter, other in place.asked), default=0.0)


def _agreed(letter: Letter | None, other: str) -> float:
    if letter is None:
        return 0.0
    return 1.0 if letter.right == other else letter.sure if letter.perhaps == other else 0.0


def _sure_end(pair: Pair) -> str:
    if pair.kind not in _ENDS:
        return ""
    stem = pair.candidate.word[:-1]
    return final_ya(stem).sure if pair.kind == "ya" else final_ta(stem).sure


RESTORED_PAIRS: Final[tuple[Callable[[Pair], float], ...]] = (end_weight, end_sure, end_kept)
RESTORED_PLACES: Final[tuple[Callable[[Place], float], ...]] = (restored, restored_perhaps, left, ya_left)
