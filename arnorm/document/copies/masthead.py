"""Lines of a page's head above a headline that is printed twice, and between its copies, which no word of pages tells.

Whose paper it is, with the names below; the date in both calendars and the number of the issue; the name of the page in
Latin letters, an address; menus and tickers in one line; a name that the head itself prints twice. None of it can be a
headline where a headline stands twice below.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from functools import lru_cache
from typing import Final

from arnorm.data import load
from arnorm.document import fold
from arnorm.document.copies.edges import Edges
from arnorm.document.copies.named import is_outlet
from arnorm.document.page import PROSE, Page
from arnorm.unicode import pattern

__all__ = ["is_office", "is_stamp", "is_stamped", "of_the_masthead", "offices"]

_ROLE_WORDS: Final = 6  # "chairman and editor in chief" has five in Arabic, and one is glued to the name
_NAME_WORDS: Final = 5  # of a person, with his title
_SHORT: Final = 5  # words of a name that the head prints twice
_MENU: Final = 6  # words of a menu in one line, of which a third at least is said again
_TICKER: Final = 160  # folded characters of headlines in one line, or of a menu; the longest headline of 6,998 has 113
_DIGITS: Final = "0123456789"
_DATE: Final = r"(?<![0-9])[0-9]{4}(?![0-9])|[0-9] : [0-9]"
_YEAR: Final = r"(?<![0-9])(?:199[0-9]|20[0-9]{2})(?![0-9])"
_TIME: Final = r"[0-9] : [0-9]"
_ASCII_DIGITS: Final = b"0123456789"
_FEWEST_DIGITS: Final = 5  # of a day and a year
_WORDS: Final = 4  # of a headline below a stamp; 643 of 6,998 have fewer than five
_LINES: Final = 4  # below the headline, of which one is running text
_BY: Final = ("by ", "written ", "edited ")
_ENDS: Final = (".", "?", ":")


def of_the_masthead(edges: Edges, first: int, last: int, copies: Collection[int]) -> frozenset[int]:
    """Return the lines up to the last copy that are the page's own; ``first`` and ``last`` are places of copies."""
    lines = [index for index in edges.order[:last] if index not in copies]
    return frozenset(_lines(edges, lines, first, edges.line(edges.order[last]).letters))


def _lines(edges: Edges, lines: list[int], first: int, headline: str) -> Iterator[int]:
    counts = Counter(edges.line(index).letters for index in lines)
    role = False
    for index in lines:
        above = edges.place[index] < first
        line = edges.line(index)
        name = role and 0 < len(line.words) <= _NAME_WORDS and not line.folded.endswith(_ENDS)
        role = is_office(" ".join(line.words))
        twice = counts[line.letters] > 1 and len(line.words) <= _SHORT
        known = role or _known("heading", " ".join(line.words)) or (above and is_stamp(line.folded))
        if name or twice or known or _is_latin(line.folded, headline, above=above):
            yield index
        elif above and (_is_menu(line.words) or _is_ticker(edges, index)):
            yield index


def offices() -> frozenset[str]:
    """Return the names of the offices of a paper, folded."""
    return _entries("role")


def is_office(key: str) -> bool:
    """Return whether a line names an office of a paper, with or without who holds it.

    >>> is_office(fold.key("رئيس التحرير")), is_office(fold.key("رئيس الوزراء"))
    (True, False)
    """
    held = next((role for role in _entries("role") if key.startswith(role)), None)
    return held is not None and key.count(" ") < held.count(" ") + _ROLE_WORDS


def is_stamp(folded: str) -> bool:
    """Return whether a line is a date or a time, and nothing else but words of calendars and issues."""
    if pattern(_DATE).search(folded) is None or folded.endswith("."):
        return False
    rest = (word.strip(_DIGITS) for word in fold.words_of(folded))
    return all(word in _of_stamps() for word in rest if word)


def is_stamped(page: Page) -> bool:
    """Return whether a stamp of the page is the first line, a weekday or a time in it, and a headline the second.

    >>> is_stamped(Page("Thursday 12 March 2020 14:30\\nHarbour plan is approved\\nWork starts in May. " + "Text " * 20))
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


def _is_latin(folded: str, headline: str, *, above: bool) -> bool:
    """Return whether a line is in Latin letters where the headline is not; between copies no name of a writer."""
    if not folded.isascii() or headline.isascii() or folded.startswith(_BY):
        return False
    return (
        above or " " not in folded or " http" in folded or is_outlet(folded) or any(char in _DIGITS for char in folded)
    )


def _is_menu(words: tuple[str, ...]) -> bool:
    """Return whether names of sections stand in one line, the outlet's name among them again and again."""
    return len(words) >= _MENU and 3 * len(set(words)) <= 2 * len(words)


def _is_ticker(edges: Edges, index: int) -> bool:
    """Return whether headlines stand in one line: it is longer than any, and no paragraph, which ends in a stop."""
    return edges.page.longer_than(index, _TICKER) and not edges.page.folded(index).endswith(_ENDS)


def _known(name: str, key: str) -> bool:
    return key in _entries(name)


@lru_cache(maxsize=1)
def _days() -> frozenset[str]:
    lists: dict[str, list[str]] = load.read_toml("boilerplate/_words.toml")["words"]
    return frozenset(map(fold.key, lists["day"]))


@lru_cache(maxsize=1)
def _of_stamps() -> frozenset[str]:
    lists: dict[str, list[str]] = load.read_toml("boilerplate/_words.toml")["words"]
    entries = [*lists["day"], *lists["month"]]
    return _entries("stamp") | frozenset(word for entry in entries for word in fold.key(entry).split(" "))


@lru_cache(maxsize=4)
def _entries(name: str) -> frozenset[str]:
    lists: dict[str, list[str]] = load.read_toml("copies/masthead.toml")
    return frozenset(map(fold.key, lists[name]))
