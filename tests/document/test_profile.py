"""Profiles: counts that add up exactly, files that say when they are damaged, and what is kept for its subject."""

from __future__ import annotations

import json
import pickle
import sys
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import arnorm
from arnorm import BoilerplateProfile, Context
from arnorm.document.boilerplate.drop_boilerplate import DropBoilerplate
from arnorm.document.page import Page
from arnorm.document.profile.article import lead_key, lead_of
from arnorm.errors import ArnormError, InputTypeError, OptionError
from tests import laws, strategies
from tests.document.texts import documents

# "subscribe to our evening letter, all that you need": no rule knows it
PROMO = "نشرة المساء بين يديك كل يوم مع فنجان القهوة"
# a background sentence of an agency: "and the river dam has stood since the sixties between the two banks"
BACKGROUND = "وأقيم السد على النهر في مطلع الستينات بين الضفتين"
WEATHER = "وتكون الرياح شمالية إلى شمالية غربية معتدلة السرعة"
SUBJECTS = ("ميناء", "مدرسة", "ملعب", "مصنع", "متحف", "جسر", "سوق", "مكتبة", "مزرعة", "مستشفى", "مطار", "حديقة")
PLACES = ("الشمال", "الجنوب", "الساحل", "الوادي", "الجزيرة", "الجبل", "العاصمة", "الميناء", "المرج", "السهل")


def word(n: int) -> str:
    """A word of its own for each number, no digits in it."""
    return "".join("بتجدرسعفلم"[int(digit)] + "او"[at % 2] for at, digit in enumerate(str(n)))


def title(n: int) -> str:
    """A title about something of its own."""
    return f"{SUBJECTS[n % 12]} {word(n)} {PLACES[n % 10]} ال{word(n)} و{word(n)}"


def article(n: int, *tail: str, name: str | None = None) -> tuple[str, Context]:
    body = f"بدأ العمل في {word(n)} صباح اليوم ويستمر إلى نهاية العام."
    return "\n".join((name or title(n), body, f"وقال المشرف {word(n)} إن الكلفة لم تتغير.", *tail)), Context(
        outlet="port"
    )


def fitted(*tails: str, count: int = 400, name: str | None = None) -> BoilerplateProfile:
    return BoilerplateProfile.fit(article(n, *tails, name=f"{name} {n}" if name else None) for n in range(count))


def step(profile: BoilerplateProfile) -> arnorm.Pipeline:
    return arnorm.Pipeline([DropBoilerplate(profile=profile)])


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
    few = BoilerplateProfile.fit([article(n) for n in range(90)] + [article(n, PROMO) for n in range(6)])
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


PAIRS = st.lists(
    st.tuples(
        st.lists(st.sampled_from([PROMO, BACKGROUND, WEATHER, title(1), title(2), "", "3 مارس 2024"]), max_size=6).map(
            "\n".join
        ),
        st.sampled_from([Context(), Context(outlet="port"), Context(title=title(1), outlet="port")]),
    ),
    max_size=6,
)


@settings(deadline=None)
@given(PAIRS, PAIRS, PAIRS)
def test_sums_are_exact_in_any_order(a: list, b: list, c: list) -> None:
    one, two, three = map(BoilerplateProfile.fit, (a, b, c))
    assert one.merge(two) == two.merge(one) == BoilerplateProfile.fit(a + b)
    assert one.merge(two).merge(three) == one.merge(two.merge(three))


@settings(deadline=None, max_examples=40)
@given(PAIRS, PAIRS)
def test_laws_hold_with_a_profile(seen: list, given_pairs: list) -> None:
    profile = fitted(PROMO, count=320).merge(BoilerplateProfile.fit(seen))
    known = DropBoilerplate(profile=profile)
    p = arnorm.Pipeline(known if step.id == known.id else step for step in arnorm.preset("ml").steps)
    for text, context in given_pairs:
        laws.check_explained(p, text, context)
        laws.check_idempotent(p, text, context)


def test_saved_loaded_and_pickled(tmp_path: Path) -> None:
    profile = fitted(PROMO, count=50)
    profile.save(tmp_path / "p.bin")
    loaded = BoilerplateProfile.load(tmp_path / "p.bin")
    assert loaded == profile == pickle.loads(pickle.dumps(profile))
    assert hash(loaded) == hash(profile)
    tables = profile._counts.tables.values()
    held = sum(sys.getsizeof(part) for table in tables for part in (table.hashes, table.numbers))
    assert held <= 40 * sum(map(len, tables)) + 1000


def test_an_outlet_may_have_any_name(tmp_path: Path) -> None:
    """Two surrogates are no emoji, and come back as two."""
    profile = BoilerplateProfile.fit(
        [("a\nb", Context(outlet=name)) for name in ("\ud83d\ude00", "\U0001f600", "\ud800")]
    )
    profile.save(tmp_path / "p.bin")
    assert BoilerplateProfile.load(tmp_path / "p.bin").documents == dict.fromkeys(sorted(profile.documents), 1)
    assert len(profile.documents) == 3
    assert profile.digest() in repr(profile)


def test_an_interrupted_fit_goes_on(tmp_path: Path) -> None:
    place = tmp_path / "p.bin"

    def broken():
        yield from (article(n, PROMO) for n in range(25))
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        BoilerplateProfile.fit(broken(), checkpoint=place, every=10)
    assert sum(BoilerplateProfile.load(place).documents.values()) == 20
    again = BoilerplateProfile.fit((article(n, PROMO) for n in range(40)), checkpoint=place, every=10)
    assert again == fitted(PROMO, count=40) == BoilerplateProfile.load(place)


def test_pruned_profiles_are_final() -> None:
    profile = fitted(PROMO)
    small = profile.prune(5)
    text, context = article(1000, PROMO)
    assert len(small._counts.tables["lines"]) < len(profile._counts.tables["lines"]) // 5
    assert step(small)(text, context=context) == step(profile)(text, context=context) != text
    for one, two in ((small, profile), (profile, small)):
        with pytest.raises(OptionError, match="merge the whole ones"):
            one.merge(two)


def test_a_pipeline_names_its_profile_by_digest() -> None:
    profile = fitted(PROMO, count=20)
    p = step(profile)
    written = json.loads(json.dumps(p.to_dict()))
    assert profile.digest() in json.dumps(written)
    assert profile.digest() in repr(p)
    assert arnorm.Pipeline.from_dict(written, resources={profile.digest(): profile}) == p
    assert p.fingerprint() != arnorm.Pipeline([DropBoilerplate()]).fingerprint()
    with pytest.raises(ArnormError):
        arnorm.Pipeline.from_dict(written)


def test_what_is_not_a_pair_is_named() -> None:
    with pytest.raises(InputTypeError, match=r"pairs\[1\]"):
        BoilerplateProfile.fit([article(1), "text"])
    with pytest.raises(InputTypeError):
        BoilerplateProfile.fit("text")
    with pytest.raises(InputTypeError):
        DropBoilerplate(profile="profile")


@pytest.mark.parametrize(("context", "said"), [(Context(), "no outlet is named"), (Context(outlet="other"), "'other'")])
def test_a_profile_that_cannot_be_asked_says_so(context: Context, said: str) -> None:
    p = step(fitted(count=20))
    text, known = article(1000)
    (note,) = p.explain(text, context=context).notes
    assert said in note
    assert "it knows port" in note
    assert p.explain(text, context=known).notes == ()
    assert arnorm.Pipeline([DropBoilerplate()]).explain(text, context=context).notes == ()


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
