"""The short lines of a page: items of a list, verses, fields of a box."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

from arnorm.document.boilerplate.rule import Rule
from arnorm.document.page import Page

__all__ = ["ITEM", "Setting", "setting"]

ITEM: Final = 60  # folded characters of an item, a verse, a field


class Setting(NamedTuple):
    """A page, the rules that its lines follow, its lines of at most two items' length, and which are short and open.

    Not the first line with words, which always stays.
    """

    page: Page
    found: Mapping[int, Rule]
    short: frozenset[int]
    items: frozenset[int]


def setting(page: Page, found: Mapping[int, Rule]) -> Setting:
    """Return the lines of a page with what is asked of each of them."""
    letters = page.sketch.letters
    likely = [index for index in page.content[1:] if len(letters[index]) <= 2 * ITEM]
    short = [index for index in likely if not page.longer_than(index, 2 * ITEM)]
    items = (index for index in short if not page.longer_than(index, ITEM) and not _is_closed(page, index))
    return Setting(page, found, frozenset(short), frozenset(items))


def _is_closed(page: Page, index: int) -> bool:
    return page.folded(index).endswith((".", ":", "\u2026"))
