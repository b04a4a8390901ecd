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


RULES = (
    "عدم الإساءة للكاتب أو للأشخاص أو للمقدسات أو مهاجمة الأديان أو الذات الإلهية في ما يكتب من تعليقات على الموقع.",
    "عدم نشر الإعلانات أو الروابط إلى مواقع أخرى، وعدم تكرار التعليق نفسه في أكثر من موضع من الصفحة الواحدة.",
    "عدم استعمال ألفاظ تخدش الحياء أو تحرض على الكراهية، وعدم ذكر معلومات شخصية عن المعلقين أو عن غيرهم من الناس.",
    "عدم الخروج عن موضوع النقاش، والكتابة بلغة عربية واضحة يفهمها القراء جميعا من دون رموز ولا كلمات أجنبية كثيرة.",
    "عدم انتحال أسماء الآخرين أو صفاتهم في التعليقات، وتحتفظ الإدارة بحق حذف ما يخالف هذه القواعد من دون إنذار.",
)


@pytest.mark.parametrize("title", [HEADLINE, None])
def test_rules_for_comments_are_no_article(title: str | None) -> None:
    text = "\n".join((*MENU, *ARTICLE, "التعليقات", *RULES, *FOOT))
    assert P(text, context=Context(title=title)) == "\n".join(ARTICLE)
    text = "\n".join((*MENU, *RULES, *ARTICLE, *FOOT))
    assert P(text, context=Context(title=title)) == "\n".join(ARTICLE)


def test_a_title_tells_the_article_from_a_longer_text() -> None:
    about = tuple(p.replace("المرفأ", "السوق").replace("الصيادين", "التجار") * 3 for p in PARAGRAPHS)
    text = "\n".join((*MENU, *ARTICLE, *MENU, "عن هذا الموقع وأهله", *about, *FOOT))
    assert P(text, context=Context(title=HEADLINE)) == "\n".join(ARTICLE)


def test_the_last_copy_of_the_title_above_the_text_is_the_headline() -> None:
    text = "\n".join((f"{HEADLINE}", *MENU, HEADLINE, "سامي الحداد", *PARAGRAPHS, *FOOT))
    assert P(text, context=Context(title=HEADLINE)) == "\n".join((HEADLINE, "سامي الحداد", *PARAGRAPHS))


def test_polls_and_numbers_below_the_headline_go() -> None:
    between = ("0", "استمع", "استطلاع الرأي", "هل تؤيد توسيع المرفأ؟", "نعم", "لا", "عرض النتائج", "المصدر: المرفأ")
    text = page(HEADLINE, *between, *PARAGRAPHS)
    assert P(text, context=Context(title=HEADLINE)) == "\n".join((HEADLINE, between[-1], *PARAGRAPHS))


def test_lines_of_signs_outside_go_too() -> None:
    text = "\n".join((*MENU, "|", *ARTICLE, "* * *", *FOOT, "»"))
    assert P(text) == "\n".join(ARTICLE)


def test_a_short_page() -> None:
    text = "\n".join((*MENU[:8], *ARTICLE, *FOOT[:6], FOOT[9], FOOT[10]))
    assert P(text) == "\n".join(ARTICLE)


def test_the_source_below_the_text_stays() -> None:
    assert P(page(*ARTICLE, "المصدر: رويترز")) == "\n".join((*ARTICLE, "المصدر: رويترز"))


def test_titles_with_abstracts_below_read_also_are_no_article() -> None:
    """A cue, then a title and one paragraph each: a list of other articles, however long its paragraphs are."""
    abstract = "أغلقت السلطات الطريق الجبلي أمام الشاحنات بعد هطول أمطار غزيرة تسببت في انهيارات صخرية في ثلاثة مواقع."
    listed = ("اقرأ أيضا", FOOT[6], abstract, FOOT[7], abstract.replace("الجبلي", "الساحلي"))
    assert P(page(*ARTICLE, *listed), context=Context(title=HEADLINE)) == "\n".join(ARTICLE)


def test_read_also_between_paragraphs_leaves_the_text_below() -> None:
    related = ("اقرأ أيضا", FOOT[6])
    text = page(*ARTICLE[:2], *related, *ARTICLE[2:])
    both = arnorm.Pipeline([KeepMainBlock(), arnorm.steps.DropBoilerplate()])
    assert both(text, context=Context(title=HEADLINE)) == "\n".join(ARTICLE)


def test_single_words_beside_buttons_below_the_headline_go() -> None:
    text = page(HEADLINE, "فيسبوك", "تومبيلر", "طباعة", *PARAGRAPHS)
    assert P(text, context=Context(title=HEADLINE)) == "\n".join(ARTICLE)


def test_a_label_beside_buttons_below_the_headline_stays() -> None:
    text = page(HEADLINE, "فيسبوك", "المصدر:", *PARAGRAPHS)
    assert P(text, context=Context(title=HEADLINE)) == "\n".join((HEADLINE, "المصدر:", *PARAGRAPHS))


COMMENT = (
    "والله كلام جميل لكن أين كانت البلدية قبل عشر سنوات حين طالبنا بالمرفأ ولم يسمعنا أحد، واليوم بعد أن هجر أولادنا"
    " البحر يتذكرون الصيادين ويعدونهم بالأرصفة والرافعات، نريد أن نرى بأعيننا لا أن نسمع من جديد."
)
TITLED = Context(title=HEADLINE)


def test_comments_longer_than_the_article_are_no_article() -> None:
    text = page(*ARTICLE, "التعليقات", "أبو خالد", COMMENT, "ابن البلد", COMMENT * 2, "أم سعيد", COMMENT)
    assert P(text, context=TITLED) == "\n".join(ARTICLE)


