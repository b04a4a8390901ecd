"""Lines of a whole page that their own words, or the sentence beside them, prove to be the article's.

Of what ``Own`` asks, the part that holds on a page too, where buttons and labels stand between paragraphs as subheads
do, and rows of the page's own beside them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from arnorm.document.boilerplate.own.boxes import boxes, is_field, is_share, shares
from arnorm.document.boilerplate.own.hours import days, may_be_a_day
from arnorm.document.boilerplate.own.item import Setting
from arnorm.document.boilerplate.own.labels import is_of_an_address, labelled
from arnorm.document.boilerplate.own.named import is_dated_letter
from arnorm.document.boilerplate.own.orders import asked_steps, is_order
from arnorm.document.boilerplate.own.runs import is_below_a_division, is_division
from arnorm.document.boilerplate.own.subject import is_of_the_subject
from arnorm.document.boilerplate.own.talk import is_inside_a_quotation, is_issued, tells_when
from arnorm.document.boilerplate.own.told import is_attributed, is_said_to_be, is_taken_up, tells_of_no_comment
from arnorm.document.boilerplate.rule import Rule
from arnorm.document.page import Page

__all__ = ["Proved"]

_ALONE: Final = (
    is_taken_up,
    is_said_to_be,
    is_attributed,
    tells_of_no_comment,
    is_division,
    is_below_a_division,
    is_of_the_subject,
    is_issued,
    is_inside_a_quotation,
    is_of_an_address,
    tells_when,
    is_dated_letter,
)
_Look = Callable[[Setting, int], bool]
_Run = Callable[[Setting], Iterator[int]]
_RUNS: Final[tuple[tuple[_Look, _Run], ...]] = (
    (is_field, labelled),
    (is_field, boxes),
    (is_share, shares),
    (is_order, asked_steps),
    (may_be_a_day, days),
)


class Proved:
    """The lines of a page that are proved to be the article's, given the rules that lines follow."""

    def __init__(self, page: Page, found: Mapping[int, Rule], title: str = "") -> None:
        self.setting = Setting(page, found, title)
        self._runs: dict[_Run, frozenset[int]] = {}

    def __contains__(self, index: int) -> bool:
        """Return whether a line is one of them."""
        if not self.setting.page.sketch.letters[index]:
            return False
        if any(tells(self.setting, index) for tells in _ALONE):
            return True
        return any(looks(self.setting, index) and index in self._all(run) for looks, run in _RUNS)

    def _all(self, run: _Run) -> frozenset[int]:
        known = self._runs.get(run)
        if known is None:
            known = self._runs[run] = frozenset(run(self.setting))
        return known
