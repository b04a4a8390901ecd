"""Time is linear in what core is given besides plain text: steps of a pipeline, signs of addresses, edits of a word."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest

import arnorm
from arnorm import steps
from arnorm.core.protect import hashtag_spans, protected_spans, url_spans
from tests.timing import seconds

pytestmark = pytest.mark.timing

CYCLES = {
    "maps": [steps.FoldAlef(), steps.FoldYa()],
    "maps and rewrites": [steps.FoldAlef(), steps.StripTatweel()],
    "rewrites": [steps.StripDiacritics(), steps.Compose(), steps.MapDigits()],
    "in and out of protection": [steps.StripInvisibles(), steps.FoldAlef()],
    "documents between": [steps.FoldAlef(), steps.DropDuplicateHeadlines(), steps.StripTatweel()],
}
HOSTILE = {
    "hyphens": "a-",
    "two hyphens": "a--",
    "labels": "a.",
    "labels of two letters": "aa.",
    "addresses": "x.com/",
    "ports": "x.com:8",
    "addresses apart": "x.com/ ",
    "non-joiners in a hashtag": "#ا\u200c",
    "non-joiners": "\u200c",
    "stops": "x.com/" + "." * 50 + " ",
    "a run of signs": "-._",
}


def assert_linear(work: Callable[[int], object], sizes: tuple[int, ...]) -> None:
    """Fail where twice as much takes much more than twice as long, four times running."""
    for _ in range(4):
        times = [seconds(lambda _, size=size: work(size), "") for size in sizes]
        if all(later < 3 * earlier or later < 0.02 for earlier, later in pairwise(times)):
            return
    raise AssertionError(times)


@pytest.mark.parametrize("cycle", CYCLES.values(), ids=CYCLES)
def test_the_first_call_in_the_number_of_steps(cycle: list[steps.Step]) -> None:
    def first(count: int) -> object:
        chosen = (cycle * count)[:count]
        assert arnorm.Pipeline(chosen)("أ") == arnorm.Pipeline(chosen).explain("أ").text
        return arnorm.Pipeline.from_dict(arnorm.Pipeline(chosen).to_dict())

    assert_linear(first, (250, 500, 1000))


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("find", [protected_spans, hashtag_spans, url_spans])
def test_spans(find: Callable[[str], object], piece: str) -> None:
    assert_linear(lambda size: find(piece * (size // len(piece))), (50_000, 100_000, 200_000))


def test_the_html_of_one_long_word() -> None:
    results = {size: steps.FoldAlef().explain("أب" * size) for size in (25_000, 50_000, 100_000)}
    assert_linear(lambda size: results[size]._repr_html_(), tuple(results))
