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
from typing import Final

from arnorm.document.boilerplate.gate.rows import HEAD, LETTERS, OTHERS, ROW, may_stand_in_a_row
from arnorm.document.boilerplate.judged import Gone, Judged, announces, ends_in_comma
from arnorm.document.boilerplate.rules import words
from arnorm.document.fold import folded
from arnorm.document.page import PROSE, Page
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
    page = judged.page
    left = [index for index in judged.content if index not in judged.gone]
    closed = [_is_paragraph(page, index) for index in left]
    if sum(closed) < _PARAGRAPHS:
        return frozenset()
    rows = [row for row in _rows(page, left, closed) if _is_row_of_titles(page, [left[at] for at in row])]
    taken = {at for row in rows for at in row}
    others = sum(not closed[at] for at in range(HEAD, len(left)))
    if others - len(taken) > OTHERS:
        return frozenset()
    return frozenset(Gone(left[at], KIND) for at in taken)


def _rows(page: Page, left: list[int], closed: list[bool]) -> Iterator[range]:
    """Yield the places of open lines in a row between two closed paragraphs."""
    first = HEAD
    for at in range(HEAD, len(left)):
        if closed[at] or not _may_be_title(page, left[at]):
            apart = left[first] - left[first - 1] > left[at] - left[at - 1]  # kicker and headline of a second article
            if at - first in ROW and closed[first - 1] and closed[at] and not apart:
                yield range(first, at)
            first = at + 1


def _is_paragraph(page: Page, index: int) -> bool:
    closed = page.folded(index).endswith((".", "?", "…"))
    return page.longer_than(index, PROSE if closed else 2 * PROSE)  # a quotation at the end hides the full stop


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
    return found is not None and folded(found.group(1)).rpartition(" ")[2] not in map(folded, words()["speech"])


def _is_row_of_titles(page: Page, row: list[int]) -> bool:
    """Return whether lines are titles: no two the same, not all of them questions, none that goes on from another."""
    keys = [page.key(index) for index in row]
    asked = all(page.folded(index).endswith("?") for index in row)
    return len(set(keys)) == len(keys) and not asked and not any(_goes_on(key) for key in keys)


def _goes_on(key: str) -> bool:
    """Return whether a line begins with waw that joins it to another: "and the prize of"."""
    first = key.partition(" ")[0]
    return first.startswith("\u0648") and first not in map(folded, words()["waw"])
