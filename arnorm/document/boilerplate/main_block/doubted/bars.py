"""Which lines at the edges of an article are doubted, and what each must weigh to go."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Final

from arnorm.document.boilerplate.main_block.doubted.looks import may_stand_below, may_stand_beside
from arnorm.document.boilerplate.main_block.doubted.places import Places
from arnorm.document.boilerplate.main_block.limits import openings
from arnorm.document.boilerplate.main_block.lines.layout import Layout
from arnorm.unicode import pattern

__all__ = ["bars"]

_FEW: Final = 5  # words of a section, of a caption, of a site's name
_NAME: Final = 3  # words of a column, of a series: "by the way", "part two"
_PATH: Final = "[»›>]"  # of sections
_SUBHEAD: Final = 0.5  # of the stems of a subhead, that the headline has: "the time of the match"
# What a line must weigh. Of 617 pages, each list left out of its trees, and 600 articles written to mislead, lines of
# articles weighed at these places: above the headline 2.2 at most, with four words and more; between headline and text
# 0.7 (decks of two words); last of all 1.4 (two closing formulae). Of trees fitted since with more articles to leave,
# any bar from 0.3 to 1 for the last leaves 173 to 175 of 246 pages exact.
_ABOVE: Final = 2.2  # above the headline
_BETWEEN: Final = 1.0
_LAST: Final = 0.8  # right below a sentence
_LAST_OF_ALL: Final = 2.0  # ... with nothing gone below, or of more words
_WORD: Final = 2.5  # ... of one word in Latin letters: "Nour"


def bars(layout: Layout, kept: Places, gone: Collection[int]) -> Iterator[tuple[int, float]]:
    """Yield the places of the lines to ask, each with what it must weigh."""
    stand = (at for at in range(kept.top, kept.headline) if layout.index(at) not in gone)
    yield from ((at, _ABOVE) for at in stand if not _leads_up(layout, at))
    for at in kept.above_text(layout):
        few = layout.index(at) not in gone and layout.key(at).count(" ") < _FEW
        if few and may_stand_beside(layout, kept, at, gone):
            yield at, _BETWEEN
    last = kept.end - 1
    while last >= kept.stop and layout.index(last) in gone:
        last -= 1
    headline = range(kept.headline, kept.headline + 1)
    if last >= kept.stop and may_stand_below(layout, last) and layout.share(last, headline) < _SUBHEAD:
        yield last, _last(layout, last)


def _last(layout: Layout, at: int) -> float:
    spaces = layout.key(at).count(" ")
    if not spaces and layout.is_foreign(at):
        return _WORD
    return _LAST if at + 1 < layout.size and spaces < _FEW else _LAST_OF_ALL


def _leads_up(layout: Layout, at: int) -> bool:
    """Return whether a line above the headline may be a writer's, a kicker, or the name of a column: of a few words."""
    few = layout.key(at).count(" ") < _NAME and not layout.is_foreign(at)
    if layout.has_meta(at) or (few and pattern(_PATH).search(layout.page.raw(layout.index(at))) is None):
        return True
    return " " not in layout.key(at) or layout.page.first_word(layout.index(at)) in openings()
