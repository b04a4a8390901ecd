"""The edges of a page without running text: of a poem, of results, of a live report.

Where no paragraph tells the article from its page, the headline that the title names still tells where it begins, and
two lines of the page one below the other, of which one is a button or closes it, where it ends.
"""

from __future__ import annotations

from typing import Final

from arnorm.document.boilerplate.main_block.ends.edges import with_kicker
from arnorm.document.boilerplate.main_block.lines.facts import FOOT
from arnorm.document.boilerplate.main_block.lines.layout import Layout

__all__ = ["between_edges"]

_KNOWN: Final = 2  # lines of such a page that rules know, or that read as notices; by hand
_LINES: Final = 4  # from the headline to the foot at least; by hand
_CLOSING: Final = FOOT | {"share"}


def between_edges(layout: Layout, title: str) -> range:
    """Return the places of the article that the title names; all where text is told, or no page is."""
    whole = range(layout.size)
    headline = next((at for at in whole if title and layout.key(at) == title), -1)
    known = sum(layout.is_residue(at) or layout.is_notice(at) for at in whole)
    if headline < 0 or known < _KNOWN or any(map(layout.is_text, whole)):
        return whole
    foot = next((at for at in range(headline + _LINES, layout.size - 1) if _begins_a_foot(layout, at)), layout.size)
    first = with_kicker(layout, headline, foot) if headline else 0
    while first > 0 and layout.has_meta(first - 1):
        first -= 1  # who wrote it, above its headline
    return range(first, foot)


def _begins_a_foot(layout: Layout, at: int) -> bool:
    kinds = {layout.cue(each) for each in (at, at + 1) if layout.is_residue(each)} - {""}
    if len(kinds) < _KNOWN or kinds.isdisjoint(_CLOSING):
        return False
    return not any(layout.is_own(each) or each in layout.announced for each in range(at, layout.size))
