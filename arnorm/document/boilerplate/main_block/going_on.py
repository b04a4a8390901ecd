"""Where an article goes on below a box of others, a table, an invitation to comment."""

from __future__ import annotations

from functools import cached_property
from typing import Final

from arnorm.document.boilerplate.main_block.blocks import MENU, TOGETHER, Block, is_clear
from arnorm.document.boilerplate.main_block.layout import Layout, Role
from arnorm.document.boilerplate.main_block.limits import limits
from arnorm.document.boilerplate.main_block.standing import Standing

__all__ = ["continued"]

_NUMBER: Final = "1"
_INTERVIEW: Final = 3  # questions with their answers
_HALF: Final = 0.5


def continued(layout: Layout, block: Block) -> Block:
    """Return a block with the text below that goes on after a box of other articles, a table, a line-up.

    Above the foot it goes on where a paragraph begins with "and", as two in five of an article do and hardly any
    abstract does, or where two stand together, as no abstracts do.
    """
    items = _Items(layout)
    stop, at, menu = block.stop, block.stop, 0
    while at < layout.size and menu < MENU and not (layout.is_foot(at) and not _above_text(items, block, at)):
        menu += layout.cue(at) == "nav"
        end = at
        while end < layout.size and layout.is_text(end):
            end += 1
        near = end > at and at - stop <= int(limits().block["far"])
        near = near and (
            end - at >= TOGETHER or _answers(items, block._replace(stop=stop), at) or _is_next(layout, stop, at)
        )
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


def _answers(items: _Items, block: Block, at: int) -> bool:
    """Return whether running text stands below an item of the block's: its next number, one more ":", one more "?"."""
    layout = items.layout
    kind = items.announced(at) or layout.bullet(at)
    if not kind or sum(bool(layout.cue(each)) for each in range(block.stop, at)) > TOGETHER:
        return False
    above = range(block.first + 1, block.stop)
    if kind == _NUMBER:
        return items.numbered.count(layout.number(at - 1) - 1, above) > 0
    alike = items.alike.count(kind, above)
    return _answers_a_question(items, block, at, alike) if kind == "?" else alike > 0


def _answers_a_question(items: _Items, block: Block, at: int, alike: int) -> bool:
    """Return whether a question and its answer are the interview's: by number, by words, or next to it."""
    layout = items.layout
    if at - block.stop == 1 and alike >= TOGETHER:
        return True
    asked = alike + items.asked.count("?", range(at, layout.size))
    if is_clear(layout, block.stop, at) and asked > _INTERVIEW:
        return True
    text = range(block.first, block.stop)
    own = max(items.stems.share(layout.stems(each), text) for each in (at - 1, at)) >= limits().block["answer"]
    return (own or layout.is_joined(at - 1)) and alike > 0 and asked > TOGETHER


class _Items:
    """The running text of a page by what the line above is to it, and by its stems."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self._text = [at for at in range(layout.size) if layout.is_text(at)]

    def announced(self, at: int) -> str:
        """Return what the line above running text is to it: a question, an announcement, a number; or none."""
        over = at - 1
        if over < 0 or self.layout.is_text(over):
            return ""
        if self.layout.number(over):
            return _NUMBER
        return next((sign for sign in (":", "?") if self.layout.folded(over).endswith(sign)), "")

    @cached_property
    def asked(self) -> Standing:
        """Running text by the sign of the line above."""
        return Standing((at, (self.announced(at),)) for at in self._text)

    @cached_property
    def alike(self) -> Standing:
        """Running text by the sign of the line above and by its own bullet."""
        return Standing((at, {self.announced(at), self.layout.bullet(at)}) for at in self._text)

    @cached_property
    def numbered(self) -> Standing:
        """Running text by the number of the line above."""
        below = (at for at in self._text if self.announced(at) == _NUMBER)
        return Standing((at, (self.layout.number(at - 1),)) for at in below)

    @cached_property
    def stems(self) -> Standing:
        """Running text by its stems."""
        return Standing((at, self.layout.stems(at)) for at in self._text)

    @cached_property
    def numbers(self) -> Standing:
        """The lines that are numbered."""
        layout = self.layout
        return Standing((at, (_NUMBER,)) for at in range(layout.size) if layout.number(at))


def _above_text(items: _Items, block: Block, foot: int) -> bool:
    """Return whether the article goes on below a foot's cue: an invitation to comment can stand between paragraphs."""
    layout = items.layout
    numbered = items.numbers.last(_NUMBER, range(block.first + 1, foot))
    last = 0 if numbered is None else layout.number(numbered)
    below = foot + 1
    if below >= layout.size or (last > 1 and layout.number(below) == last + 1):
        return below < layout.size
    subhead = (
        below + 1 < layout.size
        and layout.roles[below] is Role.OPEN
        and layout.share(below, range(below + 1, below + 2)) >= _HALF
    )
    text = below + subhead
    both = (text, text + 1)
    if text + 1 < layout.size and all(layout.is_text(at) and layout.joins(at) for at in both):
        return True
    told, size = layout.reads(text), limits().block
    if layout.roles[text] is not Role.PARAGRAPH or told.weight > size["prose"] * told.words:
        return False
    return layout.goes_on(text) or layout.share(text, range(block.first, block.stop)) >= size["answer"]
