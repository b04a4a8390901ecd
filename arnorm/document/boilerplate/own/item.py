"""The short lines of a page: items of a list, verses, fields of a box."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Final

from arnorm.document import fold
from arnorm.document.boilerplate.passes.reading import stem
from arnorm.document.boilerplate.rule import Rule
from arnorm.document.page import Page, of_a_line

__all__ = ["DIGITS", "ITEM", "Setting"]

ITEM: Final = 60  # folded characters of an item, a verse, a field

DIGITS: Final = b"0123456789"  # as a sketch has digits of all kinds


class Setting:
    """A page, the rules that its lines follow, and which of its lines are short and open, told when one is asked for.

    Not the first line with words, which always stays.
    """

    def __init__(self, page: Page, found: Mapping[int, Rule], title: str = "") -> None:
        self.page = page
        self._title = title
        self.found = found
        self.cells: dict[int, str] = {}  # what each line looked at can be in a table

    @cached_property
    def title(self) -> str:
        """The headline beside the text, or the first line with words, folded."""
        return self._title or self.page.folded(self.page.content[0])

    @cached_property
    def headline(self) -> frozenset[str]:
        """The stems of the first line with words."""
        return frozenset(map(stem, fold.words_of(self.page.folded(self.page.content[0]))))

    @cached_property
    def begun(self) -> dict[str, int]:
        """The first line that begins with each word, by index."""
        return {self.page.first_word(index): index for index in reversed(self.page.content)}

    def is_short(self, index: int) -> bool:
        """Return whether a line has at most the length of two items."""
        return index > self.page.content[0] and not self.page.longer_than(index, 2 * ITEM)

    def is_item(self, index: int) -> bool:
        """Return whether a line has at most the length of an item, and ends in no full stop, colon or dots."""
        return index > self.page.content[0] and _may_be_item(self.page, index)


@of_a_line
def _may_be_item(page: Page, index: int) -> bool:
    return not page.longer_than(index, ITEM) and page.end(index) not in (".", ":", "\u2026")
