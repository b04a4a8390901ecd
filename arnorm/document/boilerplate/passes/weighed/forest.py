"""The trees, read from ``boilerplate/_forest.txt``: each asks feature after feature, and ends in what the line weighs.

Boosted trees: the sum over all of them is the logarithm of the odds that a line is the page's. The file has one tree a
line, in prefix form: ``to_text<=2.5 A B`` is what A says where the feature is at most 2.5, else what B says.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate
from math import inf
from typing import Final, TypeAlias

from arnorm.data import load
from arnorm.document.boilerplate.passes.weighed.features import NAMES

__all__ = ["weight"]

_FILE: Final = "boilerplate/_forest.txt"
_AT_MOST: Final = "<="
_BASE: Final = "base"  # what a line weighs before any tree is asked

# What a tree says; or which feature it asks, a value, and the trees for lines that have at most that, and for others.
_Tree: TypeAlias = "float | tuple[int, float, _Tree, _Tree]"


def weight(features: Sequence[float], least: float = -inf) -> float:
    """Return the logarithm of the odds that a line with these features belongs to the page, not to the article.

    Where the first features are given alone, it is the most that the line may weigh. Where the trees that are left
    cannot lift it above ``least``, they are not asked; what is returned then is no more.

    >>> weight([0.0] * len(NAMES)) < min(0.0, weight([0.0] * (len(NAMES) - 5)))
    True
    """
    weighs, trees = _forest()
    for tree, most in trees:
        if weighs + most <= least:
            return least
        weighs += _said(tree, features)
    return weighs


def _said(tree: _Tree, features: Sequence[float]) -> float:
    known = len(features)
    while isinstance(tree, tuple):
        feature, at_most, yes, no = tree
        if feature >= known:
            return max(_said(yes, features), _said(no, features))
        tree = yes if features[feature] <= at_most else no
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
    return _said(tree, ())


def _read(words: Iterator[str], places: dict[str, int]) -> _Tree:
    """Read one tree from its words."""
    word = next(words)
    name, asks, limit = word.partition(_AT_MOST)
    if not asks:
        return float(word)
    return places[name], float(limit), _read(words, places), _read(words, places)
