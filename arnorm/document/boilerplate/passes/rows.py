"""Titles of other articles in a row between two paragraphs, with no cue: lines that no writer sets so.

A subhead stands alone; a list is announced by a colon or has its signs; verse, tables and broken lines come in numbers.
So two to four open lines of a headline's length, between closed paragraphs of an article that has hardly another open
line, are what a site put there. Read on 9,000 articles of 21 sources: 46 rows, all in BBC's, all right; where more open
lines stood elsewhere in the article, 4 rows of 13 were wrong.
With titles that begin or end in a quotation 17 rows more, all right; two that were wrong, the headline of a second
article and a press review, are told apart since.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from arnorm.document.boilerplate.gate.rows import HEAD, LETTERS, OTHERS, ROW, may_stand_in_a_row
from arnorm.document.boilerplate.judged import Gone, Judged, announces, ends_in_comma
from arnorm.document.boilerplate.rules import words
from arnorm.document.fold import folded
from arnorm.document.page import PROSE, Page, of_a_line
from arnorm.unicode import pattern

__all__ = ["in_a_row"]

KIND: Final = "related"
_WORDS: Final = range(5, 19)  # of one title; 91 of 100 titles of 6,998 have so many
_PARAGRAPHS: Final = 4  # fewer say nothing of how an article is set
_MARKED: Final = r"[\p{Z}\p{C}]*[^\p{L}\p{N}#]"  # a bullet, a dash, a quotation: a list or speech
# A quotation that ends within the line and goes on in words: "The Harbour" buys a ship. A speech ends in a full stop.
_QUOTED: Final = r"[\p{Z}\p{C}]*[«“\"][^«»“”\"]++[»”\"][\p{Z}\p{C}]+\p{L}"
# The same at the end, behind words: invests in "The Harbour"; not behind a verb of speech or "with the title".
_NAMED: Final = r"(?r)([^«»“”\"]*\p{L})[\p{Z}\p{C}]+(?:\p{L}{1,2})?[«“\"][^«»“”\"]++[»”\"][\p{Z}\p{C}\p{M}]*+$"
_NUMBERED: Final = r"[\p{Z}\p{C}]*\p{N}"
_CLOSED: Final = r"(?r)[!»”\"'’)\]][\p{Z}\p{C}\p{M}]*+$"


def in_a_row(judged: Judged) -> frozenset[Gone]:
    """Return the lines of rows of titles."""
    if KIND not in judged.rules.kinds or not may_stand_in_a_row(judged.page):
        return frozenset()
    lines = _Left(judged.page, [index for index in judged.content if index not in judged.gone])
    rows = [row for row in _rows(lines) if _is_row_of_titles(lines.page, [lines.left[at] for at in row])]
    if not rows:
        return frozenset()
    closed = [lines.is_paragraph(at) for at in range(len(lines.left))]
    taken = {at for row in rows for at in row}
    others = sum(not one for one in closed[HEAD:])
    if sum(closed) < _PARAGRAPHS or others - len(taken) > OTHERS:
        return frozenset()
    return frozenset(Gone(lines.left[at], KIND) for at in taken)


class _Left(NamedTuple):
    """The lines of a page that are left; most are told by their letters, and need not be folded."""

    page: Page
    left: list[int]

    def is_paragraph(self, at: int) -> bool:
        """Return whether a line is running text."""
        index, sketch = self.left[at], self.page.sketch
        size = len(sketch.letters[index])
        if size > 2 * PROSE or (size > PROSE and sketch.is_closed(index)):
            return True
        return _is_paragraph(self.page, index)

    def may_be_title(self, at: int) -> bool:
        """Return whether a line may be the title of another article."""
        index, sketch = self.left[at], self.page.sketch
        if len(sketch.letters[index]) >= LETTERS.stop or sketch.is_closed(index):
            return False
        return not self.is_paragraph(at) and _may_be_title(self.page, index)


def _rows(lines: _Left) -> Iterator[range]:
    """Yield the places of open lines in a row between two closed paragraphs."""
    left = lines.left
    first = HEAD
    for at in range(HEAD, len(left)):
        if not lines.may_be_title(at):
            row = at - first in ROW and lines.is_paragraph(first - 1) and lines.is_paragraph(at)
            # Else it is kicker and headline of a second article.
            if row and left[first] - left[first - 1] <= left[at] - left[at - 1]:
                yield range(first, at)
            first = at + 1


@of_a_line
def _is_paragraph(page: Page, index: int) -> bool:
    closed = page.end(index) in (".", "?", "…")
    return page.longer_than(index, PROSE if closed else 2 * PROSE)  # a quotation at the end hides the full stop


@of_a_line
def _may_be_title(page: Page, index: int) -> bool:
    line, raw = page.folded(index), page.raw(index)
    if len(line) not in LETTERS or line.count(" ") + 1 not in _WORDS or line.endswith((".", ":", "…")):
        return False
    return not (
        (pattern(_MARKED).match(raw) and not pattern(_QUOTED).match(raw))
        or pattern(_NUMBERED).match(raw)
        or (pattern(_CLOSED).search(raw) and not _ends_in_a_name(raw))
        or ends_in_comma(raw)
        or announces(raw)
    )


def _ends_in_a_name(raw: str) -> bool:
    """Return whether the quotation at the end of a line is a name or a phrase in it, and nobody's speech."""
    found = pattern(_NAMED).search(raw)
    return found is not None and folded(found.group(1)).rpartition(" ")[2] not in _listed("speech")


def _is_row_of_titles(page: Page, row: list[int]) -> bool:
    """Return whether lines are titles: no two the same, not all of them questions, none that goes on from another."""
    keys = [page.key(index) for index in row]
    asked = all(page.end(index) == "?" for index in row)
    return len(set(keys)) == len(keys) and not asked and not any(_goes_on(key) for key in keys)


def _goes_on(key: str) -> bool:
    """Return whether a line begins with waw that joins it to another: "and the prize of"."""
    first = key.partition(" ")[0]
    return first.startswith("\u0648") and first not in _listed("waw")


@lru_cache(maxsize=2)
def _listed(name: str) -> frozenset[str]:
    return frozenset(map(folded, words()[name]))
