"""The logistic sum: what the evidence amounts to, how sure that makes a finding, and what of it speaks."""

from __future__ import annotations

import math
from functools import lru_cache
from itertools import chain
from typing import Final, NamedTuple

from arnorm.typos.candidates.candidates import Candidate, candidate_of
from arnorm.typos.candidates.kinds import group_of
from arnorm.typos.evidence.feature import Feature
from arnorm.typos.evidence.grammar.agreement import AGREEMENT, lost_feminine, may_agree
from arnorm.typos.evidence.grammar.feminine import FEMININE
from arnorm.typos.evidence.grammar.forms import GRAMMAR_PLACES
from arnorm.typos.evidence.neighbours import NEIGHBOURS
from arnorm.typos.evidence.pair import Pair
from arnorm.typos.evidence.place import Place
from arnorm.typos.evidence.register import holds_of, pair_features, place_features
from arnorm.typos.evidence.restored import RESTORED, RESTORED_PLACES
from arnorm.typos.evidence.surroundings import AROUND, MOST_STYLED, SURROUNDINGS
from arnorm.typos.judge.rank import pairs_of
from arnorm.typos.tables import Expression, expressions, weights
from arnorm.words.lexicon import Lexicon

__all__ = [
    "Judged",
    "Weighed",
    "confidence",
    "judge",
    "neighbour_sum",
    "of_document",
    "reasons",
    "threshold",
    "with_document",
]

# A fixed expression is certain by hand; the list is short and each entry has been looked at.
_BY_LIST: Final = 0.98
_FROM_LIST: Final = "listed"
_STYLES: Final = {"ya_style": "ya", "ta_style": "ta_marbuta"}
# Counted above, for the kinds that they hold of.
_NOT_OF_ALL: Final = frozenset(("restored", "restored_perhaps", "left", "ya_left"))
# These hold of spellings and of words behind particles.
_NOT_OF_EDITS: Final = frozenset(("spelled_twice", "spelled_again"))
_AND: Final = ("", "\u0648", "\u0641")  # waw, feh

Weighed = tuple[tuple[Feature[Place], float], ...]


class Judged(NamedTuple):
    """A candidate and what speaks for it wherever the word stands; ``then`` is the word that must follow."""

    candidate: Candidate
    total: float
    pair: Pair | None = None
    then: str = ""

    @property
    def listed(self) -> bool:
        """Whether a list of expressions decided, and not the sum."""
        return self.pair is None


def threshold(mode: str, kind: str) -> float:
    """Return the confidence that a finding of this kind needs."""
    table = weights().thresholds[mode]
    return table.get(kind, table["default"])


def confidence(kind: str, total: float) -> float:
    """Return the share of findings of a kind that are right where the sum is ``total``."""
    table = weights()
    return 1 / (1 + math.exp(-(table.slope * total + table.offset[kind])))


def judge(word: str, lexicon: Lexicon) -> tuple[Judged, ...]:
    """Return the candidates for a bare word with their sums, best first; the part that needs no text around.

    Those that hardly any surroundings lift over a threshold are left out.
    """
    listed = _listed(word)
    if listed is not None:
        return (listed,)
    judged = [Judged(pair.candidate, _pair_sum(pair), pair) for pair in pairs_of(word, lexicon)]
    return tuple(sorted(filter(_is_heard, judged), key=lambda j: (-j.total, j.candidate.word)))


def _is_heard(judged: Judged) -> bool:
    """Return whether some surroundings may make a candidate a finding; a feminine before it may ask for its ة."""
    least = weights().least_pair_sum
    if judged.total >= least or judged.pair is None:
        return True
    return judged.total >= least - weights().place.get(lost_feminine.__name__, 0.0) and may_agree(judged.pair)


def neighbour_sum(place: Place) -> float:
    """Return what the two words beside add."""
    return math.fsum([weight * feature.value(place) for feature, weight in _of_neighbours(place.kind)])


@lru_cache(maxsize=32)
def _of_neighbours(kind: str) -> Weighed:
    return tuple((feature, weight) for feature, weight in _of_places()[0] if holds_of(feature.name, kind))


def with_document(place: Place, total: float, least: float) -> float:
    """Return a sum with what the rest of the text adds.

    Asked are the cheap features first, and the others only while they could lift the sum to the confidence ``least``.
    """
    values: list[float] = []
    for features, most in _stages(place.kind):
        so_far = total + math.fsum(values)
        if confidence(place.kind, so_far + most) < least:
            return so_far
        values += [weight * feature.value(place) for feature, weight in features]
    return total + math.fsum(values)


