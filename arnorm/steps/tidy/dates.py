"""Dates of ``TidyPunctuation``: the spaces beside a slash between two names of one month, and in 12 / 3 / 2015."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from arnorm.data.load import read_toml
from arnorm.edits import Replacement
from arnorm.letters import DIGITS, DIGITS_ARABIC, DIGITS_ASCII, DIGITS_PERSIAN, SPACES
from arnorm.steps.tidy.classes import ARABIC_WORD, CONTENT, EDGES
from arnorm.steps.tidy.words import FOLDER, folded
from arnorm.unicode import Pattern, char_class, pattern

__all__ = ["date_changes"]


_VALUES: Final = {
    char: at for digits in (DIGITS_ASCII, DIGITS_ARABIC, DIGITS_PERSIAN) for at, char in enumerate(digits)
}
_BEFORE: Final = EDGES | frozenset("QC<")  # what a date may stand behind: an edge, an opening quote
_AFTER: Final = ARABIC_WORD | CONTENT
_DAYS, _MONTHS = 31, 12
_YEARS: Final = ((1300, 1500), (1800, 2100))  # of the Hijri and the Gregorian calendar
_GAPS: Final = ("before", "after", "before_two", "after_two")
_PROCLITICS: Final = "[\u0648\u0641\u0628\u0644\u0643]"  # waw, feh, beh, lam, kaf
_ALEF: Final = "\u0627"
_THE: Final = "\u0627\u0644"  # alef lam
_HEAD: Final = "[\u0622\u0623\u0625\u0627]"
_RESTORED: Final = {"\u064a": "[\u0649\u064a]", "\u0647": "[\u0629\u0647]"}


def date_changes(text: str, row: str) -> Iterator[Replacement]:
    """Yield the spaces that go beside the slashes of dates."""
    for found in _months().finditer(text):
        before, after = found.span("before"), found.span("after")
        left = row[found.start() - 1] if found.start() else "n"
        right = row[found.end()] if found.end() < len(row) else "n"
        if left not in _BEFORE or right in _AFTER or _month(found["first"]) != _month(found["second"]):
            continue
        yield from ((start, end, "") for start, end in (before, after) if start < end)
    for found in _numbers().finditer(text):
        if _is_date([_value(found[name]) for name in ("one", "two", "three")]):
            gaps = [found.span(name) for name in _GAPS]
            yield from ((start, end, "") for start, end in gaps if start < end)


def _is_date(numbers: list[int]) -> bool:
    day, month, year = numbers if numbers[2] > _DAYS else numbers[::-1]
    return 0 < day <= _DAYS and 0 < month <= _MONTHS and any(first <= year <= last for first, last in _YEARS)


def _value(digits: str) -> int:
    value = 0
    for digit in digits:
        value = 10 * value + _VALUES[digit]
    return value


def _month(name: str) -> int:
    return _names()[folded(name)]


@lru_cache(maxsize=1)
def _names() -> dict[str, int]:
    months: list[list[str]] = read_toml(f"{FOLDER}months.toml")["month"]
    return {folded(name): number for number, names in enumerate(months) for name in names}


def _however_written(name: str) -> str:
    """Return the pattern of a folded name in any of the spellings that a later step may restore."""
    for plain, both in _RESTORED.items():
        name = name.replace(plain, both)
    return " ".join(map(_with_any_head, name.split(" ")))


def _with_any_head(word: str) -> str:
    head = len(_THE) if word.startswith(_THE + _ALEF) else 0
    return word[:head] + _HEAD + word[head + 1 :] if word[head] == _ALEF else word


@lru_cache(maxsize=1)
def _months() -> Pattern:
    name = "|".join(map(_however_written, sorted(_names(), key=lambda name: (-len(name), name))))
    space = f"{char_class(SPACES - {chr(9)})}{{0,4}}+"
    return pattern(f"{_PROCLITICS}?(?<first>{name})(?<before>{space})/(?<after>{space})(?<second>{name})")


@lru_cache(maxsize=1)
def _numbers() -> Pattern:
    digit, space = char_class(DIGITS), f"{char_class(SPACES - {chr(9)})}{{0,4}}+"
    short, year = f"{digit}{{1,2}}+", f"{digit}{{4}}"
    first = f"(?<one>{year}|{short})(?<before>{space})/(?<after>{space})"
    second = f"(?<two>{short})(?<before_two>{space})/(?<after_two>{space})"
    # Neither part of a longer number, of a code or of a path.
    apart = f"(?<![-A-Za-z_./+@&#:\\u066b\\u066c]|{digit})"
    ended = f"(?!{digit}|[A-Za-z_]|[-./+@&#:\\u066b\\u066c][A-Za-z0-9_]|{space}/)"
    return pattern(f"{apart}{first}{second}(?<three>{year}|{short}){ended}")
