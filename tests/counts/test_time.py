"""Counting is linear in what is counted, however many different keys there are."""

from __future__ import annotations

import random

import pytest

from arnorm import BoilerplateProfile, Context, TypoModel
from tests.timing import assert_linear

pytestmark = pytest.mark.timing
LETTERS = "بتثجحخدذرزسشصضطظعغفقكلمنهوي"


def words(size: int) -> str:
    rng = random.Random(1)
    return " ".join("".join(rng.choices(LETTERS, k=7)) for _ in range(size // 8))


def test_a_model_of_distinct_words() -> None:
    assert_linear(lambda text: TypoModel.fit([text]), words, "TypoModel.fit")


def test_a_profile_of_distinct_lines() -> None:
    def fit(text: str) -> None:
        pieces = text.split(" ")
        articles = ["\n".join(pieces[at : at + 12]) for at in range(0, len(pieces), 12)]
        BoilerplateProfile.fit((article, Context()) for article in articles)

    assert_linear(fit, words, "BoilerplateProfile.fit")
