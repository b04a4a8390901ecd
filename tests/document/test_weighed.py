"""The trees that weigh lines no rule knows: what goes around a line only speaks against it, and what stays."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

import pytest

import arnorm
from arnorm.data import load
from arnorm.document.boilerplate.judged import Judged
from arnorm.document.boilerplate.passes.weighed.features import NAMES, features
from arnorm.document.boilerplate.passes.weighed.forest import weight
from arnorm.document.boilerplate.passes.weighed.weighed import Asked, lines_to_ask, weighed
from arnorm.document.boilerplate.rule import KINDS
from arnorm.document.boilerplate.rule_book import book
from arnorm.document.page import Page

HEADLINE = "بلدية المدينة تفتتح حديقة عامة في الحي القديم"  # "The city opens a public garden in the old quarter"
BODY = (
    "افتتحت بلدية المدينة صباح اليوم حديقة عامة في الحي القديم بعد أعمال استمرت عامين كاملين بكلفة مليون دينار.",
    "وقال رئيس البلدية في كلمة قصيرة إن الحديقة تضم ملاعب للأطفال وممرات للمشاة ومكتبة صغيرة تعمل حتى المساء.",
    "وأضاف أن البلدية ستبدأ في الربيع أعمال حديقة ثانية قرب السوق، وأن السكان شاركوا في اختيار موقعها وتصميمها.",
)
# "Home", "views", "the voice of two banks", "share", "boats come back", "all rights reserved"
HEAD = ("الرئيسية", "اراء", "صوت الضفتين", "شارك الخبر")
FOOT = ("شارك الخبر", "عودة الزوارق", "جميع الحقوق محفوظة © 2024")

# "Share", two networks, "related news", "the boats come back after the storm", "tags", "local news", rights
LONG_FOOT = (
    *("شارك الخبر", "فيسبوك", "تويتر", "أخبار ذات صلة", "عودة الزوارق بعد العاصفة", "الوسوم", "محليات"),
    "جميع الحقوق محفوظة © 2024",
)
BOATS = "مراكب الصيد تعود إلى الميناء القديم"  # "Fishing boats come back to the old harbour"
AT_SEA = (
    (
        "عادت مراكب الصيد مساء أمس إلى الميناء القديم بعد انقطاع دام أسبوعين بسبب الرياح، "
        "وازدحم السوق بالباعة والزبائن حتى ساعة متأخرة."
    ),
    "وقال كبير الصيادين إن الكميات أقل مما كانت في العام الماضي، لكنها تكفي حاجة المدينة وما حولها من القرى.",
    "وأضاف أن الأسعار ستبقى على حالها حتى نهاية الأسبوع.",
)


def asked(lines: tuple[str, ...], title: str | None = None) -> Asked:
    page = Page("\n".join(lines))
    found = lines_to_ask(Judged(page, book(KINDS), title), frozenset())
    assert found is not None
    return found


def test_features_have_their_names() -> None:
    seen, places = asked((*HEAD, HEADLINE, *BODY, *FOOT), HEADLINE)
    assert all(len(features(seen, at)) == len(NAMES) for at in places)
    told = dict(zip(NAMES, features(seen, len(HEAD)), strict=True))
    assert (told["head"], told["title_share"], told["side"]) == (1, 1, 0)


@pytest.mark.parametrize("seed", range(3))
def test_what_goes_around_a_line_speaks_against_it_only(seed: int) -> None:
    """So a second look, which sees less of what went, takes no more."""
    rng = random.Random(seed)
    for _ in range(300):
        line = [rng.choice((0.0, 1.0, 2.0, 5.0, rng.random())) for _ in NAMES]
        more = [value + name.startswith("gone") for name, value in zip(NAMES, line, strict=True)]
        assert weight(line) <= weight(more)


def test_nothing_is_weighed_where_its_reasons_are_not_chosen() -> None:
    page = Page("\n".join((*HEAD, HEADLINE, *BODY, *FOOT)))
    gone = {page.content[0]: "nav", page.content[3]: "share", page.content[-1]: "copyright"}
    assert weighed(Judged(page, book(KINDS), HEADLINE, gone=gone))
    assert not weighed(Judged(page, book(("share", "nav")), HEADLINE, gone=gone))


@pytest.mark.parametrize("title", [None, HEADLINE])
@pytest.mark.parametrize("last", [("Salma", "Nader"), ("Chorus", "Bridge"), ("v2", "beta"), ("نعناع", "بندورة")])
def test_an_articles_last_lines_stay_above_a_foot(last: tuple[str, ...], title: str | None) -> None:
    """Names, parts of a song, versions, things to buy: none has a word of the text, and nothing parts them from it."""
    kept = arnorm.preset("news")("\n".join((HEADLINE, *BODY, *last, *LONG_FOOT)), context=arnorm.Context(title=title))
    assert kept.split("\n") == [HEADLINE, *BODY, *last]


@pytest.mark.parametrize("kicker", ["شرفة", "أوراق البحر", "تحت الضوء", "أسئلة الناس"])
def test_a_kicker_stays_above_the_headline(kicker: str) -> None:
    """A balcony, papers of the sea, in the light, people's questions: columns that no list knows, no menu above."""
    text = "\n".join((kicker, BOATS, *AT_SEA, *LONG_FOOT))
    assert arnorm.preset("news")(text, context=arnorm.Context(title=BOATS)).startswith(f"{kicker}\n{BOATS}")


