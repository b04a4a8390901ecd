"""The plain call against the explained one, where the plain call is most likely to be wrong."""

from __future__ import annotations

import tracemalloc
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import arnorm
from arnorm.core.fast_path import FastPath
from arnorm.core.plain.runner import Runner
from arnorm.core.plain.suspects import parts
from arnorm.core.plan import stages
from arnorm.core.step import EMPTY, DocumentStep, Step
from arnorm.edits import Edit
from arnorm.engine import rows
from arnorm.engine.table import SLICE, encode
from tests import strategies
from tests.examples import examples

CHOICES: list[Step] = [
    arnorm.steps.FoldPresentationForms(),
    arnorm.steps.StripInvisibles(),
    arnorm.steps.FoldLookalikes(),
    arnorm.steps.StripTatweel(),
    arnorm.steps.OrderMarks(),
    arnorm.steps.OrderMarks(tanwin="after"),
    arnorm.steps.Compose(),
    arnorm.steps.CollapseSpaces(),
    arnorm.steps.StripDiacritics(),
    arnorm.steps.StripDiacritics(keep=("shadda",)),
    arnorm.steps.MapDigits(),
    arnorm.steps.MapDigits(to="arabic"),
    arnorm.steps.CollapseRepeats(limit=1),
    arnorm.steps.CollapseRepeats(folded=True),
    arnorm.steps.MapPunctuation(),
    arnorm.steps.MapPunctuation(to="arabic"),
    arnorm.steps.FoldHamza(),
    arnorm.steps.FoldAlef(),
    arnorm.steps.FoldYa(),
    arnorm.steps.FoldTaMarbuta(),
]
WORDS = st.sampled_from(
    [
        "قال",
        "شيء",
        "شؤون",
        "مسئول",
        "جمييييل",
        "1445هـ",
        "بـ'سبق'",
        "F-16",
        "https://x.org/خبر",
        "@user",
        "#وسم_2",
        "CNN.",
        "٣٫٥٪",
        "١٬٢٣٤",
        "٣،٥",
        "كِتَابٌ",
        "نَّ",
        "علی",
        "کتاب است",
        "الرئیس",
        "ﮐﺎﻧﺖ",
        "\n",
        "ﻷحمد",
        "أ",
        "😀",
        "é",
        "ـ",
        "“نعم”",
        "قال\u200cالوزير",
        "\xa0",
        "\t",
        "\n",
        "\n\n\n",
        "ً",
        "شيئي",
        "\u2028",
        "\r\n",
        "�",
        "httpſ://x.y",
        "?",
        "سلا\x00م",
        "\x01",
        "www.\x00٣",
        "١،\x00٢",
        "\x00",
        "x.com/أ",
    ]
)
NEWSY = st.builds(
    lambda sep, words: sep.join(words), st.sampled_from([" ", " ", "  ", ""]), st.lists(WORDS, max_size=40)
)
TEXTS = st.one_of(NEWSY, strategies.texts)


@given(chosen=st.lists(st.sampled_from(CHOICES), min_size=1, max_size=6), text=TEXTS, protect=st.booleans())
@settings(max_examples=examples(200))
def test_any_steps_in_any_order(chosen: list[Step], text: str, *, protect: bool) -> None:
    p = arnorm.Pipeline(chosen, protect=protect)
    assert p(text) == p.explain(text).text


@given(
    chosen=st.lists(st.sampled_from([*CHOICES, arnorm.steps.TidyPunctuation()]), min_size=1, max_size=6),
    text=TEXTS,
    protect=st.booleans(),
)
@settings(max_examples=examples(200))
def test_bytes_that_are_handed_on_are_those_of_the_text(chosen: list[Step], text: str, *, protect: bool) -> None:
    made, _, encoded = Runner(stages(chosen), protect=protect).made(text, EMPTY)
    assert made == arnorm.Pipeline(chosen, protect=protect)(text)
    assert encoded in (b"", encode(made))


def test_most_bytes_are_handed_on() -> None:
    text = "قال الوزير  إن\u200f الأمر ، كما قال «نعم».\nكِتـاب 😀 و1445هـ."
    for name in ("light", "ml"):
        rest = [step for step in arnorm.preset(name).steps if not isinstance(step, DocumentStep)]
        made, _, encoded = Runner(stages(rest), protect=True).made(text, EMPTY)
        assert made != text
        assert encoded == encode(made)


