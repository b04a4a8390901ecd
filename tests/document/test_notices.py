"""The weights of notices have the form that their fit writes, and name only what the reader makes."""

from __future__ import annotations

import tomllib
from collections import Counter
from typing import Any

import pytest

import arnorm
from arnorm.document import fold
from arnorm.document.boilerplate.passes.reading import (
    ANY,
    knows_most,
    looks,
    may_reach,
    may_read_so,
    most,
    reading,
    stem,
)
from arnorm.document.page import Page
from tests import cases
from tools.fit_notices import SETTINGS, TARGET
from tools.notices.lines import APART, RULES, lines_alike, lines_of_pages, variants
from tools.notices.model import LOOKS, Model, features
from tools.notices.written import compared, kinds_of, weights_of, written

TEXT = TARGET.read_text("utf-8")
TABLE: dict[str, Any] = tomllib.loads(TEXT)
STEMS = [(kind, weight, one) for kind, rows in TABLE["stems"].items() for weight, row in rows.items() for one in row]
NAMES = {one: f"stem {one}" for _, _, one in STEMS}
SHIPPED = Model(
    TABLE["line"]["every"],
    {name: weight for name, (weight, _) in weights_of(TEXT).items() if weight},
    frozenset(one for _, _, one in STEMS),
)


def test_the_file_is_as_the_fit_writes_it() -> None:
    assert written(TEXT, SHIPPED, {one: kind for kind, _, one in STEMS}) == TEXT


def test_each_stem_stands_once_below_a_kind_of_rules() -> None:
    assert max(Counter(one for _, _, one in STEMS).values()) == 1
    assert {kind for kind, _, _ in STEMS} <= {ANY, *(path.stem for path in RULES.glob("[!_]*.toml"))}


def test_each_stem_is_one_that_the_reader_makes() -> None:
    lines = [line.text for line in (*lines_of_pages(), *lines_alike())]
    made = {stem(word) for line in lines for word in fold.words_of(fold.folded(line))}
    for _, _, one in STEMS:
        assert one == fold.folded(one), one
        assert not set(one) & set(" " + fold.SIGNS), one
        assert stem(one) or one in made, one
    weighed = {one for _, weight, one in STEMS if float(weight)}
    assert len(weighed & made) > 0.5 * len(weighed), "what the lines of this project say decides"


def test_each_look_is_one_that_the_reader_tells() -> None:
    assert set(looks("a b", ["a", "b"], [True, False])) == set(LOOKS) == set(TABLE["line"]) - {"every"}


@pytest.mark.parametrize("line", ["تابعوا جديدنا عبر تطبيقنا", "زار الوزير الميناء", "©  كل الحقوق لنا", "3"])
def test_the_fit_weighs_a_line_as_the_reader_does(line: str) -> None:
    folded = fold.folded(line)
    answers = features(folded, SHIPPED.known)
    total = SHIPPED.bias + sum(SHIPPED.weights.get(name, 0.0) * times for name, times in answers.items())
    assert total == pytest.approx(reading(folded).weight)


def test_a_stem_stands_below_the_kind_that_it_speaks_for() -> None:
    kinds = kinds_of(lines_of_pages(), [stem(fold.folded("تعليقات")), "no line has it"])
    assert kinds == {stem(fold.folded("تعليقات")): "comment", "no line has it": ANY}


def test_variants_keep_all_words_but_a_few() -> None:
    import random

    made = tomllib.loads(SETTINGS.read_text("utf-8"))["made"]
    line = "one three four fifth"
    for variant in variants(line, made, random.Random(1)):
        same = [one == other for one, other in zip(line.split(), variant.split(), strict=True)]
        assert same[0]
        assert same.count(False) == 1


def test_two_files_are_compared_by_name() -> None:
    assert compared(TEXT, TEXT).endswith("0 in one; 0 weights differ, by 0.0 at most, 0.000 on average; 0 kinds differ")


def test_the_lines_written_apart_are_whole() -> None:
    assert all(row.split("\t")[0] in {"end", "top", "mid"} for row in APART.read_text("utf-8").splitlines())


def test_a_line_that_reads_as_a_notice_may_read_so() -> None:
    """The cheap looks hide none that weighs enough with nothing known of the lines beside it, or knows its words."""
    sure = 0
    for text in sorted({case.text for case in cases.load()})[::3]:
        page = Page(text)
        for index in page.content:
            if page.longer_than(index, 200):
                continue
            told = reading(page.folded(index))
            for one_in in (1, 4, told.words + 1):
                assert knows_most(page.sketch, index, one_in) or told.unknown * one_in > told.words
            assert told.weight <= most(page.sketch, index), page.raw(index)
            assert may_reach(page.sketch, index, told.weight - 1e-9), page.raw(index)
            if told.weight > 0.3:
                assert may_read_so(page.sketch, index), page.raw(index)
                sure += 1
    assert sure > 100


def test_a_number_beside_what_counts_goes_with_the_nearest_line_of_it() -> None:
    text = (
        "خطة الميناء الجديدة تقر اليوم\nكتب بواسطة: سارة عادل\n26 مارس 2015\n412\n"
        + "بدأ العمل في المرفأ صباح اليوم. " * 5
    )
    gone = {text[edit.start : edit.end].strip(): edit.by for edit in arnorm.explain(text).edits}
    assert gone["26 مارس 2015\n412"] == ("boilerplate.v1:timestamp",)
