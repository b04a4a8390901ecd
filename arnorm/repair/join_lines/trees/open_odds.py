"""The odds of open breaks: boosted trees over what the weights say of a break, of its neighbours and of the others.

A sum of weights says of each piece of evidence the same whatever the rest is. A short line behind a long one, where the
next break is sure and hardly another in the text is, is more than their sum; and two breaks at the ends of one phrase
are decided together when each knows the odds of the other.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from arnorm.repair.join_lines.around import beside, head, tail
from arnorm.repair.join_lines.evidence import Evidence
from arnorm.repair.join_lines.rest import Joined, clipped
from arnorm.repair.join_lines.trees.asked import Features, said
from arnorm.repair.join_lines.weights import group, odds, weights
from arnorm.sentence.breaks.breaks import Break
from arnorm.sentence.verbs import is_past, is_present
from arnorm.sentence.words import opening

__all__ = ["features", "open_odds"]

_FILE: Final = "sentences/_open_breaks.txt"
# What a neighbour says whose odds nobody asked: beyond all odds, each kind apart.
_BOUND: Final = 9.0
_PROVEN: Final = 10.0
_STAYS: Final = -10.0
_ENDED: Final = -11.0
_NONE: Final = -12.0
# Odds below these speak against a break.
_AGAINST: Final = -1.0
_AL: Final = "\u0627\u0644"
_TA: Final = "\u0629"
_COMMA: Final = "\u060c"
_ENDS: Final = '.!?\u061f\u2026"\u00bb'


class _All(NamedTuple):
    """The odds of all open breaks of a text, by their ids, as the weights have them, and what is counted of them."""

    odds: Mapping[int, float]
    two_most: tuple[float, float]
    against: int
    ended: int
    blocks: int
    joined: Joined


def open_odds(
    blocks: Sequence[Sequence[Break]], inner: Sequence[Break], weighed: Sequence[tuple[Break, Evidence]], joined: Joined
) -> dict[int, float]:
    """Return the odds of each open break, as a logarithm, by its id; some breaks may be ``joined`` already."""
    return {id(each): said(_FILE, known) for each, known in features(blocks, inner, weighed, joined)}


def features(
    blocks: Sequence[Sequence[Break]], inner: Sequence[Break], weighed: Sequence[tuple[Break, Evidence]], joined: Joined
) -> Iterator[tuple[Break, Features]]:
    """Yield each weighed break, and all that the trees may ask of it."""
    sizes = {id(each): odds(known, *weights(group(known, first=each.first))) for each, known in weighed}
    ended = sum(each.before.ends_sentence for block in blocks for each in block)
    most = sorted([_NONE, _NONE, *sizes.values()])[:-3:-1]
    against = sum(size < _AGAINST for size in sizes.values())
    text = _All(sizes, (most[0], most[1]), against, ended, len(blocks), joined)
    places = {id(each): at for at, each in enumerate(inner)}
    for each, known in weighed:
        at = places[id(each)]
        yield each, {**known, **_of_lines(inner, at), **_of_words(each), **_of_others(inner, at, text)}


def _of_lines(inner: Sequence[Break], at: int) -> Features:
    before, after = inner[at].before.text, inner[at].after.text
    below = tail(inner, at)
    return {
        "at": at,
        "left": len(inner) - at,
        "before: letters": len(before),
        "before: words": before.count(" ") + 1,
        "before: commas": before.count(_COMMA),
        "before: stops": before.count(". "),
        "before: colon": ":" in before,
        "before: quoted": before.count('"') % 2,
        "after: letters": len(after),
        "after: words": after.count(" ") + 1,
        "after: stops": after.count(". "),
        "after: quoted": after.count('"') % 2,
        "above: letters": len(head(inner, at)),
        "below: letters": len(below),
        "below: ends": below[-1:] in _ENDS,
    }


def _of_words(each: Break) -> Features:
    last, word = each.last_word, each.next_word
    return {
        "first": each.first,
        "first word: opens": int(opening(each.first_word)) if each.first_word else -1,
        "last word: letters": len(last),
        "last word: article": last.startswith(_AL),
        "last word: past": is_past(last),
        "last word: ta": last.endswith(_TA),
        "next word: letters": len(word),
        "next word: article": word.startswith(_AL),
        "next word: past": is_past(word),
        "next word: present": is_present(word),
        "next word: ta": word.endswith(_TA),
        "next word: opens": int(opening(word)) if word else -1,
    }


def _of_others(inner: Sequence[Break], at: int, text: _All) -> Features:
    each = inner[at]
    last, following = beside(inner, at)
    own = text.odds[id(each)]
    return {
        "odds": own,
        "odds: last": _of_neighbour(last, text),
        "odds: next": _of_neighbour(following, text),
        "odds: most": text.two_most[own == text.two_most[0]],
        "odds: against": text.against - (own < _AGAINST),
        "last: weight": last.weight if last is not None and last.open else -_BOUND,
        "ended": text.ended,
        "blocks": text.blocks,
        "joined": text.joined.open,
        "again": text.joined.torn + text.joined.open > 0,
    }


def _of_neighbour(each: Break | None, text: _All) -> float:
    if each is None:
        return _NONE
    if id(each) in text.odds:
        return clipped(text.odds[id(each)], _BOUND)
    if each.proven:
        return _PROVEN
    return _ENDED if each.before.ends_sentence else _STAYS
