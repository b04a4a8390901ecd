"""What stands where a signature does and is what the text is about; cities, writers and editors that stand in a row."""

from __future__ import annotations

import pytest

from tests.document.signatures import BODY, HEADLINE, PIPELINE, told
from tests.timing import assert_linear, filled

SALIM = "قال المدرب إن الحارس سليم الحداد تعافى من إصابته وسيعود إلى الملاعب بعد أسبوعين من الآن على الأبعد."


# a line above the text, and what stands below it
NOTHING = {
    "a person of the text and his club": ("سليم الحداد - صحار", SALIM),
    "a person of the text and his paper": ("سليم الحداد - صحيفة الموج", SALIM),
    "a person of the text in brackets": ("سليم الحداد (صحار)", SALIM),
    "who lived there in a year": ("سليم الحداد (صحار 1932)", BODY),
    "a thing with its city's name": ("دبي مول - دبي", BODY),
    "a fair": ("صحار - معرض الكتاب", BODY),
    "a street": ("شارع الموج - صحار", BODY),
    "a branch": ("بنك الموج - فرع الساحل - صحار", BODY),
    "a harbour": ("ميناء صحار - سلطنة عمان", BODY),
    "the capital": ("عمان - العاصمة", BODY),
    "two nouns": ("صحار - حكايات صغيرة", BODY),
    "a country and a noun": ("فرنسا - إضرابات", BODY),
    "two cities": ("الدار البيضاء - نيويورك", BODY),
    "a letter's date": ("صحار، في 3 مارس 1974", BODY),
    "a letter's date without a comma": ("صحار 6 تشرين الأول 1973", BODY),
    "a prize": ("السعفة الذهبية: سلمى الحداد - صحار", BODY),
    "a subject": ("حوار: شرق وغرب", BODY),
    "who speaks": ("المصدر: مسؤول كبير فضل عدم ذكر اسمه", BODY),
    "an aside": (f"رويترز - الرجل لا الوكالة - بدأ عمله ببيع الأخبار. {BODY}",),
    "two who stand against each other": ("سليم الحداد - سامي النجار", BODY),
    "a plan of the text": ("صحار - نيوم - مشروع القرن", f"ينفذ المشروع على الساحل. {BODY}"),
    "two candidates": ("سليم الحداد (حزب الموج)", "سلمى النجار (مستقلة)", BODY),
}
FOUND = {
    "سلمى الحداد - صحار": ["صحار", "سلمى الحداد"],
    "سلمى الحداد (صحار)": ["صحار", "سلمى الحداد"],
    "كتب: سليم الحداد - صحار": ["صحار", "سليم الحداد"],
    "القاهرة - الخرطوم - أ ف ب": ["القاهرة", "الخرطوم", "أ ف ب"],
    "ستوكهولم/ أوسلو - (د ب أ)": ["ستوكهولم", "أوسلو", "د ب أ"],
    "لندن، سنغافورة - رويترز": ["لندن", "سنغافورة", "رويترز"],
    "صحار - عواصم - وكالات": ["صحار", "وكالات"],
    "رام الله– عمان - سامي الحداد - (ا ف ب)": ["رام الله", "سامي الحداد", "ا ف ب"],
    "سامي الحداد، سلمى النجار - سبق - صحار": ["سامي الحداد", "صحار", "سبق", "سلمى النجار"],
    "إعداد سلمى النجار وتحرير سامي الحداد": ["سلمى النجار", "سامي الحداد"],
    "[12/مارس/2019] صنعاء - سبأ:": ["صنعاء", "سبأ"],
    "مراسلنا بقفصة: مراد الحداد": ["قفصة", "مراد الحداد"],
    "متابعة من الناظور: كريمة الحداد": ["الناظور", "كريمة الحداد"],
    "موفد الصحيفة إلى أنطاليا – سالم الحداد": ["أنطاليا", "سالم الحداد"],
    "Karim Haddad": ["Karim Haddad"],
    "كتب: ناصر الحداد @haddad": ["ناصر الحداد"],
    "صحار – سامي الحداد – «المصدر أونلاين»": ["صحار", "المصدر أونلاين", "سامي الحداد"],
}


@pytest.mark.parametrize("lines", NOTHING.values(), ids=NOTHING)
def test_what_the_text_is_about_signs_nothing(lines: tuple[str, ...]) -> None:
    assert told(HEADLINE, *lines, BODY) == []


@pytest.mark.parametrize("line", FOUND)
def test_all_that_stand_in_a_row_are_found(line: str) -> None:
    assert sorted(told(HEADLINE, line, BODY, BODY)) == sorted(FOUND[line])


def test_a_writer_is_not_told_of_where_the_page_says_that_he_writes() -> None:
    """Another signature, the headline of a column, who he is below the text."""
    line = "سليم الحداد - صحار"
    for other in (f"سليم الحداد (صحار) - {BODY}", f"صحار (سليم الحداد) - {BODY}", "سليم الحداد كاتب وباحث من صحار"):
        assert "سليم الحداد" in told(HEADLINE, line, BODY, other)
    assert "سليم الحداد" in told("سليم الحداد يكتب: رصيف بلا سفن", line, BODY, BODY)


def test_a_paper_whose_name_is_a_word_of_the_headline_is_none() -> None:
    line = "الأهرام - الجيزة"
    assert told("الأهرام تستقبل زوارها من جديد", line, BODY) == []
    assert told(HEADLINE, line, BODY) == ["الجيزة", "الأهرام"]


def test_a_place_stands_above_its_paper_and_the_date() -> None:
    assert told(HEADLINE, "الدوحة", "العربي الجديد", "17 أكتوبر 2020", BODY) == ["الدوحة", "العربي الجديد"]


def test_items_of_a_list_below_the_text_sign_nothing() -> None:
    items = [f"ـ {name} الحداد، من صحار." for name in ("سامي", "سليم", "سلمى", "ليلى")]
    assert told(HEADLINE, BODY, BODY, BODY, BODY, *items, BODY) == []


@pytest.mark.timing
def test_whom_a_text_tells_of_is_sought_in_linear_time() -> None:
    line = f"سامي الحداد (صحار) - {BODY}\n"
    assert_linear(PIPELINE.explain, lambda size: f"{HEADLINE}\n{filled(line, size)}")
