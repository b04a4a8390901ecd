"""Forests of boosted trees, read from data files: each tree asks feature after feature, and ends in what it says.

The sum over all of them is the logarithm of odds. A file has one tree a line, in prefix form: ``to_text<=2.5 A B`` is
what A says where the feature is at most 2.5, else what B says.

No tree is walked. As in QuickScorer, each end of each tree is a bit, and a feature's value leaves the ends that it does
not rule out: of all values together, one in each tree. Of the first features alone some may be left; the bits of a tree
begin with the end that says most, so the lowest of them is the most that the tree may say.
"""

from __future__ import annotations

import struct
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate
from math import fsum
from operator import getitem, or_
from typing import Final, NamedTuple

from arnorm.data import load

__all__ = ["Forest", "asked", "read_forest"]

_AT_MOST: Final = "<="
_BASE: Final = "base"  # what is said before any tree is asked
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


class Forest(NamedTuple):
    """The trees of a file, made ready for features in one order."""

    base: float
    columns: tuple[_Column, ...]
    ends: int  # a bit for each
    firsts: int  # the first of each tree
    read: struct.Struct
    says: tuple[Mapping[int, float], ...]  # of each tree, what it says at each end, by its bit

    def weight(self, features: Iterable[float]) -> float:
        """Return the logarithm of the odds; where the first features are given alone, the most that it may be."""
        left = self.ends
        for column, value in zip(self.columns, features, strict=False):
            left &= column.left[bisect_left(column.limits, value)]
        most = left & ~(left - self.firsts)  # of each tree the lowest bit: each has one
        bits = self.read.unpack(most.to_bytes(self.read.size, "little"))
        return fsum((self.base, *map(getitem, self.says, bits)))


def asked(file: str) -> tuple[str, ...]:
    """Return the names of the features that the trees of a file ask for."""
    words = (word.partition(_AT_MOST) for tree in _lines(file) for word in tree.split(" "))
    return tuple(sorted({name for name, asks, _ in words if asks}))


def read_forest(file: str, names: Sequence[str]) -> Forest:
    """Return the forest of a data file, for features that come in the order of their names."""
    base, *trees = _lines(file)
    name, _, value = base.partition(" ")
    assert name == _BASE
    ends = [_ends(tree) for tree in trees]
    size = next(size for size in _SIZES if size >= max(map(len, ends)))
    places = {name: place for place, name in enumerate(names)}
    questions: dict[int, list[_Question]] = {place: [] for place in places.values()}
    for at, (tree, bits) in enumerate(zip(trees, ends, strict=True)):
        for question in _questions(tree, bits, places, at * size):
            questions[question.feature].append(question)
    whole = sum(sum(1 << bit for bit in bits) << at * size for at, bits in enumerate(ends))
    return Forest(
        float(value),
        tuple(_column(questions[place], whole) for place in places.values()),
        whole,
        sum(1 << at * size for at in range(len(trees))),
        struct.Struct(f"<{len(trees)}{_SIZES[size]}"),
        tuple(_says(tree, bits) for tree, bits in zip(trees, ends, strict=True)),
    )


def _lines(file: str) -> list[str]:
    return [line for line in load.read_text(file).splitlines() if line and not line.startswith("#")]


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
