"""The logistic sum: what the evidence amounts to, and how it is said in words."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import Final, NamedTuple

from arnorm.typos.candidates import Candidate, candidates
from arnorm.typos.evidence.pair import Pair
from arnorm.typos.evidence.register import KIND_SAID, PAIR_RULES, SAID, say
from arnorm.typos.evidence.surroundings import MOST, PLACE_RULES, Place
from arnorm.typos.tables import expressions, weights
from arnorm.words.lexicon import Lexicon

__all__ = ["Judged", "bar", "hopes", "judge", "logistic", "place_sum"]

_KEPT: Final = 5
# A fixed expression is certain by hand; the list is short and each entry has been looked at.
_BY_LIST: Final = 4.0
_FROM_LIST: Final = "In the list of fixed expressions"


class Judged(NamedTuple):
    """A candidate and what speaks for it wherever the word stands."""

    candidate: Candidate
    total: float
    evidence: tuple[str, ...]
    listed: bool = False


def logistic(total: float) -> float:
    """Return the confidence that a sum stands for."""
    return 1 / (1 + math.exp(-total))


def bar(mode: str, kind: str) -> float:
    """Return the confidence that a finding of this kind needs."""
    bars = weights()["bars"][mode]
    return float(bars.get(kind, bars["default"]))


def judge(word: str, lexicon: Lexicon) -> tuple[Judged, ...]:
    """Return the candidates for a bare word with their sums, best first; the part that needs no text around.

    Those that no surroundings could lift over the lowest bar are left out.
    """
    listed = _listed(word)
    if listed is not None:
        return (listed,)
    own = lexicon.lookup(word)
    pairs = [Pair(own, meant, lexicon) for meant in candidates(word, lexicon) if meant.kind]
    judged = [Judged(pair.meant, *_pair_sum(pair)) for pair in pairs]
    hopeful = [j for j in judged if any(hopes(mode, j) for mode in weights()["bars"])]
    return tuple(sorted(hopeful, key=lambda j: (-j.total, j.candidate.word))[:_KEPT])


def place_sum(place: Place) -> tuple[float, tuple[str, ...]]:
    """Return what the surroundings add, and what of them spoke for the candidate."""
    total, spoken = 0.0, []
    for name, weight in weights()["place"].items():
        value = PLACE_RULES[name](place)
        total += weight * value
        if value and weight > 0:
            spoken.append(say(PLACE_RULES[name].__doc__))
    return total, tuple(spoken)


def _listed(word: str) -> Judged | None:
    for before in ("", "\u0648", "\u0641"):
        entry = expressions().get(word.removeprefix(before))
        if entry is not None and word.startswith(before):
            candidate = Candidate(before + entry["right"], entry["kind"], 0, accepted=True)
            return Judged(candidate, _BY_LIST, (_FROM_LIST,), listed=True)
    return None


def _pair_sum(pair: Pair) -> tuple[float, tuple[str, ...]]:
    total = float(weights()["bias"])
    counts = f"{pair.own.word} {pair.own.seen}, {pair.meant.word} {pair.meant.seen} in 100 million words"
    spoken = [KIND_SAID[pair.meant.kind], counts]
    for name, weight in weights()["pair"].items():
        value = PAIR_RULES[name](pair)
        total += weight * value
        if value and weight > 0 and name in SAID:
            spoken.append(SAID[name])
    return total, tuple(spoken)


def hopes(mode: str, judged: Judged) -> bool:
    """Return whether some surroundings could lift a candidate over its bar."""
    return judged.total >= _least_total(mode, judged.candidate.kind)


@lru_cache(maxsize=64)
def _least_total(mode: str, kind: str) -> float:
    """Return the sum of a pair below which the best surroundings do not reach the bar."""
    lowest = bar(mode, kind)
    best = sum(weight * MOST.get(name, 1.0) for name, weight in weights()["place"].items() if weight > 0)
    return math.log(lowest / (1 - lowest)) - float(best)
