"""Figures of the article: rows of a table with its numbers beside each name, the hours of a day, an account."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import Final

from arnorm.document import fold
from arnorm.document.boilerplate.own.item import DIGITS, ITEM, Setting
from arnorm.document.boilerplate.rules import words
from arnorm.unicode import pattern

__all__ = ["counts", "hours", "is_account", "is_hour", "is_row", "is_signed_date"]

_ROW: Final = r"\p{L}+(?: \p{L}+)?(?: [|]?[0-9]{1,4}){2,8}"  # "Tyre 22 14"
_ROWS: Final = 3
_HOUR: Final = r"(?:[01]?[0-9]|2[0-3]) : [0-5][0-9] \p{L}+"  # "5:30 in the morning"
_ACCOUNT: Final = r"[0-9| ]{6,}"


def is_row(lines: Setting, index: int) -> bool:
    """Return whether a line is a name with two numbers or more."""
    last = lines.page.sketch.letters[index][-1:]
    return last in DIGITS and lines.is_item(index) and pattern(_ROW).fullmatch(lines.page.folded(index)) is not None


def counts(lines: Setting) -> Iterator[int]:
    """Yield the rows of a table of numbers: three and more, each with as many."""
    run: list[int] = []
    for index in [*lines.page.content[1:], -1]:
        if index >= 0 and is_row(lines, index) and (not run or _columns(lines, run[0]) == _columns(lines, index)):
            run.append(index)
            continue
        yield from run if len(run) >= _ROWS else ()
        run = [index] if index >= 0 and is_row(lines, index) else []


def _columns(lines: Setting, index: int) -> int:
    return sum(any(char in "0123456789" for char in word) for word in lines.page.folded(index).split(" "))


def is_hour(lines: Setting, index: int) -> bool:
    """Return whether a line is an hour with its part of the day."""
    page = lines.page
    if page.sketch.letters[index][:1] not in DIGITS or page.longer_than(index, ITEM // 2):
        return False
    return pattern(_HOUR).fullmatch(page.folded(index)) is not None


def hours(lines: Setting) -> Iterator[int]:
    """Yield the hours of a day that is told by them: three and more, each above its sentence."""
    page = lines.page
    over = [at for at, below in pairwise(page.content) if is_hour(lines, at) and page.folded(below).endswith(".")]
    yield from over if len(over) >= _ROWS else ()


def is_account(lines: Setting, index: int) -> bool:
    """Return whether a line is the number of an account to give to, or what stands below one."""
    content = lines.page.content
    above = content[bisect_left(content, index) - 1]
    return _names_an_account(lines, index) or (
        lines.is_item(index) and index > above and _names_an_account(lines, above)
    )


def _names_an_account(lines: Setting, index: int) -> bool:
    page = lines.page
    if page.longer_than(index, ITEM):
        return False
    label, colon, number = page.folded(index).partition(" : ")
    return bool(colon) and label in _accounts() and pattern(_ACCOUNT).fullmatch(number) is not None


@lru_cache(maxsize=1)
def _accounts() -> frozenset[str]:
    return frozenset(map(fold.folded, words()["account"]))


def is_signed_date(lines: Setting, index: int) -> bool:
    """Return whether the last line is the date of a document whose text the article gives, below who signs it."""
    page, rule = lines.page, lines.found.get(index)
    if rule is None or rule.kind != "timestamp" or index != page.content[-1] or len(page.content) < _ROWS:
        return False
    above = page.content[-2]
    named = above not in lines.found and lines.is_item(above) and page.key(above).count(" ") < _ROWS
    return named and any(page.first_word(line) in _documents() for line in page.content if not page.prose(line))


@lru_cache(maxsize=1)
def _documents() -> frozenset[str]:
    return frozenset(map(fold.folded, words()["document"]))
