"""The preset ``search`` as an equivalence of spellings: what meets, and beside it what must not."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import arnorm
from bench.search import apart, met, pairs
from tests import hostile
from tests.cases import spelled

KEY = arnorm.preset("search")

# Fifteen kinds of spellings that a reader takes for one word or phrase; docs/en/search.md shows the same table.
MEET: dict[str, list[tuple[str, ...]]] = {
    "hamza on alef": [("أحمد", "احمد"), ("إلى", "الى"), ("آخر", "اخر"), ("ٱلأمر", "الامر"), ("ٲحمد", "ٳحمد", "ٵحمد")],
    "hamza on waw and ya": [("مسؤول", "مسئول", "مسوول"), ("شؤون", "شئون"), ("رئيس", "رييس"), ("شيء", "شئ")],
    "ya and alef maksura": [("على", "علي", "علی"), ("مستشفى", "مستشفي", "مستشفی"), ("في", "فى")],
    "ta marbuta": [("مدينة", "مدينه", "مدينۃ"), ("الحكومة", "الحكومه")],
    "diacritics": [("كَتَبَ", "كتب"), ("مُحَمَّد", "محمد"), ("هٰذا", "هذا"), ("مسو\u0654ول", "مسؤول")],
    "signs of the Quran, strokes": [("بسم\u06d6 الله", "بسم الله"), ("رحمۥ", "رحم"), ("ك\u0332تا\u0337ب", "كتاب")],
    "tatweel": [
        ("سلامـ", "سلام", "ســلام"),
        ("1445هـ", "1445ه"),
        ("بـ50", "ب50"),
        ("لـCNN", "لCNN"),
        ("الـ15", "ال15"),
    ],
    "digits": [("٢٠٢٣", "2023", "۲۰۲۳"), ("٣٫٥٪", "3.5%"), ("١٬٢٣٤", "1,234")],
    "quotes": [("«نعم»", '"نعم"', "“نعم”", "„نعم”")],
    "dashes": [("القاهرة – رويترز", "القاهرة - رويترز", "القاهرة ـ رويترز", "القاهرة — رويترز")],
    "marks": [("نعم، لا؟", "نعم, لا?"), ("انتهى؛ ثم", "انتهى; ثم"), ("وقال…", "وقال...")],
    "elongation": [("جميييييل", "جمييل"), ("راااائع", "راائع")],
    "spaces and invisible characters": [
        ("قال الرئيس", "قال\u00a0الرئيس", "قال  الرئيس", "قال\u2003الرئيس", "\u200fقال الرئيس")
    ],
    "Latin case and width": [("CNN", "cnn", "ＣＮＮ", "Cnn"), ("F-16", "f-16"), ("ÉCOLE", "école", "E\u0301cole")],
    "presentation forms and keyboards": [("ﻻ", "لا"), ("ﺍﻟﺴﻼﻡ", "السلام"), ("كتاب", "کتاب"), ("هذا", "ھذا")],
}

# Words and figures that are not one, however alike they look.
APART = [
    ("10ـ20", "1020"),
    ("10-20", "1020"),
    ("3.5", "35"),
    ("٣،٥", "٣٫٥"),
    ("سماء", "سما"),
    ("قراءة", "قرأت"),
    ("علم", "عالم"),
    ("شد", "شدد"),
    ("كتاب", "كتب"),
    ("في البيت", "فيالبيت"),
    ("ة", "ت"),
    ("مدينة", "مدينت"),
    ("چيلي", "جيلي"),
    ("گاز", "كاز"),
    ("م²", "م2"),
    ("سطر\nسطر", "سطر سطر"),
    ("C++", "C"),
    ("#وسم", "وسم"),
]


@pytest.mark.parametrize(("kind", "spellings"), [(kind, one) for kind, rows in MEET.items() for one in rows])
def test_spellings_of_one_word_meet(kind: str, spellings: tuple[str, ...]) -> None:
    keys = {KEY(spelling) for spelling in spellings}
    assert len(keys) == 1, f"{kind}: {sorted(map(spelled, keys))}"
    for one in spellings:  # in a text as alone
        assert KEY(f"قال {one} ثم") == f"قال {KEY(one)} ثم", kind


@pytest.mark.parametrize(("one", "other"), APART)
def test_what_is_not_one_word_stays_apart(one: str, other: str) -> None:
    assert KEY(one) != KEY(other)


def test_there_are_fifteen_kinds() -> None:
    assert len(MEET) == 15
    assert list(pairs()) == list(MEET)


@pytest.mark.parametrize("kind", MEET)
def test_pairs_made_by_program_meet(kind: str) -> None:
    # One word drawn out at a place where three of its letters make another word is left.
    assert met(KEY.batch, pairs()[kind]) >= (0.9 if kind == "elongation" else 1)


def test_what_is_listed_apart_stays_apart() -> None:
    assert met(KEY.batch, apart()) == 0


SPELLINGS = [one for rows in MEET.values() for one in rows]


@given(st.lists(st.sampled_from(SPELLINGS), min_size=1, max_size=6), st.data())
@settings(max_examples=200, deadline=None)
def test_spellings_meet_beside_one_another(chosen: list[tuple[str, ...]], data: st.DataObject) -> None:
    one = " ".join(data.draw(st.sampled_from(spellings)) for spellings in chosen)
    other = " ".join(data.draw(st.sampled_from(spellings)) for spellings in chosen)
    assert KEY(one) == KEY(other)


@given(hostile.texts)
@settings(max_examples=200, deadline=None)
def test_a_key_is_its_own_key_and_has_no_case(text: str) -> None:
    key = KEY(text)
    assert KEY(key) == key
    assert not any("A" <= char <= "Z" for char in key)
