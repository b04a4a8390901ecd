"""What stands between the headline and the text, and is read as pieces of a page's head: only what is sure goes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from functools import lru_cache
from itertools import pairwise, takewhile
from typing import Final

from arnorm.data import load
from arnorm.document.broken import is_inside_a_sentence
from arnorm.document.copies.masthead.headline.taken_up import says_nothing_of
from arnorm.document.copies.masthead.kinds import Kinds
from arnorm.document.copies.masthead.line.gate import LONGEST
from arnorm.document.copies.masthead.line.says import (
    BUTTON,
    COUNT,
    CREDIT,
    DATE,
    FORM,
    LINK,
    MAYBE,
    NOUN,
    NUMBER,
    SECTION,
    STAMP,
    SURE,
)
from arnorm.document.copies.masthead.under.chant import is_chant
from arnorm.document.copies.masthead.under.outlet import names_the_outlet
from arnorm.document.copies.masthead.under.rating import ratings
from arnorm.document.copies.readings import is_date
from arnorm.document.page import Page
from arnorm.document.sketch import Sketch
from arnorm.unicode import pattern

__all__ = ["between"]

_ARABIC: Final = "[\u0621-\u064a]"
_NAME_WORDS: Final = 3  # of a name that stands twice below a headline
_HEADLINE: Final = 3  # words of it; 131 of 6,998 have fewer
# Key words, a comma and no space between: a writer sets one.
_KEY_WORDS: Final = r"[\p{Zs}]*[^,\u060c.:!?\u061f]{2,40}(?:[,\u060c](?=\p{L})[^,\u060c.:!?\u061f]{2,40}){3,20}"
_YEAR: Final = "(?<![0-9])20[0-9]{2}(?![0-9])"
_COMMA: Final = (",", "\u060c")
_OF_PAGES: Final = (BUTTON, FORM, NOUN, MAYBE)  # of which a text may tell under such a subhead
_HOURS: Final = r"(?:[^ 0-9:]{2,16} ){1,3}(?:[:|] )?[0-9]{1,2} ?[:.] ?[0-9]{2}(?: [\u0635\u0645])?"  # (a.m., p.m.)
_TABLE: Final = 5  # rows; a day has five prayers, a head of a page two hours at most
_RATED: Final = 8  # lines below the headline, the steps of a scale among them
_DECK: Final = 4  # lines below the first one of running text, which may be a deck


def between(page: Page, kinds: Kinds, lines: list[int], *, named: bool, names: Collection[bytes] = ()) -> Iterator[int]:
    """Yield what stands between the headline, the first of some lines, and the text; the title has the ``names``."""
    run: list[int] = []
    short = list(takewhile(lambda index: len(page.sketch.letters[index]) <= LONGEST, lines[1:]))
    letters = Counter(page.sketch.letters[index] for index in short)
    titled = named or page.key(lines[0]).count(" ") + 1 >= _HEADLINE
    beside = {one for one, two in pairwise(map(page.sketch.letters.__getitem__, short)) if one == two}  # captions
    short = _above_hours(page, short)
    if is_chant(page, kinds, lines):
        return
    rated = ratings(page, short[:_RATED])
    for at, index in enumerate(short):
        if (titled and names_the_outlet(page, index, names)) or index in rated:
            yield index
            continue
        twice = letters[page.sketch.letters[index]] > 1 and page.key(index).count(" ") < _NAME_WORDS
        twice = twice and page.sketch.letters[index] not in beside
        label = titled and _is_label(page, index)
        if kinds(index) or twice or label or _is_of_a_picture(page, kinds, short[at : at + 2]):
            run.append(index)
            continue
        # A menu goes on below its first names, in words that say nothing of the text: it is known by all of them.
        alone = not run or page.prose(index) or not says_nothing_of(page, index)
        yield from _sure(kinds, run, named=named, titled=titled, alone=alone)
        if titled and pattern(_YEAR).search(page.folded(index)) and is_date(page.folded(index)):
            yield from (above for above in run if kinds(above) == SECTION)  # a day, with a name that nothing tells
        run = []
        if page.end(index) == ":" and page.key(index).count(" ") + 1 >= _HEADLINE:
            return  # what a sentence announces is the text's: steps of a form, a path to follow
        if page.prose(index):
            if not at and page.end(index) != ".":  # else a sentence, the text has begun
                soon = takewhile(lambda below: not page.prose(below), short[at + 1 : at + 1 + _DECK])
                yield from (below for below in soon if kinds(below) in (SURE, COUNT, CREDIT))
            return
    yield from _sure(kinds, run, named=named, titled=titled, alone=True)


def _above_hours(page: Page, lines: list[int]) -> list[int]:
    """Return lines up to a table of hours, which is the article: times of prayer, matches of a day."""
    told = [bool(pattern(_HOURS).fullmatch(page.folded(index))) for index in lines]
    first = next((at for at in range(len(told) - _TABLE + 1) if all(told[at : at + _TABLE])), len(told))
    return lines[:first]


def _sure(kinds: Kinds, run: list[int], *, named: bool, titled: bool, alone: bool) -> list[int]:
    """Return lines that stand together where one is sure; stamps are left to rules, of which one may not ask.

    ``alone`` says that what stands below them is the article's. An address is asked of, below a headline that the title
    names, but not in the midst of a sentence.
    """
    page = kinds.page
    if len(run) == 1 and kinds(run[0]) == LINK and is_inside_a_sentence(page, run[0]):
        return []
    told = [kinds(index) for index in run]
    held = set(told)
    sure = not {SURE, COUNT, CREDIT}.isdisjoint(held) or (named and LINK in held)
    sure = sure or (BUTTON in held and len(told) > 1) or held >= {NOUN, NUMBER}
    sure = sure or (titled and any(_is_label(page, index) for index in run))
    dated = not {DATE, STAMP}.isdisjoint(held)
    if sure or (dated and told.count(NUMBER) > 1):
        return [index for index, kind in zip(run, told, strict=True) if kind not in (DATE, STAMP)]
    going = (SECTION, LINK) if dated else ()
    return [
        index
        for index, kind in zip(run, told, strict=True)
        if kind in going or (titled and alone and kind in _OF_PAGES and says_nothing_of(page, index))
    ]


def _is_label(page: Page, index: int) -> bool:
    """Return whether a line is what no writer sets below his headline: the label of a box, key words with commas."""
    if page.sketch.letters[index] in _labels():
        return True
    raw = page.raw(index)
    return any(sign in raw for sign in _COMMA) and pattern(_KEY_WORDS).fullmatch(raw) is not None


def _is_of_a_picture(page: Page, kinds: Kinds, lines: list[int]) -> bool:
    """Return whether a line in Latin letters stands above whose picture it is: its text for readers of screens."""
    if len(lines) < 2 or kinds(lines[1]) != CREDIT:
        return False
    return pattern(_ARABIC).search(page.folded(lines[0])) is None and pattern(_ARABIC).search(page.text) is not None


@lru_cache(maxsize=1)
def _labels() -> frozenset[bytes]:
    """Return the labels, as a sketch has them."""
    return frozenset(Sketch(label).letters[0] for label in load.read_toml("copies/masthead.toml")["beneath"])
