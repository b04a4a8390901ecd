"""What neighbouring bytes have in common, against the obvious loops."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arnorm.engine.neighbours import equal_neighbours, shared_bits

ROWS = st.lists(st.sampled_from(b"\0\1\2\xfe\xff"), max_size=60).map(bytes)


@pytest.mark.parametrize("run", [2, 3])
@given(row=ROWS)
def test_equal_neighbours(row: bytes, run: int) -> None:
    found = [byte == 0 for byte in equal_neighbours(row, run)]
    assert found == [len(set(row[at : at + run])) == 1 for at in range(len(row) - run + 1)]


@given(pairs=st.lists(st.tuples(st.integers(0, 255), st.integers(0, 255)), max_size=60), apart=st.sampled_from([1, 2]))
def test_shared_bits(pairs: list[tuple[int, int]], apart: int) -> None:
    left, right = bytes(a for a, _ in pairs), bytes(b for _, b in pairs)
    shared = [a & b for a, b in zip(left, right[apart:], strict=False)]
    assert shared_bits(left, right, apart) == int.from_bytes(bytes(shared))