def walked(words: Iterator[str], line: Sequence[float]) -> float:
    """What a tree says of a line, asked question by question."""
    name, asks, limit = next(words).partition("<=")
    if not asks:
        return float(name)
    yes, no = walked(words, line), walked(words, line)
    return yes if line[NAMES.index(name)] <= float(limit) else no


def test_all_trees_at_once_say_what_each_says() -> None:
    base, *trees = (line for line in load.read_text("boilerplate/_forest.txt").splitlines() if not line.startswith("#"))
    asked = [word.partition("<=")[2] for tree in trees for word in tree.split(" ") if "<=" in word]
    rng = random.Random(3)
    for _ in range(50):
        line = [float(rng.choice(asked)) + rng.choice((-0.5, 0.0, 0.5)) for _ in NAMES]
        said = float(base.split(" ")[1]) + sum(walked(iter(tree.split(" ")), line) for tree in trees)
        assert weight(line) == pytest.approx(said)
        assert weight(line) <= weight(line[:40]) <= weight(line[:20]) <= weight(())


# "The weather", "news of the weather", "rates of currencies": boxes of a portal's head
BOXES = ("الطقس", "أخبار الطقس", "أسعار العملات")


def test_of_a_page_that_no_rule_knows_several_lines_go_or_none() -> None:
    news = arnorm.preset("news")
    text = (
        HEADLINE,
        *BODY,
        *AT_SEA[:2],
        "ويقول السكان إن الحي كان ينتظر مكانا كهذا منذ سنوات، وإن أبناءهم سيلعبون فيه.",
    )
    assert news("\n".join((*BOXES, *text))) == "\n".join(text)
    for few in (BOXES[:2], BOXES[1:]):
        assert news("\n".join((*few, *text))) == "\n".join((*few, *text))


@pytest.mark.parametrize("below", [(), ("عودة المراكب",)])
def test_a_label_goes_with_what_it_heads(below: tuple[str, ...]) -> None:
    lines = (*HEAD[:2], HEADLINE, "التفاصيل:", *below, *BODY, *AT_SEA, *FOOT[::2])  # "details:"
    page = Page("\n".join(lines))
    kinds = {0: "nav", 1: "nav", len(lines) - 2: "share", len(lines) - 1: "copyright"}
    gone = {page.content[at]: kind for at, kind in kinds.items()}
    taken = {page.raw(one.line) for one in weighed(Judged(page, book(KINDS), None, gone=gone))}
    assert "التفاصيل:" not in taken
