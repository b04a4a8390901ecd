"""Which lines are the article's own does not depend on what was asked before."""

from __future__ import annotations

from arnorm.document.boilerplate.judged import Judged, judge
from arnorm.document.boilerplate.own.announced import Announced
from arnorm.document.boilerplate.own.item import Setting
from arnorm.document.boilerplate.own.own import _RUNS_OF_ITEMS, Own
from arnorm.document.boilerplate.rule import KINDS
from arnorm.document.boilerplate.rule_book import book
from arnorm.document.page import Page
from tests import cases

NUMBERED = "Plan of the council\nIt has met on Monday.\n1 - the harbour\n2 - share\n3 - the market\nWork starts in May."


def test_own_lines_are_the_same_in_whatever_order_they_are_asked_for() -> None:
    told = 0
    for text in sorted({case.text for case in cases.load() if "\n" in case.text})[::4]:
        page = Page(text)
        if len(page.content) > 1:
            found = judge(page, book(KINDS), None).found
            places = range(len(page.sketch.letters))
            down, up = Own(page, found), Own(Page(text), found)
            own = [index for index in places if index in down]
            assert own == [index for index in places[::-1] if index in up][::-1]
            assert set(own) <= set(page.content[1:])
            told += len(own)
    assert told > 20


def test_a_line_that_counts_up_stays_in_every_judgment() -> None:
    page = Page(NUMBERED)
    assert [index for index in page.content if index in Own(page, {})] == [2, 3, 4]
    judged = Judged(page, book(KINDS), own=Own(page, {}))
    assert [judged.is_own(index) for index in (1, 3)] == [False, True]


def test_what_looks_like_no_line_of_a_run_is_none() -> None:
    told = below = 0
    for text in sorted({case.text for case in cases.load() if "\n" in case.text}):
        page = Page(text)
        lines = Setting(page, {})
        for run in _RUNS_OF_ITEMS[:2]:  # what announces or presents a line is sought right above it
            own = [index for index in run.lines(lines) if lines.is_item(index)]
            assert all(run.looks(lines, index) for index in own), text
            told += len(own)
        announced = Announced(page, {})
        asked = [index for index in page.content if index in Announced(page, {})]
        assert asked == [index for index in page.content if index in announced._told()], text
        below += len(asked)
    assert told > 100
    assert below > 100
