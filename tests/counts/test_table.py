"""Tables add up exactly, however they were put together, and say so where a number does not fit."""

from __future__ import annotations

import random
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from arnorm.counts import builder, table
from arnorm.counts.builder import TableBuilder
from arnorm.counts.table import Shape, Table
from arnorm.errors import OptionError

ONE = Shape(bits=64)
ROW = Shape(counts=2, sums=2)
keys = st.lists(st.one_of(st.integers(0, 20), st.integers(0, 2**64 - 1)), max_size=40)
rows = st.dictionaries(
    st.one_of(st.integers(0, 9), st.integers(0, 2**64 - 1)),
    st.tuples(st.integers(1, 99), st.integers(0, 99), st.integers(-99, 99), st.integers(-99, 99)),
)


def counted(found: list[int]) -> Table:
    return Table.of(Counter(found), ONE)


@given(keys, keys, keys)
@settings(max_examples=60)
def test_sums_are_exact_in_every_order(one: list[int], two: list[int], three: list[int]) -> None:
    a, b, c = map(counted, (one, two, three))
    assert a.plus(b).columns() == counted(one + two).columns() == b.plus(a).columns()
    assert a.plus(b).plus(c).columns() == a.plus(b.plus(c)).columns()
    assert dict(a.plus(b)) == Counter(one + two)


@given(rows, rows)
@settings(max_examples=60)
def test_rows_add_up_number_by_number(one: dict, two: dict) -> None:
    a, b = Table.of(one, ROW), Table.of(two, ROW)
    total = a.plus(b)
    assert total.columns() == b.plus(a).columns()
    for key in one.keys() | two.keys():
        assert total.get(key) == tuple(map(sum, zip(one.get(key, (0,) * 4), two.get(key, (0,) * 4), strict=True)))
    assert total.get(11) == (None if 11 not in one.keys() | two.keys() else total.get(11))
    assert len(total) == len(one.keys() | two.keys())


def test_pieces_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    rng = random.Random(2)
    one, two = ([rng.randrange(2**64) for _ in range(size)] for size in (700, 90))
    two += one[:50]
    whole = counted(one).plus(counted(two)).columns()
    monkeypatch.setattr(table, "_PIECE", 8)
    assert counted(one).plus(counted(two)).columns() == whole == counted(two).plus(counted(one)).columns()
    assert dict(counted(one + two).kept(2)) == dict.fromkeys(one[:50], 2)


def test_a_table_is_the_same_however_it_was_sorted_in(monkeypatch: pytest.MonkeyPatch) -> None:
    rng = random.Random(3)
    found = [rng.randrange(2500) for _ in range(5000)]
    monkeypatch.setattr(builder, "_WAIT", 100)
    single, wide = TableBuilder(Table(ONE)), TableBuilder(Table(ROW))
    for at in range(0, len(found), 70):
        single.count(found[at : at + 70])
        for key in found[at : at + 70]:
            wide.add(key, (1, 2, 3, -1))
    assert single.table().columns() == counted(found).columns()
    assert dict(wide.table()) == {key: (n, 2 * n, 3 * n, -n) for key, n in Counter(found).items()}


def test_a_number_that_does_not_fit_is_our_error() -> None:
    for shape, most in ((Shape(), 2**31 - 1), (Shape(bits=64), 2**63 - 1)):
        full = Table.of({1: most}, shape)
        with pytest.raises(OptionError, match=str(most)):
            full.plus(full)
        assert full.count(1) == most, "and nothing was changed"


def test_bytes_a_key() -> None:
    assert Shape().row_bytes == 12
    assert Shape(bits=64).row_bytes == 16
    assert Shape(counts=2, sums=6).row_bytes == 40
