"""The second look at an open line break: what the odds of its neighbours say, and of all others in the text.

A link or bold phrase is torn off at both its ends, or begins or ends its paragraph: the one end tells of the other.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Final

from arnorm.repair.join_lines.around import beside
from arnorm.repair.join_lines.evidence import Evidence
from arnorm.repair.join_lines.rest import Joined, clipped
from arnorm.sentence.breaks.breaks import Break

__all__ = ["NAMES", "neighbors"]

# A link or bold phrase has hardly more words, and the rest of a torn sentence hardly fewer than the next figure.
_PHRASE: Final = 4
_PIECE: Final = 8
_SIZES: Final = ("phrase", "piece", "line")
_ENDS: Final = ("alone", "torn", "open", "odds", "stop", "apart")
# Bounds of the odds of a break itself, and of those of its neighbours.
_OWN: Final = 6.0
_OTHER: Final = 4.0
# Added to counts before a ratio of them is taken.
_HALF: Final = 0.5
# All that may be known of a break.
NAMES: Final = (
    "odds: for",
    "odds: against",
    *(f"{side} {size}: {end}" for side in ("after", "before") for size in _SIZES for end in _ENDS),
    "no phrase",
    "no phrase: nor by others",
    "phrase: none by others",
    "two phrases",
    "tears by ends",
    "stops by ends",
)


def neighbors(
    block: Sequence[Break], first_look: Mapping[int, float], inside: Collection[int], joined: Joined
) -> Iterator[tuple[Break, Evidence]]:
    """Yield each break of a text that has odds by the ``first_look``, and what its neighbours and all others say.

    ``block`` holds the breaks of the text, of which those ``inside`` are known to be inside sentences.
    """
    chances = {number: _chance(size) for number, size in first_look.items()}
    inner = [id(each) for each in block if not each.first]
    tears = joined.torn + joined.open + sum(1.0 if each in inside else chances.get(each, 0.0) for each in inner)
    ends = sum(1 - chances[each] for each in inner if each in chances and each not in inside)
    stops = sum(each.before.ends_sentence for each in block)
    lone = sum(1.0 if id(each) in inside else chances.get(id(each), 0.0) for each in block if _is_lone(each))
    for at, each in enumerate(block):
        number = id(each)
        if number not in first_look or number in inside:
            continue
        size, chance = first_look[number], 0.0 if each.first else chances[number]
        own_end = 0.0 if each.first else 1 - chance
        last, following = beside(block, at)
        after, before = _words(each.after.text), _words(each.before.text)
        is_lone = _is_lone(each)
        pages = math.log((lone - chance * is_lone + _HALF) / (tears - lone - chance * (not is_lone) + _HALF))
        yield (
            each,
            {
                "odds: for": clipped(max(0.0, size), _OWN),
                "odds: against": clipped(min(0.0, size), _OWN),
                **_side("after", after, following, first_look, inside),
                **_side("before", before, None if last is not None and last.first else last, first_look, inside),
                "no phrase": float(is_lone),
                "no phrase: nor by others": pages if is_lone else 0.0,
                "phrase: none by others": 0.0 if is_lone else pages,
                "two phrases": float(after <= _PHRASE and before <= _PHRASE),
                "tears by ends": math.log((tears - chance + _HALF) / (ends - own_end + _HALF)),
                "stops by ends": math.log((stops + _HALF) / (ends - own_end + _HALF)),
            },
        )


def _words(line: str) -> int:
    return line.count(" ") + 1


def _is_lone(each: Break) -> bool:
    """Return whether neither line is a phrase: no link is torn off here, the page was broken otherwise."""
    return not each.first and _words(each.after.text) > _PHRASE and _words(each.before.text) > _PHRASE


def _chance(size: float) -> float:
    return 1 / (1 + math.exp(-size))


def _side(
    name: str, words: int, end: Break | None, first_look: Mapping[int, float], inside: Collection[int]
) -> Evidence:
    """Return what is known of the other end of a line beside the break, by how many words the line has."""
    name += " " + _SIZES[(words > _PHRASE) + (words > _PIECE)]
    if end is None:
        return {f"{name}: alone": 1.0}
    if id(end) in inside:
        return {f"{name}: torn": 1.0}
    if id(end) in first_look:
        return {f"{name}: open": 1.0, f"{name}: odds": clipped(first_look[id(end)], _OTHER)}
    return {f"{name}: stop" if end.before.ends_sentence else f"{name}: apart": 1.0}
