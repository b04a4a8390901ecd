"""What a profile takes from an article, and what it leaves."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import arnorm
from arnorm import BoilerplateProfile, Context
from arnorm.document.boilerplate.drop_boilerplate import DropBoilerplate
from arnorm.document.page import Page
from arnorm.document.profile.article import lead_key, lead_of
from tests import strategies
from tests.document.profile.articles import BACKGROUND, PROMO, SUBJECTS, WEATHER, article, fitted, step, title, word
from tests.document.texts import documents


def test_a_line_under_titles_of_every_kind_goes() -> None:
    text, context = article(1000, PROMO)
    result = step(fitted(PROMO)).explain(text, context=context)
    assert result.text == text.removesuffix("\n" + PROMO)
    assert result.edits[0].by == ("boilerplate.v1:learnt",)


@pytest.mark.parametrize("line", [BACKGROUND, WEATHER])
def test_what_articles_of_one_subject_share_stays(line: str) -> None:
    profile = BoilerplateProfile.fit(
        [article(n) for n in range(400)] + [article(n, line, name=f"سد النهر الكبير يثير الجدل {n}") for n in range(40)]
    )
    text, context = article(1000, line, name="سد النهر الكبير من جديد")
    assert step(profile)(text, context=context) == text
    assert profile.explain(line)[0].title_similarity > 0.12


def test_names_at_the_edges_stay() -> None:
    name = "سامي الحداد - صحيفة المرفأ"
    text, context = article(1000, name)
    assert step(fitted(name))(text, context=context) == text


def test_a_few_articles_are_not_enough() -> None:
    text, context = article(1000, PROMO)
    few = BoilerplateProfile.fit([article(n) for n in range(90)] + [article(n, PROMO) for n in range(4)])
    assert step(few)(text, context=context) == text


def test_another_outlets_lines_say_nothing() -> None:
    text, _ = article(1000, PROMO)
    assert step(fitted(PROMO))(text, context=Context(outlet="other")) == text


def test_the_title_of_another_article_is_a_teaser_and_ones_own_is_not() -> None:
    profile = fitted()
    text, context = article(7, title(31))
    assert step(profile)(text, context=context) == article(7)[0]
    assert arnorm.Pipeline([DropBoilerplate(profile=profile, kinds=("share",))])(text, context=context) == text
    whole, context = article(7)
    assert step(profile)(whole, context=context) == whole
    again = whole + "\n" + title(7)
    assert step(profile)(again, context=context) == again


def test_the_end_of_a_line() -> None:
    text, context = article(1000)
    assert step(fitted_glued())(text + " " + PROMO, context=context) == text


def fitted_glued() -> BoilerplateProfile:
    return BoilerplateProfile.fit((article(n)[0] + " " + PROMO, Context(outlet="port")) for n in range(400))


def lead(n: int) -> str:
    """A first paragraph about something of its own."""
    return (
        f"افتتح رئيس البلدية {word(n)} صباح اليوم {SUBJECTS[n % 12]} {word(n + 7)} الجديد في حي {word(n + 3)} القديم."
    )


def with_lead(n: int, *tail: str, dateline: str = "") -> tuple[str, Context]:
    text, context = article(n, *tail)
    head, _, rest = text.partition("\n")
    return f"{head}\n{dateline}{lead(n)}\n{rest}", context


@pytest.mark.parametrize("cut", [lead(31), lead(31).removesuffix(" القديم.") + "...", "القاهرة - رويترز: " + lead(31)])
def test_the_first_paragraph_of_another_article_is_a_teaser(cut: str) -> None:
    profile = BoilerplateProfile.fit(with_lead(n, dateline="بيروت (أ ف ب) - ") for n in range(60))
    text, context = with_lead(1000)
    assert step(profile)(f"{text}\n{cut}\n{lead(33)}", context=context) == text
    own = f"{text}\n{lead(1000)}"
    assert step(profile)(own, context=context) == own
    announced = f"{text}\nوجاء في خبر سابق للصحيفة:\n{lead(31).replace('.', ':')}"
    assert step(profile)(announced, context=context) == announced


def test_a_short_line_that_every_article_has_goes() -> None:
    line = "أنباء السفينة الزرقاء"
    text, context = article(1000, line)
    assert step(fitted(line))(text, context=context) == article(1000)[0]
    some = BoilerplateProfile.fit(article(n, *([line] if n % 3 == 0 else [])) for n in range(400))
    assert step(some)(text, context=context) == text


@pytest.mark.parametrize(
    "line", ["والسلام عليكم ورحمة الله وبركاته أيها القراء", "كما شارك في الحفل عدد كبير من الأهالي والضيوف", "وكالات"]
)
def test_formulae_and_joined_sentences_stay(line: str) -> None:
    text, context = article(1000, line)
    assert step(fitted(line))(text, context=context) == text


def test_how_a_footer_begins_is_learnt() -> None:
    def foot(n: int) -> str:
        return f" صفحة الخبر في السفينة الزرقاء عن {title(n)}"

    profile = BoilerplateProfile.fit((article(n)[0] + foot(n), Context(outlet="port")) for n in range(400))
    text, context = article(1000)
    assert step(profile)(text + foot(1000), context=context) == text


def test_titles_that_are_formulae_or_quotations_are_no_teasers() -> None:
    for name in ("إنا لله وإنا إليه راجعون", "«سنبقى هنا مع الأهالي حتى النهاية»"):
        profile = BoilerplateProfile.fit([article(n) for n in range(40)] + [article(50, name=name)])
        text, context = article(1000, name)
        assert step(profile)(text, context=context) == text


def test_a_short_title_beside_another_goes_and_alone_stays() -> None:
    short = "سفينة قديمة"
    seen = [article(n) for n in range(60)]
    other = (f"{short}\n{seen[5][0].partition(chr(10))[2]}", Context(title=short, outlet=seen[5][1].outlet))
    profile = BoilerplateProfile.fit([*seen, other])
    text, context = article(1000, title(31), short)
    assert step(profile)(text, context=context) == article(1000)[0]
    alone, context = article(1000, short)
    assert step(profile)(alone, context=context) == alone


def between(n: int, line: str, outlet: str) -> tuple[str, Context]:
    """An article with a line between its two paragraphs, which stand on lines of their own."""
    text, _ = article(n)
    first, body, last = text.split("\n")
    return "\n".join((first, body, line, last)), Context(outlet=outlet)


@pytest.mark.parametrize(("known", "goes"), [(1, True), (0, False)], ids=["titles of others", "subheads"])
def test_where_an_outlet_puts_titles_between_paragraphs_unknown_ones_go(known: int, goes: bool) -> None:
    long = "الوزير يفتح ممرا بحريا في"  # "the minister opens a sea passage in": a title of six words with the next
    shown = [between(n, f"{long} {word(n + 30 if known else n + 5000)}", "port") for n in range(30)]
    named = [(f"{long} {word(n + 30)}\nبدأ العمل في الميناء.", Context(outlet="bay")) for n in range(30)]
    fitted_on = BoilerplateProfile.fit(shown).merge(BoilerplateProfile.fit(named))
    assert fitted_on == BoilerplateProfile.fit([*shown, *named])
    text, context = between(900, f"{long} {word(700)}", "port")
    result = step(fitted_on).explain(text, context=context)
    assert (f"{long} {word(700)}" not in result.text) is goes
    other = between(900, f"{long} {word(700)}", "bay")
    assert step(fitted_on)(other[0], context=other[1]) == other[0]


def test_questions_between_paragraphs_are_subheads() -> None:
    long = "الوزير يفتح ممرا بحريا في"
    shown = [between(n, f"{long} {word(n + 30)}", "port") for n in range(30)]
    named = [(f"{long} {word(n + 30)}\nبدأ العمل في الميناء.", Context(outlet="bay")) for n in range(30)]
    asked, context = between(900, "متى يفتح الوزير الممر البحري الجديد في الجزيرة؟", "port")
    assert step(BoilerplateProfile.fit([*shown, *named]))(asked, context=context) == asked


@given(st.one_of(strategies.texts, documents()))
@example("Title\n" + "\u00c3\u00d9\u00e4\u00e6\u00ca " * 9)
def test_a_lead_is_read_as_its_folded_line_is(text: str) -> None:
    page = Page(text)
    for index in page.content:
        assert lead_of(page, index) == lead_key(page.folded(index))
