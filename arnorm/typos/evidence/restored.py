"""Evidence from those who restore letters: what ``words.doubtful`` says of a head's hamza and of the last letter.

A finding and a restoring step answer alike: what one is sure of, the other never contradicts.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Final

from arnorm.typos.evidence.pair import Pair
from arnorm.typos.evidence.place import Place
from arnorm.words.doubtful.final_ta.final_ta import final_ta
from arnorm.words.doubtful.heads.places import bared
from arnorm.words.final_ya import final_ya, ya_counts

__all__ = ["RESTORED_PAIRS", "RESTORED_PLACES", "contradicts"]

_MAKSURA: Final = "\u0649"
_YA: Final = "\u064a"
_MOST: Final = 3.0
_LEAST: Final = 1e-3
_PERHAPS: Final = 0.5
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
    """Return whether the text around tells that the candidate's letter is right; half where it may be."""
    right, perhaps = _verdict(place)
    if not right and not perhaps:
        return 0.0
    return 1.0 if right == _letter(place, place.candidate.word) else _PERHAPS * (perhaps == _letter(place, place.candidate.word))


def head_kept(place: Place) -> float:
    """Return whether the head differs, and those who restore heads leave it."""
    return float(place.kind == "hamza" and _head_differs(place) and place.token.start not in place.document.heads)


def end_left(place: Place) -> float:
    """Return whether the last letter differs in ه and ة, and those who restore it leave it."""
    return float(place.kind == "ta_marbuta" and place.token.start not in place.document.final_tas)


def contradicts(place: Place) -> bool:
    """Return whether those who restore letters are sure of another letter here than the candidate's."""
    right, _ = _verdict(place)
    return bool(right) and right != _letter(place, place.candidate.word)


def _sure_end(pair: Pair) -> str:
    if pair.kind not in _ENDS:
        return ""
    stem = pair.candidate.word[:-1]
    return final_ya(stem).sure if pair.kind == "ya" else final_ta(stem).sure


def _head_differs(place: Place) -> bool:
    one, other = place.word, place.candidate.word
    return one != other and len(one) == len(other) and bared(one) == bared(other)


def _verdict(place: Place) -> tuple[str, str]:
    """Return the letter or spelling that is right, and the one that may be, where this is asked of."""
    if place.kind == "ta_marbuta":
        return place.document.final_tas.get(place.token.start, ("", ""))
    if place.kind == "hamza" and _head_differs(place):
        found = place.document.heads.get(place.token.start)
        return ("", "") if found is None else (found.right, found.perhaps)
    return "", ""


def _letter(place: Place, word: str) -> str:
    return word[-1] if place.kind == "ta_marbuta" else word


RESTORED_PAIRS: Final[tuple[Callable[[Pair], float], ...]] = (end_weight, end_sure, end_kept)
RESTORED_PLACES: Final[tuple[Callable[[Place], float], ...]] = (restored, head_kept, end_left)
