"""Signatures that a site prints in rows; papers with their city, in quotes, with an issue; letters below a report."""

from __future__ import annotations

import pytest

from tests.document.signatures import BODY, HEADLINE, PIPELINE, told
from tests.timing import assert_linear, filled

LAST = "وأضاف أن الرصيف يتسع لعشر سفن."


ROWS = {
    ("لشبونة", "سلمى الحداد", "العربي الجديد", "16 سبتمبر 2023"): ["لشبونة", "سلمى الحداد", "العربي الجديد"],
    ("سلمى الحداد", "لشبونة", "العربي الجديد", "16 سبتمبر 2023"): ["سلمى الحداد", "لشبونة", "العربي الجديد"],
    ("ماريا غوميز", "بي بي سي فيوتشر", "قبل 5 ساعات"): ["ماريا غوميز", "بي بي سي فيوتشر"],
    ("توماس تورنر", "ترجمة: سامي الحداد", "عن: لوموند"): ["توماس تورنر", "سامي الحداد", "لوموند"],
    ("سامي الحداد – سبق صحار",): ["صحار", "سبق", "سامي الحداد"],
    ("سبق صحار - سامي الحداد",): ["صحار", "سبق", "سامي الحداد"],
    ("مجلة «أفق الموج» – العدد 12",): ["أفق الموج"],
    ("نواكشوط – سيدي ولد سالم",): ["نواكشوط", "سيدي ولد سالم"],
    ("عن صحيفة «لوموند» الفرنسية",): ["لوموند"],
    ("سامي الحداد (صحار) sami_h@",): ["صحار", "سامي الحداد"],
    ("هسبريس - و.م.ع",): ["هسبريس", "و.م.ع"],
}
NOTHING = {
    "cities and nobody": ("تونس", "سوسة", "صفاقس"),
    "what a source is": ("المصدر: مفتوح", "السعر: مجاني"),
    "the source of a thing": ("السعر: عشرون دينارا", "المصدر: ينابيع"),
    "what a text is about": ("عن: الماء والتراب",),
    "clubs of two cities": ("صحار - الموج", "لشبونة - الأفق"),
}


@pytest.mark.parametrize("lines", ROWS)
def test_rows_are_told(lines: tuple[str, ...]) -> None:
    assert sorted(told(HEADLINE, *lines, BODY, LAST)) == sorted(ROWS[lines])


@pytest.mark.parametrize("lines", NOTHING.values(), ids=NOTHING)
def test_other_rows_are_not(lines: tuple[str, ...]) -> None:
    assert told(HEADLINE, *lines, BODY, LAST) == []


def test_two_whom_the_text_tells_by_first_names_wrote_nothing() -> None:
    text = "يقول سامي إن السفر كان صعبا أما سلمى فتحلم بالعودة إلى المرفأ بعد سنوات طويلة من الغياب عنه."
    rows = ("سامي الحداد - صحار", "سلمى النجار - لشبونة")
    assert told(HEADLINE, *rows, text) == []
    assert len(told(HEADLINE, *rows, BODY)) == 4


def test_two_letters_sign_a_report_of_an_agency() -> None:
    assert told(HEADLINE, f"الخرطوم (سونا) - {BODY}", LAST, "ك ح")[-1] == "ك ح"
    assert told(HEADLINE, BODY, LAST, "ك ح") == []
    assert "د ك" not in told(HEADLINE, f"الخرطوم (سونا) - {BODY}", LAST, "د ك")


@pytest.mark.timing
def test_many_rows_are_told_in_linear_time() -> None:
    rows = f"سامي الحداد - صحار\nسلمى النجار - لشبونة\nسلمى الحداد\nرويترز\n{LAST}\n"
    assert_linear(PIPELINE.explain, lambda size: f"{HEADLINE}\n{filled(rows, size)}")


def test_a_star_is_no_part_of_a_name() -> None:
    assert told(HEADLINE, "بقلم:", "د. سامي الحداد*", BODY) == ["د. سامي الحداد"]
