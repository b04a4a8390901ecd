"""Verse, refrains and section titles: lines that come back because they are meant to."""

from __future__ import annotations

from collections.abc import Container
from itertools import pairwise
from typing import Final

from arnorm.document.copies.likeness import Sheet
from arnorm.document.page import Page
from arnorm.unicode import pattern

__all__ = ["heads_a_section", "is_refrain", "verse_after"]

_HEAD: Final = 10  # lines with words that are looked at
_BESIDE: Final = 2
_LINES: Final = 5
_LETTERS: Final = 60
_WORDS: Final = 3
_SECTION_WORDS: Final = 4
_PARAGRAPHS: Final = 2  # more running text than a standfirst between two copies makes sections of them
_DIGIT: Final = "[0-9]"


def verse_after(page: Page, index: int) -> bool:
    """Return whether the lines after a copy read as verse or a list: short, without end marks, all words."""
    solid = page.solid
    at = solid.index(index) + 1 if index in solid[:_HEAD] else len(solid)
    following = solid[at : at + _LINES]
    return len(following) > 1 and all(_verse_line(page, i) for i in following)


def is_refrain(page: Page, clean: int, found: Container[int]) -> bool:
    """Return whether a line comes back further down as in a poem: all is verse, or the next line comes back too."""
    solid = page.solid
    places = [at for at, index in enumerate(solid) if index == clean or index in found]
    if any(two - one > _BESIDE for one, two in pairwise(places)) and all(_verse_line(page, i) for i in solid):
        return True
    for first, second in pairwise(at for at in places if at + 1 < len(solid)):
        one, two = solid[first + 1], solid[second + 1]
        if second - first > 1 and _short_line(page, one) and _short_line(page, two):
            letters = _sheet(page, one).letters
            if letters and letters == _sheet(page, two).letters and one not in found:
                return True
    return False


def heads_a_section(page: Page, index: int, clean: int, found: Container[int]) -> bool:
    """Return whether a copy is a title over its own text: running text before it, and again right after it."""
    solid = page.solid
    first, second = sorted((solid.index(clean), solid.index(index)))
    between = solid[first + 1 : second][:_HEAD]
    if not between or second + 1 >= len(solid):
        return False
    after = solid[second + 1]
    few = len(_sheet(page, clean).words) <= _SECTION_WORDS
    apart = sum(page.prose(i) for i in between) >= _PARAGRAPHS
    return (few or apart) and after not in found and page.prose(after) and page.prose(between[0])


def _sheet(page: Page, index: int) -> Sheet:
    return Sheet.folded(page.form(index))


def _short_line(page: Page, index: int) -> bool:
    return not page.longer_than(index, _LETTERS) and not page.form(index).endswith(".")


def _verse_line(page: Page, index: int) -> bool:
    if page.longer_than(index, 2 * _LETTERS):
        return False
    sheet = _sheet(page, index)
    short = len(sheet.words) >= _WORDS and len(sheet.letters) <= _LETTERS
    return short and not sheet.closed and pattern(_DIGIT).search(sheet.letters) is None