@pytest.mark.parametrize("step", CHOICES, ids=repr)
@pytest.mark.parametrize("text", ["www.\x00٣", "١،\x00٢", "1,\x003 ٣\x00.", "\x00ً", "\x00ـ\x00", "أ\x00\x00ء"])
def test_a_nul_is_no_edge(step: Step, text: str) -> None:
    assert step(text) == step.explain(text).text


def test_what_stands_far_apart_does_not_matter() -> None:
    p = arnorm.preset("search")
    pieces = ["قال مسئول إنّ شيئًا", "في F-16 جمييييل", "عام 1445هـ بـ «نعم»", "😀 https://x.org/أ ثم"]
    assert p(" كتاب ".join(pieces)) == " كتاب ".join(p(piece) for piece in pieces)


@pytest.mark.parametrize("name", ["light", "search"])
def test_slices_do_not_show(name: str) -> None:
    p = arnorm.preset(name)
    text = ("قال أحمـد إن شيئًا من https://x.org/أ وصل عام 1445هـ إلى «بغداد»  اليوم.\n" * (5 * SLICE // 70))[
        : 4 * SLICE + 7
    ]
    assert p(text) == p.explain(text).text
    unbroken = text.replace(" ", "ـ")
    assert p(unbroken) == p.explain(unbroken).text


@pytest.mark.long
@pytest.mark.parametrize("name", ["light", "search"])
def test_the_plain_call_holds_at_most_five_times_its_text(name: str) -> None:
    p = arnorm.preset(name)
    text = "قال أحمد إن شيئا من الأخبار وصل عام 2015 إلى «بغداد» اليوم.\n" * 40_000
    p(text[:1000])
    tracemalloc.start()
    try:
        p(text)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 4 * 2 * len(text)  # beside the text itself, at two bytes a character


LINES = ["این کتاب است و را", "قال الرئیس", "أحمد", "گوگل ہے", "1445هـ  في", "ﮐﺘﺎب است", "https://x.org/علی است", ""]


@given(st.lists(st.lists(st.sampled_from(LINES), max_size=4), max_size=6), st.sampled_from(["light", "search"]))
def test_lines_of_other_languages_stay_in_any_company(lines: list[list[str]], name: str) -> None:
    text = "\n".join("  ".join(line) for line in lines)
    p = arnorm.preset(name)
    assert p(text) == p.explain(text).text
    assert p.batch([text] * 5) == [p(text)] * 5


def test_a_line_is_not_cut_by_slices() -> None:
    p = arnorm.preset("light")
    for filler in ("قال أحمد إن ", "کتاب ", "قال کتاب\n"):
        text = "است و را\n" + filler * (4 * SLICE // len(filler)) + "است و را علی"
        assert p(text) == p.explain(text).text


@dataclass(frozen=True)
class Kehehs(arnorm.steps.Rewrite):
    """A rewrite that makes triggers of a step that looks at lines."""

    id: ClassVar[str] = "kehehs.v1"

    def fast_path(self) -> FastPath:
        return FastPath(triggers=frozenset("X"), local=True)

    def edits(self, text: str, context: arnorm.Context = EMPTY) -> Sequence[Edit]:
        return [Edit(at, at + 1, "\u06a9", (self.id,)) for at, char in enumerate(text) if char == "X"]


def test_a_trigger_that_an_earlier_step_makes_has_its_line_too() -> None:
    p = Kehehs() | arnorm.steps.FoldLookalikes()
    texts = ["Xتاب من كتب است را", "Xتاب من كتب", "است", "قال"]
    for text in (*texts, " قال ".join(texts), "\n".join(texts), " قال " * SLICE + texts[0]):
        assert p(text) == p.explain(text).text
    assert p.batch(texts) == [p(text) for text in texts]


def test_line_ends_may_go_before_the_lines_are_looked_at() -> None:
    p = arnorm.steps.CollapseSpaces() | arnorm.steps.StripInvisibles() | arnorm.steps.FoldLookalikes()
    for text in ("\n کتاب\n\n\nاست و را", "کتاب\n \n\nاست", "کتاب\x0bاست را", "کتاب\rاست را"):
        assert p(text) == p.explain(text).text


def test_triples_are_found_through_marks() -> None:
    row = rows.row_of("وو\u064eو ب نوو\u064eي\u0651")
    absent = rows.absent_from(row[1:-1])
    assert rows.Families().repeats(row, absent, 3) == [1]
    assert rows.Families("وؤئء", "يىئ").repeats(row, absent, 3) == [1]


def test_runs_end_at_what_sees_the_whole_text() -> None:
    plan = parts(stages(arnorm.preset("news").steps), protect=True)
    assert [isinstance(part, list) for part in plan] == [True, False]
