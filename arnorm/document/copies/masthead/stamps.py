"""Stamps of a page: a date or a time with words of calendars and issues, and nothing else."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from arnorm.data import load
from arnorm.document import fold
from arnorm.unicode import pattern

__all__ = ["is_stamp", "tells_a_day", "tells_an_hour"]

_DIGITS: Final = "0123456789"
_DATE: Final = r"(?<![0-9])[0-9]{4}(?![0-9])|[0-9] : [0-9]"
_YEAR: Final = r"(?<![0-9])(?:199[0-9]|20[0-9]{2})(?![0-9])"  # of the web; an older date is told about
_TIME: Final = r"[0-9] : [0-9]"


def is_stamp(folded: str) -> bool:
    """Return whether a folded line is a date or a time, and nothing else but words of calendars and issues.

    >>> is_stamp(fold.folded("Thursday, 12 March 2020, 14:30")), is_stamp(fold.folded("March 2020 was cold"))
    (True, False)
    """
    if pattern(_DATE).search(folded) is None or folded.endswith("."):
        return False
    rest = (word.strip(_DIGITS) for word in fold.words_of(folded))
    return all(word in _of_stamps() for word in rest if word)


def tells_a_day(folded: str) -> bool:
    """Return whether a stamp names a weekday or a time, in a year of the web.

    A weekday and a date alone may be the headline of a look back.
    """
    day = any(word in _days() for word in fold.words_of(folded)) or pattern(_TIME).search(folded) is not None
    return day and pattern(_YEAR).search(folded) is not None and is_stamp(folded)


def tells_an_hour(folded: str) -> bool:
    """Return whether a stamp names a day of the web and a time on it: no headline is one."""
    return pattern(_TIME).search(folded) is not None and tells_a_day(folded)


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
