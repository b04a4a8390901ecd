"""Candidates that nothing in the rest of the text makes a finding: told by what is asked first, before the dear pieces.

What a piece of evidence adds has a bound, so most candidates are lost before anything is counted. This decides nothing
that ``with_document`` does not; it saves asking. What was asked is kept: who asks again with a lower bar, as a text
with other slips does, goes on from there.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Final

from arnorm.typos.evidence.grammar.agreement import lost_feminine
from arnorm.typos.evidence.place import Place, Spot
from arnorm.typos.evidence.register import holds_of
from arnorm.typos.evidence.restored import RESTORED_PLACES
from arnorm.typos.evidence.surroundings import AROUND, MOST_STYLED
from arnorm.typos.judge.rank import gate, passes
from arnorm.typos.judge.score import Judged, Weighed, confidence, neighbour_sum, of_document
from arnorm.typos.tables import weights
from arnorm.words.news import default_news

__all__ = ["Weighing", "weighed"]

# In which order the features are asked: first what one look into the text tells, last what needs all of it.
_ORDER: Final = (
    frozenset(("in_document", "doubled_in_document", "candidate_in_document", "name_in_document")),
    frozenset(("pair_in_document", "own_pair_in_document")),
    frozenset(("said_twice", "spelled_twice")),
    frozenset(("stem_said_twice", "spelled_again")),
    frozenset(value.__name__ for value in AROUND),
    frozenset(("unknown_share", "unknown_beside_seam")),
    frozenset(("ya_style", "ta_style")),
    frozenset(value.__name__ for value in RESTORED_PLACES),
)
# Of two that stand here only one holds, or the first only where the second does.
_INSTEAD: Final = {"restored_perhaps": "restored"}
_ONLY_WITH: Final = {"spelled_twice": "said_twice", "spelled_again": "stem_said_twice"}
# The most that a feature comes to where that is not 1; no text says a word a thousand times.
_MOST: Final = {"ya_style": float(MOST_STYLED), "ta_style": float(MOST_STYLED), "candidate_in_document": 3.0}
_TA: Final = "\u0629"
_HEH: Final = "\u0647"
_LAM: Final = "\u0644"
# What is said of a word between two others: four in an article, and one in seven of a new article was seen before.
_MOST_BETWEEN: Final = 1 << 13
_BETWEEN: Final[dict[str, tuple[tuple[Judged, float], ...]]] = {}


class Weighing:
    """A candidate in its place: what speaks for it but for the rest of the text (``so_far``), and what it said yet."""

    def __init__(self, entry: Judged, place: Place, so_far: float) -> None:
        self.entry = entry
        self.place = place
        self.so_far = so_far
        self._values = [so_far]
        self._asked = 0

    @property
    def total(self) -> float:
        """The sum with all that was asked; of one that is not lost the whole sum."""
        return math.fsum(self._values)

    def is_lost(self, least: float) -> bool:
        """Return whether no text lifts the sum to the confidence ``least``, as far as this one has been asked."""
        place, values = self.place, self._values
        for features, at_most in _stages(place.kind)[self._asked :]:
            if confidence(place.kind, math.fsum(values) + at_most) < least:
                return True
            values += [weight * feature.value(place) for feature, weight in features]
            self._asked += 1
        return confidence(place.kind, math.fsum(values)) < least


def weighed(spot: Spot, judged: Iterable[Judged]) -> list[Weighing]:
    """Return the candidates for a word that its neighbours let pass, the rest of the text not asked.

    What the neighbours say is remembered, but where a user's own counts speak.
    """
    if spot.document.pairs is not default_news():
        return [Weighing(entry, place, so_far) for entry, place, so_far in _passed(spot, judged)]
    key = f"{spot.before} {spot.word} {spot.after}{_beyond(spot)}"
    known = _BETWEEN.get(key)
    if known is None:
        known = tuple((entry, so_far) for entry, _, so_far in _passed(spot, judged))
        if len(_BETWEEN) >= _MOST_BETWEEN:
            _BETWEEN.clear()
        _BETWEEN[key] = known
    return [Weighing(entry, Place(spot, entry.candidate), so_far) for entry, so_far in known]


def _beyond(spot: Spot) -> str:
    """Return what agreement asks of a text beyond the two neighbours, where it asks anything.

    An adjective with the article behind ة: the word before that. A word in ه behind another: whether that wants ة.
    """
    before, word = spot.before, spot.word
    if before[-1:] == _TA and _LAM in word[1:3]:
        return f" {spot.second_before}"
    if before[-1:] == _HEH == word[-1]:
        return " " + before * (before in spot.document.final_ta)
    return ""


def _passed(spot: Spot, judged: Iterable[Judged]) -> Iterator[tuple[Judged, Place, float]]:
    if passes(spot):
        places = ((entry, Place(spot, entry.candidate)) for entry in judged)
        heard = ((entry, place) for entry, place in places if _is_heard(entry, place) and gate(place))
        yield from ((entry, place, entry.total + neighbour_sum(place)) for entry, place in heard)


def _is_heard(entry: Judged, place: Place) -> bool:
    """Return whether a candidate that only its agreement may save has it here."""
    return entry.total >= weights().least_pair_sum or bool(lost_feminine(place))


@lru_cache(maxsize=32)
def _stages(kind: str) -> tuple[tuple[Weighed, float], ...]:
    """Return the features of the document in the order in which they are asked, with the most that is still to come."""
    every = [weighed for part in of_document() for weighed in part if holds_of(weighed[0].name, kind)]
    parts = [tuple(weighed for weighed in every if weighed[0].name in names) for names in _ORDER]
    most = [_most({feature.name: weight for feature, weight in part}) for part in parts]
    return tuple((part, math.fsum(most[at:])) for at, part in enumerate(parts) if part)


def _most(weighed: Mapping[str, float]) -> float:
    """Return the most that features add together."""
    most = {name: max(0.0, weight) * _MOST.get(name, 1.0) for name, weight in weighed.items()}
    for name, other in _INSTEAD.items():
        if name in weighed and other in weighed:
            most[other] = max(most[other], most.pop(name))
    for name, other in _ONLY_WITH.items():
        if name in weighed and other in weighed:
            most[name] = max(0.0, weighed[name] + weighed[other])
            most[other] = max(0.0, weighed[other] - most[name])
    return math.fsum(most.values())
