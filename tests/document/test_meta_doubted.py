"""What is no writer, outlet or place though it stands where they do, and which slot a name of no list takes."""

from __future__ import annotations

import pytest

import arnorm
from arnorm.document.boilerplate.drop_boilerplate import DropBoilerplate
from tests.timing import assert_linear, filled

HEADLINE = "المرفأ يفتح رصيفه الجديد"
BODY = "بدأ العمل في المرفأ صباح اليوم ويستمر إلى نهاية العام بحسب ما قال المشرف على المشروع للصحفيين."
PIPELINE = arnorm.Pipeline([DropBoilerplate()])
CONTEXT = arnorm.Context(title=HEADLINE)

# lines above the text: place, agency, name
MEANT = {
    # an office issues a report and signs none
    "صحار - دائرة الإعلام": ("صحار", "دائرة الإعلام", None),
    # a person where an outlet was expected, a given name with the article, a family's behind one
    "خاص - مرجان الصدفي": (None, None, "مرجان الصدفي"),
    "صحار - السعيد جمال": ("صحار", None, "السعيد جمال"),
    "صحار - لؤلؤ المرجان": ("صحار", None, "لؤلؤ المرجان"),
    "صحار - مرآة المرجان": ("صحار", "مرآة المرجان", None),
    # accounts, cues and sections are no part of a name
    "نشر بواسطة: الموج نت في محليات": (None, "الموج نت", None),
    "كتب - مراسل الوطن - سامي حداد": (None, "الوطن", "سامي حداد"),
    "سامي حداد كاتب صحفي": (None, None, "سامي حداد"),
    "حاوره من صحار / سامي حداد": ("صحار", None, "سامي حداد"),
    "الملحق الثقافي: سامي حداد": (None, None, "سامي حداد"),
    "سلمى أبو الموج وسامي الحداد": (None, None, "سلمى أبو الموج"),
    "سامي الحداد_ Coral Press": (None, "Coral Press", "سامي الحداد"),
    "صحار-26 يوليو 2023م (وال)": ("صحار", "وال", None),
    # dots divide, months have two words, titles are no words of a name
    "صحار / سامي حداد .. الصباح الجديد": ("صحار", "الصباح الجديد", "سامي حداد"),
    "الإثنين 05 يناير-كانون الثاني 2026 الساعة 03 مساءً / الموج نيوز- غرفة الأخبار": (None, "الموج نيوز", None),
    "مجد الموج – د. مؤنس هادي الحداد:": (None, "مجد الموج", "د. مؤنس هادي الحداد"),
    "Image credit: unsplash": (None, "unsplash", None),
}
NONE = {
    "an account": ("الكاتب: publisher", BODY),
    "Mr Editor": ("السيد المحرر،", BODY),
    "a nickname": ("نجاة الصدفي “لؤلؤة الموج”", BODY),
    "a section": ("نشرت في: أخبار الموج", BODY),
    "a kicker": ("ملف خاص", BODY),
    "a square": ("ساحة الموج - صحار", BODY),
    "cities": ("دمشق - حلب - بيروت", BODY),
    "who signed a letter": (BODY, "سامي حداد، روائي", "سلمى النجار، ناقدة", "حسام الدين، مخرج"),
    "candidates": (BODY, "سامي حداد (مستقل)", "سلمى النجار (الوفاق)", "حسام الدين (مستقل)", BODY),
    "witnesses": (BODY, "أم سامي – الجزيرة", BODY, "سلمى – الخرطوم", BODY, "سعاد – سنار", BODY),
    "a review of the press": (BODY, "صحيفة الموج الجديد", BODY, "صحيفة الصدف الجديد", BODY),
    "what a source says": (BODY, "المصدر: العمل تأخر أسبوعا واحدا فقط", BODY),
    "an agency of a sentence": (f"{BODY[:60]} قال المدير لوكالة الأنباء العراقية (واع)", BODY),
    "names below roles": ("رئيس اللجنة", "سامي حداد", "نائب الرئيس", "سلمى النجار", BODY),
    "a caption": ("سامي حداد.. خطط طموحة «البيان»", BODY),
    "a reader": (BODY, "مواطنة، صحار"),
    "a tag": ("رياضة / سامي حداد", BODY, "وسجل حداد هدفين."),
}


def told(*lines: str) -> list[tuple[str | None, str | None, str | None]]:
    found = PIPELINE.explain("\n".join((HEADLINE, *lines)), context=CONTEXT).meta
    fields = ([getattr(meta, name) for meta in found] for name in ("place", "agency", "name"))
    place, agency, name = (next((value for value in values if value), None) for values in fields)
    return [(place, agency, name)] if place or agency or name else []


def test_each_field_names_what_it_is_for() -> None:
    for line, fields in MEANT.items():
        assert told(line, BODY, BODY) == [fields], line


@pytest.mark.parametrize("lines", NONE.values(), ids=NONE)
def test_what_signs_nothing(lines: tuple[str, ...]) -> None:
    assert told(*lines) == []


def test_a_name_beside_the_headline_of_which_the_text_does_not_tell() -> None:
    assert told("سامي حداد", "طباعة", BODY) == [(None, None, "سامي حداد")]
    assert told("سامي حداد", "طباعة", f"{BODY} وشكر حداد الحاضرين.") == []
    assert told("صحار", "سامي حداد", "16 يوليو 2021", BODY) == [("صحار", None, "سامي حداد")]


def test_who_speaks_in_the_headline_is_no_writer() -> None:
    text = "\n".join(("سامي حداد: لن أعود", "سامي حداد", BODY, "قال سامي حداد إنه لن يعود إلى المرفأ هذا العام أبدا."))
    assert [meta for meta in PIPELINE.explain(text).meta if meta.name] == []


def test_a_headline_printed_twice_is_no_outlet() -> None:
    lines = ("الموج يعرف الطريق - مرجان الصدفي", "15-03-2019", "الموج يعرف الطريق", BODY)
    context = arnorm.Context(title=lines[0])
    assert [meta for meta in PIPELINE.explain("\n".join(lines), context=context).meta if meta.agency] == []


@pytest.mark.timing
def test_lists_are_told_in_linear_time() -> None:
    line = "سامي حداد (مستقل)\n"
    assert_linear(PIPELINE.explain, lambda size: f"{HEADLINE}\n{filled(line, size)}")
