"""Cheap proofs, on the sketch of a page, that nothing on it is printed twice.

A copy with one word changed holds the first or the second half of the headline unchanged, one with two words changed
a third of it; what is cut short or goes on begins as the headline does. So a few searches for letters tell of six
articles in seven that no copy exists, and nothing need be folded, cut into lines or matched. A proof may fail where
there is no copy; it never holds where there is one, which the tests compare.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from arnorm.document.copies.edges import FOOT, HEAD, LONGEST
from arnorm.document.page import Page
from arnorm.document.row import words_of
from arnorm.document.sketch import Sketch
from arnorm.unicode import pattern

__all__ = ["no_headline_twice", "no_line_twice"]

_BEGINNING: Final = 8  # letters that a cut or a glued copy shares with the headline
_CUT: Final = 5  # letters that a title cut in the middle begins with
_PERIOD: Final = 8  # letters of the shortest copy on a line that holds two
_PROBE: Final = 7  # letters: one fewer than the shortest copy has
_TWO_CHANGES: Final = 9  # a headline of so many words may differ in two
_REFERENCE: Final = r"&#?[A-Za-z0-9]{2,8};"  # in the letters of the sketch, but no letters of a copy
_MORE_WORDS: Final = 16  # a copy has at most so many words more: a path of pages, the name of a site, a label, a date


def no_line_twice(page: Page) -> bool:
    """Return whether no two lines with words have the same letters."""
    sketch = page.sketch
    known: bool | None = sketch.answers.get(no_line_twice)
    if known is None:
        letters = [sketch.letters[index] for index in sketch.content]
        known = sketch.answers[no_line_twice] = len(set(letters)) == len(letters)
    return known


def no_headline_twice(page: Page, title: str | None) -> bool:
    """Return whether neither the first line, nor the title beside the text, can have a copy; nor any line itself."""
    sketch = page.sketch
    content = sketch.content
    if not no_line_twice(page) or ("&" in page.text and pattern(_REFERENCE).search(page.text) is not None):
        return False
    order = content[:HEAD] + content[HEAD:][-FOOT:]
    for row in [sketch.letters[index] for index in order]:
        if len(row) <= LONGEST and row.find(row[1 : 1 + _PROBE], _PERIOD) >= 0 and _may_be_doubled(row):
            return False
    first, others = order[0], order[1:]
    if _may_have_copy(sketch, sketch.words(first), others, closed=sketch.is_closed(first)):
        return False
    if title is None:
        return True
    named = words_of(Sketch(title).marked)
    return b"".join(named) == sketch.letters[first] or not _may_have_copy(sketch, named, order, closed=True)


def _may_be_doubled(letters: bytes) -> bool:
    """Return whether a line may begin with two copies: whether its first letters come again, and all up to there."""
    at = letters.find(letters[1 : 1 + _PROBE], _PERIOD)
    while 0 <= at <= len(letters) // 2 + 1:
        if letters.startswith(letters[: at - 1], at - 1):
            return True
        at = letters.find(letters[1 : 1 + _PROBE], at + 1)
    return False


def _may_have_copy(sketch: Sketch, words: list[bytes], others: list[int], *, closed: bool) -> bool:
    """Return whether a line may be the headline of these words, or either the other with something more or less.

    A line that ends in a full stop is no copy of one that is not ``closed`` so, but for what begins it.
    """
    if not others:
        return False
    headline = b"".join(words)
    flat = sketch.flat
    rows = [sketch.letters[index] for index in others]
    beginning = headline[:_BEGINNING]
    size = len(headline)
    for row in rows:
        # Within a headline: the name of a site may stand on both sides of it.
        part = len(row) <= size and (row in headline or row[:_CUT] == headline[:_CUT])
        if part or row.startswith(beginning):
            return True
    below = sum(map(len, sketch.letters[: others[0]])) + others[0]
    most = len(words) + _MORE_WORDS
    for group in _groups(words):
        if flat.find(group, below) >= 0:
            likely = [index for index, row in zip(others, rows, strict=True) if group in row]
            if any((closed or not sketch.is_closed(index)) and len(sketch.words(index)) <= most for index in likely):
                return True
    return False


def _groups(words: list[bytes]) -> list[bytes]:
    """Return the letters of the halves of a headline, of its thirds where two words may differ."""
    count = 2 if len(words) < _TWO_CHANGES else 3
    edges = [len(words) * part // count for part in range(count + 1)]
    return [b"".join(words[start:stop]) for start, stop in pairwise(edges)]
