"""The letters of a slip by name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arnorm.typos.evidence.slipped import slipped
from arnorm.typos.finding import Finding

LETTERS = st.sampled_from("ابتثجحخدذرزسشصضطظعغفقكلمنهوي")
WORDS = st.text(LETTERS, min_size=1, max_size=8)


@pytest.mark.parametrize(
    ("word", "right", "english", "arabic"),
    [
        ("المفاوظات", "المفاوضات", "zah for dad", "ظاء بدل ضاد"),
        ("الأسحلة", "الأسلحة", "hah and lam", "حاء ولام"),
        ("الحكوة", "الحكومة", "meem", "ميم"),
        ("وزيير", "وزير", "yeh", "ياء"),
        ("للآسف", "للأسف", "alef with madda above for alef with hamza above", "ألف ممدودة بدل همزة على الألف"),
    ],
)
def test_one_or_two_letters_are_named(word: str, right: str, english: str, arabic: str) -> None:
    assert slipped(word, right, "en") == english
    assert slipped(word, right, "ar") == arabic


@pytest.mark.parametrize(
    ("word", "right"), [("لايسمح", "لا يسمح"), ("كتب", "درس"), ("كتب", "كتب"), ("كتَب", "كتب"), ("كتاب", "")]
)
def test_what_is_no_letter_or_more_than_two_has_no_name(word: str, right: str) -> None:
    assert slipped(word, right, "en") == slipped(word, right, "ar") == ""


@given(WORDS, LETTERS, st.integers(0, 8))
def test_a_letter_that_is_left_out_is_the_one_named(word: str, letter: str, at: int) -> None:
    longer = word[:at] + letter + word[at:]
    assert slipped(word, longer, "ar") == slipped(longer, word, "ar") == slipped("", letter, "ar") != ""


def test_a_kind_whose_words_name_the_letters_does_not_repeat_them() -> None:
    assert "(" not in Finding(0, 3, "هذة", "ta_marbuta", ("هذه",), 0.9, ()).say()
