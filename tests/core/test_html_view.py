"""The changes as HTML: whole words, and every edit in linear time."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given

import arnorm
from arnorm import steps
from tests import strategies
from tests.timing import seconds


@given(strategies.texts)
def test_nothing_is_lost(text: str) -> None:
    p = steps.FoldAlef() | steps.StripTatweel() | steps.CollapseSpaces() | steps.StripDiacritics()
    result = p.explain(text)
    shown = result._repr_html_()
    assert shown.count("<bdi>") == shown.count("</bdi>")
    assert ("<del" in shown or "<ins" in shown) == bool(result.edits)


def test_one_long_word_with_many_edits() -> None:
    result = arnorm.preset("search").explain("أب" * 3)
    assert result._repr_html_().count("<del") == 1


def test_time_is_linear_in_one_long_word() -> None:
    results = [steps.FoldAlef().explain("أب" * size) for size in (50_000, 100_000, 200_000)]
    for _ in range(4):
        times = [seconds(lambda _, result=result: result._repr_html_(), "") for result in results]
        if all(later < 3 * earlier for earlier, later in pairwise(times)):
            return
    raise AssertionError(times)
