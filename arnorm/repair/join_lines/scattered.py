"""Lines of a page whose links and bold phrases stand on lines of their own: which of their line ends are spaces."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from arnorm.repair.join_lines.evidence import Evidence, evidence
from arnorm.sentence.breaks.breaks import Break

__all__ = ["scattered"]

# By a logistic regression: 1,430 articles of six outlets as they are (counted fifteen times), and broken at random
# phrases, few and many, eight times each. Of four other outlets it restores to the letter what the docstring of
# JoinLines says; it joins breaks of 19 of 970 whole articles there, half of them true.
_WEIGHTS: Final[Mapping[str, float]] = MappingProxyType(
    {
        "weight": 0.8,
        "opens with and": 1.1,
        "opens with verb": -1.8,
        "prefix": 1.3,
        "no word": -1.1,
        "dateline": -4.8,
        "before: tiny": 1.4,
        "before: short": -0.6,
        "before: long": -1.4,
        "after: tiny": 2.8,
        "after: ends": 2.1,
        "last: torn": 1.3,
        "next: torn": 0.7,
        "next: open": 1.1,
        "even": -2.7,
        "subhead": -1.9,
        "subhead: begins a sentence": 2.5,
        "subhead: after ends": -1.3,
        "subhead: after is long": -1.1,
        "subhead: verb": -1.9,
        "subhead: past": -1.3,
        "elsewhere: torn": 0.7,
        "elsewhere: broken": 3.5,
        "elsewhere: weight": 0.9,
        "elsewhere: lines end": -1.1,
        "elsewhere: subheads": -0.9,
    }
)
_BIAS: Final = -1.7
# Verse and lists of names have lines as short as this, and at least so many of them.
_SHORT_LINES: Final = 60
_VERSE: Final = 5
_EVEN: Final = 3
_PROSE: Final = 0.0


def scattered(blocks: Sequence[Sequence[Break]]) -> list[Break]:
    """Return the breaks inside sentences: those that prove it, and those that more speaks for than against.

    The first break is one only where others are.
    """
    inner = [each for block in blocks for part in _without_verse(block) for each in part]
    found = {id(each) for each, known in evidence(inner) if _odds(known) > 0}
    found |= {id(each) for each in inner if each.proven and not each.first}
    return [each for each in inner if id(each) in found or (found and each.first and each.proven)]


def _odds(known: Evidence) -> float:
    return _BIAS + sum(_WEIGHTS[name] * value for name, value in known.items())


def _without_verse(block: Sequence[Break]) -> list[list[Break]]:
    """Return the parts of a block that are no verse."""
    verse: set[int] = set()
    for at in range(max(1, len(block) - _VERSE + 2)):
        if _is_verse(block[at : at + _VERSE - 1]):
            verse.update(range(at, at + _VERSE - 1))
    return [[block[at] for at in run] for run in _runs(at for at in range(len(block)) if at not in verse)]


def _is_verse(block: Sequence[Break]) -> bool:
    """Return whether so many lines are short and much of a length, and no words beside their breaks belong together."""
    sizes = [len(block[0].before.text), *(len(each.after.text) for each in block)]
    if len(sizes) < _VERSE or max(sizes) >= _SHORT_LINES or _EVEN * min(sizes) < max(sizes):
        return False
    return not any(each.torn for each in block) and sum(each.weight for each in block if each.open) < _PROSE


def _runs(numbers: Iterable[int]) -> list[list[int]]:
    found: list[list[int]] = []
    for number in numbers:
        if found and found[-1][-1] == number - 1:
            found[-1].append(number)
        else:
            found.append([number])
    return found
