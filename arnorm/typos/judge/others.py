"""What the other findings of a text say of one: slips come together, where a text was typed in haste or never read.

A text is as careless as it has shown: its sure findings of other words over its length, as if one slip had been seen
in so many words before (``words``). How much that lifts or lowers the sum is data (``others`` of ``weights.toml``).
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Final

from arnorm.typos.finding import Finding
from arnorm.typos.style import house_style
from arnorm.typos.tables import weights

__all__ = ["beside_others", "lift", "lowered", "sure_words"]

# From here on a finding counts for others; so sure, 19 in 20 are right.
_SURE: Final = 0.8
# More other slips say no more.
_MOST: Final = 8
# What a house does throughout, and what stands in two words, says little about care.
_NOT: Final = frozenset(("split", "doubled_word", "initial_hamza", "name_variant"))


def sure_words(findings: Iterable[Finding]) -> frozenset[str]:
    """Return the distinct words among findings that are nearly certain, and not the style of the text."""
    sure = [f for f in findings if f.confidence >= _SURE and f.kind not in _NOT]
    return frozenset(f.word for f in house_style(sure)) if sure else frozenset()


def lift(others: int, words: int) -> float:
    """Return what so many other sure slips in a text of so many words add to a logit.

    >>> [round(lift(others, 250), 1) for others in (0, 1, 4)]
    [-0.2, 0.2, 0.7]
    """
    table = weights().others
    return table["weight"] * math.log((min(_MOST, others) + 1) / (1 + words / table["words"]))


def lowered(least: float, others: int, words: int) -> float:
    """Return the confidence from which on so many others lift a finding to ``least``; ``least`` where they do not."""
    return min(least, _moved(least, -lift(others, words)))


def beside_others(finding: Finding, sure: frozenset[str], words: int) -> Finding:
    """Return a finding with its confidence in the light of the sure ones of its text."""
    moved = _moved(finding.confidence, lift(len(sure - {finding.word}), words))
    return finding._replace(confidence=round(moved, 3))


def _moved(confidence: float, by: float) -> float:
    """Return a confidence moved by so much on the scale of the sum."""
    return 1 / (1 + (1 / confidence - 1) * math.exp(-by))
