"""Who signs a statement below its text, down to the line that says where and when: "issued at Tyre on 4 May 2021".

Bodies print their statements on pages of their own, so that the name stands above the article too, as a site's does.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from arnorm.document.boilerplate.main_block.limits import limits
from arnorm.document.boilerplate.main_block.lines.layout import Layout
from arnorm.document.boilerplate.rules import words
from arnorm.document.patterns import either, folded_pattern
from arnorm.unicode import Pattern, pattern

__all__ = ["behind_signature"]

_LINES: Final = 5  # a wish, the body, the office, the name, where and when; by hand
_NAME: Final = 6  # spaces in one of them, at most; by hand


def behind_signature(layout: Layout, stop: int) -> int:
    """Return the place behind those who sign a text, the line last that says where and when; ``stop`` where none is.

    What the page says begins right below, or nothing does: titles of others have dates as well.
    """
    for at in range(stop, min(layout.size, stop + _LINES)):
        if _dated().fullmatch(layout.folded(at)) is not None:
            below = at + 1
            return below if below == layout.size or _is_of_the_page(layout, below) else stop
        if not _may_sign(layout, at):
            return stop
    return stop


def _may_sign(layout: Layout, at: int) -> bool:
    """Return whether a line can be a wish, a body or a name: few words, no notice's, which no rule knows."""
    few = layout.rules[at] is None and layout.key(at).count(" ") < _NAME
    return few and layout.reads(at).weight <= 0 and not layout.folded(at).endswith(("?", "…"))


def _is_of_the_page(layout: Layout, at: int) -> bool:
    return bool(layout.cue(at)) or layout.is_sure_notice(at)


@lru_cache(maxsize=1)
def _dated() -> Pattern:
    said = limits().patterns
    slots = {name: either(words()[name]) for name in ("day", "month", "outlet")}
    slots |= {name: folded_pattern(said[name], slots) for name in ("date", "place")}
    return pattern(folded_pattern(said["signed"], slots))
