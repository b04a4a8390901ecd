"""JoinLines on a made-up article broken by program: at a width, and around phrases as links are."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

import arnorm
from arnorm import steps
from arnorm.repair.join_lines.apart.apart import stand_apart
from arnorm.sentence.breaks.breaks import breaks
from tests import laws, strategies

JOIN = steps.JoinLines()
TITLE = "البلدية تبدأ ترميم السوق القديم في وسط المدينة"
PARAGRAPHS = (
    (
        "بدأت بلدية المدينة صباح أمس أعمال ترميم السوق القديم، الذي يعود تاريخ "
        "بنائه إلى أكثر من مئتي عام، بعد توقف دام ثلاث سنوات."
    ),
    (
        "وقال رئيس البلدية في مؤتمر صحافي إن المشروع يشمل إصلاح السقوف الخشبية "
        "والأبواب وتمديد شبكة جديدة للكهرباء والمياه في جميع المحال."
    ),
    (
        "وأوضح أن تكلفة المرحلة الأولى من المشروع تبلغ نحو خمسة ملايين دينار، "
        "وأن العمل سينتهي قبل نهاية العام المقبل على أبعد تقدير."
    ),
    (
        "من جهة أخرى، أكد عدد من أصحاب المحال أن حركة البيع تراجعت منذ بداية "
        "الأعمال، وطالبوا البلدية بفتح الطريق أمام الزوار خلال العطلة."
    ),
    "وتعد السوق من أهم المعالم التي يقصدها السياح في المنطقة، وتضم نحو مئة متجر لبيع الأقمشة والعطور والحرف اليدوية.",
)
ARTICLE = "\n".join((TITLE, *PARAGRAPHS))


def wrapped(text: str, width: int) -> str:
    """Break each line before the first word that does not fit."""
    out = []
    for line in text.split("\n"):
        now = ""
        for word in line.split(" "):
            if now and len(now) + 1 + len(word) > width:
                out.append(now)
                now = word
            else:
                now = f"{now} {word}" if now else word
        out.append(now)
    return "\n".join(out)


def scattered(seed: int) -> str:
    """Put two phrases of each paragraph on lines of their own, marks behind them at the start of the next."""
    rng = random.Random(seed)
    out = [TITLE]
    for paragraph in PARAGRAPHS:
        words = paragraph.split(" ")
        cuts = {cut for at in rng.sample(range(2, len(words) - 5), 2) for cut in (at, at + rng.randint(1, 4))}
        made = words[0]
        for at, word in enumerate(words[1:], 1):
            if at in cuts and made[-1] in "،.":
                made = f"{made[:-1]}\n{made[-1]} {word}"
            else:
                made += ("\n" if at in cuts else " ") + word
        out.append(made)
    return "\n".join(out)


@pytest.mark.parametrize("width", [60, 66, 72, 80, 90])
def test_a_wrapped_article_comes_back(width: int) -> None:
    assert JOIN(wrapped(ARTICLE, width)) == ARTICLE


def test_scattered_articles_come_back() -> None:
    back = sum(JOIN(scattered(seed)) == ARTICLE for seed in range(40))
    assert back >= 36, back  # .9 of whole articles, each with twenty breaks; 37 when this was written


def test_a_healthy_article_stays() -> None:
    assert not JOIN.edits(ARTICLE)
    assert not JOIN.edits(ARTICLE.replace("\n", "\n\n"))


def test_document_steps_find_behind_it_what_they_find_in_the_whole_text() -> None:
    foot = "\nاقرأ أيضا: خبر آخر عن المدينة"
    pipeline = JOIN | arnorm.preset("news")
    assert pipeline(scattered(3) + foot) == arnorm.preset("news")(ARTICLE + foot) == ARTICLE


@pytest.mark.parametrize(
    "text",
    [
        "على\nكيف\nالعمر: 12\nينجح المشروع\n، أمس، التي\n\nالسلام عليكم\n\nماذا حدث\n",
        'التي\nلا"\n\nقال الوزير\nعلى\nإن\n',
        "و\nماذا حدث\nإن\nرئيس التحرير\n",
    ],
)
def test_what_is_joined_leaves_nothing_to_a_second_run(text: str) -> None:
    laws.check_idempotent(arnorm.Pipeline([JOIN]), text)


@given(st.one_of(strategies.texts, strategies.documents()), st.integers(20, 60))
def test_it_obeys_the_laws(text: str, width: int) -> None:
    pipeline = arnorm.Pipeline([JOIN])
    for each in (text, wrapped(text, width)):
        laws.check_spans(laws.check_explained(pipeline, each))
        laws.check_idempotent(pipeline, each)


@pytest.mark.parametrize(("mark", "stays"), [("", True), ("\u060c", False)])  # a comma: the sentence goes on
def test_a_search_stands_apart_from_the_post_above(mark: str, stays: bool) -> None:
    text = (
        f"حقيقة مقطع السيول\nنشر حساب مقطعا.\nسيول قوية في وادي النخيل{mark}\nأرشد البحث العكسي عن لقطة إلى نسخة أقدم."
    )
    (block,) = breaks(text)
    assert (id(block[-1]) in stand_apart(block)) is stays
