"""Which lines are the article's own does not depend on what was asked before."""

from __future__ import annotations

from arnorm.document.boilerplate.judged import Judged, judge
from arnorm.document.boilerplate.own.own import Own
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
