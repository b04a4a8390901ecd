"""Lines above a headline that the text takes up, of which the text has no word: headlines of others.

The headline itself may stand among them, where it says something else than its text, and a deck below it be taken up.
So a line goes only beside others of its kind, or above a section or the like, which stands above a headline and never
below it, as a day and a count do.
"""

from __future__ import annotations

from typing import Final

from arnorm.document.copies.masthead.headline.taken_up import TakenUp, has_commas, shared_by, text_of, words_of
from arnorm.document.copies.masthead.kinds import ITEM, TICKER, URGENT
from arnorm.document.copies.masthead.line.says import (
    BOX,
    DATE,
    FORM,
    LINK,
    MAYBE,
    NOUN,
    NUMBER,
    PART,
    REGION,
    SECTION,
    SURE,
)
from arnorm.document.copies.masthead.names import names_a_person
from arnorm.document.page import PROSE, Page

__all__ = ["is_of_the_text", "may_be_others", "may_hold_the_headline", "tell_others"]

_WORDS: Final = 4  # of the headline of another; 302 of 6,998 have fewer
_ITEMS: Final = 3  # such lines together; headline and deck are two
_SIDE_BY_SIDE: Final = 300  # folded characters of headlines in one line; two have at most 226
_MANY: Final = 230  # letters of so many
_LETTERS: Final = 14  # of a headline; 161 of 6,998 have fewer
_ONE_IN: Final = 6  # words of such a line, of which the text may have one by chance
_HEADS: Final = 2  # lines below the name of a page that stand above headlines; one may be the topic of a column
_ENDS: Final = (".", "?", ":", "\u2026")
_ABOVE: Final = frozenset((SECTION, TICKER, FORM))  # which stand above a headline, never below it

_TITLES: Final = frozenset((DATE, PART, NUMBER, NOUN, BOX, REGION, MAYBE, FORM, LINK, ITEM, ""))  # which titles are


def may_be_others(page: Page) -> bool:
    """Return whether the first lines may be headlines of others: none is running text, or one is of many; cheap."""
    letters, content = page.sketch.letters, page.content
    if len(letters[content[1]]) > PROSE:
        return False  # the text
    if len(letters[content[0]]) > _MANY:
        return page.end(content[0]) == ""
    if len(content) <= _ITEMS or min(len(letters[content[0]]), len(letters[content[1]])) < _LETTERS:
        return False
    return len(letters[content[2]]) >= _LETTERS and not any(page.prose(index) for index in content[:_ITEMS])


def tell_others(page: Page, above: list[int], told: list[str], taken: TakenUp) -> None:
    """Tell of lines of which the text has nothing that they are headlines of others: three and more, or in one line."""
    strange = [at for at, index in enumerate(above) if not told[at] and _is_strange(page, index)]
    listed = len(strange) >= _ITEMS and taken.shared >= _ITEMS and any(told)
    for at in strange:
        if listed or _is_side_by_side(page, above[at]):
            told[at] = SURE


def _is_side_by_side(page: Page, index: int) -> bool:
    """Return whether a line is longer than two headlines, and no paragraph, which has commas."""
    return page.longer_than(index, _SIDE_BY_SIDE) and not has_commas(page, index)


def _is_strange(page: Page, index: int) -> bool:
    """Return whether a line has as many words as a headline, and the text at most one in six of them."""
    few = page.key(index).count(" ") + 1 < _WORDS or page.folded(index).endswith(_ENDS)
    return not few and shared_by(page, index, text_of(page)) * _ONE_IN <= len(words_of(page, index))


def may_hold_the_headline(page: Page, above: list[int], told: list[str], taken: TakenUp) -> bool:
    """Return whether one of the lines above may be the headline, its kicker or its deck: one that nothing tells, a day.

    What is quoted may begin with "urgent".
    """
    if all(
        kind in _TITLES or page.key(index).split(" ")[0] == URGENT for index, kind in zip(above, told, strict=False)
    ):
        return True
    if {*told} == {SECTION} and _is_of_briefs(page, taken):
        return True
    for at, (index, kind) in enumerate(zip(above, told, strict=False)):
        if kind or names_a_person(page.folded(index)):
            continue
        heads = sum(below in _ABOVE for below in told[at + 1 : len(above)])
        if heads < _HEADS or page.key(index).count(" ") + 1 >= _WORDS or is_of_the_text(page, index):
            return True
    return False


def is_of_the_text(page: Page, index: int) -> bool:
    """Return whether the text has a word of a line."""
    return shared_by(page, index, text_of(page)) > 0


def _is_of_briefs(page: Page, taken: TakenUp) -> bool:
    """Return whether a headline that is taken up stands between paragraphs, too: briefs below the name of a column."""
    lines = page.content[taken.at + 1 :]
    return any(
        page.prose(above) and page.prose(below) and _is_taken_up(page, index, below)
        for above, index, below in zip(lines, lines[1:], lines[2:], strict=False)
    )


def _is_taken_up(page: Page, index: int, below: int) -> bool:
    if page.prose(index) or page.key(index).count(" ") + 1 < _WORDS:
        return False
    return 2 * shared_by(page, index, page.sketch.letters[below]) >= len(words_of(page, index))
