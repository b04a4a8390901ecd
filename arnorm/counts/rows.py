"""Counts by key in sorted arrays: eight bytes a key, four a number, and adding two tables adds their numbers.

Keys are 64-bit hashes of what was counted, so no text is kept; two strings share one about once in 2**64 pairs.
"""

from __future__ import annotations

import hashlib
import itertools
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

__all__ = ["Rows", "hashed"]


def hashed(*parts: str) -> int:
    """Return the key of some strings, the same on every machine.

    >>> hashed("tail", "a") == hashed("tail", "a") != hashed("taila")
    True
    """
    text = "\x00".join(parts).encode("utf-8", "surrogatepass")
    return int.from_bytes(hashlib.blake2b(text, digest_size=8).digest(), "big")


@dataclass(frozen=True, eq=False)
class Rows:
    """A table of ``width`` whole numbers a key, sorted by key.

    >>> one = Rows.of({5: [1, 2]}, 2)
    >>> list(one.plus(Rows.of({5: [1, 0], 3: [4, 4]}, 2)))
    [(3, (4, 4)), (5, (2, 2))]
    """

    keys: array[int]
    numbers: array[int]
    width: int

    @classmethod
    def of(cls, counted: Mapping[int, Sequence[int]], width: int) -> Rows:
        """Return the table of a mapping."""
        return cls.sorted_pairs(((key, counted[key]) for key in sorted(counted)), width)

    @classmethod
    def sorted_pairs(cls, pairs: Iterable[tuple[int, Sequence[int]]], width: int) -> Rows:
        """Return the table of pairs that come in the order of their keys, each key once."""
        keys, numbers = array("Q"), array("i")
        for key, row in pairs:
            keys.append(key)
            numbers.extend(row)
        return cls(keys, numbers, width)

    def __len__(self) -> int:
        return len(self.keys)

    def __iter__(self) -> Iterator[tuple[int, tuple[int, ...]]]:
        width, numbers = self.width, self.numbers
        return (
            (key, tuple(numbers[at : at + width]))
            for key, at in zip(self.keys, itertools.count(0, width), strict=False)
        )

    def get(self, key: int) -> tuple[int, ...] | None:
        """Return the numbers of a key, ``None`` where it was not counted."""
        at = bisect_left(self.keys, key)
        if at == len(self.keys) or self.keys[at] != key:
            return None
        return tuple(self.numbers[at * self.width : (at + 1) * self.width])

    def plus(self, other: Rows) -> Rows:
        """Return the sums of both tables."""
        if not other:
            return self
        return self.sorted_pairs(_summed(iter(self), iter(other)), self.width) if len(self) else other

    def kept(self, least: int) -> Rows:
        """Return the rows whose first number is ``least`` or more."""
        return self.sorted_pairs(((key, row) for key, row in self if row[0] >= least), self.width)


Row = tuple[int, tuple[int, ...]]


def _summed(one: Iterator[Row], two: Iterator[Row]) -> Iterator[Row]:
    left, right = next(one, None), next(two, None)
    while left is not None and right is not None:
        if left[0] == right[0]:
            yield left[0], tuple(a + b for a, b in zip(left[1], right[1], strict=True))
            left, right = next(one, None), next(two, None)
        elif left[0] < right[0]:
            yield left
            left = next(one, None)
        else:
            yield right
            right = next(two, None)
    for rest, first in ((one, left), (two, right)):
        if first is not None:
            yield first
            yield from rest
