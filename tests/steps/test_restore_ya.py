"""RestoreYa: marks, place, word, house; what it leaves and what it says of that."""

from __future__ import annotations

from unittest import mock

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import arnorm
from arnorm.data.load import read_toml
from arnorm.edits import splice
from arnorm.steps import RestoreYa
from arnorm.unicode import nfc
from arnorm.words.doubtful.final_ya.final_ya import MAKSURA, YA, final_ya
from arnorm.words.doubtful.final_ya.rewritten import with_yas
from tests import laws
from tests.timing import assert_linear, filled

STEP = RestoreYa()
PIPELINE = arnorm.Pipeline([STEP])
LISTS = read_toml("words/final_ya.toml")
LETTERS = {"maksura": MAKSURA, "ya": YA, "both": ""}

WORDS = [
    *("في", "فى", "التي", "التى", "على", "علي", "إلى", "إلي", "الي", "المستشفى", "المستشفي", "حتي"),
    *("المصرى", "يجري", "يجرى", "منى", "مني", "شىء", "محمد", "الطاولة"),
]
dense = st.lists(
    st.one_of(
        st.sampled_from(WORDS), st.text(st.sampled_from("ىيعلفإاتم\u064e\u0650\u0651\u0670\u0654ـءه.#_ "), max_size=7)
    ),
    max_size=24,
).map(" ".join)


@given(dense)
@settings(max_examples=150)
def test_the_laws_hold_where_yas_are_dense(text: str) -> None:
    for protect in (True, False):
        pipeline = laws.alone(STEP, protect=protect)
        laws.check_spans(laws.check_explained(pipeline, text))
        laws.check_idempotent(pipeline, text)
    assert with_yas(text) == splice(text, STEP.edits(text))


@pytest.mark.parametrize("name", LETTERS)
def test_each_listed_word_bears_the_letter_of_its_list(name: str) -> None:
    words = LISTS[name]["words"]
    assert len(set(words)) == len(words)
    for word in words:
        assert final_ya(word[:-1]).sure == LETTERS[name], word


def test_no_word_is_in_two_lists() -> None:
    stems = [word[:-1] for name in LETTERS for word in LISTS[name]["words"]]
    assert sorted(set(stems)) == sorted(stems)


@pytest.mark.parametrize("name", LETTERS)
def test_each_list_catches_and_leaves_what_it_says(name: str) -> None:
    for word in LISTS[name]["catches"]:
        assert word[:-1] in {listed[:-1].translate({0x623: 0x627, 0x625: 0x627}) for listed in LISTS[name]["words"]}
        assert (STEP(word) == word) is (name == "both"), word
    for word in LISTS[name]["leaves"]:
        assert final_ya(word[:-1]).sure != LETTERS[name] or STEP(word) == word


@pytest.mark.parametrize(
    ("bare", "others"),
    [
        ("فى", ["فـى", "فِى", "فىـ", "فىِ"]),
        ("المستشفي", ["المستـشفي", "المستشفيـ", "المُستشفي"]),
        ("أبي", ["ا\u0654بي", "أبـي"]),
        ("شىء", ["شـىء", "شىـء", "شَىء"]),
        ("القرآنى", ["القرا\u0653نى"]),
    ],
)
def test_marks_tatweel_and_decomposition_hide_nothing(bare: str, others: list[str]) -> None:
    def letters(word: str) -> str:
        return "".join(char for char in nfc(word) if char not in "ـ\u064e\u064f\u0650\u0651")

    for other in others:
        assert letters(STEP(other)) == STEP(bare), other


@pytest.mark.parametrize(
    ("word", "becomes"),
    [
        ("عَلِىّ", "عَلِيّ"),  # shadda
        ("عَلِى", "عَلِي"),  # kasra
        ("عَلَي", "عَلَى"),  # fatha
        ("عَلَى", "عَلَى"),
        ("حتىّ", "حتىّ"),  # a slip of the vowels
        ("إليّ", "إليّ"),
        ("موسىٰ", "موسىٰ"),
        ("مدينتَي", "مدينتَي"),  # a dual
        ("سَعْى", "سَعْي"),
        ("هُدًى", "هُدًى"),
        ("ى\u0654", "ى\u0654"),
        ("شاطى\u0654", "شاطى\u0654"),
    ],
)
def test_vowels_decide(word: str, becomes: str) -> None:
    assert STEP(word) == becomes


NAMES = "موسى مصطفى عيسى يحيى منى سلمى ليلى علي هادي مهدي رامي شوقي"


def test_names_stay() -> None:
    assert STEP(NAMES) == NAMES


def test_ali_stays_and_is_noted_where_its_neighbours_suit_the_other() -> None:
    text = "قال محمد على حسن إن الكتاب موضوع على الأرض. وقد عرض علي ذلك."
    result = PIPELINE.explain(text)
    assert result.text == text
    assert result.notes == (
        "restore_ya.v1: على was left alone, it may be علي",
        "restore_ya.v1: علي was left alone, it may be على",
    )


def test_ali_is_the_particle_where_its_neighbours_leave_no_doubt() -> None:
    assert STEP("وقع القبض علي المشتبه به") == "وقع القبض على المشتبه به"


def test_a_family_name_after_a_title_is_noted() -> None:
    assert PIPELINE.explain("حضر الدكتور على الغامدي").notes == ("restore_ya.v1: على was left alone, it may be علي",)


def test_the_house_decides_what_the_word_does_not() -> None:
    assert STEP("يعنى هذا") == "يعنى هذا"
    assert STEP("فى العام الماضى يعنى هذا") == "في العام الماضي يعني هذا"
    assert STEP("في العام الماضي وفى الحالي يعنى هذا") == "في العام الماضي وفي الحالي يعنى هذا"


def test_a_note_stands_once_for_a_word_with_its_number_and_notes_are_few() -> None:
    assert PIPELINE.explain("مبادىء هنا ومبادىء هناك ومبادىء").notes == (
        "restore_ya.v1: مبادىء was left alone, it may be مبادئ",
        "restore_ya.v1: ومبادىء was left alone, it may be ومبادئ (2 times)",
    )
    unknown = " ".join(f"ض{one}{other}ظى" for one in "ثخذغصط" for other in "ثخذغصط")
    notes = PIPELINE.explain(unknown).notes
    assert len(notes) == 21
    assert notes[-1] == "restore_ya.v1: 16 more words were left alone that may be others"


def test_protected_spans_stay_and_do_not_break_idempotence() -> None:
    text = "https://x.org/فى/التى/الذى/المصرى يعنى هذا فى #التى"
    once = STEP(text)
    assert once.startswith("https://x.org/فى/التى/الذى/المصرى ")
    assert once.endswith(" في #التي")
    assert STEP(once) == once


def test_a_text_in_which_nothing_is_wrong_costs_one_quick_look() -> None:
    text = "قال الرئيس في المستشفى إن على الجميع العودة إلى البيت الذي كان لدى الأهالي. " * 50
    with mock.patch("arnorm.words.doubtful.final_ya.rewritten.TextYas", side_effect=AssertionError):
        assert STEP(text) == text


@pytest.mark.timing
@pytest.mark.parametrize(
    "piece",
    ["علي ", "فىالتىعلى", "ى", "ىـ", "إلىال", "مبادىء ", "على محمد ", "ي\u0651\u064e", "يى ", "ب", "ـ", "\u064e", "بـ"],
)
def test_time_is_linear(piece: str) -> None:
    assert_linear(STEP, lambda size: "فى " + filled(piece, size), f"RestoreYa {piece!r}")
