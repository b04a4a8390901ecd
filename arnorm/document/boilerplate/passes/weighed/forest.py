"""What the trees of ``boilerplate/_forest.txt`` say of a line: the odds that it is the page's."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from arnorm.data.forest import Forest, read_forest
from arnorm.document.boilerplate.passes.weighed.features import NAMES

__all__ = ["weight"]

_FILE: Final = "boilerplate/_forest.txt"


def weight(features: Sequence[float]) -> float:
    """Return the logarithm of the odds that a line with these features belongs to the page, not to the article.

    Where the first features are given alone, it is the most that the line may weigh.

    >>> weight([0.0] * len(NAMES)) < min(0.0, weight([0.0] * (len(NAMES) - 5)))
    True
    """
    return _forest().weight(features)


@lru_cache(maxsize=1)
def _forest() -> Forest:
    return read_forest(_FILE, NAMES)
