"""What stands between the headline and the text, and is read as pieces of a page's head: only what is sure goes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise, takewhile
from typing import Final

from arnorm.data import load
from arnorm.document import fold
from arnorm.document.broken import is_inside_a_sentence
from arnorm.document.copies.masthead.kinds import ITEM_WORDS, LONGEST, Kinds
from arnorm.document.copies.masthead.line.says import (
    BUTTON,
    COUNT,
    CREDIT,
    DATE,
    LINK,
    NOUN,
    NUMBER,
    SECTION,
    STAMP,
    SURE,
)
from arnorm.document.page import Page
from arnorm.unicode import pattern

__all__ = ["between"]

_ARABIC: Final = "[\u0621-\u064a]"
_DECK: Final = 4  # lines below the first one of running text, which may be a deck


def between(page: Page, kinds: Kinds, lines: list[int], *, named: bool) -> Iterator[int]:
    """Yield what stands between the headline, the first of some lines, and the text."""
    run: list[int] = []
    short = list(takewhile(lambda index: len(page.sketch.letters[index]) <= LONGEST, lines[1:]))
    letters = Counter(page.sketch.letters[index] for index in short)
    beside = {one for one, two in pairwise(map(page.sketch.letters.__getitem__, short)) if one == two}  # captions
    for at, index in enumerate(short):
        twice = letters[page.sketch.letters[index]] > 1 and page.key(index).count(" ") < ITEM_WORDS
        twice = twice and page.sketch.letters[index] not in beside
        if kinds(index) or twice or _is_label(page, index) or _is_of_a_picture(page, kinds, short[at : at + 2]):
            run.append(index)
            continue
        yield from _sure(page, kinds, run, named=named)
        run = []
        if page.prose(index):
            yield from (below for below in short[at + 1 : at + 1 + _DECK] if kinds(below) == SURE)
            return
    yield from _sure(page, kinds, run, named=named)


def _sure(page: Page, kinds: Kinds, run: list[int], *, named: bool) -> list[int]:
    """Return lines that stand together where one is sure; stamps are left to rules, of which one may not ask.

    An address is, below a headline that the title names, but not in the midst of a sentence.
    """
    if len(run) == 1 and kinds(run[0]) == LINK and is_inside_a_sentence(page, run[0]):
        return []
    told = [kinds(index) for index in run]
    held = set(told)
    sure = not {SURE, COUNT, CREDIT}.isdisjoint(held) or (named and LINK in held)
    sure = sure or (BUTTON in held and len(told) > 1) or held >= {NOUN, NUMBER}
    sure = sure or any(_is_label(page, index) for index in run)
    dated = not {DATE, STAMP}.isdisjoint(held)
    if sure or (dated and told.count(NUMBER) > 1):
        return [index for index, kind in zip(run, told, strict=True) if kind not in (DATE, STAMP)]
    return [index for index, kind in zip(run, told, strict=True) if kind in (SECTION, LINK)] if dated else []


def _is_label(page: Page, index: int) -> bool:
    """Return whether a line is the label of a box that no writer sets below his headline: "share", "content"."""
    return page.key(index) in _labels()


def _is_of_a_picture(page: Page, kinds: Kinds, lines: list[int]) -> bool:
    """Return whether a line in Latin letters stands above whose picture it is: its text for readers of screens."""
    if len(lines) < 2 or kinds(lines[1]) != CREDIT:
        return False
    return pattern(_ARABIC).search(page.folded(lines[0])) is None and pattern(_ARABIC).search(page.text) is not None


@lru_cache(maxsize=1)
def _labels() -> frozenset[str]:
    return frozenset(map(fold.key, load.read_toml("copies/masthead.toml")["beneath"]))
