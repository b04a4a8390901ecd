"""The register of the evidence, in two parts: what belongs to a word type and is remembered, and what needs the text.

A feature is a function with a name; what it says to a reader stands in ``says.toml``, how much it counts in
``weights.toml``. Pieces join and leave by a line in the tuples below and by data.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from arnorm.typos.candidates.kinds import group_of
from arnorm.typos.evidence.counts import COUNTS
from arnorm.typos.evidence.feature import Feature, says
from arnorm.typos.evidence.grammar.agreement import AGREEMENT
from arnorm.typos.evidence.grammar.feminine import FEMININE
from arnorm.typos.evidence.grammar.forms import GRAMMAR_PAIRS, GRAMMAR_PLACES
from arnorm.typos.evidence.letters import LETTERS
from arnorm.typos.evidence.neighbours import NEIGHBOURS
from arnorm.typos.evidence.pair import Pair
from arnorm.typos.evidence.place import Place
from arnorm.typos.evidence.restored import RESTORED, RESTORED_PAIRS, RESTORED_PLACES
from arnorm.typos.evidence.seams import SEAMS
from arnorm.typos.evidence.spelling import SPELLING
from arnorm.typos.evidence.surroundings import SURROUNDINGS

__all__ = ["holds_of", "pair_features", "place_features"]

_OF_PAIRS: Final = (*COUNTS, *LETTERS, *SEAMS, *SPELLING, *RESTORED_PAIRS, *GRAMMAR_PAIRS)
_OF_PLACES: Final = (*NEIGHBOURS, *SURROUNDINGS, *RESTORED_PLACES, *GRAMMAR_PLACES, *AGREEMENT, *FEMININE)
_SPELLINGS: Final = frozenset(("hamza", "ta_marbuta", "ya"))
# The kinds, or groups of kinds, beyond which a feature of a place is nothing: nobody asks it there.
_ONLY_OF: Final = {
    **dict.fromkeys((value.__name__ for value in RESTORED_PLACES), RESTORED),
    "missing_gain": {"missing"},
    "spelling_gain": _SPELLINGS,
    "glued_gain": {"glued"},
    "doubled_in_document": {"doubled"},
    "name_in_document": {"transposition"},
    "ya_style": {"ya"},
    "ta_style": {"ta_marbuta"},
    "unknown_beside_seam": {"glued"},
    "governed": {"hamza"},
    "jussive": {"missing"},
    "run_on_name": {"glued"},
    "previous_refused": {"edit"},
    "next_refused": {"edit"},
    **{value.__name__: {"ta_marbuta"} for value in FEMININE},
    "in_construct": {"ta_marbuta"},
    "describes_feminine": {"ta_marbuta"},
    "described_as_feminine": {"ta_marbuta"},
    "lost_feminine": {"missing"},
    "lost_relation": {"missing"},
}


def holds_of(name: str, kind: str) -> bool:
    """Return whether a feature of a place may be anything but nothing for a kind of slip.

    >>> [holds_of("ya_style", kind) for kind in ("ya", "hamza")]
    [True, False]
    """
    only = _ONLY_OF.get(name)
    return only is None or kind in only or group_of(kind) in only


@lru_cache(maxsize=1)
def pair_features() -> tuple[Feature[Pair], ...]:
    """Return the features of a word type and a candidate for it."""
    said = says()
    return tuple(Feature(value.__name__, said.get(value.__name__), value) for value in _OF_PAIRS)


@lru_cache(maxsize=1)
def place_features() -> tuple[Feature[Place], ...]:
    """Return the features of a word in its text and a candidate for it."""
    said = says()
    return tuple(Feature(value.__name__, said.get(value.__name__), value) for value in _OF_PLACES)
