"""The running text of a page by what stands above it: a question, an announcement, a number, a time."""

from __future__ import annotations

from functools import cached_property
from typing import Final

from arnorm.document.boilerplate.main_block.block.blocks import TOGETHER
from arnorm.document.boilerplate.main_block.lines.layout import Layout, Role
from arnorm.document.boilerplate.main_block.lines.standing import Standing

__all__ = ["CLOCK", "NUMBER", "STAMPED", "Items"]

NUMBER: Final = "1"
CLOCK: Final = "clock"
STAMPED: Final = "stamped"  # a time, a title, and the text: a part of a chronology


class Items:
    """The running text of a page by what the line above is to it, and by its stems."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self._text = [at for at in range(layout.size) if layout.is_text(at)]

    def announced(self, at: int) -> str:
        """Return what the line above running text is to it: a question, an announcement, a number; or none."""
        over = at - 1
        if over < 0 or at >= self.layout.size or not self.layout.is_text(at) or self.layout.is_text(over):
            return ""
        if self.layout.is_clock(over):
            return CLOCK
        if self.layout.number(over):
            return NUMBER
        if over > 1 and self.layout.is_stamp(over - 1) and self.layout.roles[over] is Role.OPEN:
            return STAMPED
        return next((sign for sign in (":", "?") if self.layout.folded(over).endswith(sign)), "")

    def is_asked(self, at: int, stop: int) -> bool:
        """Return whether below a block nothing stands but a question, buttons and times, down to running text."""
        layout = self.layout
        gap = range(max(0, stop - 1), at)
        long = [each for each in gap if layout.key(each).count(" ") > TOGETHER and layout.roles[each] is Role.OPEN]
        clear = all(layout.roles[each] not in (Role.LIST, Role.FOOT) for each in gap)
        text = any(layout.is_text(each) for each in gap[1:])
        asked = [each for each in gap if layout.roles[each] is Role.OPEN and layout.folded(each).endswith("?")]
        return clear and not text and len(asked) == 1 and set(long) <= set(asked)

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
        below = (at for at in self._text if self.announced(at) == NUMBER)
        return Standing((at, (self.layout.number(at - 1),)) for at in below)

    @cached_property
    def stems(self) -> Standing:
        """Running text by its stems."""
        return Standing((at, self.layout.stems(at)) for at in self._text)

    @cached_property
    def numbers(self) -> Standing:
        """The lines that are numbered."""
        layout = self.layout
        return Standing((at, (NUMBER,)) for at in range(layout.size) if layout.number(at))
