"""Whole pages keep their article; articles of every shape stay as they are."""

from __future__ import annotations

import pytest

import arnorm
from arnorm import Context
from arnorm.document.boilerplate.keep_main_block import KeepMainBlock
from tests import laws

MENU = (
    "الرئيسية",
    "أخبار",
    "سياسة",
    "اقتصاد",
    "رياضة",
    "ثقافة",
    "صحة",
    "فيديو",
    "من نحن",
    "اتصل بنا",
    "البث المباشر",
    "بحث",
)
FOOT = (
    *(
        "شارك على فيسبوك",
        "تويتر",
        "واتساب",
        "التعليقات",
        "اترك تعليقا",
        "الأكثر قراءة",
        "جسر جديد فوق النهر قبل الشتاء",
    ),
    *(
        "مدارس الساحل تفتح أبوابها",
        "أسعار السمك ترتفع",
        "جميع الحقوق محفوظة © 2023",
        "سياسة الخصوصية",
        "شروط الاستخدام",
    ),
    *("اشترك في النشرة البريدية", "حمل التطبيق", "خريطة الموقع", "أعلن معنا"),
)
HEADLINE = "المجلس يقر خطة توسيع المرفأ القديم"
PARAGRAPHS = (
    "وافق المجلس في جلسة استمرت خمس ساعات على خطة توسيع المرفأ القديم بعد عامين من النقاش مع الصيادين وسكان الحي.",
    "وتقضي الخطة ببناء رصيف شمالي طوله ثلاثمئة متر، على أن يبقى المرفأ مفتوحا أمام قوارب الصيد طوال مدة العمل.",
    "ويبدأ العمل في الربيع المقبل، فيما طلب ممثل الصيادين تعويضا عن الأيام التي تتوقف فيها الرافعة الكبيرة.",
)
ARTICLE = (HEADLINE, *PARAGRAPHS)
P = arnorm.Pipeline([KeepMainBlock()])


def page(*article: str) -> str:
    return "\n".join((*MENU, *article, *FOOT))


def test_the_article_stays_and_the_page_goes() -> None:
    result = P.explain(page(*ARTICLE))
    assert result.text == "\n".join(ARTICLE)
    assert {by for edit in result.edits for by in edit.by} == {"main_block.v1:outside"}
    laws.check_explained(P, page(*ARTICLE))
    laws.check_idempotent(P, page(*ARTICLE))


def test_what_stands_between_headline_and_text_stays() -> None:
    article = (HEADLINE, "3 مارس 2023", "سامي الحداد", *PARAGRAPHS)
    assert P(page(*article)) == "\n".join(article)


def test_a_title_names_the_headline() -> None:
    teaser = "المجلس يقر الخطة بعد عامين من النقاش مع الصيادين"
    article = (HEADLINE, teaser, *PARAGRAPHS)
    assert P(page(*article), context=Context(title=HEADLINE)) == "\n".join(article)


def test_beside_the_other_steps() -> None:
    steps = arnorm.preset("news").steps
    assert arnorm.Pipeline([*steps, KeepMainBlock()])(page(*ARTICLE)) == "\n".join(ARTICLE)


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(ARTICLE),
        "\n".join((*ARTICLE, "نتائج الدور الأول", *(f"فريق {n} يفوز على ضيفه" for n in range(40)))),
        "\n".join(
            (HEADLINE, *(line for n in range(25) for line in (f"ما الذي تغير في العام {n}؟", PARAGRAPHS[n % 3])))
        ),
        "\n".join((*ARTICLE, *("يا دارنا في سفح ذاك الوادي", "عودي إلينا مثلما كنت") * 20)),
        "\n".join((*MENU, *FOOT) * 3),
        page(*ARTICLE, *MENU, "المجلس يقر خطة توسيع السوق الجديد", *(p.replace("المرفأ", "السوق") for p in PARAGRAPHS)),
        "",
    ],
    ids=["article", "results", "questions", "verse", "menus alone", "two articles", "empty"],
)
def test_what_is_no_page_stays(text: str) -> None:
    assert P(text) == text
