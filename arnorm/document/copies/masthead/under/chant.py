r"""Lines of a chant or a song right below the headline, of which one reads as a button: "share", "follow us".

A page sets buttons together, with networks, dates and counts beside them. In a chant there are single words that call
to something, and more lines that no page has than that, and text goes on below.

>>> page = Page("أغنية الحصاد\nشارك\nيا جارنا في الموسم\nوالقمح في دارك\nهكذا غنى الفلاحون صباح أمس في الحقول.")
>>> is_chant(page, Kinds(page), page.content)
True
"""

from __future__ import annotations

from itertools import takewhile
from typing import Final

from arnorm.document.copies.masthead.kinds import Kinds
from arnorm.document.copies.masthead.line.says import BUTTON, MAYBE
from arnorm.document.copies.masthead.names import names_a_person
from arnorm.document.copies.named import is_outlet, is_place
from arnorm.document.page import Page
from arnorm.unicode import pattern

__all__ = ["is_chant"]

_WORDS: Final = 6  # of a line of a chant
_FREE: Final = 2  # lines that no page has
_FOREIGN: Final = "[0-9a-z:|@#\u00a9]"


def is_chant(page: Page, kinds: Kinds, lines: list[int]) -> bool:
    """Return whether the lines above running text are of a chant, below the first of some, the headline."""
    headline, *below = lines
    items = list(takewhile(lambda index: not page.prose(index), below))
    least = 1 if page.end(headline) == ":" else _FREE
    if not least < len(items) < len(below) or any(page.key(it).count(" ") >= _WORDS for it in items):
        return False
    told = [kinds(index) for index in items]
    free = [index for index, kind in zip(items, told, strict=True) if not kind]
    if len(free) < least or not {*told} <= {"", BUTTON, MAYBE}:
        return False
    orders = (page.key(index) for index, kind in zip(items, told, strict=True) if kind)
    if any(" " in key for key in orders) or any(pattern(_FOREIGN).search(page.folded(index)) for index in items):
        return False
    return not any(names_a_person(page.folded(it)) or is_outlet(page.key(it)) or is_place(page.key(it)) for it in free)
