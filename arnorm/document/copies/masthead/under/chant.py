r"""Lines of a chant or a song right below the headline, of which one reads as a button: "share", "follow us".

A page sets buttons together, with networks, dates and counts beside them. In a chant there are single words that call
to something, and more lines that no page has than that, and text goes on below.

>>> page = Page("أغنية الحصاد\nشارك\nيا جارنا في الموسم\nوالقمح في دارك\nهكذا غنى الفلاحون صباح أمس في الحقول.")
>>> is_chant(page, Kinds(page), page.content)
True
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import takewhile
from typing import Final

from arnorm.document.copies.masthead.kinds import Kinds
from arnorm.document.copies.masthead.line.says import BUTTON, MAYBE
from arnorm.document.copies.masthead.names import names_a_person
from arnorm.document.copies.named import is_outlet, is_place
from arnorm.document.page import Page
from arnorm.unicode import pattern

__all__ = ["are_of_a_chant", "is_chant"]

_WORDS: Final = 6  # of a line of a chant
_FREE: Final = 2  # lines that no page has
_OF_PAGES: Final = "[0-9a-z:|@#\u00a9]"  # no chant has these: counts, addresses, other languages


def is_chant(page: Page, kinds: Kinds, lines: list[int]) -> bool:
    """Return whether the lines above running text are of a chant, below the first of some, the headline."""
    headline, *below = lines
    items = list(takewhile(lambda index: not page.prose(index), below))
    least = 1 if page.end(headline) == ":" else _FREE
    if not least < len(items) < len(below):
        return False
    told = [kinds(index) for index in items]
    free = [index for index, kind in zip(items, told, strict=True) if not kind]
    if len(free) < least or not {*told} <= {"", BUTTON, MAYBE}:
        return False
    if not are_of_a_chant(page, items, calls=(index for index, kind in zip(items, told, strict=True) if kind)):
        return False
    return not any(names_a_person(page.folded(it)) or is_outlet(page.key(it)) or is_place(page.key(it)) for it in free)


def are_of_a_chant(page: Page, lines: Sequence[int], calls: Iterable[int]) -> bool:
    """Return whether lines may be of a chant: short ones of words alone, and what reads as a button one word."""
    if any(" " in page.key(index) for index in calls):
        return False
    foreign = pattern(_OF_PAGES)
    return not any(page.key(it).count(" ") >= _WORDS or foreign.search(page.folded(it)) for it in lines)
