"""Which kind of error leads from one word to another."""

from __future__ import annotations

import pytest

from arnorm.typos.candidates.candidates import candidates
from arnorm.typos.candidates.kinds import DEFAULT_KINDS, KINDS, classify, varies_name
from arnorm.typos.candidates.shapes import broken_shape
from arnorm.typos.detector import TypoDetector
from arnorm.words.lexicon import default_lexicon


@pytest.mark.parametrize(
    ("written", "meant", "kind"),
    [
        ("الأسحلة", "الأسلحة", "transposition"),
        ("المسوؤلة", "المسؤولة", "transposition"),
        ("الححكومة", "الحكومة", "doubled"),
        ("اليومم", "اليوم", "doubled"),
        ("السطات", "السلطات", "missing"),
        ("تفتنيش", "تفتيش", "extra"),
        ("الخارحية", "الخارجية", "substitution"),
        ("للآسف", "للأسف", "hamza"),
        ("مسؤل", "مسئل", "hamza"),
        ("سما", "سماء", "hamza"),
        ("اسوء", "أسوأ", "hamza"),
        ("المدرسه", "المدرسة", "ta_marbuta"),
        ("هذة", "هذه", "ta_marbuta"),
        ("فى", "في", "ya"),
        ("الانجليزى", "الإنجليزي", "ya"),
        ("الاسلحة", "الأسلحة", "initial_hamza"),
        ("وان", "وأن", "initial_hamza"),
    ],
)
def test_classify(written: str, meant: str, kind: str) -> None:
    assert classify(written, meant) == kind
    assert kind in KINDS


def test_styles_are_off_by_default() -> None:
    assert set(KINDS) - DEFAULT_KINDS == {"name_variant", "initial_hamza"}


@pytest.mark.parametrize("pair", [("ماراداونا", "مارادونا", "extra"), ("جورباتشوف", "غورباتشوف", "substitution")])
def test_transcriptions_of_names(pair: tuple[str, str, str]) -> None:
    assert varies_name(*pair)


@pytest.mark.parametrize("word", ["المنطقةن", "االسنة", "كبيييرة", "علىالطريق"])
def test_broken_shapes(word: str) -> None:
    assert broken_shape(word)


@pytest.mark.parametrize("word", ["المنطقة", "وووفق", "تتابع", "للغة", "على", "آراء"])
def test_sound_shapes(word: str) -> None:
    assert not broken_shape(word)


@pytest.mark.parametrize("word", ["شركاءها", "شركائها", "شركاؤها"])
def test_the_case_of_a_noun_before_a_pronoun_is_left_to_grammar(word: str) -> None:
    found = [c.word for c in candidates(word, default_lexicon()) if c.kind == "hamza"]
    assert set(found) <= {"شركائها"}, "the genitive alone shows, behind a preposition"
    detector = TypoDetector(mode="balanced")
    assert not detector.find(f"دعت {word} أمس")
    assert [f.suggestions[0] for f in detector.find(f"أعلنت مع {word} أمس")] == ["شركائها"] * (word != "شركائها")
