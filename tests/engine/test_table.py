"""The table engine against the obvious loop."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arnorm.engine import table as engine
from arnorm.engine.table import CODEPAGE, OUTSIDE, Table
from tests import strategies
from tests.points import on_points

TABLES = [
    {},
    {"أ": "ا", "ـ": "", "ﷲ": "الله", "?": "؟", "\u064e": ""},
    {"?": "", "\x00": "z", "\ue000": "\ue001", "😀": "x", "\ufffe": "q", "a": "\ufffe", "b": "\ud800", "\udfff": ""},
    {chr(point): "" for point in range(0x64B, 0x660)} | {"\u0670": ""},
    {chr(point): chr(point + 1) * 3 for point in range(0xFB50, 0xFE00)},
]


def obvious(table: dict[str, str], text: str) -> str:
    return "".join(table.get(char, char) for char in text)


@on_points
@pytest.mark.parametrize("table", TABLES)
def test_every_code_point_in_order_and_shuffled(table: dict[str, str], points: str) -> None:
    shuffled = list(points)
    random.Random(7).shuffle(shuffled)
    for text in (points, "".join(shuffled)):
        assert Table(table)(text) == obvious(table, text)


@given(
    st.dictionaries(strategies.chars, st.text(strategies.chars, max_size=3), max_size=20),
    st.text(st.one_of(strategies.chars, st.just("?"), st.sampled_from("\ue000\ue001\ue002\ue003")), max_size=300),
)
def test_any_table_on_any_text(table: dict[str, str], text: str) -> None:
    assert Table(table)(text) == obvious(table, text)


def test_slices_do_not_show() -> None:
    table = TABLES[1]
    text = ("أحمـد\u064e قال ﷲ ?😀 " * 9000)[:100_001]
    assert Table(table)(text) == obvious(table, text)


def test_the_page_is_one_that_the_codec_compiles() -> None:
    assert len(CODEPAGE) == len(set(CODEPAGE)) <= 256
    assert CODEPAGE[0] == "\x00"
    assert CODEPAGE[OUTSIDE] == "?"
    assert max(CODEPAGE) <= "\uffff"
    assert "\ufffe" not in CODEPAGE
    assert type(engine._ENCODING).__name__ == "EncodingMap"
