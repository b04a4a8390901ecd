"""Lines at the edges of an article that no rule knows, and the trees of ``DropBoilerplate`` doubt.

There the trees ask what stands around a line, and take none without a line that goes beside it. Here the headline is
known, and where the page begins and ends: what is cut off counts as gone, and at the edges less doubt will do.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from arnorm.document.boilerplate.judged import Judged
from arnorm.document.boilerplate.main_block.doubted.bars import bars
from arnorm.document.boilerplate.main_block.doubted.looks import by_looks
from arnorm.document.boilerplate.main_block.doubted.places import Places
from arnorm.document.boilerplate.main_block.lines.layout import Layout
from arnorm.document.boilerplate.passes.weighed.features import features
from arnorm.document.boilerplate.passes.weighed.forest import weight
from arnorm.document.boilerplate.passes.weighed.weighed import lines_to_ask
from arnorm.document.boilerplate.residue import residue
from arnorm.document.boilerplate.rule import KINDS
from arnorm.document.boilerplate.rule_book import book
from arnorm.document.page import Page

__all__ = ["doubted"]

_ROUNDS = 4  # a bound; what goes lays bare the line above it


def doubted(layout: Layout, kept: Places, outside: Collection[int], title: str) -> frozenset[int]:
    """Return the places of the lines that go besides; ``outside``: the indices of those that go already."""
    judged = residue(layout.page, book(KINDS), title)
    going = {at for at in range(layout.size) if layout.index(at) in judged.gone}
    known = going - _still(layout, judged, outside, title)
    taken = set(by_looks(layout, kept, known, going))
    for again in range(_ROUNDS):
        more = set(_by_weight(layout, kept, judged, {*judged.gone, *outside, *map(layout.index, taken)}))
        more = {at for at in more if not again or at < kept.stop}  # below the text one alone
        if not more:
            break
        taken |= more
    return frozenset(taken | (going & set(_beyond(kept, taken))))


def _beyond(kept: Places, taken: Collection[int]) -> Iterator[int]:
    """Yield the places above the headline, and below the text, of what parts what is taken from the edges."""
    yield from range(kept.top, max((at for at in taken if at < kept.headline), default=kept.top))
    yield from range(min((at for at in taken if at >= kept.stop), default=kept.end), kept.end)


def _still(layout: Layout, judged: Judged, outside: Collection[int], title: str) -> set[int]:
    """Return the places of what `DropBoilerplate` takes where the edges of the page are cut off."""
    stand = [index for index in range(len(layout.page.lines)) if index not in outside]
    cut = residue(Page("\n".join(map(layout.page.raw, stand))), judged.rules, title)
    gone = {stand[index] for index in cut.gone}
    return {at for at in range(layout.size) if layout.index(at) in gone}


def _by_weight(layout: Layout, kept: Places, judged: Judged, gone: Collection[int]) -> Iterator[int]:
    """Yield the places of the lines that weigh more than their place asks."""
    asked = lines_to_ask(judged, gone)
    if asked is None:
        return
    needed = {layout.index(at): (at, bar) for at, bar in bars(layout, kept, gone)}
    for at in asked.places:
        index = asked.seen.stand[at]
        place, bar = needed.get(index, (-1, 0.0))
        if place >= 0 and not judged.is_own(index) and weight(features(asked.seen, at)) > bar:
            yield place
