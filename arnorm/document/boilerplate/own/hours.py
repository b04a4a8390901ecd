"""The hours of a day that an article tells by them, each above its sentence; the days of a timetable."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby, pairwise
from typing import Final

from arnorm.document import fold
from arnorm.document.boilerplate.own.item import DIGITS, ITEM, Setting
from arnorm.document.boilerplate.rules import words
from arnorm.unicode import pattern

__all__ = ["days", "hours", "is_hour", "may_be_a_day", "may_be_an_update", "updates"]

_ROWS: Final = 3
_STAMP: Final = "timestamp"
_NUMBER: Final = "[0-9]+"
_YEAR: Final = "[0-9]{4}"
_HOUR: Final = r"(?:[01]?[0-9]|2[0-3]) : [0-5][0-9] \p{L}+"  # "5:30 in the morning"


def is_hour(lines: Setting, index: int) -> bool:
    """Return whether a line is an hour with its part of the day."""
    page = lines.page
    if page.sketch.letters[index][:1] not in DIGITS or page.longer_than(index, ITEM // 2):
        return False
    return pattern(_HOUR).fullmatch(page.folded(index)) is not None


def hours(lines: Setting) -> Iterator[int]:
    """Yield the hours of a day that is told by them: three and more, each above its sentence."""
    page = lines.page
    over = [at for at, below in pairwise(page.content) if is_hour(lines, at) and page.end(below) == "."]
    yield from over if len(over) >= _ROWS else ()


def may_be_a_day(lines: Setting, index: int) -> bool:
    """Return whether a line that stamps are like begins with a day of the week, and names no year."""
    page = lines.page
    return page.first_word(index) in _week() and pattern(_YEAR).search(page.folded(index)) is None


def days(lines: Setting) -> Iterator[int]:
    """Yield the days of a timetable: two and more in a row, not all the same; a page says today's."""
    content = lines.page.content[1:]
    for is_one, group in groupby(content, lambda index: lines.is_item(index) and may_be_a_day(lines, index)):
        run = list(group)
        if is_one and len({lines.page.first_word(index) for index in run}) > 1:
            yield from run


def may_be_an_update(lines: Setting, index: int) -> bool:
    """Return whether a line that stamps are like stands above a sentence."""
    content = lines.page.content
    at = bisect_left(content, index) + 1
    return index in lines.found and 1 < at < len(content) and lines.page.end(content[at]) == "."


def updates(lines: Setting) -> Iterator[int]:
    """Yield the heads of a live report: of the same words with other numbers, each above a sentence, two and more."""
    heads: dict[str, list[int]] = {}
    for index in lines.page.content[1:]:
        rule = lines.found.get(index)
        if rule is not None and rule.kind == _STAMP and may_be_an_update(lines, index):
            heads.setdefault(pattern(_NUMBER).sub("0", lines.page.folded(index)), []).append(index)
    for alike in heads.values():
        yield from alike if len(alike) > 1 else ()


@lru_cache(maxsize=1)
def _week() -> frozenset[str]:
    return frozenset(map(fold.folded, words()["day"]))
