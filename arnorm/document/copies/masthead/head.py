"""The lines above a headline, and between it and the text, that are nothing but pieces of a page's head.

Above a headline that the title beside the text names, whatever stands higher than such a line is the page's, too:
kicker and writer stand right above the headline. Where nothing names it, the lines that are read so must be the first
ones, and one of them, or several together, no writer's. Below it only what is sure goes, and what stands beside that.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from itertools import takewhile
from typing import Final

from arnorm.document.copies.masthead.kinds import ITEM, ITEM_WORDS, LONGEST, OUTLET, Kinds, may_be_of_pieces
from arnorm.document.copies.masthead.names import names_a_person
from arnorm.document.copies.masthead.reading import (
    BOX,
    BUTTON,
    COUNT,
    DATE,
    FORM,
    MAYBE,
    NUMBER,
    SECTION,
    STAMP,
    SURE,
)
from arnorm.document.copies.masthead.sections import is_genre
from arnorm.document.page import PROSE, Page
from arnorm.document.sketch import Sketch
from arnorm.unicode import pattern

__all__ = ["head_lines"]

_REACH: Final = 40  # lines in which the headline is sought; a page has up to 31 above it
_BELOW: Final = 14  # lines below the headline; a forum has 11 of a member there
_WORDS: Final = 4  # of a headline; 643 of 6,998 have fewer than five
_LATIN_WORDS: Final = 6  # of a name in Latin letters: "Harbour News on the App Store"
_LATIN: Final = "[0-9a-z |.:]+"
_ARABIC: Final = "[\u0621-\u064a]"
_NAME_WORDS: Final = 3  # of the name of a page among its lines; 302 of 6,998 headlines have fewer than four
_SOON: Final = 4  # lines right below the headline, that may say that it is a page's
_FEW: Final = 4  # lines that together are no writer's, though each may be: kickers and decks seen have three
_MANY: Final = 5  # lines of a page above its headline; with more, kickers were not seen above one
_TICKER_WORDS: Final = 12  # of headlines in one line, above the title; three short ones have 12
_BESIDE: Final = (STAMP, DATE, COUNT)  # what stands right below a headline, be it of two words
_NUMBERS: Final = (SURE, STAMP, DATE, NUMBER, COUNT)  # no headline
_FIGURES: Final = "0123456789"
_ENDS: Final = (".", "?", ":", "\u2026")


def head_lines(page: Page, title: str | None) -> list[int]:
    r"""Return the lines of the page's head above the headline and below it.

    >>> page = Page("Skip to content\nMenu\nHarbour plan is approved\n14 views\nWork. " + "Text " * 20)
    >>> head_lines(page, None)
    [0, 1, 3]
    """
    named = _place_of(page, title)
    if not named and not _may_begin(page):
        return []
    content = page.content[:_REACH]
    kinds = Kinds(page)
    count = _above(page, kinds, content) if named is None else 0
    at = count if named is None else named
    above = content[:count] if named is None else _above_the_named(page, kinds, content[:named])
    return [*above, *_below(page, kinds, page.content[at : at + 1 + _BELOW])]


def _may_begin(page: Page) -> bool:
    """Return whether the first line, or one below it above the first long one, may be of pieces; cheap."""
    if may_be_of_pieces(page, page.content[0]):
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


def _above(page: Page, kinds: Kinds, content: list[int]) -> int:
    """Return how many of the first lines are the page's, above a headline that nothing names."""
    content = list(takewhile(lambda index: len(page.sketch.letters[index]) <= LONGEST, content))
    told = _told_above(page, kinds, content)
    if not told or told[0] in ("", ITEM):
        return 0
    count = _run(page, told, content)
    if count > _MANY:
        count = next((at for at in range(count, len(content)) if _is_headline(page, page.content[at:])), count)
    count = _without_genre(page, told, content, count)
    if not count or not _is_headline(page, page.content[count:]):
        return 0
    near = [kinds(index) for index in page.content[count + 1 : count + 1 + _SOON]]
    return count if _are_sure(_said(told[:count]), near) else 0


def _told_above(page: Page, kinds: Kinds, content: list[int]) -> list[str]:
    """Return what the first lines say they are; an item of as many words as a headline may be one."""
    told = [
        kind if kind != ITEM or page.key(index).count(" ") + 1 < _WORDS else ""
        for kind, index in zip(kinds.of_the_page(content), content, strict=True)
    ]
    if told[1:2] == [FORM] and not told[0] and _may_name(page, content[0]):
        told[0] = MAYBE  # the name of the page above its form
    return told


def _run(page: Page, told: list[str], content: list[int]) -> int:
    """Return how many lines there are up to the last that says what it is, names of the page among them."""
    count = 0
    for kind, below, index in zip(told, [*told[1:], ""], content, strict=True):
        if not kind and (below in _BESIDE or not _may_name(page, index)):
            break
        count += 1
    while count and not told[count - 1]:
        count -= 1
    return count


