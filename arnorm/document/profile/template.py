"""What lines of one form have in common: a sign stands for each date, number and address, and for the own headline.

"Published: 4 May 2012" and "Published: 11 June 2012" are one line that an outlet prints every day, and so are the
addresses of its writers and a footer that repeats the headline. Folded words hold no capital letters, so these are free
for the signs.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final

from arnorm.data import load
from arnorm.document import fold
from arnorm.document.page import Page
from arnorm.unicode import pattern

__all__ = ["NUMBER", "SHORT", "SLOTS", "is_fixed", "line_template", "signed", "template"]

NUMBER: Final = "0"
MONTH: Final = "M"
DAY: Final = "D"
ADDRESS: Final = "A"
TITLE: Final = "T"
SLOTS: Final = frozenset((MONTH, DAY, ADDRESS, TITLE))  # a number alone says little: sections and scores have one too
SHORT: Final = 70  # a longer line with other digits or days is another line: weather, markets
_DIGITS: Final = r"[0-9]+"
_NAME: Final = r"[A-Za-z0-9._%+-]"
# An address begins where no letter of one stands before: linear time.
_ADDRESS: Final = (
    rf"(?<!{_NAME})(?:https?://[^\p{{Z}}\p{{C}}]++|www\.[^\p{{Z}}\p{{C}}]++|{_NAME}++@[A-Za-z0-9.-]++|@[A-Za-z0-9_]++)"
)
_ADDRESS_LETTERS: Final = "\u16a0"  # a rune: a letter to Unicode that no line of news holds
_SIGNS: Final = ("@", "://", "www.")
_FIGURES: Final = b"0123456789"
_TITLE_LETTERS: Final = 12  # a shorter headline may be a phrase of any line


def line_template(page: Page, index: int, titles: Iterable[str] = ()) -> str:
    """Return the template of a line of a page: its words where no letter says that anything in it differs."""
    key = page.key(index)
    return _with_title(key, titles) if is_fixed(page, index) else template(page.raw(index), key, titles)


def is_fixed(page: Page, index: int) -> bool:
    """Return whether a line holds neither an address nor, where it is short, a number; cheap."""
    letters = page.sketch.letters[index]
    if len(letters) < SHORT and len(letters.translate(None, _FIGURES)) < len(letters):
        return False
    if letters.find(b"http") >= 0 or letters.find(b"www") >= 0:
        return False
    return page.sketch.rows[index].find(b"@") < 0


def template(line: str, key: str, titles: Iterable[str] = ()) -> str:
    """Return the words of a line, given both ways, with a sign for each part that differs from day to day.

    ``titles`` are the folded headlines of the line's own article.

    >>> for line in ("Published: Sunday 4 May", "Write to a.b@c.example", "Post: Harbour plan approved"):
    ...     template(line, fold.key(line), ["harbour plan approved"])
    'published D 0 M'
    'write to A'
    'post T'
    """
    if any(sign in line for sign in _SIGNS):
        key = fold.key(pattern(_ADDRESS).sub(f" {_ADDRESS_LETTERS} ", line)).replace(_ADDRESS_LETTERS, ADDRESS)
    key = _with_title(key, titles)
    if len(key) >= SHORT or not any(figure in key for figure in "0123456789"):
        return key
    return " ".join(_dated(pattern(_DIGITS).sub(NUMBER, key).split(" "), _days()))


def signed(words: Sequence[str]) -> list[str]:
    """Return words with a sign for each number, weekday and month, one for one.

    >>> signed(["read", "120", "times", "since", "may"])
    ['read', '0', 'times', 'since', 'M']
    """
    days = _days()
    return [days.get(word, word if word.strip("0123456789") else NUMBER) for word in words]


def _with_title(key: str, titles: Iterable[str]) -> str:
    for title in titles:
        if _TITLE_LETTERS <= len(title) < len(key) and title in key:
            key = f" {key} ".replace(f" {title} ", f" {TITLE} ").strip(" ")
    return key


def _dated(words: list[str], days: dict[str, str]) -> list[str]:
    """Return words with a sign for each weekday and each month, of one or two words or by two names."""
    found: list[str] = []
    skip = False
    for one, two in zip(words, [*words[1:], ""], strict=True):
        if skip:
            skip = False
            continue
        skip = f"{one} {two}" in days
        sign = MONTH if skip else days.get(one, one)
        if not (sign == MONTH and found and found[-1] == MONTH):
            found.append(sign)
    return found


@lru_cache(maxsize=1)
def _days() -> dict[str, str]:
    """Return the signs of the names of months and weekdays."""
    lists = load.read_toml("boilerplate/_words.toml")["words"]
    return {fold.key(name): sign for sign, names in ((MONTH, lists["month"]), (DAY, lists["day"])) for name in names}
