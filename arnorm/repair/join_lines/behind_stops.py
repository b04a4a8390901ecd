"""Breaks behind a stop or colon, beside a phrase that is torn off at its other end: is the phrase torn off there too?

A phrase has two ends. Where the one break that is found beside it has no partner, the partner stands behind the stop,
or the phrase begins or ends its paragraph: as many sentences end inside lines, and as many paragraphs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from arnorm.repair.join_lines.around import beside
from arnorm.repair.join_lines.stops import inner_stops, of_counts, of_words, turns
from arnorm.sentence.breaks.breaks import Break

__all__ = ["behind_stops"]

# A link or bold phrase has hardly more words.
_WORDS: Final = 5
# In a text whose paragraphs stand between blank lines, and there are so many, no paragraph ends without one.
_DIVIDED: Final = 3
_APART: Final = 3.0
# Where no sentence ends inside a line, nothing is known of the text.
_UNKNOWN: Final = 0.7


class _Place(NamedTuple):
    block: Sequence[Break]
    at: int

    @property
    def own(self) -> Break:
        return self.block[self.at]


def behind_stops(blocks: Sequence[Sequence[Break]], found: set[int]) -> set[int]:
    """Return the ids of breaks behind an end mark that are likelier inside a paragraph, beside those ``found``."""
    ended = list(_ended(blocks))
    lonely = [place for place in ended if _lacks_partner(place, found)]
    if not lonely:
        return set()
    sentences = inner_stops(each.after.text for block in blocks for each in block)
    paragraphs = len(ended) - len(lonely)
    size = of_counts(sentences, paragraphs) - (0.0 if sentences else _UNKNOWN)
    if not paragraphs and len(blocks) >= _DIVIDED:
        size += _APART
    return {id(place.own) for place in lonely if size + of_words(place.own, quoted=_is_quoted(place, found)) > 0}


def _ended(blocks: Sequence[Sequence[Break]]) -> Iterator[_Place]:
    for block in blocks:
        for at, each in enumerate(block):
            stays = each.first or each.barred or each.after.is_item or each.proven or each.before.is_stop
            if each.before.ends_sentence and not stays:
                yield _Place(block, at)


def _lacks_partner(place: _Place, found: set[int]) -> bool:
    return 1 in (_phrases(place, found, behind=True), _phrases(place, found, behind=False))


def _phrases(place: _Place, found: set[int], *, behind: bool) -> int:
    """Return how many lines of a few words stand one after another behind or before a break, all torn off there.

    Two of them are a phrase and what stands before or behind it: no other break belongs to them. More stand where
    hardly a word is not torn off, and tell nothing.
    """
    block, at = place
    count = 0
    while True:
        beyond = beside(block, at)[behind]
        line = block[at].after if behind else block[at].before
        if beyond is None or id(beyond) not in found or line.text.count(" ") >= _WORDS:
            return count
        count += 1
        at += 1 if behind else -1


def _is_quoted(place: _Place, found: set[int]) -> bool:
    """Return whether a quotation is open at a break that was opened since the last one that is not found."""
    block, at = place
    is_open = turns(block[at].before.text)
    while at and id(block[at - 1]) in found:
        at -= 1
        is_open ^= turns(block[at].before.text)
    return is_open
