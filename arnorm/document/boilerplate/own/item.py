"""What an item is: of a list, a poem, a box."""

from __future__ import annotations

from typing import Final

from arnorm.document.page import Page

__all__ = ["ITEM", "is_item"]

ITEM: Final = 60  # folded characters of an item, a verse, a field


def is_item(page: Page, index: int) -> bool:
    """Return whether a line is short and open."""
    return not page.longer_than(index, ITEM) and not page.folded(index).endswith((".", ":", "…"))
