"""The frame around an outlet's articles: many lines above and below, the same in half of them wherever they stand."""

from __future__ import annotations

import pytest

import arnorm
from arnorm import BoilerplateProfile, Context
from arnorm.document.boilerplate.drop_boilerplate import DropBoilerplate
from tests.document.profile.articles import article, step, title, word

# Names of sections, of a supplement, of a quay: but for a share bar none is on a list of the rules.
ABOVE = ("سفينة الصباح", "دفاتر الربان", "بريد الأرصفة", "حكايات الموج", "نافذة المنارة", "ساحة الصيادين")
BELOW = ("شارك الخبر", "رفيق البحارة", "مرسى الكلمات", "خزانة الشراع", "بوصلة القراء", "حبال وأشرعة", "مفكرة الربان")


def framed(n: int, *between: str, midst: str = "") -> tuple[str, Context]:
    """An article with lines of the site above its headline and below its text."""
    text, _ = article(n)
    head, first, last = text.split("\n")
    first, last = (f"{line[:-1]} كما جاء في البيان الذي وزع على الصحافة صباح أمس." for line in (first, last))
    body = [head, first, *([midst] if midst else []), last]
    lines = [*ABOVE, *body, *BELOW[:4], *between, *BELOW[4:]]
    return "\n".join(lines), Context(title=title(n), outlet="port")


def alone(n: int, midst: str = "") -> str:
    return "\n".join(framed(n, midst=midst)[0].split("\n")[len(ABOVE) : -len(BELOW)])


def test_every_line_of_the_frame_goes_the_first_too() -> None:
    profile = BoilerplateProfile.fit(framed(n) for n in range(35))
    text, context = framed(1000)
    result = step(profile).explain(text, context=context)
    assert result.text == alone(1000)
    assert {edit.by for edit in result.edits} == {("boilerplate.v1:learnt",)}
    untitled = BoilerplateProfile.fit((text, Context(outlet="port")) for text, _ in map(framed, range(35)))
    # The first line counts as the title then: all are alike, as those of rates are.
    assert step(untitled)(text, context=Context(outlet="port")) == text


def test_a_label_between_two_paragraphs_of_all_articles_stays() -> None:
    profile = BoilerplateProfile.fit(framed(n, midst="قصة الخبر") for n in range(35))
    text, context = framed(1000, midst="قصة الخبر")
    assert step(profile)(text, context=context) == alone(1000, midst="قصة الخبر")


def test_titles_that_no_profile_knows_go_between_lines_of_the_foot() -> None:
    profile = BoilerplateProfile.fit(framed(n, title(n + 4000), title(n + 5000)) for n in range(35))
    text, context = framed(1000, title(7000), title(8000))
    assert step(profile)(text, context=context) == alone(1000)
    joined = "وأضاف أن الباب مفتوح أمام الجميع"  # "and added that the door is open to all"
    text, context = framed(1000, joined)
    assert joined in step(profile)(text, context=context)


def test_a_title_above_lines_of_the_foot_stays() -> None:
    profile = BoilerplateProfile.fit(framed(n) for n in range(35))
    text, context = framed(1000)
    own = f"{title(7000)} الجديد"
    head, foot = text.split("\n" + BELOW[0])
    assert step(profile)(f"{head}\n{own}\n{BELOW[0]}{foot}", context=context) == f"{alone(1000)}\n{own}"


@pytest.mark.parametrize("shared", [7, 30])
def test_half_of_all_articles_must_have_a_line(shared: int) -> None:
    def put(n: int) -> tuple[str, Context]:
        return framed(n) if n < shared else (alone(n), Context(title=title(n), outlet="port"))

    profile = BoilerplateProfile.fit(map(put, range(35)))
    text, context = framed(1000)
    assert (step(profile)(text, context=context) == alone(1000)) is (shared == 30)


def test_a_profile_makes_no_less_go() -> None:
    """Of a flash above a long foot half of all words would go, and then nothing; what the rules know goes still."""
    frame = "\n".join(f"{name} {word(n)} {word(n + 3)}" for n, name in enumerate((*ABOVE, *BELOW)))

    def flash(n: int) -> tuple[str, Context]:
        return f"{title(n)}\nوصلت {word(n)} إلى المرفأ.\n{frame}\nجميع الحقوق محفوظة", Context(outlet="port")

    profile = BoilerplateProfile.fit(map(flash, range(35)))
    text, context = flash(1000)
    rules = arnorm.Pipeline([DropBoilerplate()])
    assert step(profile)(text, context=context) == rules(text, context=context) != text


# Each text has lines that all articles of its outlet have: what heads a part, names and numbers, questions, a closing.
OWN = {
    "rates": "{head}\n{body}\nأسعار الصرف\nالريال: {n}\nالفرنك: {m}\nالكرونة: {n}",
    "weather": "{head}\n{body}\nالحرارة المنتظرة\nأعلاها: {n}\nأدناها: {m}\nالهواء شرقي لطيف",
    "prayer": "{head}\n{body}\nأوقات الصلاة\nالشروق 5:{m}\nالعشاء 8:{n}",
    "recipe": "{head}\nما نحتاج إليه\n{n} ملاعق سكر\nقليل من الهيل\nخطوات العمل\n{body}\nصحة وهناء",
    "interview": "{head}\n{body}\nأي بحر تحب؟\nبحر {word}\nومن تنتظر؟\n{word}\nشكرا لوقتك",
    "answer": "{head}\nسؤال القارئ\n{body}\nجوابنا\n{body}\nوالله ولي التوفيق",
    "column": "{head}\nأوراق المساء\n{body}\nطابت أيامكم",
    "kicker": "على الرصيف\n{head}\n{body}\nوإلى لقاء قريب",
    "statement": "{head}\n{body}\nعاش الصيادون\nالبحر لنا",
    "notes": "{head}\n{body}\nحواشي المقال\nكتاب {word}\nديوان {word}",
}


@pytest.mark.parametrize("kind", OWN)
@pytest.mark.parametrize("titled", [True, False])
def test_lines_of_its_own_that_an_outlet_has_in_each_article_stay(kind: str, titled: bool) -> None:
    def put(n: int) -> tuple[str, Context]:
        body = article(n)[0].split("\n")[1][:-1] + " كما جاء في البيان الذي وزع على الصحافة صباح أمس."
        text = OWN[kind].format(head=title(n), body=body, n=n % 40 + 12, m=n % 30 + 11, word=word(n))
        return text, Context(title=title(n) if titled else None, outlet="port")

    profile = BoilerplateProfile.fit(map(put, range(60)))
    text, context = put(1000)
    assert step(profile)(text, context=context) == text


def test_rates_under_titles_that_are_alike_stay() -> None:
    def put(n: int) -> tuple[str, Context]:
        head = f"أسعار الصرف في أسواق الميناء ليوم {n % 30 + 1}"
        return f"{head}\nهدأت السوق في {word(n)} أمس.\nنشرة السوق المالية", Context(title=head, outlet="port")

    profile = BoilerplateProfile.fit(map(put, range(60)))
    text, context = put(1000)
    assert step(profile)(text, context=context) == text


@pytest.mark.parametrize("midst", ["", "فيسبوك", "الرئيسية", "12", "***"])
def test_a_page_of_the_frame_alone_is_no_fault(midst: str) -> None:
    profile = BoilerplateProfile.fit(framed(n) for n in range(35))
    text = "\n".join([*ABOVE, *([midst] if midst else []), *BELOW, "***"])
    for named in (None, midst or None, ABOVE[-1]):
        assert step(profile)(text, context=Context(title=named, outlet="port")).strip()
