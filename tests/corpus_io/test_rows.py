"""Rows of CSV and TSV, beside the standard library's reader."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arnorm.corpus import rows
from arnorm.corpus.rows import cell_text, cells, quoted, raw_rows

SIGNS = st.sampled_from([",", "\t"])
CELL = st.text(alphabet='ab,\t"\n سـ', max_size=8)
TABLE = st.lists(st.lists(CELL, min_size=2, max_size=4), min_size=1, max_size=5)


def lines(data: bytes) -> list[bytes]:
    return list(io.BytesIO(data))


@given(TABLE, SIGNS, st.booleans())
def test_cells_are_what_was_written(table: list[list[str]], sign: str, everything: bool) -> None:
    out = io.StringIO()
    style = csv.QUOTE_ALL if everything else csv.QUOTE_MINIMAL
    csv.writer(out, delimiter=sign, lineterminator="\r\n", quoting=style).writerows(table)
    data = out.getvalue().encode()
    found = list(raw_rows(lines(data), sign))
    assert b"".join(found) == data
    told = []
    for raw in found:
        line = raw.decode().removesuffix("\r\n")
        told.append([cell_text(line[start:end]) for start, end in cells(line, sign) or []])
    assert told == table


@given(CELL, SIGNS, st.booleans())
def test_a_cell_that_is_quoted_says_what_it_said(text: str, sign: str, always: bool) -> None:
    assert cell_text(quoted(text, sign, always=always)) == text


@given(st.lists(st.text(alphabet='a,"\n', max_size=6)), SIGNS)
def test_nothing_is_lost_of_any_bytes(parts: list[str], sign: str) -> None:
    data = "".join(parts).encode()
    assert b"".join(raw_rows(lines(data), sign)) == data


def test_a_stray_quote_spoils_its_own_line(monkeypatch: pytest.MonkeyPatch) -> None:
    data = b'a,"b\n' + b"c,d\n" * 5 + b'e,"f\ng"\n'
    assert list(raw_rows(lines(b'c,"x\n' + b"c,d\n" * 3), ",")) == [b'c,"x\n', *[b"c,d\n"] * 3]
    monkeypatch.setattr(rows, "_LONGEST", 12)
    assert next(raw_rows(lines(data), ",")) == b'a,"b\n'
    assert list(raw_rows(lines(data), ","))[-1] == b'e,"f\ng"\n'
