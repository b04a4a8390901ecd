"""The places of an article on its page: first line, headline, first paragraph, the end of its text, its last line."""

from __future__ import annotations

from typing import NamedTuple

from arnorm.document.boilerplate.main_block.lines.layout import Layout

__all__ = ["Places", "below_its_headline"]


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


def below_its_headline(layout: Layout, title: str) -> Places | None:
    """Return the places of what stands below the headline that a title names, on what may be no whole page.

    ``None`` where there is no such line, or nothing that may be the page's: text last, and no line above the headline.
    """
    told = [at for at in range(layout.size) if layout.is_text(at) and layout.key(at) != title]
    headline = next((at for at in range(told[0] - 1, -1, -1) if layout.key(at) == title), -1) if told else -1
    if headline < 0 or (headline == 0 and told[0] == 1 and told[-1] == layout.size - 1):
        return None
    return Places(0, headline, told[0], told[-1] + 1, layout.size)
