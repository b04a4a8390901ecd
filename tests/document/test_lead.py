"""A standfirst that the lead repeats goes; one in other words stays."""

from __future__ import annotations

import pytest

import arnorm
from arnorm.document.copies.lead import DropDuplicateLead
from tests import laws

TITLE = "المجلس يقر خطة توسيع المرفأ"
LEAD = "وافق المجلس في جلسة طويلة مساء أمس على خطة توسيع المرفأ القديم بعد عامين من النقاش."
MORE = "ويبدأ العمل في الربيع المقبل على أن يبقى المرفأ مفتوحا أمام قوارب الصيد طوال المدة."
P = arnorm.Pipeline([DropDuplicateLead()])


@pytest.mark.parametrize(
    "lines",
    [
        (LEAD, LEAD, MORE),
        (LEAD, f"{LEAD} {MORE}"),
        (LEAD, f"بيروت (رويترز) - {LEAD}", MORE),
        (LEAD[:60] + "…", LEAD, MORE),
        (LEAD.replace("خطة", "خطّة").replace("أمس", "امس"), LEAD, MORE),
        (LEAD.replace("طويلة", "طالت"), LEAD, MORE),
        (LEAD, MORE, LEAD),
    ],
    ids=["same", "begins", "dateline", "cut", "spelling", "one word", "two below"],
)
def test_the_standfirst_goes(lines: tuple[str, ...]) -> None:
    text = "\n".join((TITLE, *lines))
    assert P(text) == "\n".join((TITLE, *lines[1:]))
    laws.check_explained(P, text)
    laws.check_idempotent(P, text)


@pytest.mark.parametrize(
    "lines",
    [
        (MORE, LEAD),
        ("خطة المرفأ تمر بعد جلسة طالت حتى الليل واحتج عليها الصيادون.", LEAD, MORE),
        ("وافق المجلس على الخطة.", "وافق المجلس على الخطة.", MORE),
        (LEAD, LEAD, LEAD, LEAD),
        (MORE, "وطلب الصيادون تعويضا عن أيام التوقف.", "ورد الوزير بأن الأمر قيد الدرس.", LEAD, LEAD),
    ],
    ids=["no copy", "other words", "few words", "refrain", "further down"],
)
def test_what_is_no_copy_stays(lines: tuple[str, ...]) -> None:
    text = "\n".join((TITLE, *lines))
    assert P(text) == text


def test_the_headline_is_no_standfirst() -> None:
    assert P(f"{LEAD}\n{LEAD} {MORE}") == f"{LEAD}\n{LEAD} {MORE}"
