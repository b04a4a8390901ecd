"""The blocks of running text on a page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from arnorm.document.boilerplate.main_block.limits import limits
from arnorm.document.boilerplate.main_block.lines.layout import Layout, Role

__all__ = ["MENU", "TOGETHER", "Block", "blocks", "is_clear"]

TOGETHER: Final = 2  # paragraphs; below the title of another article stands one
MENU: Final = 3  # names of sections: a menu stands between two texts, not inside one
_PAIRS: Final = 2  # titles with an abstract each below "read also"; after one such pair an article may go on


class Block(NamedTuple):
    """Places among the lines with words, half-open, and how much speaks for them."""

    first: int
    stop: int
    gain: float


class _Abstract(NamedTuple):
    """The place of the title of another article, and how many of them and how many dates stand from it downward."""

    first: int
    number: int
    stamps: int


def blocks(layout: Layout) -> Iterator[Block]:
    """Yield the best block, then the best on either side of it, and so on."""
    left = [(0, layout.size)]
    for _ in range(int(limits().block["blocks"])):
        found = [(_best(layout, start, stop), start, stop) for start, stop in left]
        best, start, stop = max(found, key=lambda each: each[0].gain, default=(Block(0, 0, 0.0), 0, 0))
        if best.gain <= 0.0:
            return
        best = _without_abstracts(layout, _reached(layout, best, stop))
        yield best
        left.remove((start, stop))
        left += [(start, best.first), (best.stop, stop)]


def _reached(layout: Layout, block: Block, end: int) -> Block:
    """Return a block with the paragraphs below it that a line or two of residue part from it, no cue of a list."""
    stop = block.stop
    while True:
        near = range(stop, min(end, stop + int(limits().block["reach"])))
        step = next((at for at in near if layout.roles[at] is Role.PARAGRAPH), None)
        if step is None or any(layout.roles[at] is Role.LIST or layout.is_foot(at) for at in range(stop, step)):
            return block._replace(stop=stop)
        stop = step + 1


def _without_abstracts(layout: Layout, block: Block) -> Block:
    """Return a block without titles and abstracts of other articles at its end: below a cue, or each with its date."""
    stop = block.stop
    for pair in _abstracts(layout, block):
        above = pair.first - 1
        cue = above > block.first and layout.heads_titles(above)
        if pair.number >= _PAIRS and (cue or pair.stamps + 1 >= pair.number):
            stop = above if cue else pair.first
    return block._replace(stop=stop)


def _abstracts(layout: Layout, block: Block) -> Iterator[_Abstract]:
    """Yield, from the end of a block upward, the titles with one paragraph below, dates beside them, nothing else."""
    number = stamps = 0
    below = False
    for at in range(block.stop - 1, block.first, -1):
        if layout.is_stamp(at):
            stamps += 1
            continue
        text = layout.is_text(at)
        if text is below:
            return
        below = text
        if not text:
            number += 1
            yield _Abstract(at, number, stamps)


def _best(layout: Layout, start: int, stop: int) -> Block:
    """Return the run of lines with the greatest sum of gains (Kadane's way, in one pass)."""
    best = Block(start, start, 0.0)
    first, total = start, 0.0
    for at in range(start, stop):
        if total <= 0.0:
            first, total = at, 0.0
        total += layout.gains[at]
        if total > best.gain:
            best = Block(first, at + 1, total)
    return best


def is_clear(layout: Layout, first: int, stop: int) -> bool:
    """Return whether neither a list of other articles nor the foot of one stands between two blocks."""
    between = range(first, stop)
    if sum(layout.cue(at) == "nav" for at in between) >= MENU:
        return False
    return not any(layout.roles[at] in (Role.LIST, Role.FOOT) or layout.heads_titles(at) for at in between)
