"""A cheap proof, on the sketch of a page, that none of its first lines is the page's.

The passes over the head of a page ask the same few lines: whether the first begins as a path, a stamp or a section
does, whether the second is a section or a count, whether one is made of pieces, whether a name in Latin letters ends in
a number. Of nineteen articles in twenty all that is told here, and no pass is asked.
"""

from __future__ import annotations

from arnorm.document.copies.masthead.above import is_title
from arnorm.document.copies.masthead.first import may_begin_so
from arnorm.document.copies.masthead.head import may_hold_pieces
from arnorm.document.copies.masthead.line.slugs import slugs
from arnorm.document.copies.masthead.sections import may_stand_above_a_stamp, may_stand_below
from arnorm.document.copies.named import may_be_path
from arnorm.document.page import Page

__all__ = ["no_line_of_the_page"]


def no_line_of_the_page(page: Page, title: str | None) -> bool:
    r"""Return whether nothing above the headline, nor between it and the text, can be the page's.

    Each question is that of the pass whose name stands beside it. Where the title beside the text is not the first
    line, it may stand below others, and the passes are asked.

    >>> text = "\nWork starts in May with the northern pier, and the port stays open. " + "Text " * 9
    >>> [no_line_of_the_page(Page(first + text), None) for first in ("Harbour plan is approved", "Home")]
    [True, False]
    """
    if title is not None and not is_title(page, title):
        return False  # above_the_title
    return not (
        may_be_path(page)  # is_path
        or may_begin_so(page)  # first_lines
        or may_stand_above_a_stamp(page)  # above_a_stamp
        or may_stand_below(page)  # below_the_headline
        or may_hold_pieces(page)  # head_lines
        or slugs(page)
    )
