"""A word that a space tore in two is one finding; two words that stand side by side are none."""

from __future__ import annotations

import pytest

from arnorm.steps import FixTypos
from arnorm.typos.detector import TypoDetector

DETECTOR = TypoDetector()


@pytest.mark.parametrize(
    ("torn", "whole"),
    [("أج هزة", "أجهزة"), ("جد يدة", "جديدة"), ("سيا سية", "سياسية"), ("المو ارد", "الموارد"), ("ا لسنوات", "السنوات")],
)
def test_both_halves_are_one_finding(torn: str, whole: str) -> None:
    text = f"شملت الخطة {torn} أمس"
    (found,) = DETECTOR.find(text)
    assert (found.word, found.suggestions, found.kind) == (torn, (whole,), "split")
    assert text[found.start : found.end] == torn
    assert FixTypos()(text) == f"شملت الخطة {whole} أمس"


@pytest.mark.parametrize(
    "apart",
    [
        "أج. هزة",
        "أج\nهزة",
        "أج  هزة",
        "أجَ هزة",
        "تمد يد",
        "المال كي",
        "ال شمسية",
        "حضر موت",
        "حين ذاك",
        "تولي د",
        "لي نا",
    ],
)
def test_two_words_are_none(apart: str) -> None:
    assert not [found for found in DETECTOR.find(f"شملت الخطة {apart} أمس") if found.kind == "split"]


def test_a_torn_word_is_no_style_of_a_text_with_lone_waws() -> None:
    text = "و قال و كتب و سافر إلى مدينة جد يدة"
    assert [found.word for found in DETECTOR.find(text)] == ["جد يدة"]


def test_a_torn_word_is_accepted_where_it_was_allowed_or_not_asked_for() -> None:
    text = "شملت الخطة أج هزة كثيرة"
    assert TypoDetector(accept={"أجهزة"}).find(text) == ()
    assert [found.kind for found in TypoDetector(kinds={"ya"}).find(text)] == []
