"""Stamps of a page: a date or a time with words of calendars and issues, and nothing else."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from arnorm.data import load
from arnorm.document import fold
from arnorm.document.copies.named import is_section
from arnorm.unicode import pattern

__all__ = [
    "AGO",
    "is_of_places",
    "is_stamp",
    "is_weekday",
    "is_written_by_machine",
    "tells_a_day",
    "tells_an_hour",
    "tells_how_long_ago",
]

_DIGITS: Final = "0123456789"
_DATE: Final = r"(?<![0-9])[0-9]{4}(?![0-9])|[0-9] : [0-9]"
_YEAR: Final = r"(?<![0-9])(?:199[0-9]|20[0-9]{2})(?![0-9])"  # of the web; an older date is told about
_TIME: Final = r"[0-9] : [0-9]"
_ISO: Final = r"[0-9]{4} [|] [0-9]{2} [|] [0-9]{2}(?= |$)"
_CLOCK: Final = "\u0628\u062a\u0648\u0642\u064a\u062a"  # bi-tawqit, "by the time of"
AGO: Final = ("\u0645\u0646\u0630", "\u0642\u0628\u0644")  # mundhu, qabl: "since", "before"
# Minutes, hours, days, weeks, months, years.
_AGO: Final = (
    rf"(?:{AGO[0]}|{AGO[1]}) (?:[0-9]{{1,3}} )?"
    r"(?:دقيقه|دقيقتين|دقايق|ساعه|ساعتين|ساعات|يوم|يومين|ايام|اسبوع|اسبوعين|اسابيع|شهر|شهرين|اشهر|سنه|سنتين|سنوات)"
)
_LATIN: Final = "[a-z]"
_WEEKDAY_WORDS: Final = 2
_SECTION_WORDS: Final = 3  # of the name of a section before a stamp


def is_stamp(folded: str) -> bool:
    """Return whether a folded line is a date or a time, and nothing else but words of calendars and issues.

    Beside a date with a weekday or an hour the place may stand whose clock it is, and before an hour the section.

    >>> is_stamp(fold.folded("Thursday, 12 March 2020, 14:30")), is_stamp(fold.folded("March 2020 was cold"))
    (True, False)
    """
    if pattern(_DATE).search(folded) is None or folded.endswith("."):
        return False
    words = fold.words_of(folded)
    rest = [bare for word in words if (bare := word.strip(_DIGITS)) and bare not in _of_stamps()]
    if not rest:
        return True
    hour = pattern(_TIME).search(folded) is not None
    dated = pattern(_YEAR).search(folded) is not None or _CLOCK in words
    if not dated or not (hour or any(word in _days() for word in words)):
        return False
    before = len(rest) <= _SECTION_WORDS and words[: len(rest)] == rest
    return _of_places().issuperset(rest) or (hour and before and is_section(" ".join(rest)))


def tells_how_long_ago(folded: str) -> bool:
    """Return whether a folded line says how long ago, and nothing else: "4 hours ago"."""
    return pattern(_AGO).fullmatch(folded) is not None


def is_of_places(word: str) -> bool:
    """Return whether a folded word is of the name of a city or a country."""
    return word in _of_places()


def is_weekday(folded: str) -> bool:
    """Return whether a folded line is a weekday, with the word for day before it or not."""
    words = fold.words_of(folded)
    return 0 < len(words) <= _WEEKDAY_WORDS and words[-1] in _days() and all(word in _of_stamps() for word in words)


def is_written_by_machine(folded: str) -> bool:
    """Return whether a stamp of a day is written as programs write it: ISO, "March 12 2020", English.

    It has a weekday or an hour, or a Latin word before it, "published": a date alone may be a title.

    >>> is_written_by_machine(fold.folded("Sun, March 12 2020")), is_written_by_machine(fold.folded("2020-03-12"))
    (True, False)
    """
    if pattern(_YEAR).search(folded) is None or not is_stamp(folded):
        return False
    words = fold.words_of(folded)
    labelled = pattern(_LATIN).match(folded) is not None and words[0] not in _months()
    if not (labelled or tells_a_day(folded)):
        return False
    if pattern(_ISO).match(folded) or pattern(_LATIN).match(folded):
        return True
    named = [at for at, word in enumerate(words) if word in _months()]
    return len(named) == 1 and [not word.strip(_DIGITS) for word in words[named[0] :]] == [False, True, True]


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
def _months() -> frozenset[str]:
    lists: dict[str, list[str]] = load.read_toml("boilerplate/_words.toml")["words"]
    return frozenset(map(fold.key, lists["month"]))


@lru_cache(maxsize=1)
def _of_places() -> frozenset[str]:
    """Return the words of the places whose clock a page tells: cities, countries."""
    lists: dict[str, list[str]] = load.read_toml("boilerplate/_words.toml")["words"]
    countries: list[str] = load.read_toml("copies/masthead.toml")["country"]
    return frozenset(word for entry in (*lists["zone"], *countries) for word in fold.key(entry).split(" "))


@lru_cache(maxsize=1)
def _of_stamps() -> frozenset[str]:
    lists: dict[str, list[str]] = load.read_toml("boilerplate/_words.toml")["words"]
    words: list[str] = load.read_toml("copies/masthead.toml")["stamp"]
    entries = [*lists["day"], *lists["month"]]
    known = frozenset(word for entry in entries for word in fold.key(entry).split(" "))
    return known | frozenset(map(fold.key, words))