def _without_genre(page: Page, told: list[str], content: list[int], count: int) -> int:
    """Return the same without a genre right above the headline, its kicker, where the lines above are not sure."""
    while count and is_genre(page.key(content[count - 1])):
        above = _said(told[: count - 1])
        if above and _are_sure(above):
            break
        count -= 1
    return count


def _said(told: list[str]) -> list[str]:
    return [kind for kind in told if kind]


def _are_sure(told: list[str], below: Collection[str] = ()) -> bool:
    """Return whether lines that each say what they are, and what stands below the headline, cannot be an article's.

    What stands right below the first, a stamp, may stand below a headline.
    """
    if told[0] not in _NUMBERS and told[1:2] and told[1] in _BESIDE:
        told = [told[0], *told[2:]]
    held = set(told)
    if not held.isdisjoint({SURE, STAMP}) or (len(told) > 1 and not held.isdisjoint({FORM, BUTTON})):
        return True
    if len(told) > _MANY or (SECTION in held and (not held.isdisjoint({DATE, OUTLET}) or told.count(NUMBER) > 1)):
        return True
    if not {SURE, COUNT}.isdisjoint(below) and not held.isdisjoint({FORM, BUTTON, SECTION}):
        return True
    if STAMP in below and SECTION in held:
        return True
    return sum(kind in (MAYBE, SECTION, COUNT, OUTLET) for kind in told) >= _FEW


def _may_name(page: Page, index: int) -> bool:
    """Return whether a line may be the name of a page among its lines, and no headline or writer."""
    folded = page.folded(index)
    words = page.key(index).count(" ") + 1
    latin = words <= _LATIN_WORDS and pattern(_LATIN).fullmatch(folded) is not None
    if latin and pattern(_ARABIC).search(page.text) is not None:
        return True
    return words <= _NAME_WORDS and not folded.endswith(_ENDS) and not names_a_person(folded)


def _is_headline(page: Page, lines: list[int]) -> bool:
    """Return whether the first line has the look of a headline, and running text soon below."""
    if not lines or page.prose(lines[0]) or names_a_person(page.folded(lines[0])):
        return False
    if sum(word[0] not in _FIGURES for word in page.key(lines[0]).split(" ")) < _WORDS:
        return False
    return any(page.longer_than(index, PROSE) for index in lines[1 : 1 + _BELOW])


def _above_the_named(page: Page, kinds: Kinds, above: list[int]) -> Iterator[int]:
    """Yield the lines above the headline down to the last that says what it is, but for sentences and writers."""
    told = kinds.of_the_page(above)
    for at, index in enumerate(above):
        if page.key(index).count(" ") + 1 >= _TICKER_WORDS and not page.folded(index).endswith(_ENDS):
            told[at] = told[at] or SURE
    if any(not kind and page.folded(index).endswith(".") for kind, index in zip(told, above, strict=True)):
        return
    if above and is_genre(page.key(above[-1])):
        told[-1] = ""
    lowest = max((at for at, kind in enumerate(told) if kind), default=-1)
    if len([kind for kind in told if kind]) == 1 and not {MAYBE, BUTTON, FORM, NUMBER, BOX, ITEM}.isdisjoint(told):
        return
    if sum(map(bool, told)) > _MANY:
        lowest = len(above) - 1
    for index, kind in zip(above[: lowest + 1], told, strict=False):
        if kind or not names_a_person(page.folded(index)):
            yield index


def _below(page: Page, kinds: Kinds, lines: list[int]) -> Iterator[int]:
    """Yield what stands between the headline, the first of some lines, and the text."""
    run: list[int] = []
    short = list(takewhile(lambda index: len(page.sketch.letters[index]) <= LONGEST, lines[1:]))
    letters = Counter(page.sketch.letters[index] for index in short)
    for index in short:
        twice = letters[page.sketch.letters[index]] > 1 and page.key(index).count(" ") < ITEM_WORDS
        if kinds(index) or twice:
            run.append(index)
            continue
        yield from _sure(kinds, run)
        run = []
        if page.prose(index):
            return
    yield from _sure(kinds, run)


def _sure(kinds: Kinds, run: list[int]) -> list[int]:
    """Return lines that stand together where one is sure; stamps are left to rules, of which one may not ask."""
    told = [kinds(index) for index in run]
    sure = not {SURE, COUNT}.isdisjoint(told) or (BUTTON in told and len(told) > 1)
    if sure or (told.count(NUMBER) > 1 and not {DATE, STAMP}.isdisjoint(told)):
        return [index for index, kind in zip(run, told, strict=True) if kind not in (DATE, STAMP)]
    return []
