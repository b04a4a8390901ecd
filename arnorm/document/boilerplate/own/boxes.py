"""Boxes of facts, rankings, timetables and chronologies: fields, shares, times and years in a row."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from arnorm.document import fold
from arnorm.document.boilerplate.own.item import DIGITS, ITEM, Setting
from arnorm.document.boilerplate.own.table import has_number, is_cue, names_no_page
from arnorm.document.boilerplate.rule import CONTACT, Rule
from arnorm.document.boilerplate.rules import word_keys, words
from arnorm.document.meta.find import is_meta
from arnorm.document.page import Page
from arnorm.unicode import pattern

__all__ = ["boxes", "is_field", "is_next_field", "is_share", "is_time", "shares", "times", "years"]

_FEW: Final = 4  # words of a station, of two teams; a title of another article beside its time has more
_BOX: Final = 3  # fields in a row that are a box
_TOLD: Final = 2  # fields with a number of which the page says nothing
_FIELDS: Final = frozenset(("timestamp", "nav", "tags", "share", "cms", CONTACT))
_FIELD: Final = r"[^ :|.…?@#©]+(?: [^ :|.…?@#©]+){0,2} : [^ :]"
_TIME: Final = r"(?:[01]?[0-9]|2[0-3]) : [0-5][0-9]"
_SHARE: Final = r"(?:([^ :|.…?@#©]+)(?: [^ :|.…?@#©]+){0,3}) :? ?[0-9]{1,3}(?: . [0-9]{1,2})?"
_PERCENT: Final = r"[%\u066a\ufe6a\uff05]"
_ONE_YEAR: Final = "1[0-9]{3}|20[0-9]{2}"


def boxes(lines: Setting) -> Iterator[int]:
    """Yield the fields of boxes of facts: some of their names are none that a page says of itself."""
    run: list[int] = []
    above = -1
    for before, index in pairwise([*lines.page.content, -1]):
        if index >= 0 and is_field(lines, index):
            above = above if run else before
            run.append(index)
            continue
        yield from run if _is_box(lines, run, above) else _of_a_decree(lines, run)
        run = []


def _is_box(lines: Setting, run: list[int], above: int) -> bool:
    page, found = lines.page, lines.found
    if len(run) < _BOX or not all(_says_what_it_is(found.get(line)) for line in run):
        return False
    reached = sum(line in found and found[line].kind == CONTACT for line in run)
    free = [line for line in run if line not in found]
    if any(_name(page, line) in word_keys("fact") and not _is_meta(page, line) for line in free):
        return reached <= 1  # more tell how to reach the outlet
    others = [line for line in free if names_no_page(_name(page, line))]
    numbered = dict.fromkeys(line for line in others if has_number(page, line))
    if reached or is_cue(lines, above) or len(numbered) < _TOLD:
        return False
    told = kept = 0
    for line in (*numbered, *(line for line in others if line not in numbered)):  # the latter are seldom asked for
        if not _is_meta(page, line):
            told, kept = told + (line in numbered), kept + 1
            if told >= _TOLD and 2 * told >= len(run) - kept:
                return True
    return False


def _is_meta(page: Page, index: int) -> bool:
    return is_meta(page, bisect_left(page.content, index))


def _of_a_decree(lines: Setting, run: list[int]) -> list[int]:
    """Return the number of a decree and its date, one below the other."""
    numbered = [_name(lines.page, line) in word_keys("number") for line in run]
    return [line for at, line in enumerate(run) if any(numbered[max(0, at - 1) : at + 2])]


def _name(page: Page, index: int) -> str:
    return page.folded(index).partition(" :")[0]


def is_field(lines: Setting, index: int) -> bool:
    """Return whether a line is a field with its name."""
    page = lines.page
    return (
        ord(":") in page.sketch.rows[index]
        and lines.is_item(index)
        and pattern(_FIELD).match(page.folded(index)) is not None
    )


def is_next_field(lines: Setting, index: int) -> bool:
    """Return whether a telephone or an address stands below one field that no rule knows, right below running text."""
    rule, content = lines.found.get(index), lines.page.content
    if rule is None or rule.kind != CONTACT or not is_field(lines, index):
        return False
    over, above = content[bisect_left(content, index) - 2], content[bisect_left(content, index) - 1]
    if above in lines.found or not lines.page.longer_than(over, ITEM):
        return False
    return over < above and is_field(lines, above) and names_no_page(_name(lines.page, above))


def _says_what_it_is(rule: Rule | None) -> bool:
    return rule is None or rule.kind in _FIELDS


def shares(lines: Setting) -> Iterator[int]:
    """Yield the lines in a row that each name something and its share of the whole; "yes" and "no" are a poll's."""
    run: list[int] = []
    for index in [*lines.page.content[1:], -1]:
        if index >= 0 and is_share(lines, index):
            run.append(index)
            continue
        yield from run if len(run) > 1 else ()
        run = []


def is_share(lines: Setting, index: int) -> bool:
    """Return whether a line names something and its share of the whole."""
    page = lines.page
    if not lines.is_item(index) or pattern(_PERCENT).search(page.raw(index)) is None:
        return False
    match = pattern(_SHARE).fullmatch(page.folded(index))
    return match is not None and match.group(1) not in map(fold.key, (*words()["yes"], *words()["no"]))


def times(lines: Setting) -> Iterator[int]:
    """Yield the times of a timetable: several, each below a few words that are the article's."""
    page, found = lines.page, lines.found
    times = []
    for before, index in pairwise(page.content):
        if not is_time(lines, index):
            continue
        if before not in found and lines.is_item(before) and page.key(before).count(" ") < _FEW:
            times.append(index)
    yield from times if len(times) > 1 else ()


def is_time(lines: Setting, index: int) -> bool:
    """Return whether a line is a time of day."""
    page = lines.page
    return (
        not page.sketch.letters[index].strip(DIGITS)
        and index > page.content[0]
        and not page.longer_than(index, ITEM // 4)
        and pattern(_TIME).fullmatch(page.folded(index)) is not None
    )


def years(lines: Setting) -> Iterator[int]:
    """Yield the lines of a chronology: several years alone on lines, each above what happened in it."""
    page = lines.page
    over = [pair for pair in pairwise(page.content[1:]) if _is_year(page, pair[0])]
    if len(over) > 1:
        yield from (line for pair in over for line in pair if lines.is_item(line))


def _is_year(page: Page, index: int) -> bool:
    if page.sketch.letters[index].strip(DIGITS) or page.longer_than(index, ITEM // 4):
        return False
    return pattern(_ONE_YEAR).fullmatch(page.key(index)) is not None
