"""The end of the page's address on a line beside the headline: that in other letters, hyphens between its words."""

from __future__ import annotations

from typing import Final

from arnorm.document.copies.frame.machine import is_slug
from arnorm.document.page import Page

__all__ = ["slugs"]

_LATIN: Final = b"a"  # the kind of Latin letters, as a sketch names it
_REACH: Final = 3  # lines in which it stands: above the headline or right below it


def slugs(page: Page) -> list[int]:
    r"""Return the lines of the head that are the end of an address, where the page is not in Latin letters.

    >>> slugs(Page("new-harbour-plan-is-approved\nخطة الميناء\nبدأ العمل."))
    [0]
    """
    if page.sketch.kinds.find(_LATIN) < 0:
        return []
    head = page.content[:_REACH]
    found = [index for index in head if is_slug(page.raw(index))]
    return found if found and not all(page.raw(index).isascii() for index in head) else []
