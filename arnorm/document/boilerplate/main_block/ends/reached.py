"""How far an article reaches: text below boxes, closing lists and parts, and text again."""

from __future__ import annotations

from typing import Final

from arnorm.document.boilerplate.main_block.block.blocks import Block, is_clear
from arnorm.document.boilerplate.main_block.block.going_on import continued
from arnorm.document.boilerplate.main_block.ends.announced import behind_the_announced
from arnorm.document.boilerplate.main_block.ends.closing_list import with_closing_list
from arnorm.document.boilerplate.main_block.ends.edges import is_last_sentence, with_source
from arnorm.document.boilerplate.main_block.ends.own_words import with_own_words
from arnorm.document.boilerplate.main_block.ends.parts import with_closing_part
from arnorm.document.boilerplate.main_block.ends.unproved import through_unproved
from arnorm.document.boilerplate.main_block.inside.lists import behind_a_box
from arnorm.document.boilerplate.main_block.limits import limits
from arnorm.document.boilerplate.main_block.lines.layout import Layout

__all__ = ["to_its_end"]

_SHORT: Final = 4  # words of an item on the average; titles of others have five and more
_LINES: Final = 8  # short sentences and items between two texts; by hand
_NEAR: Final = 4  # lines in which a text takes up what stands above: "so it was written on the card"
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
            closed = block._replace(stop=behind_the_announced(layout, block.stop))
        if closed == block:
            closed = _behind_own_lines(layout, block, end)
        if closed == block:
            closed = through_unproved(layout, block, end)
        if closed == block:
            closed = with_own_words(layout, block, end)
        if closed == block:
            break
        block = continued(layout, closed, end)
    return block


def _closed(layout: Layout, block: Block, at: int) -> Block:
    """Return a block with the list or the part that begins at a place below it."""
    listed = with_closing_list(layout, block, at)
    return with_closing_part(layout, block, at) if listed == block else listed


def _behind_own_lines(layout: Layout, block: Block, end: int) -> Block:
    """Return a block with the running text below short sentences and items: what stands between two texts is inside."""
    text = block.stop
    while text < end and text - block.stop < _LINES and _may_stand_inside(layout, text, block.stop):
        text += 1
    lines = range(block.stop, text)
    near = min(end, block.stop + _NEAR)
    if not lines or text >= end or not layout.is_text(text) or not _are_items(layout, lines):
        text = next((at for at in range(block.stop + 1, near) if layout.takes_up(at)), end)
        if text == end or not is_clear(layout, block.stop, text):
            return block
    told = layout.reads(text)
    own = layout.rules[text] is None and told.weight <= limits().block["prose"] * told.words
    return block._replace(stop=text + 1) if own and layout.is_closed(text) else block


def _may_stand_inside(layout: Layout, at: int, stop: int) -> bool:
    """Return whether a line is a short sentence below another, or an item or a field beside one."""
    if layout.rules[at] is not None or layout.is_text(at):
        return False
    return is_last_sentence(layout, at) or layout.is_beside_items(at) or _is_set_with_others(layout, at, stop)


def _is_set_with_others(layout: Layout, at: int, stop: int) -> bool:
    first = at == stop  # of those below the text: the field beside it stands below too
    fields = layout.is_beside_fields(at) and not (
        first and not (at + 1 < layout.size and layout.is_named_field(at + 1))
    )
    return fields or layout.is_beside_orders(at)


def _are_items(layout: Layout, lines: range) -> bool:
    """Return whether open lines are short as items are; titles of other articles have more words."""
    words = [layout.key(at).count(" ") + 1 for at in lines if not layout.folded(at).endswith(".")]
    return sum(words) <= _SHORT * len(words)
