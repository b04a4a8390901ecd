"""The candidates of a word side by side: which leads, by how much, and which its neighbours let pass."""

from __future__ import annotations

import math
from typing import Final

from arnorm.typos.candidates.candidates import Candidate, candidates
from arnorm.typos.candidates.kinds import varies_case
from arnorm.typos.evidence.grammar.forms import is_governed
from arnorm.typos.evidence.pair import Pair
from arnorm.typos.evidence.place import Place, Spot
from arnorm.words.lexicon import Lexicon

__all__ = ["gate", "pairs_of", "passes"]

# What each kind of slip is rarer than another spelling of the same skeleton, in powers of ten; for ranking only.
# The study of natural errors, section 3.
_PENALTY: Final = {
    "hamza": 0.5,
    "ta_marbuta": 0.5,
    "ya": 0.5,
    "initial_hamza": 0.5,
    "name_variant": 0.5,
    "doubled": 1.0,
    "glued": 1.0,
    "transposition": 1.2,
    "missing": 1.8,
    "extra": 2.0,
    "substitution": 2.0,
}
_FURTHEST: Final = 3.0
# Candidates kept of a word, and how far behind the best they may be. Set by hand, for speed: with both a right
# candidate stands for 198 of the 277 errors of 440 articles read whole.
_MOST: Final = 6
_FAR: Final = 2.5
# A frequent word is another's slip only where a neighbour is seen with the candidate and the candidate does so much
# better there, in powers of ten (more by the penalty of its kind).
_LEAST_GAIN: Final = 0.8
# ... or where it is another spelling, so many times as frequent as the word.
_CLEARLY: Final = 8
_SPELLINGS: Final = frozenset(("hamza", "ta_marbuta", "ya"))
# Seen so often beside both neighbours, a frequent word is right.
_SURE_PAIR: Final = 8


def pairs_of(word: str, lexicon: Lexicon) -> tuple[Pair, ...]:
    """Return a word with each of its candidates that is not far behind the best, each knowing how far it leads."""
    found = [(_rank(candidate), candidate) for candidate in candidates(word, lexicon)]
    if not found:
        return ()
    found.sort(key=lambda item: (-item[0], item[1].word))
    observed = lexicon.lookup(word)
    best = found[0][0]
    second = found[1][0] if len(found) > 1 else best - _FURTHEST
    pairs = []
    for rank, candidate in found[:_MOST]:
        lead = rank - (second if rank == best else best)
        if lead > -_FAR:
            pairs.append(Pair(observed, candidate, lexicon, min(_FURTHEST, lead), len(found) - 1))
    return tuple(pairs)


def passes(spot: Spot) -> bool:
    """Return whether the neighbours let candidates of a word pass at all: a frequent word is mostly right."""
    if not spot.frequent:
        return True
    return min(spot.beside.own_before, spot.beside.own_after) <= _SURE_PAIR


def gate(place: Place) -> bool:
    """Return whether the neighbours let a candidate pass; only those of frequent words are asked, and of cases."""
    if place.kind == "hamza" and varies_case(place.word, place.candidate.word):
        return is_governed(place)
    if not place.spot.frequent or _is_respelled(place):
        return True
    found = place.sides
    if not (found.before or found.after):
        return False
    gain = found.gain_before + found.gain_after
    if gain < _LEAST_GAIN:
        gain = place.loose_sides.gain_before + place.loose_sides.gain_after
    return gain >= _LEAST_GAIN


def _is_respelled(place: Place) -> bool:
    """Return whether the candidate is another spelling, so much more frequent that it needs no context."""
    observed = place.document.lexicon.lookup(place.word)
    return place.group in _SPELLINGS and place.candidate.seen >= _CLEARLY * observed.seen


def _rank(candidate: Candidate) -> float:
    return math.log10(candidate.seen + 1) - _PENALTY.get(candidate.kind, 0.0)
