"""Lines that the article sets as it sets others beside them: they stay, whatever a rule or their words say of them.

A rule looks at one line. A numbered step, an item that a colon announces, a row of a timetable, a field of a box of
facts, a verse among verses is read with the lines beside it, and these say that it is the article's.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import Final, NamedTuple

from arnorm.document.boilerplate.own.boxes import (
    boxes,
    is_field,
    is_next_field,
    is_share,
    is_time,
    shares,
    times,
    years,
)
from arnorm.document.boilerplate.own.figures import (
    figures,
    headed,
    may_be_a_figure,
    may_be_a_score,
    may_be_headed,
    may_be_ranked,
    may_be_timed,
    programme,
    ranked,
    scores,
    tells_an_amount,
)
from arnorm.document.boilerplate.own.headline import is_of_the_headline
from arnorm.document.boilerplate.own.hours import (
    days,
    entries,
    heads_times,
    hours,
    is_hour,
    is_old_date,
    is_period,
    is_stamp,
    may_be_a_day,
    may_be_an_entry,
    may_be_an_update,
    updates,
)
from arnorm.document.boilerplate.own.item import ITEM, Setting, may_be_numbered, numbered
from arnorm.document.boilerplate.own.labels import is_below_a_field, is_of_an_address, labelled
from arnorm.document.boilerplate.own.named import (
    is_about_a_writer,
    is_account,
    is_advice,
    is_dated_letter,
    is_of_an_appeal,
    is_of_the_product,
    is_placed_and_dated,
    is_tags_told,
)
from arnorm.document.boilerplate.own.orders import advice, is_order, may_be_advice, steps
from arnorm.document.boilerplate.own.runs import (
    announced,
    is_below_a_division,
    is_division,
    may_be_announced,
    may_be_presented,
    presented,
)
from arnorm.document.boilerplate.own.subject import is_of_the_subject
from arnorm.document.boilerplate.own.table import LABELS, dates, may_be_a_cell, rows
from arnorm.document.boilerplate.own.talk import (
    beside_refrains,
    is_among_names,
    is_answer,
    is_asked_by_us,
    is_inside_a_quotation,
    is_issued,
    is_question,
    is_quotation,
    is_said_in_answer,
    may_be_a_verse,
    tells_when,
)
from arnorm.document.boilerplate.own.told import is_attributed, is_said_to_be, is_taken_up, tells_of_no_comment
from arnorm.document.boilerplate.rule import Rule
from arnorm.document.boilerplate.rules import word_keys
from arnorm.document.broken import is_inside_a_sentence
from arnorm.document.page import Page

__all__ = ["Own"]

_VERSES: Final = 4  # lines beside a verse, in a row with it
_VERSE_WORDS: Final = 2
_VERSE_LETTERS: Final = 12  # of the verses beside it; names in a list have fewer
_LABEL_WORDS: Final = 3  # of a subhead; nine of ten in two papers have at most four
_ADDRESSES: Final = frozenset(("cms", "contact", "nav", "linkback", "share"))  # kinds that lines with one have


def _is_inside_a_sentence(lines: Setting, index: int) -> bool:
    """Return whether a line with an address stands in the midst of a sentence that is broken over lines."""
    rule = lines.found.get(index)
    if rule is None or rule.kind not in _ADDRESSES or " " in lines.page.raw(index).strip(" "):
        return False
    above = lines.page.content[bisect_left(lines.page.content, index) - 1]
    return above not in lines.found and is_inside_a_sentence(lines.page, index)


def _is_among_verses(lines: Setting, index: int) -> bool:
    """Return whether a line is the one of a run of verses that reads as residue; with another, none is told."""
    if not _may_be_verse(lines, index, 1):
        return False
    content = lines.page.content
    at = bisect_left(content, index)
    above, below = content[max(0, at - _VERSES) : at][::-1], content[at + 1 : at + 1 + _VERSES]
    counts = _verses_from(lines, above), _verses_from(lines, below)
    return all(counts) and sum(counts) >= _VERSES


def _verses_from(lines: Setting, beside: list[int]) -> int:
    """Return how many of some lines are verses, from the first on; 0 where one of them follows a rule."""
    count = 0
    for index in beside:
        if index in lines.found:
            return 0
        if not _may_be_verse(lines, index, _VERSE_WORDS) or len(lines.page.key(index)) < _VERSE_LETTERS:
            break
        count += 1
    return count


def _may_be_verse(lines: Setting, index: int, least: int) -> bool:
    if not lines.is_item(index):
        return False
    line = lines.page.key(index)
    return line.count(" ") >= least and not any(char in line for char in "0123456789")


def _is_subhead(lines: Setting, index: int) -> bool:
    """Return whether a line is a label that stands alone between two paragraphs: it can say what a button says."""
    page, found = lines.page, lines.found
    rule = found.get(index)
    if rule is None or "any" in rule.zones or not lines.is_item(index):
        return False
    at = bisect_left(page.content, index)
    beside = page.content[at - 1 : at + 2 : 2]
    if at < 2 or len(beside) < 2 or any(line in found for line in beside):
        return False
    if rule.kind not in LABELS and page.key(index) not in word_keys("subhead"):
        return False
    short = page.key(index).count(" ") < _LABEL_WORDS
    return short and all(page.longer_than(line, ITEM) and page.end(line) == "." for line in beside)


class _Run(NamedTuple):
    """A kind of lines that only lines beside them tell: what a line of it looks like, and all such lines of a page."""

    looks: Callable[[Setting, int], bool]
    lines: Callable[[Setting], Iterator[int]]


# What may be asked of a line: of any, of one that follows a rule, that for stamps, or none, and of items alone.
_OF_ANY: Final = (
    is_division,
    is_asked_by_us,
    is_inside_a_quotation,
    is_account,
    is_of_the_product,
    is_attributed,
    tells_of_no_comment,
    is_of_the_subject,
)
_OF_A_RULE: Final = (
    is_quotation,
    is_question,
    is_answer,
    is_of_the_headline,
    is_next_field,
    is_tags_told,
    is_about_a_writer,
    is_taken_up,
    is_said_to_be,
    is_below_a_field,
    is_of_an_address,
    is_below_a_division,
    _is_inside_a_sentence,
)
_OF_A_STAMP: Final = (is_old_date, heads_times, is_dated_letter)
_OF_NO_RULE: Final = (is_below_a_division, is_said_to_be, is_said_in_answer)
_OF_AN_ITEM: Final = (_is_among_verses, is_issued)
_OF_AN_ITEM_WITH_A_RULE: Final = (_is_subhead, is_among_names, is_advice, is_of_an_appeal)
_OF_AN_ITEM_WITHOUT: Final = (tells_when, is_placed_and_dated, tells_an_amount)
_RUNS: Final = (
    _Run(may_be_numbered, numbered),
    _Run(may_be_a_cell, rows),
    _Run(is_time, times),
    _Run(is_hour, hours),
    _Run(may_be_an_entry, entries),
)
_RUNS_OF_STAMPS: Final = (_Run(is_stamp, dates), _Run(may_be_a_day, days), _Run(may_be_an_update, updates))
_RUNS_OF_ITEMS: Final = (
    _Run(may_be_announced, announced),
    _Run(may_be_presented, presented),
    _Run(is_order, steps),
    _Run(may_be_advice, advice),
    _Run(is_field, boxes),
    _Run(is_field, labelled),
    _Run(is_share, shares),
    _Run(Setting.is_item, years),
    _Run(may_be_a_figure, figures),
    _Run(may_be_a_score, scores),
    _Run(may_be_headed, headed),
    _Run(may_be_timed, programme),
    _Run(may_be_ranked, ranked),
    _Run(may_be_a_verse, beside_refrains),
)


class _Questions(NamedTuple):
    """What may tell that a line is the article's own: by itself and the lines right beside it, or as one of a run."""

    alone: tuple[Callable[[Setting, int], bool], ...]
    runs: tuple[_Run, ...]


