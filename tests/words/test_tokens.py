"""Words and their offsets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arnorm.words.bare import bare
from arnorm.words.tokens import words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        ("abc 123", []),
        ("قال محمد", ["قال", "محمد"]),
        ("قالَ مُحَمَّدٌ", ["قالَ", "مُحَمَّدٌ"]),
        ("1445هـ", ["ه"]),
        ("محـــمد", ["محـــمد"]),
        ('بـ"كلمة"', ["ب", "كلمة"]),
        ("كلمة،أخرى", ["كلمة", "أخرى"]),
        ("ﻻعب", ["ﻻعب"]),
        ("١٢٣", []),
    ],
)
def test_words_are_runs_of_letters(text: str, found: list[str]) -> None:
    assert [text[token.start : token.end] for token in words(text)] == found


@pytest.mark.parametrize(
    ("token", "letters"),
    [
        ("محـــمد", "محمد"),
        ("اتفاقًا", "اتفاقا"),
        ("ا\u0654مر", "أمر"),
        ("ا\u064e\u0654مر", "أمر"),
        ("ا\u0653مال", "آمال"),
    ],
)
def test_bare_keeps_letters_and_composes_a_decomposed_hamza(token: str, letters: str) -> None:
    assert bare(token) == letters


@given(st.text("اأبهـَّ\u0654 a1", max_size=30))
def test_tokens_are_in_order_and_inside_the_text(text: str) -> None:
    end = 0
    for token in words(text):
        assert end <= token.start < token.end <= len(text)
        assert bare(text[token.start : token.end]) == token.bare
        end = token.end
