"""The first words of the text and its last ones: what a site puts before or behind it begins or ends articles alike.

Each article counts its first two words, three and so on up to ten, and its last ones: how many articles go on alike
says where what the site puts there ends, "read aloud larger type" before whatever the text says.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from arnorm.document.page import PROSE, Page
from arnorm.document.profile.template import signed
from arnorm.document.row import LETTER, spaced, spelled

__all__ = [
    "CLOSES",
    "OPENS",
    "SHORTEST",
    "closed",
    "first_lines",
    "last_line",
    "last_words",
    "opened",
    "words",
]

OPENS: Final = "opens"  # the zones under which first and last words are counted
CLOSES: Final = "closes"
SHORTEST: Final = 2
_LONGEST: Final = 10  # a share bar with its label has eight
_REACH: Final = 120  # characters that hold ten words of most texts
_LINES: Final = 4  # below the headline: writer, place and date stand above the text


def first_lines(page: Page, headline: int = 0) -> list[int]:
    """Return the line below the headline and, below it, the first as long as text.

    ``headline``: its place among the lines with words.
    """
    below = page.content[headline + 1 : headline + 1 + _LINES]
    long = next((index for index in below if page.longer_than(index, PROSE)), -1)
    return [*below[:1], *([long] if long not in (-1, *below[:1]) else [])]


def last_line(page: Page) -> int:
    """Return the last line below the first one that is as long as text, or -1: glued to, it need not end in a mark."""
    return next((index for index in reversed(page.content[1:]) if page.longer_than(index, PROSE)), -1)


def words(page: Page, index: int) -> list[str]:
    """Return the first words of a line."""
    row = page.sketch.rows[index]
    part = row[:_REACH]
    if part.find(LETTER) >= 0:
        return page.key(index).split(" ")[: _LONGEST + 1]
    found = spelled(spaced(part)).split(" ")
    return (found if len(row) <= _REACH else found[:-1])[: _LONGEST + 1]


def last_words(page: Page, index: int) -> list[str]:
    """Return the last words of a line."""
    row = page.sketch.rows[index]
    part = row[-_REACH:]
    if part.find(LETTER) >= 0:
        return page.key(index).split(" ")[-_LONGEST - 1 :]
    found = spelled(spaced(part)).split(" ")
    return (found if len(row) <= _REACH else found[1:])[-_LONGEST - 1 :]


def opened(found: Sequence[str]) -> Iterator[str]:
    """Yield the keys of the first words of a line, of two and more, where it has others.

    >>> list(opened(["read", "aloud", "3", "times"]))
    ['read aloud …', 'read aloud 0 …']
    """
    told = signed(found)
    return (f"{' '.join(told[:size])} …" for size in range(SHORTEST, min(_LONGEST, len(told) - 1) + 1))


def closed(found: Sequence[str]) -> Iterator[str]:
    """Yield the keys of the last words of a line.

    >>> list(closed(["all", "of", "it", "here"]))
    ['… it here', '… of it here']
    """
    told = signed(found)
    return (f"… {' '.join(told[-size:])}" for size in range(SHORTEST, min(_LONGEST, len(told) - 1) + 1))
