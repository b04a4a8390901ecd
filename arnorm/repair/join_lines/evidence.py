"""What stands around an open line break, and elsewhere in the text, that tells whether a sentence goes on over it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from arnorm.repair.join_lines.verbs import is_past, is_present
from arnorm.sentence.breaks.breaks import Break
from arnorm.sentence.words import Opening, opening
from arnorm.unicode import pattern

__all__ = ["Evidence", "evidence"]

Evidence = dict[str, float]

# A line below so many characters may be a subhead, and one below so many is a name or a phrase.
_LONG: Final = 60
_TINY: Final = 25
_PARAGRAPH: Final = 120
# Bounds of what the words beside a break weigh: its own, and those of the other breaks, one by one and on average.
_OWN: Final = 4.0
_OTHER: Final = 3.0
_AVERAGE: Final = 2.0
_SUBHEADS: Final = 4
# Words beside a break that weigh less speak for a subhead, and behind a short line before a long one these too.
_ENDS: Final = -1.0
_ENDS_ABOVE_LONG: Final = 0.5
# So many lines one after another show verse, each at most so much longer than any.
_LINES: Final = 4
_UNEVEN: Final = 2
# So many lines on both sides of a break stand around it.
_EARLY: Final = 3
_AROUND: Final = 2
_PREFIXES: Final = "\u0628\u0644\u0643"
_WAW: Final = "\u0648"
_WORD: Final = 3


def evidence(block: Sequence[Break]) -> Iterator[tuple[Break, Evidence]]:
    """Yield each break of a text that may be one inside a sentence, and what is known of it; ``block`` holds them all.

    The first break ends the headline; a proven one needs nothing more. What is not named is 0.
    """
    text = _Text(block)
    for at, each in enumerate(block):
        if each.open and not each.first and not each.proven and (text.is_torn or not _is_list(each)):
            last, following = _beside(block, at)
            known = {"early": at < _EARLY, **_own(each), **_place(each, last, following), **text.without(at)}
            yield each, {name: value for name, value in known.items() if value}


def _is_list(each: Break) -> bool:
    """Return whether two short lines begin with the same word."""
    return bool(each.first_word) and each.first_word == each.next_word and len(each.before.text) < _LONG


def _own(each: Break) -> Evidence:
    word = each.next_word
    kind = opening(word) if word else Opening.NONE
    before, after = each.before.text, each.after.text
    size = len(before)
    return {
        "weight": _clipped(each.weight, _OWN),
        "opens with and": kind is Opening.AND,
        "opens with verb": kind is Opening.VERB,
        "prefix": len(word) > _WORD and word[0] in _PREFIXES,
        "no word": not word or not each.last_word,
        "dateline": each.is_dated,
        "number": bool(pattern("\\p{Nd}").search(before[-1] + after[0])),
        "after: credit": each.after.is_credit,
        "before: tiny": size < _TINY,
        "before: long": _LONG <= size < _PARAGRAPH,
        "after: tiny": len(after) < _TINY,
        "after: ends": each.after.ends_sentence,
    }


def _place(each: Break, last: Break | None, following: Break | None) -> Evidence:
    inside = last is not None and not last.first
    found: Evidence = {
        "last: torn": last is not None and inside and (last.proven or last.strong),
        "next: torn": following is not None and (following.proven or following.strong),
        "next: open": following is not None and following.open,
        "even": inside and last is not None and following is not None and _are_even(last, each, following),
    }
    if not _may_be_subhead(each, last):
        return found
    word = each.next_word
    return found | {
        "subhead": 1.0,
        "subhead: begins a sentence": _begins(each.first_word),
        "subhead: after is long": len(each.after.text) >= _LONG,
        "subhead: verb": bool(word) and opening(_WAW + word) is Opening.VERB,
        "subhead: past": is_past(word.removeprefix(_WAW)),
    }


class _Text:
    """What all breaks of a text say together, and what they say without one of them."""

    def __init__(self, block: Sequence[Break]) -> None:
        self._block = block
        inner = [each for each in block if not each.first]
        opened = [each for each in inner if each.open and not each.proven]
        long = [each for each in inner if len(each.before.text) >= _LONG]
        self._torn = sum(each.shows for each in inner)
        self._open = len(opened)
        self._weight = sum(_clipped(each.weight, _OTHER) for each in opened)
        self._long = len(long)
        self._ended = sum(each.before.ends_sentence for each in long)
        self._heads = sum(map(self._is_head, range(len(block))))

    @property
    def is_torn(self) -> bool:
        """Whether a break of the text proves that it is one inside a sentence."""
        return self._torn > 0

    def _is_head(self, at: int) -> bool:
        each = self._block[at]
        if each.first or not each.open or not _may_be_subhead(each, _beside(self._block, at)[0]):
            return False
        return each.weight < (_ENDS_ABOVE_LONG if len(each.after.text) >= _LONG else _ENDS)

    def without(self, at: int) -> Evidence:
        """Return what the rest of the text says of the break of this number."""
        each = self._block[at]
        is_long = len(each.before.text) >= _LONG
        count = self._open - each.open
        broken = (count + self._torn) / max(1, len(self._block) - 1)
        weight = self._weight - (_clipped(each.weight, _OTHER) if each.open else 0.0)
        return {
            "around: short": self._is_short_around(at),
            "elsewhere: torn": self._torn > 0,
            "elsewhere: broken": broken if self._torn else 0.0,
            "elsewhere: open": 0.0 if self._torn else broken,
            "elsewhere: weight": _clipped(weight / (count + 1), _AVERAGE),
            "elsewhere: lines end": (self._ended - (is_long and each.before.ends_sentence) + 1)
            / (self._long - is_long + 2),
            "elsewhere: subheads": min(_SUBHEADS, self._heads - self._is_head(at)),
        }

    def _is_short_around(self, at: int) -> bool:
        """Return whether each of the lines around a break is short: verse, a list; around a link stand longer ones."""
        near = self._block[max(0, at - _AROUND) : at + _AROUND + 1]
        return all(len(each.after.text) < _LONG for each in near) and len(self._block[at].before.text) < _LONG


def _beside(block: Sequence[Break], at: int) -> tuple[Break | None, Break | None]:
    """Return the breaks at the two ends of the two lines, where no blank line divides them."""
    each = block[at]
    last = block[at - 1] if at and block[at - 1].after is each.before else None
    following = block[at + 1] if at + 1 < len(block) and block[at + 1].before is each.after else None
    return last, following


def _may_be_subhead(each: Break, last: Break | None) -> bool:
    """Return whether the line before is short and begins a paragraph."""
    begins = last is None or last.first or last.before.ends_sentence or last.after.is_item
    return begins and len(each.before.text) < _LONG


def _begins(word: str) -> bool:
    """Return whether a word begins a sentence rather than a subhead: with "and" or a verb."""
    return opening(word) > Opening.NONE or opening(_WAW + word) is Opening.VERB or is_present(word)


def _are_even(*breaks: Break) -> bool:
    """Return whether the lines beside breaks are short and much of a length, as in verse."""
    sizes = [len(breaks[0].before.text), *(len(each.after.text) for each in breaks)]
    return len(sizes) >= _LINES and max(sizes) < _LONG and max(sizes) <= _UNEVEN * min(sizes)


def _clipped(weight: float, bound: float) -> float:
    return max(-bound, min(bound, weight))
