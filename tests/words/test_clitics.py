"""Splits of words into clitics, stem and ending."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arnorm.words.clitics import parses, proclitic, stems
from tests.strategies import LETTERS


@given(st.text(LETTERS, max_size=14))
def test_every_reading_joins_to_the_word(word: str) -> None:
    assert all(parse.before + parse.stem + parse.ending == word for parse in parses(word))


@pytest.mark.parametrize(
    ("word", "before"),
    [("والكتاب", "وال"), ("وبالكتاب", "وبال"), ("للكتاب", "لل"), ("سيكتب", "س"), ("ولد", ""), ("كتاب", "ك")],
)
def test_the_longest_proclitic(word: str, before: str) -> None:
    # كتاب shows that nothing here knows meaning: readings are possible, the lexicon says which are words.
    assert proclitic(word) == before


@pytest.mark.parametrize(("one", "other"), [("للشخصيات", "الشخصيات"), ("ترغبن", "ترغب"), ("عمليتا", "عمليات")])
def test_forms_of_one_word_share_a_stem(one: str, other: str) -> None:
    assert stems(one) & stems(other)
