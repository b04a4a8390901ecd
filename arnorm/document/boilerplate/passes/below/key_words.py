"""A site's key words in a row, with no sign between, right below the text: words of its headline or subheads.

Sites of one maker print the outlet's name, sections, names and things so, and nothing else tells them from a caption:
so three of the words must be those of the headline, a subhead or a caption, no word may join others, and something of
the foot must follow.
"""

from __future__ import annotations

from typing import Final

from arnorm.document import fold
from arnorm.document.boilerplate.judged import Judged
from arnorm.document.boilerplate.passes.reading import stem
from arnorm.document.boilerplate.passes.teasers import goes_on
from arnorm.document.boilerplate.rules import folded_words
from arnorm.unicode import pattern

__all__ = ["is_row_of_key_words"]

_CLAUSE: Final = 50  # folded characters of a line of text, a full stop at its end or not
_WORDS: Final = 3  # of the headline in a row of them
_ROW: Final = 6  # words of such a row; captions that name whom the headline does have fewer, or a preposition

_DIGITS: Final = "0123456789"
_SIGN: Final = r"[^\p{L}\p{N}\p{M}\p{Z}\p{C}](?:[\p{Z}\p{C}]|$)"  # behind a word, or by itself: fixtures, a clause
_YEARS: Final = 1  # numbers among key words: "World Cup 2022"


def is_row_of_key_words(judged: Judged, at: int) -> bool:
    """Return whether the line at a place, right below the text, is such a row."""
    page, index, above = judged.page, judged.content[at], judged.content[at - 1]
    if page.prose(index) or not (page.prose(above) or page.longer_than(above, _CLAUSE)):
        return False
    row = fold.words_of(page.folded(index))
    if sum(not word.strip(_DIGITS) for word in row) > _YEARS or ":" in page.raw(index):
        return False  # a table of points, on one line
    if pattern(_SIGN).search(page.raw(index)) is not None:
        return False
    if len(row) < _ROW or not folded_words("joining").isdisjoint(row) or goes_on(row[0]):
        return False
    return len(set(map(stem, row)) & _headline(judged, at)) >= _WORDS


def _headline(judged: Judged, at: int) -> set[str]:
    """Return the stems of the lines above a place that are no running text: the headline is among them."""
    page = judged.page
    above = (page.folded(line) for line in judged.content[:at] if not page.prose(line))
    return {stem(word) for folded in above for word in fold.words_of(folded)}
