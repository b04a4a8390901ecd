"""Whether titles of other articles may stand in a row on a page: what the pass over rows asks first."""

from __future__ import annotations

from typing import Final

from arnorm.document.page import Page
from arnorm.document.sketch import Sketch

__all__ = ["HEAD", "LETTERS", "OTHERS", "ROW", "may_stand_in_a_row"]

HEAD: Final = 3  # headline and decks stand above
LETTERS: Final = range(16, 111)  # folded, of one title; the longest of 30,161 articles of the ANT corpus has 104
ROW: Final = range(2, 5)  # lines of a row
OTHERS: Final = 3  # open lines elsewhere in the article
_LONG: Final = 60  # letters of a paragraph, which has 80 with its spaces
_TWO_SHORT: Final = bytes([True, True])
_SPACES: Final = 3  # between the words of a title
_PARAGRAPHS: Final = 3  # the first three lines with words are not counted here
_FEWEST: Final = HEAD - 1 + _PARAGRAPHS + ROW.start  # lines with words on such a page


def may_stand_in_a_row(page: Page) -> bool:
    """Return whether two to four open lines stand in a row between paragraphs, and few elsewhere; cheap."""
    answers = page.sketch.answers
    known: bool | None = answers.get(may_stand_in_a_row)
    if known is None:
        known = answers[may_stand_in_a_row] = _may_stand(page.sketch)
    return known


def _may_stand(sketch: Sketch) -> bool:
    if len(sketch.content) < _FEWEST:
        return False
    below = sketch.content[HEAD - 1 :]
    sizes = [len(sketch.letters[index]) for index in below]
    if bytes([size < LETTERS.stop for size in sizes[1:]]).find(_TWO_SHORT) < 0:
        return False
    if sum(size > _LONG for size in sizes) < _PARAGRAPHS:
        return False
    rows = rest = run = 0
    for at, size in enumerate((*sizes, 0)):
        if (
            0 < size < LETTERS.stop
            and sketch.rows[below[at]].count(b" ") >= _SPACES
            and not sketch.is_closed(below[at])
        ):
            run += 1
            continue
        if run in ROW and at - run > 0 and size > _LONG and sizes[at - run - 1] > _LONG:
            rows += 1
        else:
            rest += run
        run = 0
    return rows > 0 and rest <= OTHERS + ROW.stop
