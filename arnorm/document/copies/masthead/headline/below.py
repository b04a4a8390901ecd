"""The headline of a page that says something of itself above it: an aggregator, the outlet, a section, a date."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from arnorm.document.copies.absence import ABOVE, KICKER
from arnorm.document.copies.edges import Edges
from arnorm.document.copies.frame.words import are_words_of_pages, entries
from arnorm.document.copies.masthead.stamps import is_stamp
from arnorm.document.copies.named import is_outlet
from arnorm.document.copies.readings import is_date, is_home
from arnorm.document.page import PROSE
from arnorm.unicode import pattern

__all__ = ["below_a_kicker", "headline_below"]

_LINES: Final = 3  # short ones: a name, a headline, its copy
_FRAMED: Final = 4  # words of a headline in a frame; 302 of 6,998 have fewer
_WORDS: Final = 2  # of a line that is no headline; 131 of 6,998 headlines have fewer than three


def headline_below(edges: Edges) -> int | None:
    """Return the first line below names and dates of the page, of which the first line of all is one."""
    head = edges.head
    if len(head) < _LINES or head[0] != edges.order[0] or not _is_of_the_page(edges, head[0]):
        return None
    for above, index in pairwise(head[: ABOVE + 1]):
        if above != head[0] and not _is_of_the_page(edges, above):
            break
        if edges.headline_like(index) and not _is_of_the_page(edges, index):
            return index
    return head[1] if edges.headline_like(head[1]) else None


def below_a_kicker(edges: Edges) -> int | None:
    """Return the second line or the third, where the first is a few words, and that one stands in a frame beside it."""
    kicker, *others = edges.order
    if len(others) < _LINES or not 0 < len(edges.line(kicker).words) <= KICKER:
        return None
    if not any(edges.page.longer_than(index, PROSE) for index in others):
        return None
    for index in others[: _LINES - 1]:
        headline = edges.line(index)
        sure = len(headline.words) >= _FRAMED and edges.headline_like(index)
        if sure and edges.frame(kicker, headline.letters) is None:
            beside = (it for it in others if it != index)
            if any(edges.frame(it, headline.letters) is not None for it in beside):
                return index
    return None


def _is_of_the_page(edges: Edges, index: int) -> bool:
    """Return whether a line is a word or two, below the first of an outlet or a path, or a date, or a number.

    The proofs of absence say the same.
    """
    line = edges.line(index)
    first = edges.place[index] == 0
    label, parted, _ = line.folded.partition(" : ")
    mail = parted != "" and label in entries("mail")
    if mail or is_date(line.folded) or is_stamp(line.folded):
        return True
    path = is_home(edges.line(edges.order[0]).folded)
    if len(line.words) <= _WORDS and (first or path or is_outlet(" ".join(line.words))):
        return True
    digits = "[0-9]{3}" if first else "[0-9]"
    return are_words_of_pages(line.words) and pattern(digits).search(line.folded) is not None
