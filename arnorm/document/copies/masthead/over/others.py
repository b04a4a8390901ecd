"""Whether the headline may stand among the lines above the line that the text takes up.

The headline may say something else than its text, and a deck below it be taken up. So lines go only where a section or
the like, which stands above a headline and never below it, tells what they are.
"""

from __future__ import annotations

from typing import Final

from arnorm.document.copies.masthead.headline.taken_up import TakenUp, shared_by, text_of, words_of
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
)
from arnorm.document.copies.masthead.names import names_a_person
from arnorm.document.page import Page

__all__ = ["is_of_the_text", "may_hold_the_headline"]

_WORDS: Final = 4  # of a headline; 302 of 6,998 have fewer
_HEADS: Final = 2  # lines below the name of a page that stand above headlines; one may be the topic of a column
_ABOVE: Final = frozenset((SECTION, TICKER, FORM))  # which stand above a headline, never below it
_TITLES: Final = frozenset((DATE, PART, NUMBER, NOUN, BOX, REGION, MAYBE, FORM, LINK, ITEM, ""))  # which titles are


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
