"""What the other lines of a page say of the names on one line: who signs there, and who is told of."""

from __future__ import annotations

import pytest

import arnorm
from arnorm.document.boilerplate.drop_boilerplate import DropBoilerplate
from tests.timing import assert_linear, filled

HEADLINE = "المرفأ يفتح رصيفه الجديد"
BODY = "بدأ العمل في المرفأ صباح اليوم ويستمر إلى نهاية العام بحسب ما قال المشرف على المشروع للصحفيين."
PIPELINE = arnorm.Pipeline([DropBoilerplate()])

# a line above the text: place, agency, name
SIGNED = {
    "شعاع الموج - مسقط": ("مسقط", "شعاع الموج", None),
    "الصدفة: صحار": ("صحار", "الصدفة", None),
    "حروف الموج - جواهر المرجاني": (None, "حروف الموج", "جواهر المرجاني"),
    "مجد الموج – سامي حداد :": (None, "مجد الموج", "سامي حداد"),
    "تل الصدف - هوزان جودي": ("تل الصدف", None, "هوزان جودي"),
    "Coral News - سامي حداد": (None, "Coral News", "سامي حداد"),
    "عدن الموج / خاص.": (None, "عدن الموج", None),
    "خاص بالموج": (None, "الموج", None),
    "الموج/": (None, "الموج", None),
    "صنعاء – كتب سامي حداد": ("صنعاء", None, "سامي حداد"),
    "سامي حداد - مراسل الموج - صحار": ("صحار", "الموج", "سامي حداد"),
    "مراسلنا في بني وليد: سامي حداد": ("بني وليد", None, "سامي حداد"),
    "صحار/ سامي حداد (رويترز)": ("صحار", "رويترز", "سامي حداد"),
    "2024-11-02 02:44:19 الموج اليوم/سامي حداد": (None, "الموج اليوم", "سامي حداد"),
    "12/05/2023 سامي حداد": (None, None, "سامي حداد"),
    "سامي حداد من صحار": ("صحار", None, "سامي حداد"),
    "كتب - كورة الآن": (None, "كورة الآن", None),
}
# before a sentence, with no sign behind some of them
OPENED = {
    "صحار-رويترز ": ("صحار", "رويترز", None),
    "كتبت _ سلمى النجار ": (None, None, "سلمى النجار"),
    "صحار - سبوتنيك. ": ("صحار", "سبوتنيك", None),
    "أبوظبي في الأول من ديسمبر / وام / ": ("أبوظبي", "وام", None),
    "بئر الصدف - د ب أ ": ("بئر الصدف", "د ب أ", None),
}
# below the text
BELOW = {
    "ساسي المرجاني": (None, None, "ساسي المرجاني"),
    "*مرجان الصدفي: كاتب وباحث": (None, None, "مرجان الصدفي"),
    "(الموج نيوز)": (None, "الموج نيوز", None),
    "انتهى/ الموج": (None, "الموج", None),
}


def told(*lines: str) -> list[tuple[str | None, str | None, str | None]]:
    found = PIPELINE.explain("\n".join((HEADLINE, *lines))).meta
    fields = ([getattr(meta, name) for meta in found] for name in ("place", "agency", "name"))
    place, agency, name = (next((value for value in values if value), None) for values in fields)
    return [(place, agency, name)] if place or agency or name else []


def test_a_name_of_no_list_that_the_text_does_not_tell_of_signs() -> None:
    for line, fields in SIGNED.items():
        assert told(line, BODY, BODY) == [fields], line
    for start, fields in OPENED.items():
        assert told(start + BODY, BODY) == [fields], start
    for line, fields in BELOW.items():
        assert told(BODY, BODY, line) == [fields], line
    assert told("المصدر:", "الموج", BODY) == [(None, "الموج", None)]
    assert told("هوزان جودي", "صحفية مقيمة في صحار", BODY) == [(None, None, "هوزان جودي")]


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(("سلمى وسامي", BODY), id="two first names"),
        pytest.param(("كتب: محرر الشؤون المحلية", BODY), id="a desk"),
        pytest.param((f"صحار - مسقط طريق طوله مئتا كيلومتر. {BODY}",), id="a road"),
        pytest.param(("نالوت", BODY, "غات", BODY), id="headings"),
        pytest.param((BODY, "الريان - الشمال", "السد - الخور"), id="matches"),
        pytest.param((BODY, "- صورة البطاقة", "- صحيفة تحركات العاملين"), id="items of a list"),
        pytest.param((f"صحار – البيان – فرق الإنقاذ: {BODY}", "وقالت فرق الإنقاذ إنها عادت."), id="teams"),
        pytest.param(("زلزال المرسى اليوم 6/2/2023", BODY, "وضرب زلزال المنطقة."), id="matter of the day"),
        pytest.param(("الأهلي / النجم الساحلي", BODY), id="clubs"),
        pytest.param(("سامي حداد – مدير المدرسة", BODY), id="caption"),
    ],
)
def test_what_the_page_tells_of_does_not_sign(lines: tuple[str, ...]) -> None:
    assert all(name is None for _, _, name in told(*lines))
    assert not {agency for _, agency, _ in told(*lines)} - {"البيان", None}


def test_below_the_headline_of_a_page_with_menus() -> None:
    """What stands between the headline that is known and the text is asked, far from the first line too."""
    menu = [f"{BODY} {number}" for number in range(4)]
    context = arnorm.Context(title=HEADLINE)
    found = PIPELINE.explain("\n".join((*menu, HEADLINE, "صحار - الموج:", BODY)), context=context).meta
    assert [(meta.place, meta.agency) for meta in found] == [("صحار", None), (None, "الموج")]


def test_a_writer_whom_the_title_names_beside_its_headline() -> None:
    context = arnorm.Context(title=f"سامي حداد - {HEADLINE}")
    found = arnorm.preset("news").explain("\n".join((HEADLINE, "سامي حداد", BODY, BODY)), context=context).meta
    assert [meta.name for meta in found] == ["سامي حداد"]


def test_what_other_lines_say_is_asked_in_linear_time() -> None:
    line = filled("صحار - الموج رأى ", 80)
    assert_linear(PIPELINE.explain, lambda size: f"{HEADLINE}\n{line}\n{filled(BODY, size)}")
