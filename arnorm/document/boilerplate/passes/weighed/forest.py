"""The trees, read from ``boilerplate/_forest.txt``: each asks feature after feature, and ends in what the line weighs.

Boosted trees: the sum over all of them is the logarithm of the odds that a line is the page's. The file has one tree a
line, in prefix form: ``to_text<=2.5 A B`` is what A says where the feature is at most 2.5, else what B says.

No tree is walked. As in QuickScorer, each end of each tree is a bit, and a feature's value leaves the ends that it does
not rule out: of all values together, one in each tree. Of the first features alone some may be left; the bits of a tree
begin with the end that says most, so the lowest of them is the most that the tree may say.
"""

from __future__ import annotations

import struct
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import accumulate
from math import fsum
from operator import getitem, or_
from typing import Final, NamedTuple

from arnorm.data import load
from arnorm.document.boilerplate.passes.weighed.features import NAMES

__all__ = ["weight"]

_FILE: Final = "boilerplate/_forest.txt"
_AT_MOST: Final = "<="
_BASE: Final = "base"  # what a line weighs before any tree is asked
_SIZES: Final = {8: "B", 16: "H", 32: "I", 64: "Q"}  # bits of a tree, and how so many are read


class _Question(NamedTuple):
    """A question of a tree: the ends, as bits, that each answer leaves out."""

    feature: int
    at_most: float
    not_if_more: int
    not_if_at_most: int


class _Column(NamedTuple):
    """The values of a feature that are asked for, ascending, and which ends a value leaves: below all, between two."""

    limits: tuple[float, ...]
    left: tuple[int, ...]


class _Forest(NamedTuple):
    base: float
    columns: tuple[_Column, ...]
    ends: int  # a bit for each
    firsts: int  # the first of each tree
    read: struct.Struct
    says: tuple[Mapping[int, float], ...]  # of each tree, what it says at each end, by its bit


def weight(features: Sequence[float]) -> float:
    """Return the logarithm of the odds that a line with these features belongs to the page, not to the article.

    Where the first features are given alone, it is the most that the line may weigh.

    >>> weight([0.0] * len(NAMES)) < min(0.0, weight([0.0] * (len(NAMES) - 5)))
    True
    """
    forest = _forest()
    left = forest.ends
    for column, value in zip(forest.columns, features, strict=False):
        left &= column.left[bisect_left(column.limits, value)]
    most = left & ~(left - forest.firsts)  # of each tree the lowest bit: each has one
    bits = forest.read.unpack(most.to_bytes(forest.read.size, "little"))
    return fsum((forest.base, *map(getitem, forest.says, bits)))


@lru_cache(maxsize=1)
def _forest() -> _Forest:
    base, *trees = (line for line in load.read_text(_FILE).splitlines() if line and not line.startswith("#"))
    name, _, value = base.partition(" ")
    assert name == _BASE
    ends = [_ends(tree) for tree in trees]
    size = next(size for size in _SIZES if size >= max(map(len, ends)))
    places = {name: place for place, name in enumerate(NAMES)}
    questions: dict[int, list[_Question]] = {place: [] for place in places.values()}
    for at, (tree, bits) in enumerate(zip(trees, ends, strict=True)):
        for question in _questions(tree, bits, places, at * size):
            questions[question.feature].append(question)
    whole = sum(sum(1 << bit for bit in bits) << at * size for at, bits in enumerate(ends))
    return _Forest(
        float(value),
        tuple(_column(questions[place], whole) for place in places.values()),
        whole,
        sum(1 << at * size for at in range(len(trees))),
        struct.Struct(f"<{len(trees)}{_SIZES[size]}"),
        tuple(_says(tree, bits) for tree, bits in zip(trees, ends, strict=True)),
    )


def _ends(tree: str) -> list[int]:
    """Return the bit of each end of a tree, in the order in which they are written: the more one says, the lower."""
    said = [float(word) for word in tree.split(" ") if _AT_MOST not in word]
    order = sorted(range(len(said)), key=lambda at: -said[at])
    return [order.index(at) for at in range(len(said))]


def _says(tree: str, bits: Sequence[int]) -> dict[int, float]:
    said = (float(word) for word in tree.split(" ") if _AT_MOST not in word)
    return {1 << bit: value for bit, value in zip(bits, said, strict=True)}


def _questions(tree: str, bits: Sequence[int], places: Mapping[str, int], shift: int) -> list[_Question]:
    """Return the questions of one tree, of which the bits begin at ``shift``."""
    found: list[_Question] = []
    words, ends = iter(tree.split(" ")), iter(bits)

    def read() -> int:
        """Read what stands next, and return its ends."""
        name, asks, limit = next(words).partition(_AT_MOST)
        if not asks:
            return 1 << shift + next(ends)
        yes, no = read(), read()
        found.append(_Question(places[name], float(limit), yes, no))
        return yes | no

    read()
    return found


def _column(questions: Sequence[_Question], whole: int) -> _Column:
    """Return what each value of a feature leaves, of the questions that are asked of it."""
    limits = sorted({question.at_most for question in questions})
    more, at_most = ([0] * len(limits) for _ in range(2))
    for question in questions:
        at = limits.index(question.at_most)
        more[at] |= question.not_if_more
        at_most[at] |= question.not_if_at_most
    not_above = accumulate(more, or_, initial=0)
    not_below = reversed(list(accumulate(reversed(at_most), or_, initial=0)))
    left = (whole & ~(above | below) for above, below in zip(not_above, not_below, strict=True))
    return _Column(tuple(limits), tuple(left))
