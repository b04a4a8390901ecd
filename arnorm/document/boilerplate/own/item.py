"""The short lines of a page: items of a list, verses, fields of a box; and lists that count up."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from itertools import pairwise
from typing import Final

from arnorm.document import fold
from arnorm.document.boilerplate.passes.reading import stem
from arnorm.document.boilerplate.rule import Rule
from arnorm.document.boilerplate.rules import folded_words
from arnorm.document.page import Page, of_a_line
from arnorm.unicode import pattern

__all__ = ["DIGITS", "FAR", "ITEM", "Setting", "may_be_numbered", "numbered"]

ITEM: Final = 60  # folded characters of an item, a verse, a field
# A bound: lines above one that are looked at before all of a page is read; a list of an article has fewer items.
FAR: Final = 40
DIGITS: Final = b"0123456789"  # as a sketch has digits of all kinds
_CASE: Final = "\u0627"  # alif, the ending that tells how a word stands: "bayanan" of "bayan"
_NUMBER: Final = (
    r"[\p{Z}\p{C}]*[(\[]?([0-9\u0660-\u0669\u06f0-\u06f9]{1,2})[\p{Z}]?[-\u2013\u2014.)\]:/\u0640]+[\p{Z}]*\p{L}"
)


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

    @cached_property
    def document(self) -> int:
        """The first line that names a document or leads up to one, by index; behind the last where none does."""
        return next(filter(self._names_a_document, self.page.content), self.page.content[-1] + 1)

    def _names_a_document(self, index: int) -> bool:
        page, names = self.page, folded_words("document")
        if page.first_word(index) in names and not page.prose(index):
            return True
        words = page.key(index).split(" ") if page.end(index) == ":" else ()
        return any(word.removesuffix(_CASE) in names for word in words)

    def is_short(self, index: int) -> bool:
        """Return whether a line has at most the length of two items."""
        return index > self.page.content[0] and not self.page.longer_than(index, 2 * ITEM)

    def is_item(self, index: int) -> bool:
        """Return whether a line has at most the length of an item, and ends in no full stop, colon or dots."""
        return index > self.page.content[0] and _may_be_item(self.page, index)

    def may_head_items(self, index: int, heads: Callable[[int], bool]) -> bool:
        """Return whether a line may head the items that stand below it down to one, by its place; far up it may."""
        content = self.page.content
        at = bisect_left(content, index)
        last = at - FAR
        while at > 0 and self.is_item(content[at]):
            at -= 1
            if at <= last or heads(at):
                return True
        return False


@of_a_line
def _may_be_item(page: Page, index: int) -> bool:
    return not page.longer_than(index, ITEM) and page.end(index) not in (".", ":", "\u2026")


def may_be_numbered(lines: Setting, index: int) -> bool:
    """Return whether a line may begin with a number; cheap."""
    return lines.page.sketch.letters[index][0] in DIGITS and lines.is_short(index)


def numbered(lines: Setting) -> Iterator[int]:
    """Yield the lines of runs that count up."""
    page, found = lines.page, lines.found
    run: list[int] = []
    last, above = 0, -1
    for before, index in pairwise([-1, *page.content]):
        match = pattern(_NUMBER).match(page.raw(index)) if may_be_numbered(lines, index) else None
        number = int(match.group(1)) if match else 0
        if number and run and number == last + 1:
            run.append(index)
        else:
            yield from _list_of(run, above, found)
            run, above = ([index], before) if number else ([], -1)
        last = number
    yield from _list_of(run, above, found)


def _list_of(run: list[int], above: int, found: Mapping[int, Rule]) -> list[int]:
    """Return the lines of a run that is the article's: no cue stands above it, and not every line of it is residue."""
    return run if len(run) > 1 and above not in found and any(line not in found for line in run) else []
