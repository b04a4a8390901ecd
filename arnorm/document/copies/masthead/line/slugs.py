"""The end of the page's address on a line beside the headline: that in other letters, hyphens between its words."""

from __future__ import annotations

from typing import Final

from arnorm.document.copies.frame.machine import is_slug
from arnorm.document.page import Page

__all__ = ["slugs"]

_REACH: Final = 3  # lines in which it stands: above the headline or right below it


def slugs(page: Page) -> list[int]:
    r"""Return the lines of the head that are the end of an address, where the page is not in Latin letters.

    >>> slugs(Page("harbour-plan-is-approved\nخطة الميناء\nبدأ العمل."))
    [0]
    """
    head = {index: page.raw(index) for index in page.content[:_REACH]}
    found = [index for index, raw in head.items() if is_slug(raw)]
    return found if found and not all(map(str.isascii, head.values())) else []
