"""``Counts``: totals by name and tables by name, which add up; and ``Schema``, which says what names there are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from arnorm.counts.table import Shape, Table

__all__ = ["Counts", "Schema"]


@dataclass(frozen=True)
class Schema:
    """What one kind of counts holds; a further table is a further name here.

    ``kind`` stands in the file, ``owner`` is the class that counts. ``totals`` names the totals, or is ``None`` where
    any name may be one. ``most`` says from the totals how often one key can have been counted at most.
    """

    kind: str
    owner: str
    tables: Mapping[str, Shape]
    totals: tuple[str, ...] | None
    most: Callable[[Mapping[str, int]], int]


@dataclass(frozen=True, eq=False)
class Counts:
    """All that was counted. ``pruned`` counts have lost rows, so sums with them would be wrong."""

    schema: Schema
    totals: Mapping[str, int]
    tables: Mapping[str, Table]
    pruned: bool = False

    @classmethod
    def of(cls, schema: Schema, totals: Mapping[str, int], tables: Mapping[str, Table]) -> Counts:
        """Return counts of one form: totals sorted by name, none of them 0, so that equal counts are one file."""
        return cls(schema, {name: totals[name] for name in sorted(totals) if totals[name]}, tables)

    @classmethod
    def empty(cls, schema: Schema) -> Counts:
        """Return the counts of nothing."""
        return cls.of(schema, {}, {name: Table(shape) for name, shape in schema.tables.items()})

    def plus(self, other: Counts) -> Counts:
        """Return the sums of both, neither of them pruned."""
        tables = {name: table.plus(other.tables[name]) for name, table in self.tables.items()}
        return self.of(self.schema, Counter(self.totals) + Counter(other.totals), tables)

    def kept(self, least: Mapping[str, int]) -> Counts:
        """Return pruned counts: of each table named in ``least`` the rows counted so often or more."""
        tables = {name: table.kept(least[name]) if name in least else table for name, table in self.tables.items()}
        return Counts(self.schema, self.totals, tables, pruned=True)
