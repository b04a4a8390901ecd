"""The trees, read from ``boilerplate/_forest.txt``: each asks feature after feature, and ends in what the line weighs.

Boosted trees: the sum over all of them is the logarithm of the odds that a line is the page's. The file has one tree a
line, in prefix form: ``to_text<=2.5 A B`` is what A says where the feature is at most 2.5, else what B says.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate
from math import inf
from typing import Final, NamedTuple, TypeAlias

from arnorm.data import load
from arnorm.document.boilerplate.passes.weighed.features import NAMES

__all__ = ["weight"]

_FILE: Final = "boilerplate/_forest.txt"
_AT_MOST: Final = "<="
_BASE: Final = "base"  # what a line weighs before any tree is asked

_Tree: TypeAlias = "float | _Question"


class _Question(NamedTuple):
    feature: int
    at_most: float
    yes: _Tree
    no: _Tree


def weight(features: Sequence[float], least: float = -inf) -> float:
    """Return the logarithm of the odds that a line with these features belongs to the page, not to the article.

    Where the trees that are left cannot lift it above ``least``, they are not asked; what is returned then is no more.

    >>> weight([0.0] * len(NAMES)) > 0
    False
    """
    weighs, trees = _forest()
    for tree, most in trees:
        if weighs + most <= least:
            return least
        weighs += _said(tree, features)
    return weighs


def _said(tree: _Tree, features: Sequence[float]) -> float:
    while isinstance(tree, _Question):
        tree = tree.yes if features[tree.feature] <= tree.at_most else tree.no
    return tree


@lru_cache(maxsize=1)
def _forest() -> tuple[float, tuple[tuple[_Tree, float], ...]]:
    """Return what a line weighs before any tree is asked, and each with the most that it and those after it say."""
    base, *trees = (line for line in load.read_text(_FILE).splitlines() if line and not line.startswith("#"))
    places = {name: place for place, name in enumerate(NAMES)}
    name, _, value = base.partition(" ")
    assert name == _BASE
    read = [_read(iter(tree.split(" ")), places) for tree in trees]
    most = list(accumulate(map(_most, reversed(read))))
    return float(value), tuple(zip(read, reversed(most), strict=True))


def _most(tree: _Tree) -> float:
    return max(_most(tree.yes), _most(tree.no)) if isinstance(tree, _Question) else tree


def _read(words: Iterator[str], places: dict[str, int]) -> _Tree:
    """Read one tree from its words."""
    word = next(words)
    name, asks, limit = word.partition(_AT_MOST)
    if not asks:
        return float(word)
    return _Question(places[name], float(limit), _read(words, places), _read(words, places))
