"""Breaks behind a stop or colon, beside a phrase that is torn off at its other end: is the phrase torn off there too?

A phrase has two ends. Where the one break that is found beside it has no partner, the partner stands behind the stop,
or the phrase begins or ends its paragraph. Trees weigh all that is known of the two, as how often sentences end inside
lines, and paragraphs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from arnorm.repair.join_lines.around import beside
from arnorm.repair.join_lines.stops import inner_stops, of_counts, of_words, turns
from arnorm.repair.join_lines.trees.asked import Features, said
from arnorm.sentence.breaks.breaks import Break
from arnorm.sentence.words import opening

__all__ = ["behind_stops", "features"]

# A link or bold phrase has hardly more words.
_WORDS: Final = 5
# More words of a line, and breaks on a side, are not counted.
_MANY: Final = 12
_FAR: Final = 20
_FILE: Final = "sentences/_breaks_behind_stops.txt"
# In a text whose paragraphs stand between blank lines, and there are so many, no paragraph ends without one.
_DIVIDED: Final = 3


class _Place(NamedTuple):
    block: Sequence[Break]
    at: int

    @property
    def own(self) -> Break:
        return self.block[self.at]


def behind_stops(blocks: Sequence[Sequence[Break]], found: set[int]) -> set[int]:
    """Return the ids of breaks behind an end mark that are likelier inside a paragraph, beside those ``found``."""
    return {
        id(each)
        for each, known in features(blocks, found)
        if said(_FILE, known) > 0 or (not known["paragraphs"] and known["blocks"] >= _DIVIDED)
    }


def features(blocks: Sequence[Sequence[Break]], found: set[int]) -> Iterator[tuple[Break, Features]]:
    """Yield each break behind an end mark beside a phrase that lacks its partner, and what the trees may ask of it."""
    ended = list(_ended(blocks))
    lonely = [place for place in ended if _lacks_partner(place, found)]
    if not lonely:
        return
    sentences = inner_stops(each.after.text for block in blocks for each in block)
    paragraphs = len(ended) - len(lonely)
    text = {
        "sentences": sentences,
        "paragraphs": paragraphs,
        "counts": of_counts(sentences, paragraphs),
        "lonely": len(lonely),
        "found": len(found),
        "blocks": len(blocks),
    }
    for place in lonely:
        own = {"words": of_words(place.own, quoted=_is_quoted(place, found))}
        yield place.own, text | own | _of_side(place, found, behind=True) | _of_side(place, found, behind=False)


def _of_side(place: _Place, found: set[int], *, behind: bool) -> Features:
    """Return what is known of the lines on one side that would be one: how many breaks between them, how long."""
    block, at = place
    name = "after" if behind else "before"
    line = block[at].after if behind else block[at].before
    beyond = beside(block, at)[behind]
    breaks, letters = _joined(place, found, behind=behind)
    return {
        f"{name}: phrases": _phrases(place, found, behind=behind),
        f"{name}: breaks": breaks,
        f"{name}: odd": breaks % 2,
        f"{name}: letters": letters,
        f"{name}: words": min(_MANY, line.text.count(" ") + 1),
        f"{name}: stops": line.text.count(". "),
        f"{name}: open": beyond is not None and beyond.open,
        f"{name}: colon": line.text[-1] == ":",
        f"{name}: ends": line.ends_sentence,
        f"{name}: opens": int(opening(word)) if (word := _first_word(block[at], behind=behind)) else -1,
    }


def _first_word(each: Break, *, behind: bool) -> str:
    return each.next_word if behind else each.first_word


def _joined(place: _Place, found: set[int], *, behind: bool) -> tuple[int, int]:
    """Return how many breaks that are found follow each other on one side, and how long the lines between them are."""
    block, at = place
    count, letters = 0, len((block[at].after if behind else block[at].before).text)
    while count < _FAR:
        beyond = beside(block, at)[behind]
        if beyond is None or id(beyond) not in found:
            break
        count += 1
        at += 1 if behind else -1
        letters += 1 + len((beyond.after if behind else beyond.before).text)
    return count, letters


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
