"""What a profile takes from an article, and what it leaves."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import arnorm
from arnorm import BoilerplateProfile, Context
from arnorm.document.boilerplate.drop_boilerplate import DropBoilerplate
from arnorm.document.page import Page
from arnorm.document.profile.leads import lead_key, lead_of
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


def test_a_short_line_that_every_article_has_goes_below_one_that_a_rule_knows() -> None:
    line, share = "أنباء السفينة الزرقاء", "شارك الخبر"
    text, context = article(1000, share, line)
    assert step(fitted(share, line))(text, context=context) == article(1000)[0]
    text, context = article(1000, line)  # right below the text it may be a closing word
    assert step(fitted(line))(text, context=context) == text
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


# "issue of the harbour for the day of", a line that no rule knows: the months of its dates differ
DATES = ("3 مارس 2014", "الأحد 12 أيار 2014", "7 كانون الثاني 2015", "9 يوليو / تموز 2016")


def test_lines_that_differ_by_a_date_or_an_address_are_one() -> None:
    def put(n: int) -> tuple[str, Context]:
        first, body, last = article(n)[0].split("\n")
        stamp = f"عدد المرفأ ليوم {DATES[n % 4].removeprefix('الأحد ')}"
        lines = (first, stamp, body, last, f"صندوق الكاتب {'abcdefgh'[n % 8]}{n}@port.example")
        return "\n".join(lines), Context(outlet="port")

    profile = BoilerplateProfile.fit(put(n) for n in range(40))
    text, context = put(1000)
    assert step(profile)(text, context=context) == article(1000)[0]
    told = "\n".join((*article(1000)[0].split("\n"), "عدد السكان ليوم 3 مارس 2014"))
    assert step(profile)(told, context=context) == told


def test_a_footer_with_the_own_headline_is_one_line() -> None:
    def named(n: int) -> str:
        return f"{title(n)}: ما الجديد؟"  # an end mark in the headline is no end of what stands before it

    def put(n: int, footer: str) -> tuple[str, Context]:
        return article(n, name=named(n))[0] + footer + named(n), Context(outlet="port")

    for footer in ("\nمنشور في المرفأ ", " منشور في المرفأ: "):
        profile = BoilerplateProfile.fit(put(n, footer) for n in range(40))
        text, context = put(1000, footer)
        assert step(profile)(text, context=context) == article(1000, name=named(1000))[0]


@pytest.mark.parametrize(("every", "goes"), [(1, True), (3, False)], ids=["a site's", "a writer's"])
def test_a_last_sentence_that_many_articles_have_goes(every: int, goes: bool) -> None:
    closing = " نافذتكم على الساحل كل مساء."  # "your window on the coast every evening"
    articles = ((article(n)[0] + (closing if n % every == 0 else ""), Context(outlet="port")) for n in range(400))
    profile = BoilerplateProfile.fit(articles)
    text, context = article(1000)
    assert step(profile)(text + closing, context=context) == (text if goes else text + closing)
    verdict = text + " وعليه فإن الخبر زائف."  # "so the report is false": a checker ends many articles so
    checked = BoilerplateProfile.fit((article(n)[0] + verdict[len(text) :], Context(outlet="port")) for n in range(60))
    assert step(checked)(verdict, context=context) == verdict


def test_one_word_is_a_cue_where_a_quarter_of_all_articles_have_it() -> None:
    def put(n: int) -> tuple[str, Context]:
        tags = f" فهارس {word(n)} {word(n + 1)} {word(n + 2)}" if n % 3 == 0 else ""
        return article(n)[0] + tags, Context(outlet="port")

    text, context = put(999)
    assert step(BoilerplateProfile.fit(put(n) for n in range(90)))(text, context=context) == article(999)[0]
    assert step(BoilerplateProfile.fit(put(n) for n in range(40)))(text, context=context) == text


@pytest.mark.parametrize(("known", "goes"), [(3, True), (1, False)])
def test_words_before_titles_of_others_are_a_cue(known: int, goes: bool) -> None:
    def put(n: int, other: int) -> tuple[str, Context]:
        first, body, last = article(n)[0].split("\n")
        return "\n".join((first, body, f"شوهد قبله: {title(other)}", last)), Context(outlet="port")

    seen = [put(n, n + 1 if n < known else n + 5000) for n in range(60)]
    text, context = put(900, 7000)
    assert step(BoilerplateProfile.fit(seen))(text, context=context) == (article(900)[0] if goes else text)
    text, context = put(900, 31)
    assert step(BoilerplateProfile.fit(seen))(text, context=context) == article(900)[0]


@pytest.mark.parametrize("form", ["{}…", "{} - صحيفة المرفأ", "{} 12/3/2014", "• {}", "2- {}"])
def test_titles_of_others_as_sites_print_them(form: str) -> None:
    names = [title(n) + " قبل نهاية العام" for n in range(60)]
    profile = BoilerplateProfile.fit(article(n, name=name) for n, name in enumerate(names))
    shown = [form.format(" ".join(names[n].split(" ")[:6]) if "…" in form else names[n]) for n in (5, 7)]
    text, context = article(1000, *shown)
    assert step(profile)(text, context=context) == article(1000)[0]
    text, context = article(1000, shown[0], "ولم يعلق أحد على ذلك حتى الآن.", title(4000), shown[1])
    assert title(4000) in step(profile)(text, context=context)


def test_a_title_among_those_of_others_goes_too() -> None:
    text, context = article(1000, title(31), f"{title(5000)} الجديد", title(33))
    assert step(fitted(count=60))(text, context=context) == article(1000)[0]


def test_the_first_paragraph_of_an_earlier_version_stays() -> None:
    profile = BoilerplateProfile.fit([*(with_lead(n) for n in range(60)), with_lead(1000)])
    text, context = with_lead(1000)
    head, first, *rest = text.split("\n")
    updated = "\n".join((head, "وصل الوزير بعد الظهر إلى المكان والتقى الأهالي هناك.", *rest, first))
    assert step(profile)(updated, context=context) == updated


def test_titles_below_an_article_are_no_habit_between_paragraphs() -> None:
    long = "الوزير يفتح ممرا بحريا في"
    shown = [article(n, *(f"{long} {word(n + k)} " + "والميناء القديم " * k * 3 for k in (0, 1, 2))) for n in range(60)]
    named = [(f"{long} {word(n)}\nبدأ العمل في الميناء.", Context(outlet="bay")) for n in range(60)]
    profile = BoilerplateProfile.fit([*shown, *named])
    subhead, context = between(900, f"{long} {word(700)}", "port")
    assert step(profile)(subhead, context=context) == subhead


@given(st.one_of(strategies.texts, documents()))
@example("Title\n" + "\u00c3\u00d9\u00e4\u00e6\u00ca " * 9)
def test_a_lead_is_read_as_its_folded_line_is(text: str) -> None:
    page = Page(text)
    for index in page.content:
        assert lead_of(page, index) == lead_key(page.folded(index))
