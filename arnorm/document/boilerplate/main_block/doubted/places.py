"""The places of an article on its page: first line, headline, first paragraph, the end of its text, its last line."""

from __future__ import annotations

from typing import NamedTuple

from arnorm.document.boilerplate.main_block.lines.layout import Layout

__all__ = ["Places"]


class Places(NamedTuple):
    """The places of an article: first line, headline, first paragraph, the end of its text and of its last lines."""

    top: int
    headline: int
    first: int
    stop: int
    end: int

    def above_text(self, layout: Layout) -> range:
        """Return the places of the lines between the headline and the first that is as long as a paragraph."""
        lines = range(self.headline + 1, self.first)
        return range(lines.start, next((at for at in lines if layout.is_long(at)), lines.stop))
