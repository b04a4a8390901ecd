"""The lines above a headline, and between it and the text, that are nothing but pieces of a page's head.

Above a headline that the title beside the text names, whatever stands higher than such a line is the page's, too:
kicker and writer stand right above the headline. Where nothing names it, the lines that are read so must be the first
ones, and one of them, or several together, no writer's; or the text itself tells which line is the headline, as it says
what that says. Below it only what is sure goes, and what stands beside that.
"""

from __future__ import annotations

from typing import Final

from arnorm.document.copies.masthead.above import above_the_named
from arnorm.document.copies.masthead.first import may_begin_so
from arnorm.document.copies.masthead.headline.taken_up import taken_up
from arnorm.document.copies.masthead.kinds import Kinds, is_long
from arnorm.document.copies.masthead.line.gate import LONGEST, may_be_of_pieces
from arnorm.document.copies.masthead.line.path import ends_in_the_headline, is_path_alone
from arnorm.document.copies.masthead.over.unnamed import above
from arnorm.document.copies.masthead.title import Named, named_by
from arnorm.document.copies.masthead.under.between import between
from arnorm.document.copies.masthead.under.outlet import names_the_outlet
from arnorm.document.page import PROSE, Page

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
    by = named_by(page, title) if title is not None else None
    named = _place_of(page, by)
    if not named and not may_hold_pieces(page):
        return []
    taken = taken_up(page) if title is None else None
    content = page.content[:_REACH]
    kinds = Kinds(page)
    count = above(page, kinds, content) if named != 0 else 0
    at = count if named is None else named
    upper = content[:count] if count <= at else []
    if named and by is not None:
        upper = sorted({*upper, *above_the_named(page, kinds, content[:named], by)})
    if taken is not None and taken.at >= count:
        found = list(above_the_named(page, kinds, content[: taken.at], taken))
        upper, at = (sorted({*upper, *found}), taken.at) if found else (upper, at)
    names = () if by is None else by.names
    return [*upper, *between(page, kinds, page.content[at : at + 1 + _BELOW], named=named is not None, names=names)]


def may_hold_pieces(page: Page) -> bool:
    """Return whether the first line, or one below it above the first long one, may be of pieces; cheap."""
    first = page.content[0]
    if page.sketch.answers.get(may_begin_so) or may_be_of_pieces(page, first):
        return True
    if is_path_alone(page, first) or is_long(page, first) or ends_in_the_headline(page, first, page.content[1]):
        return True
    for index in page.content[1:_SOON]:
        if len(page.sketch.letters[index]) > (PROSE if index != page.content[1] else LONGEST):
            return False
        if may_be_of_pieces(page, index) or is_path_alone(page, index) or names_the_outlet(page, index):
            return True
    return False


def _place_of(page: Page, named: Named | None) -> int | None:
    """Return the place of the first line that the title beside the text names."""
    if named is None:
        return None
    letters, content = page.sketch.letters, page.content
    return next((at for at, index in enumerate(content[:_REACH]) if letters[index] == named.letters), None)
