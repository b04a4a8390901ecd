"""Turns a line from visual order, left to right as a screen shows it, into the order in which it is read.

The line is reversed; what runs from left to right inside it (Latin, numbers) is reversed back, by the rules of the
Unicode bidirectional algorithm for a paragraph that runs from right to left: a number is digits with single separators
between them (W4), a Latin run reaches from its first to its last letter or digit (N1, W7).
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from arnorm.letters import DIGITS, LETTERS, MARKS
from arnorm.unicode import Match, Pattern, char_class, pattern

__all__ = ["FORMS", "mirrored", "nested", "turned"]

# Arabic presentation forms.
FORMS: Final = "\ufb50-\ufdcf\ufdf0-\ufdfb\ufe70-\ufefc"
_LATIN: Final = "A-Za-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f"
_PAIRS: Final = ("()", "[]", "{}", "\u00ab\u00bb", "\u2039\u203a")
_MIRROR: Final = {ord(pair[side]): pair[1 - side] for pair in _PAIRS for side in (0, 1)}
_SEPARATORS: Final = ".,:/\u00a0\u060c\u066b\u066c"


def turned(line: str) -> str:
    """Return ``line``, which is in visual order, in reading order; brackets stay as they are.

    >>> turned("2015 ماع CNN نلعأ") == "أعلن CNN عام 2015"
    True
    """
    back = _foreign().sub(_forward, line[::-1])
    return _loose_marks().sub(lambda found: found[2] + found[1][::-1], back) if _marks_first(line) else back


def _forward(found: Match) -> str:
    run: str = found[0]
    if pattern(f"[{_LATIN}]").search(run) is not None:
        return run[::-1]
    years = _year_range().fullmatch(run[::-1])
    if years is not None and years[1] < years[3]:
        # A range of years is written upwards, whichever way a program ordered it.
        return run[::-1]
    return str(_number().sub(lambda number: number[0][::-1], run))


def _marks_first(line: str) -> bool:
    """Return whether marks stand after their letters in the visual line, so that turning puts them before."""
    return _word_end_mark().search(line) is not None


def mirrored(line: str) -> str:
    """Return ``line`` with its brackets mirrored but for those inside a Latin run.

    >>> mirrored(")نعم( CNN")
    '(نعم) CNN'
    """
    parts = []
    at = 0
    for run in _foreign().finditer(line):
        if pattern(f"[{_LATIN}]").search(run[0]) is not None:
            parts += [line[at : run.start()].translate(_MIRROR), run[0]]
            at = run.end()
    return "".join([*parts, line[at:].translate(_MIRROR)])


def nested(lines: Iterable[str]) -> int:
    """Return how many brackets of some lines close one that is open, less those that are alone.

    >>> nested(["(أ) [ب]"]), nested([")أ("])
    (2, -2)
    """
    balance = 0
    for line in lines:
        open_: list[str] = []
        for bracket in _bracket().findall(line):
            pair = next(pair for pair in _PAIRS if bracket in pair)
            if bracket == pair[0]:
                open_.append(pair)
            elif open_ and open_[-1] == pair:
                open_.pop()
                balance += 1
            else:
                balance -= 1
        balance -= len(open_)
    return balance


@lru_cache(maxsize=1)
def _foreign() -> Pattern:
    """A run from a Latin letter or a digit to the last one before something Arabic."""
    letter = f"[{_LATIN}{DIGITS}]"
    neutral = f"[^{_LATIN}{DIGITS}{char_class(LETTERS | MARKS)[1:-1]}{FORMS}\\n]"
    return pattern(f"{letter}++(?:{neutral}++{letter}++)*+")


@lru_cache(maxsize=1)
def _number() -> Pattern:
    return pattern(f"[{DIGITS}]++(?:[{_SEPARATORS}][{DIGITS}]++)*+")


@lru_cache(maxsize=1)
def _year_range() -> Pattern:
    return pattern("([12][0-9]{3})([ ]?[-\u2013\u2014/][ ]?)([12][0-9]{3})")


@lru_cache(maxsize=1)
def _word_end_mark() -> Pattern:
    """A mark after a letter at the end of a word: in a visual line, the first letter of the word bears it."""
    letters = f"{char_class(LETTERS)[1:-1]}{FORMS}"
    return pattern(f"[{letters}]{char_class(MARKS)}++(?![{letters}])")


@lru_cache(maxsize=1)
def _loose_marks() -> Pattern:
    return pattern(f"({char_class(MARKS)}++)([{char_class(LETTERS)[1:-1]}{FORMS}])")


@lru_cache(maxsize=1)
def _bracket() -> Pattern:
    return pattern(char_class("".join(_PAIRS)))
