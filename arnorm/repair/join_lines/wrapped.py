"""Blocks of lines that a program wrapped at a width: which of their line ends are spaces.

Where a text is wrapped, no line could have taken the first word of the next. The ends of paragraphs are the exception,
and a few of them fall by chance where a line is full.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from arnorm.sentence.breaks import Break
from arnorm.unicode import pattern

__all__ = ["wrapped"]

# Mails and PDF columns; shorter lines are verse or lists, longer ones paragraphs.
_NARROWEST: Final = 40
_WIDEST: Final = 120
_FEWEST: Final = 2
# Of the breaks behind no end mark so many must be full: headlines and subheads are not.
_MOST_SHORT: Final = 4
# Lines of prose end with no letter as often as verse rhymes.
_RHYME: Final = 0.7


def wrapped(block: Sequence[Break]) -> list[Break]:
    """Return the breaks of a block that a program made at a width; none where the block was not wrapped."""
    width = max(len(line.text) for each in block for line in (each.before, each.after))
    if not _NARROWEST <= width <= _WIDEST or _rhymes(block):
        return []
    full = [each for each in block if _is_full(each, width)]
    runs_on = sum(each.open for each in full)
    short = sum(each.open and not each.first for each in block) - runs_on
    if runs_on < _FEWEST or short * _MOST_SHORT > runs_on or runs_on * _MOST_SHORT < len(block):
        return []
    more_stops_than_paragraphs = _stops_inside(block) > len(block) - len(full)
    return [each for each in full if each.open or more_stops_than_paragraphs]


def _is_full(each: Break, width: int) -> bool:
    first = pattern("[^ \u00a0]++").match(each.after.text)
    return not each.after.is_item and len(each.before.text) + 1 + (len(first[0]) if first else 0) > width


def _stops_inside(block: Sequence[Break]) -> int:
    """Return how many sentences end inside lines.

    A stop at the end of a full line is the end of a paragraph as often as paragraphs end elsewhere, in lines that are
    not full, and one inside a paragraph as often as sentences end inside lines: both fall there with the chance of one
    word in a line.
    """
    return sum(len(pattern("[.!?\u061f\u2026](?= )").findall(each.before.text)) for each in block)


def _rhymes(block: Sequence[Break]) -> bool:
    ends = [found[0] for each in block if (found := pattern("(?r)[\u0621-\u064a]").search(each.before.text))]
    return len(ends) > _MOST_SHORT and max(map(ends.count, set(ends))) > _RHYME * len(ends)
