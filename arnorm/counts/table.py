"""A table of whole numbers by key, in two sorted arrays: 8 bytes a key and 4 or 8 a number.

No number is rounded and no row dropped, so tables add up: the sum of two is the table of both, in whatever order.
"""

from __future__ import annotations

import operator
import sys
from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, pairwise, starmap
from typing import Any, Final

from arnorm.counts.keys import WIDTH
from arnorm.errors import OptionError

__all__ = ["Shape", "Table"]

# Rows added at once, so that little more than the sum is held: and the dictionary of a piece stays in the cache.
_PIECE: Final = 1 << 12
_CODES: Final = {32: "i", 64: "q"}


@dataclass(frozen=True, slots=True)
class Shape:
    """What a row holds: ``counts`` that are never negative, the first at least 1, and then ``sums`` that may be.

    >>> Shape(counts=2, sums=6).row_bytes, Shape(bits=64).row_bytes
    (40, 16)
    """

    counts: int = 1
    sums: int = 0
    bits: int = 32

    @property
    def width(self) -> int:
        """How many numbers a row holds."""
        return self.counts + self.sums

    @property
    def code(self) -> str:
        """The type code of the array of numbers."""
        return _CODES[self.bits]

    @property
    def row_bytes(self) -> int:
        """How many bytes a row takes, its key with it."""
        return WIDTH + self.width * self.bits // 8


class Table:
    """Keys and the numbers of each; never changed once made.

    >>> one = Table.of({5: (1, 2)}, Shape(counts=2))
    >>> list(one.plus(Table.of({5: (1, 0), 3: (4, 4)}, Shape(counts=2))))
    [(3, (4, 4)), (5, (2, 2))]
    """

    __slots__ = ("hashes", "numbers", "shape")

    def __init__(self, shape: Shape, hashes: array[int] | None = None, numbers: array[int] | None = None) -> None:
        self.shape = shape
        self.hashes = array("Q") if hashes is None else hashes
        self.numbers = array(shape.code) if numbers is None else numbers

    @classmethod
    def of(cls, rows: Mapping[int, Any], shape: Shape) -> Table:
        """Return the table of a mapping from keys to rows; a row of one number is that number."""
        table = cls(shape)
        table._append(rows)
        return table._trimmed()

    def _append(self, rows: Mapping[int, Any]) -> None:
        """Put rows behind the others; only while the table is made. ``OptionError`` for a number that does not fit."""
        ordered = sorted(rows)
        numbers = [rows[key] for key in ordered]
        try:
            self.hashes.fromlist(ordered)
            self.numbers.fromlist(numbers if self.shape.width == 1 else list(chain.from_iterable(numbers)))
        except OverflowError:
            most = (1 << self.shape.bits - 1) - 1
            raise OptionError("counts", f"more than {most} of one key", "count fewer, or prune what is done") from None

    def __len__(self) -> int:
        return len(self.hashes)

    def __iter__(self) -> Iterator[tuple[int, Any]]:
        return self._rows(0, len(self))

    def _rows(self, start: int, end: int) -> Iterator[tuple[int, Any]]:
        width = self.shape.width
        numbers = self.numbers[start * width : end * width]
        rows: Iterable[Any] = numbers if width == 1 else zip(*[iter(numbers)] * width, strict=True)
        return zip(self.hashes[start:end], rows, strict=True)

    def get(self, key: int) -> tuple[int, ...] | None:
        """Return the row of a key, ``None`` where it was never counted."""
        at = bisect_left(self.hashes, key)
        if at == len(self.hashes) or self.hashes[at] != key:
            return None
        width = self.shape.width
        return tuple(self.numbers[at * width : (at + 1) * width])

    def count(self, key: int) -> int:
        """Return the first number of a key, 0 where it was never counted."""
        at = bisect_left(self.hashes, key)
        return self.numbers[at * self.shape.width] if at < len(self.hashes) and self.hashes[at] == key else 0

    def plus(self, other: Table) -> Table:
        """Return the sums of both tables."""
        long, short = (self, other) if len(self) >= len(other) else (other, self)
        if not len(short):
            return long
        total, add = Table(self.shape), adder(self.shape)
        for (a, b), (c, d) in _pieces(long.hashes, short.hashes):
            rows = dict(long._rows(a, b))
            for key, row in short._rows(c, d):
                seen = rows.get(key)
                rows[key] = row if seen is None else add(seen, row)
            total._append(rows)
        return total._trimmed()

    def kept(self, least: int) -> Table:
        """Return the rows whose first number is ``least`` or more."""
        table = Table(self.shape)
        for start in range(0, len(self), _PIECE):
            rows = self._rows(start, min(start + _PIECE, len(self)))
            first: Callable[[Any], int] = operator.pos if self.shape.width == 1 else operator.itemgetter(0)
            table._append({key: row for key, row in rows if first(row) >= least})
        return table._trimmed()

    def _trimmed(self) -> Table:
        """Return the table without the room that growing arrays keep, a sixteenth."""
        return Table(self.shape, self.hashes[:], self.numbers[:])

    def columns(self) -> tuple[bytes, bytes]:
        """Return the keys and the numbers as bytes, little-endian, the same on every machine."""
        return _little(self.hashes).tobytes(), _little(self.numbers).tobytes()

    @classmethod
    def from_columns(cls, shape: Shape, keys: memoryview, numbers: memoryview) -> Table:
        """Return the table of two columns that ``columns`` made; ``ValueError`` where they cannot be."""
        table = cls(shape)
        table.hashes.frombytes(keys)
        table.numbers.frombytes(numbers)
        table = cls(shape, _little(table.hashes), _little(table.numbers))._trimmed()
        table._check()
        return table

    def _check(self) -> None:
        width = self.shape.width
        if len(self.numbers) != len(self.hashes) * width:
            raise ValueError("rows that are cut short")
        if not all(starmap(operator.lt, pairwise(self.hashes))):
            raise ValueError("keys out of order")
        for column in range(self.shape.counts):
            if min(self.numbers[column::width], default=1) < (column == 0):
                raise ValueError("a count below what can be counted")


def adder(shape: Shape) -> Callable[[Any, Any], Any]:
    """Return what adds two rows."""
    return operator.add if shape.width == 1 else _added


def _added(one: tuple[int, ...], two: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(map(operator.add, one, two))


def _pieces(long: array[int], short: array[int]) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Yield stretches of both that hold the same range of keys, in order."""
    start = 0
    for low in range(0, len(long), _PIECE):
        high = min(low + _PIECE, len(long))
        end = bisect_left(short, long[high]) if high < len(long) else len(short)
        yield (low, high), (start, end)
        start = end


def _little(column: array[int]) -> array[int]:
    if sys.byteorder == "little":
        return column
    turned = column[:]
    turned.byteswap()
    return turned
