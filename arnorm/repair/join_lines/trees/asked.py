"""Trees that are asked by the names of their features."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from arnorm.data.forest import Forest, asked, read_forest

__all__ = ["Features", "said", "spaced", "underscored"]

Features = dict[str, float]


class _Named(NamedTuple):
    forest: Forest
    names: tuple[str, ...]


def said(file: str, known: Mapping[str, float]) -> float:
    """Return the logarithm of the odds that the trees of a file tell by what is known; what is not named is 0.

    >>> said("sentences/_open_breaks.txt", {"odds": 9.0}) > said("sentences/_open_breaks.txt", {"odds": -9.0})
    True
    """
    forest, names = _read(file)
    return forest.weight([known.get(name, 0.0) for name in names])


def underscored(name: str) -> str:
    """Return a name as it stands in a file, where a space ends it."""
    return name.replace(" ", "_")


def spaced(name: str) -> str:
    """Return a name in a file as that of a feature, which has spaces.

    >>> spaced(underscored("first break"))
    'first break'
    """
    return name.replace("_", " ")


@lru_cache(maxsize=2)
def _read(file: str) -> _Named:
    names = asked(file)
    return _Named(read_forest(file, names), tuple(map(spaced, names)))
