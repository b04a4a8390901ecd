"""A line to which the text below points back: "with this phrase the presenter opens his day". It is quoted, no copy."""

from __future__ import annotations

from functools import lru_cache

from arnorm.data import load
from arnorm.document import fold
from arnorm.document.page import Page

__all__ = ["is_pointed_at"]


def is_pointed_at(page: Page, index: int) -> bool:
    r"""Return whether the line with words below a line begins with words that point back to it.

    >>> page = Page("صباح الخير\nبهذه العبارة يفتتح المذيع يومه.")
    >>> is_pointed_at(page, 0), is_pointed_at(page, 1)
    (True, False)
    """
    below = next((line for line in page.content if line > index), None)
    return below is not None and f"{page.key(below)} ".startswith(_pointing())


@lru_cache(maxsize=1)
def _pointing() -> tuple[str, ...]:
    phrases: list[str] = load.read_toml("copies/words.toml")["points_back"]
    return tuple(f"{fold.key(phrase)} " for phrase in phrases)
