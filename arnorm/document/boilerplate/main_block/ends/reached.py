"""How far an article reaches: text below boxes, closing lists and parts, and text again."""

from __future__ import annotations

from typing import Final

from arnorm.document.boilerplate.main_block.blocks import Block
from arnorm.document.boilerplate.main_block.edges import is_last_sentence, with_source
from arnorm.document.boilerplate.main_block.ends.closing_list import with_closing_list
from arnorm.document.boilerplate.main_block.ends.parts import with_closing_part
from arnorm.document.boilerplate.main_block.going_on import continued
from arnorm.document.boilerplate.main_block.layout import Layout
from arnorm.document.boilerplate.main_block.limits import limits
from arnorm.document.boilerplate.main_block.lists import behind_a_box

__all__ = ["to_its_end"]

_SHORT: Final = 4  # sentences; by hand
_ROUNDS: Final = 16  # closing lists and parts one below the other: the articles of a decree; a bound, not a measure


def to_its_end(layout: Layout, block: Block, end: int) -> Block:
    """Return a block with all that goes on below it: text below boxes, closing lists and parts, and text again.

    The next article of the page, where it prints more than one, ends it.
    """
    if end < block.stop:
        text = (at + 1 for at in range(end - 1, block.first, -1) if layout.is_text(at))
        block = block._replace(stop=next(text, block.first + 1))
    block = continued(layout, block, end)
    for _ in range(_ROUNDS):
        closed = _closed(layout, block, block.stop)
        if closed == block:
            closed = _closed(layout, block, behind_a_box(layout, block.stop))
        if closed == block:
            closed = _closed(layout, block, with_source(layout, block.stop))
        if closed == block:
            closed = _behind_short_ones(layout, block, end)
        if closed == block:
            break
        block = continued(layout, closed, end)
    return block


def _closed(layout: Layout, block: Block, at: int) -> Block:
    """Return a block with the list or the part that begins at a place below it."""
    listed = with_closing_list(layout, block, at)
    return with_closing_part(layout, block, at) if listed == block else listed


def _behind_short_ones(layout: Layout, block: Block, end: int) -> Block:
    """Return a block with the running text below short sentences: what stands between two texts is no last one."""
    text = block.stop
    while text < end and text - block.stop < _SHORT and is_last_sentence(layout, text):
        text += 1
    told = layout.reads(text) if text < end else None
    if told is None or text == block.stop or not layout.is_text(text) or not layout.is_closed(text):
        return block
    own = layout.rules[text] is None and told.weight <= limits().block["prose"] * told.words
    return block._replace(stop=text + 1) if own else block
