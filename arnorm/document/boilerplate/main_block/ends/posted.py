"""Where a post of a forum ends above its writer's signature, which its software parts off by a line of underscores."""

from __future__ import annotations

from typing import Final

from arnorm.document.boilerplate.main_block.lines.layout import Layout

__all__ = ["above_signature"]

# As many as the templates of phpBB and vBulletin print. Writers who part a poem or notes by hand print other numbers.
_RULES: Final = ("_" * 17, "_" * 18)
_LINES: Final = 4  # of a signature at most: a saying, a verse or two; by hand


def above_signature(layout: Layout, first: int, end: int) -> int:
    """Return the place of the first line of a signature that ends a post, ``end`` where none does."""
    for at in range(max(first + 1, end - _LINES), end):
        between = range(layout.index(at - 1) + 1, layout.index(at))
        if any(layout.page.raw(index).strip(" ") in _RULES for index in between):
            return at
    return end
