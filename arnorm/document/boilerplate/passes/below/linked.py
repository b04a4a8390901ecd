"""Titles as the last lines of a page, each with the way on to its article behind it: "(title) rest …"."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from arnorm.document import fold
from arnorm.document.boilerplate.judged import Gone, Judged
from arnorm.document.boilerplate.rules import words
from arnorm.document.page import Page
from arnorm.document.sketch import Sketch

__all__ = ["linked", "may_be_linked"]

KIND: Final = "related"
_FEWEST: Final = 2  # one may be an article that a feed has cut
_MOST: Final = 12
_LETTERS: Final = 140  # folded, with the way on
_WORDS: Final = range(4, 24)
_PARAGRAPHS: Final = 2  # above them
_DOTS: Final = ("\u2026", "|")  # a sentence ends in one full stop


def may_be_linked(page: Page) -> bool:
    """Return whether the last line with words may end so; cheap."""
    return page.sketch.letters[page.content[-1]].endswith(_onward_sketched())


def linked(judged: Judged) -> frozenset[Gone]:
    """Return the last lines that stay where each ends so, two and more."""
    if KIND not in judged.rules.kinds:
        return frozenset()
    page = judged.page
    left = [index for index in judged.content if index not in judged.gone]
    at = len(left)
    while at > 1 and len(left) - at < _MOST and _leads_on(page, left[at - 1]):
        at -= 1
    if len(left) - at < _FEWEST or sum(page.prose(index) for index in left[1:at]) < _PARAGRAPHS:
        return frozenset()
    return frozenset(Gone(index, KIND) for index in left[at:])


def _leads_on(page: Page, index: int) -> bool:
    if page.longer_than(index, _LETTERS):
        return False
    folded = page.folded(index)
    said = fold.words_of(folded)
    return len(said) in _WORDS and said[-1] in _onward() and folded.endswith(_DOTS)


@lru_cache(maxsize=1)
def _onward() -> frozenset[str]:
    return frozenset(map(fold.folded, words()["onward_from_a_title"]))


@lru_cache(maxsize=1)
def _onward_sketched() -> tuple[bytes, ...]:
    return tuple(Sketch(entry).flat for entry in words()["onward_from_a_title"])
