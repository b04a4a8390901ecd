"""Which lines at the edges of an article are doubted, and what each must weigh to go."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Final

from arnorm.document.boilerplate.main_block.doubted.looks import may_stand_below, may_stand_beside
from arnorm.document.boilerplate.main_block.doubted.places import Places
from arnorm.document.boilerplate.main_block.limits import openings
from arnorm.document.boilerplate.main_block.lines.layout import Layout

__all__ = ["bars"]

_FEW: Final = 5  # words of a section, of a caption, of a site's name
_SUBHEAD: Final = 0.5  # of the stems of a subhead, that the headline has: "the time of the match"
# What a line must weigh. Of ten lists left out one by one ...
_FAR_ABOVE: Final = 0.5  # above the headline, further up than a kicker stands
_ABOVE: Final = 1.6  # ... right above it, of two words and more
_BETWEEN: Final = -0.2
_LAST: Final = 1.0
_LAST_OF_ALL: Final = 2.0  # ... with nothing gone below, or of more words


def bars(layout: Layout, kept: Places, gone: Collection[int]) -> Iterator[tuple[int, float]]:
    """Yield the places of the lines to ask, each with what it must weigh."""
    stand = (at for at in range(kept.top, kept.headline) if layout.index(at) not in gone and not layout.has_meta(at))
    yield from ((at, _FAR_ABOVE if at < kept.headline - 1 else _ABOVE) for at in stand if not _leads_up(layout, kept, at))
    for at in kept.above_text(layout):
        few = layout.index(at) not in gone and layout.key(at).count(" ") < _FEW
        if few and may_stand_beside(layout, kept, at, gone):
            yield at, _BETWEEN
    last = kept.end - 1
    while last >= kept.stop and layout.index(last) in gone:
        last -= 1
    headline = range(kept.headline, kept.headline + 1)
    if last >= kept.stop and may_stand_below(layout, last) and layout.share(last, headline) < _SUBHEAD:
        sure = last + 1 < layout.size and layout.key(last).count(" ") < _FEW
        yield last, _LAST if sure else _LAST_OF_ALL


def _leads_up(layout: Layout, kept: Places, at: int) -> bool:
    """Return whether a word stands right above the headline, or a line there begins as kickers do."""
    if at < kept.headline - 1:
        return False
    return " " not in layout.key(at) or layout.page.first_word(layout.index(at)) in openings()