@lru_cache(maxsize=8)
def _questions(*, ruled: bool, stamp: bool, item: bool) -> _Questions:
    """Return what is worth asking of a line that follows a rule or none, that for stamps or not, and is an item."""
    of_items = (*_OF_AN_ITEM, *(_OF_AN_ITEM_WITH_A_RULE if ruled else _OF_AN_ITEM_WITHOUT)) if item else ()
    of_rules = (*_OF_A_RULE, *(_OF_A_STAMP if stamp else ())) if ruled else _OF_NO_RULE
    of_stamps = (is_period,) if stamp and item else ()
    runs = (*_RUNS, *(_RUNS_OF_STAMPS if stamp else ()), *(_RUNS_OF_ITEMS if item else ()))
    return _Questions((*_OF_ANY, *of_rules, *of_items, *of_stamps), runs)


class Own:
    """The lines of a page that are the article's own, given the rules that lines follow.

    A line is looked at when it is asked for, and the page is read for runs of one kind when a line looks like one of
    them: most lines that go look like none, and most pages have nothing to ask.
    """

    __slots__ = ("_known", "_lines", "_runs")

    def __init__(self, page: Page, found: Mapping[int, Rule]) -> None:
        self._lines = Setting(page, found)
        self._known: dict[int, bool] = {}
        self._runs: dict[_Run, frozenset[int]] = {}

    def __contains__(self, index: int) -> bool:
        """Return whether a line stays, whatever is found in it."""
        known = self._known.get(index)
        if known is None:
            known = self._known[index] = self._has(index)
        return known

    def _has(self, index: int) -> bool:
        lines = self._lines
        if not lines.page.sketch.letters[index]:
            return False
        rule = lines.found.get(index)
        stamp = rule is not None and rule.kind == "timestamp"
        asked = _questions(ruled=rule is not None, stamp=stamp, item=lines.is_item(index))
        for tells in asked.alone:
            if tells(lines, index):
                return True
        return any(run.looks(lines, index) and index in self._all(run) for run in asked.runs)

    def _all(self, run: _Run) -> frozenset[int]:
        known = self._runs.get(run)
        if known is None:
            known = self._runs[run] = frozenset(run.lines(self._lines))
        return known
