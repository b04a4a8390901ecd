"""Stamps of a page: a date or a time with words of calendars and issues, and nothing else."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from arnorm.data import load
from arnorm.document import fold
from arnorm.document.page import PROSE, Page
from arnorm.unicode import pattern

__all__ = ["is_stamp", "is_stamped"]

_DIGITS: Final = "0123456789"
_DATE: Final = r"(?<![0-9])[0-9]{4}(?![0-9])|[0-9] : [0-9]"
_YEAR: Final = r"(?<![0-9])(?:199[0-9]|20[0-9]{2})(?![0-9])"  # of the web; an older date is told about
_TIME: Final = r"[0-9] : [0-9]"
_ASCII_DIGITS: Final = b"0123456789"
_FEWEST_DIGITS: Final = 5  # of a day and a year
_WORDS: Final = 4  # of a headline below a stamp; 643 of 6,998 have fewer than five
_LINES: Final = 4  # below the headline, of which one is running text


def is_stamp(folded: str) -> bool:
    """Return whether a folded line is a date or a time, and nothing else but words of calendars and issues.

    >>> is_stamp(fold.folded("Thursday, 12 March 2020, 14:30")), is_stamp(fold.folded("March 2020 was cold"))
    (True, False)
    """
    if pattern(_DATE).search(folded) is None or folded.endswith("."):
        return False
    rest = (word.strip(_DIGITS) for word in fold.words_of(folded))
    return all(word in _of_stamps() for word in rest if word)


def is_stamped(page: Page) -> bool:
    r"""Return whether a stamp of the page is the first line, a weekday or a time in it, and a headline the second.

    >>> is_stamped(Page("Thursday 12 March 2020 14:30\nHarbour plan is approved\nWork starts. " + "Text " * 20))
    True
    """
    first, second, *below = page.content[: _LINES + 2]
    letters = page.sketch.letters[first]
    if not below or len(letters.translate(None, _ASCII_DIGITS)) + _FEWEST_DIGITS > len(letters):
        return False
    folded = page.folded(first)
    year = pattern(_YEAR).search(folded)
    day = any(word in _days() for word in fold.words_of(folded)) or pattern(_TIME).search(folded)
    if year is None or not day or not is_stamp(folded):
        return False
    words = page.key(second).count(" ") + 1
    headline = words >= _WORDS and not page.prose(second) and not is_stamp(page.folded(second))
    return headline and any(page.longer_than(index, PROSE) for index in below)


@lru_cache(maxsize=1)
def _days() -> frozenset[str]:
    lists: dict[str, list[str]] = load.read_toml("boilerplate/_words.toml")["words"]
    return frozenset(map(fold.key, lists["day"]))


@lru_cache(maxsize=1)
def _of_stamps() -> frozenset[str]:
    lists: dict[str, list[str]] = load.read_toml("boilerplate/_words.toml")["words"]
    words: list[str] = load.read_toml("copies/masthead.toml")["stamp"]
    entries = [*lists["day"], *lists["month"]]
    known = frozenset(word for entry in entries for word in fold.key(entry).split(" "))
    return known | frozenset(map(fold.key, words))
