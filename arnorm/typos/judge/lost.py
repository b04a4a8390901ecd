"""Candidates that nothing in the rest of the text makes a finding: told by what is asked first, before the dear pieces.

What a piece of evidence adds has a bound, so most candidates are lost before anything is counted. This decides nothing
that ``with_document`` does not; it saves asking.
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import Final

from arnorm.typos.evidence.place import Place
from arnorm.typos.judge.score import Weighed, confidence, most, of_document

__all__ = ["is_lost"]

# What costs more than to look for a few words in the text: those who restore letters are asked, or each word of it.
_DEAR: Final = (
    frozenset(("restored", "restored_perhaps", "left", "ya_left")),
    frozenset(("ya_style", "ta_style")),
    frozenset(("unknown_share", "unknown_beside_seam")),
)


def is_lost(place: Place, total: float, least: float) -> bool:
    """Return whether no text lifts a sum to the confidence ``least``, as far as this one has been asked."""
    values = [total]
    for features, at_most in _stages(place.kind):
        if confidence(place.kind, math.fsum(values) + at_most) < least:
            return True
        values += [weight * feature.value(place) for feature, weight in features]
    return confidence(place.kind, math.fsum(values)) < least


@lru_cache(maxsize=32)
def _stages(kind: str) -> tuple[tuple[Weighed, float], ...]:
    """Return the features by what they cost, each stage with the most that it and those behind it add."""
    around, *rest = of_document()
    every = [weighed for part in rest for weighed in part]
    dear = [tuple(weighed for weighed in every if weighed[0].name in names) for names in _DEAR]
    cheap = tuple(weighed for weighed in every if not any(weighed[0].name in names for names in _DEAR))
    parts = [around, cheap, *dear]
    behind = [tuple(weighed for part in parts[at:] for weighed in part) for at in range(len(parts))]
    return tuple((part, most(kind, after)) for part, after in zip(parts, behind, strict=True) if part)
