"""The lines above a headline, and between it and the text, that are nothing but pieces of a page's head.

Above a headline that the title beside the text names, whatever stands higher than such a line is the page's, too:
kicker and writer stand right above the headline. Where nothing names it, the lines that are read so must be the first
ones, and one of them, or several together, no writer's. Below it only what is sure goes, and what stands beside that.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import takewhile
from typing import Final

from arnorm.document.copies.masthead.above import above_the_named
from arnorm.document.copies.masthead.first import may_begin_so
from arnorm.document.copies.masthead.kinds import ITEM_WORDS, LONGEST, Kinds, may_be_of_pieces
from arnorm.document.copies.masthead.line.says import BUTTON, COUNT, DATE, LINK, NOUN, NUMBER, SECTION, STAMP, SURE
from arnorm.document.copies.masthead.unnamed import above
from arnorm.document.page import PROSE, Page
from arnorm.document.sketch import Sketch

__all__ = ["head_lines", "may_hold_pieces"]

_REACH: Final = 40  # lines in which the headline is sought; a page has up to 31 above it
_BELOW: Final = 14  # lines below the headline; a forum has 11 of a member there
_SOON: Final = 4  # first lines, of which one may be of pieces


def head_lines(page: Page, title: str | None) -> list[int]:
    r"""Return the lines of the page's head above the headline and below it.

    >>> page = Page("Skip to content\nMenu\nHarbour plan is approved\n14 views\nWork. " + "Text " * 20)
    >>> head_lines(page, None)
    [0, 1, 3]
    """
    named = _place_of(page, title)
    if not named and not may_hold_pieces(page):
        return []
    content = page.content[:_REACH]
    kinds = Kinds(page)
    count = above(page, kinds, content) if named != 0 else 0
    at = count if named is None else named
    upper = content[:count] if count <= at else []
    if named:
        upper = sorted({*upper, *above_the_named(page, kinds, content[:named])})
    return [*upper, *_below(page, kinds, page.content[at : at + 1 + _BELOW], named=named is not None)]


def may_hold_pieces(page: Page) -> bool:
    """Return whether the first line, or one below it above the first long one, may be of pieces; cheap."""
    if page.sketch.answers.get(may_begin_so) or may_be_of_pieces(page, page.content[0]):
        return True
    for index in page.content[1:_SOON]:
        if len(page.sketch.letters[index]) > PROSE:
            return False
        if may_be_of_pieces(page, index):
            return True
    return False


def _place_of(page: Page, title: str | None) -> int | None:
    """Return the place of the first line that is the title beside the text."""
    if title is None:
        return None
    letters, content = page.sketch.letters, page.content
    wanted = b"".join(Sketch(title).letters)
    if letters[content[0]] == wanted:
        return 0
    return next((at for at, index in enumerate(content[:_REACH]) if letters[index] == wanted), None)


def _below(page: Page, kinds: Kinds, lines: list[int], *, named: bool) -> Iterator[int]:
    """Yield what stands between the headline, the first of some lines, and the text."""
    run: list[int] = []
    short = list(takewhile(lambda index: len(page.sketch.letters[index]) <= LONGEST, lines[1:]))
    letters = Counter(page.sketch.letters[index] for index in short)
    for index in short:
        twice = letters[page.sketch.letters[index]] > 1 and page.key(index).count(" ") < ITEM_WORDS
        if kinds(index) or twice:
            run.append(index)
            continue
        yield from _sure(kinds, run, named=named)
        run = []
        if page.prose(index):
            return
    yield from _sure(kinds, run, named=named)


def _sure(kinds: Kinds, run: list[int], *, named: bool) -> list[int]:
    """Return lines that stand together where one is sure; stamps are left to rules, of which one may not ask.

    An address is, below a headline that the title names.
    """
    told = [kinds(index) for index in run]
    held = set(told)
    sure = not {SURE, COUNT}.isdisjoint(held) or (named and LINK in held)
    sure = sure or (BUTTON in held and len(told) > 1) or held >= {NOUN, NUMBER}
    dated = not {DATE, STAMP}.isdisjoint(held)
    if sure or (dated and told.count(NUMBER) > 1):
        return [index for index, kind in zip(run, told, strict=True) if kind not in (DATE, STAMP)]
    return [index for index, kind in zip(run, told, strict=True) if kind in (SECTION, LINK)] if dated else []
