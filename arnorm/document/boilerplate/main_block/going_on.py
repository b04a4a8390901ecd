"""Where an article goes on below a box of others, a table, an invitation to comment."""

from __future__ import annotations

from typing import Final

from arnorm.document.boilerplate.main_block.blocks import MENU, TOGETHER, Block, is_clear
from arnorm.document.boilerplate.main_block.layout import Layout, Role
from arnorm.document.boilerplate.main_block.limits import limits

__all__ = ["continued"]

_NUMBER: Final = "1"
_INTERVIEW: Final = 3  # questions with their answers
_HALF: Final = 0.5


def continued(layout: Layout, block: Block) -> Block:
    """Return a block with the text below that goes on after a box of other articles, a table, a line-up.

    Above the foot it goes on where a paragraph begins with "and", as two in five of an article do and hardly any
    abstract does, or where two stand together, as no abstracts do.
    """
    stop, at, menu = block.stop, block.stop, 0
    while at < layout.size and menu < MENU and not (layout.is_foot(at) and not _above_text(layout, block, at)):
        menu += layout.cue(at) == "nav"
        end = at
        while end < layout.size and layout.is_text(end):
            end += 1
        near = end - at >= TOGETHER or (end > at and _answers(layout, block._replace(stop=stop), at))
        near = near or (end > at and _is_next(layout, stop, at))
        near = near and at - stop <= int(limits().block["far"])
        if end > at and (near or any(layout.goes_on(each) for each in range(at, end))):
            stop = end
        at = max(end, at + 1)
    return block._replace(stop=stop)


def _is_next(layout: Layout, stop: int, at: int) -> bool:
    """Return whether nothing but a button or two stands between an article and the paragraph below."""
    gap = range(stop, at)
    short = all(layout.cue(each) and not layout.heads_titles(each) for each in gap)
    return (
        short
        and len(gap) < limits().block["reach"]
        and layout.roles[at] is Role.PARAGRAPH
        and is_clear(layout, stop, at)
    )


def _answers(layout: Layout, block: Block, at: int) -> bool:
    """Return whether running text stands below an item of the block's: its next number, one more ":", one more "?"."""
    kind = _announced(layout, at) or layout.bullet(at)
    above = [each for each in range(block.first + 1, block.stop) if layout.is_text(each)]
    alike = [each for each in above if kind and kind in (_announced(layout, each), layout.bullet(each))]
    if sum(bool(layout.cue(each)) for each in range(block.stop, at)) > TOGETHER:
        return False
    return _answers_a_question(layout, block, at, alike) if kind == "?" else _is_item(layout, at, alike, kind)


def _is_item(layout: Layout, at: int, alike: list[int], kind: str) -> bool:
    if kind == _NUMBER:
        return any(layout.number(each - 1) + 1 == layout.number(at - 1) for each in alike)
    return bool(alike)


def _answers_a_question(layout: Layout, block: Block, at: int, alike: list[int]) -> bool:
    """Return whether a question and its answer are the interview's: by number, by words, or next to it."""
    below = [each for each in range(at, layout.size) if layout.is_text(each) and _announced(layout, each) == "?"]
    if at - block.stop == 1 and len(alike) >= TOGETHER:
        return True
    if is_clear(layout, block.stop, at) and len(alike) + len(below) > _INTERVIEW:
        return True
    text = [each for each in range(block.first, block.stop) if layout.is_text(each)]
    own = max(layout.share(each, text) for each in (at - 1, at)) >= limits().block["answer"]
    return (own or layout.is_joined(at - 1)) and bool(alike) and len(alike) + len(below) > TOGETHER


def _announced(layout: Layout, at: int) -> str:
    """Return what the line above running text is to it, by its sign: a question, an announcement, a number; or none."""
    over = at - 1
    if layout.is_text(over):
        return ""
    if layout.number(over):
        return _NUMBER
    return next((sign for sign in (":", "?") if layout.folded(over).endswith(sign)), "")


def _above_text(layout: Layout, block: Block, foot: int) -> bool:
    """Return whether the article goes on below a foot's cue: an invitation to comment can stand between paragraphs."""
    last = next((number for at in range(foot - 1, block.first, -1) if (number := layout.number(at))), 0)
    below = foot + 1
    if below >= layout.size or (last > 1 and layout.number(below) == last + 1):
        return below < layout.size
    subhead = below + 1 < layout.size and layout.roles[below] is Role.OPEN and layout.share(below, [below + 1]) >= _HALF
    text = below + subhead
    both = (text, text + 1)
    if text + 1 < layout.size and all(layout.is_text(at) and layout.joins(at) for at in both):
        return True
    told, size = layout.reads(text), limits().block
    if layout.roles[text] is not Role.PARAGRAPH or told.weight > size["prose"] * told.words:
        return False
    return layout.goes_on(text) or layout.share(text, range(block.first, block.stop)) >= size["answer"]
