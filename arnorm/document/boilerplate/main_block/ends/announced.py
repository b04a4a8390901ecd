"""The lines that the last sentence of a text announces: a verse, an inscription, a telephone, names of networks."""

from __future__ import annotations

from typing import Final

from arnorm.document.boilerplate.main_block.lines.layout import Layout

__all__ = ["behind_the_announced"]

_BUTTON: Final = "share"
_LISTED: Final = 12  # lines, as layout has it


def behind_the_announced(layout: Layout, stop: int) -> int:
    """Return the place behind the lines that a text announces in its last line, or in the line right below it."""
    first = stop + _announces_below(layout, stop)
    end = first
    while end < min(layout.size, first + _LISTED) and _is_announced(layout, end, first):
        end += 1
    return end if end > first else stop


def _announces_below(layout: Layout, at: int) -> bool:
    """Return whether a line right below the text announces the next: "it was on a night that none forgets:"."""
    return at + 1 < layout.size and at not in layout.announced and at + 1 in layout.announced


def _is_announced(layout: Layout, at: int, first: int) -> bool:
    if layout.is_text(at) or not (at in layout.announced or layout.is_own(at)):
        return False
    rule = layout.rules[at]
    if rule is None or layout.is_own(at) or (at == first and layout.is_stamp(at)):
        return True
    return at in layout.announced and rule.kind == _BUTTON  # announced as the words of a screen alone
