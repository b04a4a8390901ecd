"""The last parts of an article below its text: a head that parts alone have, or one of a row, with what it heads."""

from __future__ import annotations

from collections import Counter
from typing import Final

from arnorm.document.boilerplate.main_block.block.blocks import Block
from arnorm.document.boilerplate.main_block.limits import limits, subheads
from arnorm.document.boilerplate.main_block.lines.layout import Layout, Role
from arnorm.unicode import pattern

__all__ = ["with_closing_part"]

_ORDERS: Final = 3
_ROW: Final = 2  # heads of one kind above: "article 1", "article 2"
_WORDS: Final = 3  # of such a head at most
_SIGNED: Final = 6  # spaces in who signs a letter, at most; by hand
_FACTS: Final = 3  # lines; by hand
_FACT: Final = r"[^ :]+(?: [^ :]+)? : [^:]+"
_OWN: Final = 0.3  # of the stems of facts, that the article has; by hand
_LISTED: Final = 12  # announced lines at most, as layout has it
_SHORT: Final = 4  # words of these on the average; titles of other articles below a head that no rule knows have more
_DIGITS: Final = r"[0-9]+"


def with_closing_part(layout: Layout, block: Block, head: int) -> Block:
    """Return a block with the part that begins at ``head``: "verdict" and "false", "article 4" behind three others."""
    words = (_last_words(layout, head) or _announced(layout, head)) if head == block.stop else 0
    part = _steps(layout, block, head) or _part(layout, block, head) or _facts(layout, block, head)
    return block._replace(stop=words or part or block.stop)


def _last_words(layout: Layout, at: int) -> int:
    """Return the place behind last words that go on without an end mark: "and so on", "yours," and who that is."""
    if at >= layout.size or layout.rules[at] is not None or layout.roles[at] is not Role.OPEN:
        return 0
    told = layout.reads(at)
    if layout.joins(at) and told.words > _WORDS - 1 and told.weight <= limits().block["prose"] * told.words:
        return at + 1
    if not layout.breaks_off(at):
        return 0
    return at + 1 + (at + 1 < layout.size and layout.rules[at + 1] is None and layout.key(at + 1).count(" ") < _SIGNED)


def _announced(layout: Layout, head: int) -> int:
    """Return the place behind short lines that a line right below the text announces: "signed:" and names."""
    told = layout.reads(head) if head < layout.size and layout.rules[head] is None else None
    if told is None or not layout.folded(head).endswith(":") or told.weight > 0:
        return 0
    end = head + 1
    while end < layout.size and layout.rules[end] is None and not layout.is_text(end) and not layout.is_notice(end):
        end += 1
    words = [layout.key(at).count(" ") + 1 for at in range(head + 1, end)]
    return end if _ROW <= len(words) <= _LISTED and sum(words) <= _SHORT * len(words) else 0


def _facts(layout: Layout, block: Block, first: int) -> int:
    """Return the place behind the facts of a book, a film: names with what they are, in words of the article."""
    end = first
    while end < layout.size and layout.rules[end] is None and pattern(_FACT).fullmatch(layout.folded(end)):
        end += 1
    lines = range(first, end)
    stems = frozenset().union(*map(layout.stems, lines))
    own = sum(layout.said(one, range(block.first, block.stop)) for one in stems)
    return end if len(lines) >= _FACTS and own >= _OWN * len(stems) else 0


def _steps(layout: Layout, block: Block, head: int) -> int:
    """Return the place behind the orders in a row below the head of a part: "the steps", though pages give some too."""
    end = head + 1
    while end < layout.size and layout.is_order(end):
        end += 1
    orders = {layout.page.first_word(layout.index(at)) for at in range(head + 1, end)}
    if end - head <= _ORDERS or len(orders) < _ORDERS or not _heads(layout, head, block):
        return 0
    more = end < layout.size and layout.rules[end] is None and not layout.is_long(end)
    return end + (more and layout.reads(end).weight <= 0)


def _part(layout: Layout, block: Block, head: int) -> int:
    """Return the place behind a head of a part, what it heads, and the text below."""
    if head + 1 >= layout.size or not _heads(layout, head, block) or not _may_stand_below(layout, head + 1):
        return 0
    end = head + 2
    while end < layout.size and layout.is_text(end) and layout.rules[end] is None:
        end += 1
    return end


def _heads(layout: Layout, at: int, block: Block) -> bool:
    if layout.roles[at] not in (Role.OPEN, Role.LISTED) or layout.cue(at):
        return False
    return layout.key(at) in subheads() or _is_one_of_a_row(layout, at, block)


def _is_one_of_a_row(layout: Layout, at: int, block: Block) -> bool:
    """Return whether a short line is as two above it but for a number, or has their first word and as many."""
    kind = _kind(layout, at)
    if not kind:
        return False
    above = Counter(_kind(layout, each) for each in range(block.first, block.stop))
    return above[kind] >= _ROW


def _kind(layout: Layout, at: int) -> str:
    """Return what heads of a row have in common, nothing for a line that is none."""
    key = layout.key(at)
    words = key.split(" ")
    if layout.is_text(at) or layout.cue(at) or layout.is_stamp(at) or not 1 < len(words) <= _WORDS:
        return ""
    if pattern(_DIGITS).search(key) is not None:
        return pattern(_DIGITS).sub("0", key) if pattern(_DIGITS).match(key) is None else ""
    return f"{words[0]} {len(words)}"


def _may_stand_below(layout: Layout, at: int) -> bool:
    return not layout.cue(at) and not layout.is_stamp(at) and layout.rules[at] is None
