"""Counting as items come: what waits is added up in tables that double in size, so each row is added few times."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable
from functools import reduce
from typing import Any, Final

from arnorm.counts.counts import Counts, Schema
from arnorm.counts.table import Shape, Table, adder

__all__ = ["Builder", "TableBuilder"]

# Numbers that wait before they are sorted in: half a megabyte or one, and a dictionary of ten while it is sorted.
_WAIT: Final = 1 << 17


class TableBuilder:
    """Counts keys as they come, and holds little more than the table that they make."""

    def __init__(self, table: Table) -> None:
        self.shape: Shape = table.shape
        self._tables = [table]
        self._clear()

    def _clear(self) -> None:
        self._keys, self._numbers = array("Q"), array(self.shape.code)

    def count(self, keys: Iterable[int]) -> None:
        """Count each of ``keys`` once more, in a table of one number a row."""
        self._keys.extend(keys)
        if len(self._keys) > _WAIT:
            self._sort_in()

    def add(self, key: int, row: tuple[int, ...]) -> None:
        """Add ``row`` to the numbers of ``key``, in a table of several."""
        self._keys.append(key)
        self._numbers.extend(row)
        if len(self._numbers) > _WAIT:
            self._sort_in()

    def table(self) -> Table:
        """Return what was counted so far."""
        self._sort_in()
        self._tables = [reduce(Table.plus, reversed(self._tables))]
        return self._tables[0]

    def _sort_in(self) -> None:
        self._tables.append(Table.of(self._waiting(), self.shape))
        self._clear()
        while len(self._tables) > 1 and len(self._tables[-2]) <= 2 * len(self._tables[-1]):
            last = self._tables.pop()
            self._tables[-1] = self._tables[-1].plus(last)

    def _waiting(self) -> dict[int, Any]:
        if self.shape.width == 1:
            return Counter(self._keys)
        rows: dict[int, Any] = {}
        add = adder(self.shape)
        for key, row in Table(self.shape, self._keys, self._numbers):
            seen = rows.get(key)
            rows[key] = row if seen is None else add(seen, row)
        return rows


class Builder:
    """The counts of some items while they are made: ``totals`` by name and ``tables`` by name, both to be added to."""

    def __init__(self, start: Counts) -> None:
        self._schema: Schema = start.schema
        self.totals: Counter[str] = Counter(start.totals)
        self.tables = {name: TableBuilder(table) for name, table in start.tables.items()}

    def counts(self) -> Counts:
        """Return what was counted so far."""
        return Counts.of(self._schema, self.totals, {name: table.table() for name, table in self.tables.items()})
