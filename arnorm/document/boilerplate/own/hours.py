"""The hours of a day that an article tells by them, each above its sentence; the days of a timetable; dates of old."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby, pairwise
from typing import Final

from arnorm.document.boilerplate.own.item import DIGITS, ITEM, Setting
from arnorm.document.boilerplate.rule import TIMESTAMP
from arnorm.document.boilerplate.rules import folded_words, words
from arnorm.document.patterns import either
from arnorm.unicode import pattern

__all__ = [
    "days",
    "entries",
    "heads_times",
    "hours",
    "is_hour",
    "is_old_date",
    "is_period",
    "is_stamp",
    "may_be_a_day",
    "may_be_an_entry",
    "may_be_an_update",
    "updates",
]

_ROWS: Final = 3
_NUMBER: Final = "[0-9]+"
_YEAR: Final = "[0-9]{4}"
_HOUR: Final = r"(?:[01]?[0-9]|2[0-3]) : [0-5][0-9] \p{L}+"  # "5:30 in the morning"
_BARE: Final = r"(?:[01]?[0-9]|2[0-3]) : [0-5][0-9]"
_OLD: Final = (
    r"(?<![0-9])(?:1[0-2][0-9]{2}|1[5-8][0-9]{2}|19(?:[0-8][0-9]|9[0-5]))(?![0-9])"  # before there were web pages
)
_TIMES: Final = 2  # of a day's programme
_WHEN: Final = r"[^0-9:|.…?@#©]{4,} [0-9]{1,2} : [0-9]{2}|[0-9]{1,2} : [0-9]{2} [^0-9:|.…?@#©]{4,}"
_ONE_YEAR: Final = r"(?<![0-9])[0-9]{4}(?![0-9])"


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


def may_be_an_entry(lines: Setting, index: int) -> bool:
    """Return whether a line stands right below an hour alone, as the entries of a live report do."""
    content = lines.page.content
    at = bisect_left(content, index)
    return at > 1 and _is_bare(lines, content[at - 1])


def entries(lines: Setting) -> Iterator[int]:
    """Yield the entries of a live report: three and more hours, below all but one of which a sentence stands."""
    page = lines.page
    below = [line for at, line in pairwise(page.content[1:]) if _is_bare(lines, at)]
    open_ = sum(page.end(line) != "." for line in below)
    yield from below if len(below) >= _ROWS and open_ <= 1 else ()


def _is_bare(lines: Setting, index: int) -> bool:
    page = lines.page
    if page.sketch.letters[index][:1] not in DIGITS or page.longer_than(index, ITEM // 2):
        return False
    return pattern(_BARE).fullmatch(page.folded(index)) is not None


def may_be_a_day(lines: Setting, index: int) -> bool:
    """Return whether a line that stamps are like begins with a day of the week, and names no year."""
    page = lines.page
    return page.first_word(index) in folded_words("day") and pattern(_YEAR).search(page.folded(index)) is None


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
        if rule is not None and rule.kind == TIMESTAMP and may_be_an_update(lines, index):
            heads.setdefault(pattern(_NUMBER).sub("0", lines.page.folded(index)), []).append(index)
    for alike in heads.values():
        yield from alike if len(alike) > 1 else ()


def is_old_date(lines: Setting, index: int) -> bool:
    """Return whether a line is a date that is older than pages: nobody's stamp."""
    rule = lines.found.get(index)
    if rule is None or rule.kind != TIMESTAMP or not lines.is_short(index):
        return False
    folded = lines.page.folded(index)
    return len(pattern(_ONE_YEAR).findall(folded)) == 1 and pattern(_OLD).search(folded) is not None


def is_period(lines: Setting, index: int) -> bool:
    """Return whether a line goes from one day to another of the same year: nobody's stamp."""
    rule = lines.found.get(index)
    if rule is None or rule.kind != TIMESTAMP or not lines.is_item(index):
        return False
    return pattern(_period()).fullmatch(lines.page.folded(index)) is not None


@lru_cache(maxsize=1)
def _period() -> str:
    month = either(words()["month"])
    return f"[0-9]{{1,2}}(?: {month})? [|] [0-9]{{1,2}} {month}"


def heads_times(lines: Setting, index: int) -> bool:
    """Return whether a date stands over lines that each tell what happens at a time of that day."""
    if not is_stamp(lines, index):
        return False
    page = lines.page
    at = bisect_left(page.content, index)
    below = page.content[at + 1 : at + 1 + _TIMES]
    return len(below) == _TIMES and all(line not in lines.found and _says_when(lines, line) for line in below)


def _says_when(lines: Setting, index: int) -> bool:
    return lines.is_item(index) and pattern(_WHEN).fullmatch(lines.page.folded(index)) is not None


def is_stamp(lines: Setting, index: int) -> bool:
    """Return whether a line follows a rule for dates."""
    rule = lines.found.get(index)
    return rule is not None and rule.kind == TIMESTAMP
