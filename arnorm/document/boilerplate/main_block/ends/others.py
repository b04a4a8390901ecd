"""The next article below the one of a page, as sites print it that scroll on."""

from __future__ import annotations

from itertools import takewhile
from typing import Final

from arnorm.document.boilerplate.main_block.block.blocks import TOGETHER
from arnorm.document.boilerplate.main_block.lines.layout import Layout, Role

__all__ = ["next_article"]

_TITLE: Final = 3  # spaces in a headline
_HEAD: Final = 4  # lines from a headline to its text: the date, the writer, a button
_NAME: Final = 4  # words of a writer or a section there
_FOOT: Final = 2  # lines that rules know between two articles: the buttons and key words of the first; by hand


def next_article(layout: Layout, headline: int, first: int) -> int:
    """Return the place of the headline below a text that has its own date and text, as sites that scroll on print it.

    It is sought where the headline of the page has a date below it too, and only below the foot of the first article:
    lists of events have dates as well.
    """
    if not any(layout.is_stamp(at) for at in range(headline + 1, first)):
        return layout.size
    known = 0  # lines that rules know since the last running text
    for at in range(first + 1, layout.size):
        if known >= _FOOT and _begins_another(layout, at):
            return at
        known = 0 if layout.is_text(at) else known + bool(layout.cue(at))
    return layout.size


def _begins_another(layout: Layout, at: int) -> bool:
    title = layout.roles[at] is Role.OPEN and layout.key(at).count(" ") >= _TITLE
    if not title or layout.joins(at) or layout.folded(at).endswith((":", "…")):
        return False
    head = list(takewhile(lambda each: _may_stand_in_a_head(layout, each), range(at + 1, min(layout.size, at + _HEAD))))
    text = at + 1 + len(head)
    dated = any(layout.is_stamp(each) and not layout.is_clock(each) for each in head)
    below = range(text, min(layout.size, text + TOGETHER))
    return dated and len(below) == TOGETHER and all(layout.is_text(each) for each in below)


def _may_stand_in_a_head(layout: Layout, at: int) -> bool:
    return layout.is_stamp(at) or (not layout.is_text(at) and layout.key(at).count(" ") < _NAME)
