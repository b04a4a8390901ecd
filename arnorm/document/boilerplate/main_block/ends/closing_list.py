"""The list that ends an article: announced by its last line, of lines that are all set alike."""

from __future__ import annotations

from typing import Final

from arnorm.document.boilerplate.main_block.block.blocks import Block
from arnorm.document.boilerplate.main_block.limits import subheads
from arnorm.document.boilerplate.main_block.lines.layout import Layout, Role
from arnorm.unicode import pattern

__all__ = ["with_closing_list"]

_ITEMS: Final = 2
_LINES: Final = (Role.OPEN, Role.PARAGRAPH, Role.LISTED)
_COLON: Final = " :"
_SCORE: Final = r"[^0-9]{2,40} [0-9]{1,3} ?[-–|] ?[0-9]{1,3} [^0-9]{2,40}"  # "Wahda 2 - 1 Shabab", the dash folded
_COUNT: Final = r"[0-9][0-9.,]*(?: ?%)? [^0-9]"  # "2187 plots", "75% of the area"
_OWN: Final = 0.5  # of the stems of a head without a colon, that the text must have


def with_closing_list(layout: Layout, block: Block, head: int) -> Block:
    """Return a block with the list that begins at ``head``: behind a colon, or below a head that the text speaks of.

    Its lines are numbered from one on, have one bullet, or are each a name with what is said of it behind a colon. A
    cue ends it.
    """
    last = block.stop - 1
    if head == block.stop and layout.folded(last).endswith(_COLON):
        return block._replace(stop=_end(layout, head) or block.stop)
    if head + 1 >= layout.size or layout.cue(head) or layout.roles[head] not in _LINES:
        return block
    announces = layout.folded(head).endswith(_COLON) or layout.key(head) in subheads()
    if head > block.stop and not (announces and _is_own(layout, head, block)):  # below a box of other articles
        return block
    if announces or (layout.number(head + 1) == 1 and _is_own(layout, head, block)):
        return block._replace(stop=_end(layout, head + 1) or _end_of_table(layout, head + 1) or block.stop)
    return block


def _end_of_table(layout: Layout, columns: int) -> int:
    """Return where a table of numbers ends whose columns are named above, 0 where none stands there."""
    rows = columns + 1 < layout.size and _kind(layout, columns + 1) == "count" and not layout.cue(columns)
    return _end(layout, columns + 1) if rows else 0


def _is_own(layout: Layout, head: int, block: Block) -> bool:
    return layout.share(head, range(block.first, block.stop)) >= _OWN


def _end(layout: Layout, first: int) -> int:
    """Return where a list ends whose first line that is, 0 where none begins there."""
    kind = _kind(layout, first)
    end = first
    while kind and _kind(layout, end) == kind and _follows(layout, first, end):
        end += 1
    return end if end - first >= _ITEMS else 0


def _follows(layout: Layout, first: int, at: int) -> bool:
    return not layout.number(first) or layout.number(at) == at - first + 1


def _kind(layout: Layout, at: int) -> str:
    """Return how a line of a list is set: numbered, its bullet, or a name and a colon; nothing for others."""
    if at >= layout.size or layout.cue(at) or layout.roles[at] not in _LINES:
        return ""
    if layout.number(at):
        return "number"
    if pattern(_COUNT).match(layout.folded(at)):
        return "count"
    if pattern(_SCORE).fullmatch(layout.folded(at)):
        return "score"
    inner = _COLON in layout.folded(at).removesuffix(_COLON)
    return layout.bullet(at) or (_COLON if inner else "")
