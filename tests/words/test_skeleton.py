"""The two folds of a word, and that they agree."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arnorm.words.skeleton import fold_word, skeleton
from tests.strategies import LETTERS

WORDS = st.text(LETTERS, min_size=0, max_size=12)


@given(WORDS)
def test_the_skeleton_is_the_same_for_a_word_and_its_fold(word: str) -> None:
    assert skeleton(fold_word(word)) == skeleton(word)


@given(WORDS)
def test_both_are_idempotent(word: str) -> None:
    assert fold_word(fold_word(word)) == fold_word(word)
    assert skeleton(skeleton(word)) == skeleton(word)


@pytest.mark.parametrize(
    ("spellings", "fold"),
    [
        (("مسؤول", "مسئول", "مسوول"), "مسوول"),
        (("شؤون", "شئون", "شوون"), "شوون"),
        (("شيء", "شئ", "شي"), "شي"),
        (("رئيس", "رييس"), "رييس"),
        (("على", "علي"), "علي"),
        (("مدرسة", "مدرسه"), "مدرسه"),
        (("إلى", "الى", "الي"), "الي"),
        (("ٱلله", "الله"), "الله"),
    ],
)
def test_spellings_of_one_word_meet(spellings: tuple[str, ...], fold: str) -> None:
    assert {fold_word(word) for word in spellings} == {fold}


def test_a_hamza_that_the_fold_keeps_is_dropped_by_the_skeleton() -> None:
    assert fold_word("سماء") == "سماء"
    assert skeleton("سماء") == "سما"