@lru_cache(maxsize=32)
def _stages(kind: str) -> tuple[tuple[Weighed, float], ...]:
    """Return the features of the document, the cheapest first, with the most that they and those behind them add."""
    stages = of_document()
    behind = [tuple(chain.from_iterable(stages[at:])) for at in range(len(stages))]
    return tuple((stage, _most(kind, rest)) for stage, rest in zip(stages, behind, strict=True))


def _most(kind: str, features: Weighed) -> float:
    """Return the most that features of the document add for a kind: 1 for what holds or not, a style at its height.

    What holds of some kinds only is asked of those; of what excludes another thing the more.
    """
    weighed = {feature.name: weight for feature, weight in features if weight > 0}
    total = max((weighed.get(name, 0.0) for name in _NOT_OF_ALL), default=0.0) if kind in RESTORED else 0.0
    for name, weight in weighed.items():
        of_others = name in _NOT_OF_EDITS and group_of(kind) == "edit"
        if name in _NOT_OF_ALL or of_others or _STYLES.get(name, kind) != kind:
            continue
        total += weight * (MOST_STYLED if name in _STYLES else 1.0)
    return total


def reasons(judged: Judged, place: Place) -> tuple[str, ...]:
    """Return what speaks for a finding, strongest first, as names of ``says.toml``."""
    if judged.pair is None:
        return (judged.candidate.kind, _FROM_LIST)
    spoken = [*_said_of(judged.pair)]
    for feature, weight in _speaking(place.kind):
        value = feature.value(place)
        if value > 0:
            spoken.append((weight * value, feature.name))
    return (judged.candidate.kind, *(name for _, name in sorted(spoken, key=lambda item: -item[0])))


@lru_cache(maxsize=1 << 12)
def _said_of(pair: Pair) -> tuple[tuple[float, str], ...]:
    """Return what speaks for a candidate wherever its word stands, and how much."""
    speaking = ((feature, weight) for feature, weight in _of_pairs() if feature.says and weight > 0)
    values = ((weight * feature.value(pair), feature.name) for feature, weight in speaking)
    return tuple(said for said in values if said[0] > 0)


@lru_cache(maxsize=32)
def _speaking(kind: str) -> Weighed:
    """Return the features of a place that tell a reader something of a kind, and speak for the candidate."""
    every = chain.from_iterable(_of_places())
    return tuple((one, weight) for one, weight in every if one.says and weight > 0 and holds_of(one.name, kind))


def _listed(word: str) -> Judged | None:
    for before in _AND:
        entry = expressions().get(word.removeprefix(before))
        if entry is not None and word.startswith(before):
            return _judged_by_list(entry, before)
    return None


def _judged_by_list(entry: Expression, before: str) -> Judged:
    return Judged(candidate_of(before + entry.right, entry.kind), _BY_LIST, then=entry.then)


def _pair_sum(pair: Pair) -> float:
    table = weights()
    total = table.bias + table.kind.get(pair.kind, 0.0)
    return total + math.fsum(weight * feature.value(pair) for feature, weight in _of_pairs())


@lru_cache(maxsize=1)
def _of_pairs() -> tuple[tuple[Feature[Pair], float], ...]:
    table = weights().pair
    return tuple((feature, table[feature.name]) for feature in pair_features() if feature.name in table)


def of_document() -> tuple[Weighed, ...]:
    """Return the features of places beyond the two words beside, with their weights: marks around, counts, letters."""
    return _of_places()[1:]


@lru_cache(maxsize=1)
def _of_places() -> tuple[Weighed, ...]:
    """Return the features of places with their weights by what they cost: neighbours, marks around, counts, letters."""
    table = weights().place
    found = [(feature, table[feature.name]) for feature in place_features() if feature.name in table]
    rooms = [
        {value.__name__ for value in room}
        for room in ((*NEIGHBOURS, *GRAMMAR_PLACES, *AGREEMENT, *FEMININE), AROUND, SURROUNDINGS, RESTORED_PLACES)
    ]
    rooms[0] -= rooms[1]
    parts: list[list[tuple[Feature[Place], float]]] = [[] for _ in rooms]
    for feature, weight in found:
        parts[next(at for at, room in enumerate(rooms) if feature.name in room)].append((feature, weight))
    return tuple(map(tuple, parts))