def test_titles_with_abstracts_and_dates_are_no_article_without_a_cue() -> None:
    abstract = "أغلقت السلطات الطريق الجبلي أمام الشاحنات بعد هطول أمطار غزيرة تسببت في انهيارات صخرية في ثلاثة مواقع."
    listed = (FOOT[6], abstract, "04 مارس 2020", FOOT[7], abstract.replace("الجبلي", "الساحلي"), "03 مارس 2020")
    assert P(page(*ARTICLE, *listed), context=TITLED) == "\n".join(ARTICLE)


def test_a_list_that_a_sentence_announces_does_not_part_the_article() -> None:
    rounds = ("نتائج الجولة حتى الآن:", *(f"فريق {n} يفوز على ضيفه" for n in range(9)))
    article = (*ARTICLE, *rounds, PARAGRAPHS[1])
    assert P(page(*article), context=TITLED) == "\n".join(article)


@pytest.mark.parametrize(
    "box",
    [
        ("اقرأ أيضا", "list of 2 items", "list 1 of 2", *FOOT[6:7], "list 2 of 2", *FOOT[7:8], "end of list"),
        ("البودكاست", "حكايات المرفأ القديم", "الحلقات", "البودكاست نهاية"),
        ("إعلان", "نهاية إعلان"),
    ],
)
def test_a_box_that_says_where_it_ends_goes_from_the_midst(box: tuple[str, ...]) -> None:
    text = page(*ARTICLE[:3], *box, *ARTICLE[3:])
    assert P(text, context=TITLED) == "\n".join(ARTICLE)


def test_counters_and_sections_below_the_headline_go() -> None:
    between = ("Tweet 14", "شارك 318", "Add to Google", "0 86 4 دقائق", MENU[3], "سامي الحداد", "3 مارس 2023")
    text = page(HEADLINE, *between, *PARAGRAPHS)
    assert P(text, context=TITLED) == "\n".join((HEADLINE, *between[-2:], *PARAGRAPHS))


def test_a_subhead_below_dated_titles_is_the_article_s() -> None:
    text = "\n".join(
        (*ARTICLE[:3], "اقرأ أيضا", FOOT[6], "12 سبتمبر 2025", FOOT[7], "9 سبتمبر 2025", "بنك في جرة", ARTICLE[3])
    )
    kept = arnorm.Pipeline([arnorm.steps.DropBoilerplate()])(text)
    assert kept == "\n".join((*ARTICLE[:3], "بنك في جرة", ARTICLE[3]))


def test_paragraphs_without_end_marks_are_an_article() -> None:
    article = (HEADLINE, *(p.rstrip(".") for p in (*PARAGRAPHS, *PARAGRAPHS)))
    assert P(page(*article), context=TITLED) == "\n".join(article)


def test_more_of_the_writer_heads_a_list_where_titles_stand_below() -> None:
    text = page(*ARTICLE, "المزيد من سامي الحداد", FOOT[6], "المقعد الفارغ في الحافلة القديمة", COMMENT)
    assert P(text, context=TITLED) == "\n".join(ARTICLE)
    article = (*ARTICLE, "المزيد من الضغوط", PARAGRAPHS[1])
    assert P(page(*article), context=TITLED) == "\n".join(article)


def test_a_long_headline_printed_again_above_the_text_is_the_headline() -> None:
    title = HEADLINE + " بعد عامين من النقاش مع الصيادين وسكان الأحياء القريبة من الرصيف الشمالي."
    text = page(title, "قراءة: 2 د", title, *PARAGRAPHS)
    assert P(text, context=Context(title=title)) == "\n".join((title, *PARAGRAPHS))


def test_an_article_goes_on_behind_a_list_of_titles() -> None:
    box = ("الأكثر قراءة", FOOT[6], FOOT[7], "أسعار السمك ترتفع في أسواق الساحل كلها")
    text = page(*ARTICLE[:3], *box, *ARTICLE[3:])
    assert P(text, context=TITLED) == "\n".join(ARTICLE)
    text = page(*ARTICLE[:2], *box, "الرصيف الشمالي", *ARTICLE[2:])
    assert P(text, context=TITLED) == "\n".join((*ARTICLE[:2], "الرصيف الشمالي", *ARTICLE[2:]))


def test_an_article_goes_on_behind_a_table() -> None:
    table = ("البند", "2019", "2020", *(str(n) for n in range(100, 130)))
    article = (*ARTICLE[:3], *table, ARTICLE[3])
    assert P(page(*article), context=TITLED) == "\n".join(article)


def test_a_cue_with_its_title_is_no_cue_of_a_list() -> None:
    article = (*ARTICLE[:2], "الرصيف الشمالي", ARTICLE[2], "رأي الصيادين", ARTICLE[3])
    text = page(*article[:2], "مقال ذو صلة: جسر جديد فوق النهر قبل الشتاء", *article[2:])
    assert P(text, context=TITLED).split("\n")[-4:] == list(article[2:])


def test_how_long_ago_a_title_was_printed_is_its_date() -> None:
    abstract = "أغلقت السلطات الطريق الجبلي أمام الشاحنات بعد هطول أمطار غزيرة تسببت في انهيارات صخرية في ثلاثة مواقع."
    listed = ("مواضيع ذات صلة", "علوم قبل أسبوع", FOOT[6], abstract, "عالم قبل 3 أيام", FOOT[7], abstract)
    assert P(page(*ARTICLE, *listed), context=TITLED) == "\n".join(ARTICLE)


def test_a_title_with_its_date_between_paragraphs_goes() -> None:
    text = page(*ARTICLE[:2], "جسر جديد فوق النهر قبل حلول الشتاء", "8 مايو 2023, 14:12 GMT", *ARTICLE[2:])
    assert P(text, context=TITLED) == "\n".join(ARTICLE)
