"""What all breaks of a text say together, and what they say without one of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from arnorm.repair.join_lines.around import beside
from arnorm.sentence.breaks.breaks import Break

__all__ = ["NONE", "Joined", "Rest", "clipped", "may_be_subhead"]

# A line below so many characters may be a subhead.
_LONG: Final = 60
# Hardly a subhead has so many.
_PARAGRAPH: Final = 100
# Bounds of what the words beside the other breaks weigh, one by one and on average.
_OTHER: Final = 3.0
_AVERAGE: Final = 2.0
_SUBHEADS: Final = 4
# Words beside a break that weigh less speak for a subhead, and behind a short line before a long one these too.
_ENDS: Final = -1.0
_ENDS_ABOVE_LONG: Final = 0.5
# So many lines on both sides of a break stand around it.
_AROUND: Final = 2


class Joined(NamedTuple):
    """What is known of breaks that are joined already: how many were proven, how many not, and the weight of those."""

    torn: int
    open: int
    weight: float

    def and_also(self, found: Iterable[Break]) -> Joined:
        """Return what is known when more breaks are joined."""
        torn, opened, weight = self
        for each in found:
            torn += each.shows
            if each.open and not each.proven:
                opened += 1
                weight += clipped(each.weight, _OTHER)
        return Joined(torn, opened, weight)


NONE: Final = Joined(0, 0, 0.0)


class Rest:
    """The breaks of a text, and what is known of those that are joined already."""

    def __init__(self, block: Sequence[Break], joined: Joined, divisions: int) -> None:
        self._block = block
        inner = [each for each in block if not each.first]
        opened = [each for each in inner if each.open and not each.proven]
        long = [each for each in inner if len(each.before.text) >= _LONG]
        self._torn = sum(each.shows for each in inner) + joined.torn
        self._size = max(1, len(block) - 1 + joined.torn + joined.open)
        self._open = len(opened) + joined.open
        self._weight = sum(clipped(each.weight, _OTHER) for each in opened) + joined.weight
        self._long = len(long)
        self._ended = sum(each.before.ends_sentence for each in long)
        ended = sum(each.before.ends_sentence for each in inner)
        self._divided = divisions / max(1, divisions + ended)
        self._heads = sum(map(self._is_head, range(len(block))))

    @property
    def is_torn(self) -> bool:
        """Whether a break of the text proves that it is one inside a sentence."""
        return self._torn > 0

    def _is_head(self, at: int) -> bool:
        each = self._block[at]
        if each.first or not each.open or not may_be_subhead(each, beside(self._block, at)[0]):
            return False
        return each.weight < (_ENDS_ABOVE_LONG if len(each.after.text) >= _LONG else _ENDS)

    def without(self, at: int) -> dict[str, float]:
        """Return what the rest of the text says of the break of this number."""
        each = self._block[at]
        is_long = len(each.before.text) >= _LONG and not each.first
        counted = each.open and not each.first
        count = self._open - counted
        broken = (count + self._torn) / self._size
        weight = self._weight - (clipped(each.weight, _OTHER) if counted else 0.0)
        ends = (self._ended - (is_long and each.before.ends_sentence) + 1) / (self._long - is_long + 2)
        return {
            "around: short": self._is_short_around(at),
            "elsewhere: divided": self._divided,
            "elsewhere: torn": self._torn > 0,
            "elsewhere: broken": broken if self._torn else 0.0,
            "elsewhere: proven": self._torn / (count + self._torn) if self._torn else 0.0,
            "elsewhere: open": 0.0 if self._torn else broken,
            "elsewhere: weight": clipped(weight / (count + 1), _AVERAGE),
            "elsewhere: lines end": ends,
            "elsewhere: lines end, this is long": ends if len(each.before.text) >= _PARAGRAPH else 0.0,
            "elsewhere: subheads": min(_SUBHEADS, self._heads - self._is_head(at)),
        }

    def _is_short_around(self, at: int) -> bool:
        """Return whether each of the lines around a break is short: verse, a list; around a link stand longer ones."""
        near = self._block[max(0, at - _AROUND) : at + _AROUND + 1]
        return all(len(each.after.text) < _LONG for each in near) and len(self._block[at].before.text) < _LONG


def may_be_subhead(each: Break, last: Break | None) -> bool:
    """Return whether the line before is short and begins a paragraph."""
    begins = last is None or last.first or last.before.ends_sentence or last.after.is_item
    return begins and len(each.before.text) < _LONG


def clipped(weight: float, bound: float) -> float:
    """Return a weight, no further from 0 than a bound."""
    return max(-bound, min(bound, weight))
