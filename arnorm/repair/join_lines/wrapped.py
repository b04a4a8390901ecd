"""Blocks of lines that a program wrapped at a width: which of their line ends are spaces.

Where a text is wrapped, no line could have taken the first word of the next. The ends of paragraphs are the exception,
and a few of them fall by chance where a line is full.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from arnorm.repair.join_lines.around import content
from arnorm.sentence.breaks.breaks import Break
from arnorm.sentence.words import Opening, opening
from arnorm.unicode import Pattern, pattern

__all__ = ["wrapped"]

# Mails and PDF columns; shorter lines are verse or lists, longer ones paragraphs.
_NARROWEST: Final = 40
_WIDEST: Final = 120
_FEWEST: Final = 2
# Of the breaks behind no end mark so many must be full: headlines and subheads are not.
_MOST_SHORT: Final = 4
# How much oftener sentences inside a paragraph begin so than paragraphs do: 35,436 paragraphs and 21,892 sentences.
_PARAGRAPHS: Final = {Opening.NONE: 0.5, Opening.AND: 0.0, Opening.CLEAR: 0.0, Opening.VERB: -0.5}
_HALF: Final = 0.5
# A headline has at most so many lines; the line that begins the lead says so many of its words again, or one within
# two lines where it begins with what happened.
_HEADLINE: Final = 3
_SAID_AGAIN: Final = 2
_SHORT_WORD: Final = 3
# A line of prose is not said so often.
_AGAIN: Final = 3
# Lines of prose end with no letter as often as verse rhymes.
_RHYME: Final = 0.7


def wrapped(block: Sequence[Break]) -> list[Break]:
    """Return the breaks of a block that a program made at a width; none where the block was not wrapped."""
    width = max(len(line.text) for each in block for line in (each.before, each.after))
    if not _NARROWEST <= width <= _WIDEST or _rhymes(block) or _repeats(block):
        return []
    full = [each for each in block if _is_full(each, width)]
    runs_on = sum(each.open for each in full)
    short = sum(each.open and not each.first and len(each.before.text) * 2 >= width for each in block) - runs_on
    if runs_on < _FEWEST or short * _MOST_SHORT > runs_on or runs_on * _MOST_SHORT < len(block):
        return []
    odds = _stop_odds(block, len(block) - len(full))
    listed = any(each.after.is_item for each in block if each not in full)
    head = _head(block, full)
    return [
        each
        for each in full
        if each is not head
        and not (each.after.is_item and (listed or each.before.ends_sentence))
        and (each.runs_on or each.open or odds + _PARAGRAPHS[opening(each.next_word)] > 0)
    ]


def _is_full(each: Break, width: int) -> bool:
    first = pattern("[^ \u00a0]++").match(each.after.text)
    return len(each.before.text) + 1 + (len(first[0]) if first else 0) > width


def _stop_odds(block: Sequence[Break], paragraphs: int) -> float:
    """Return how much likelier a stop at the end of a full line ends a sentence than a paragraph, as a logarithm.

    It is the end of a paragraph as often as paragraphs end elsewhere, in lines that are not full, and one inside a
    paragraph as often as sentences end inside lines: both fall there with the chance of one word in a line.
    """
    stops = sum(len(pattern("[.!?\u061f\u2026](?= )").findall(each.before.text)) for each in block)
    return math.log((stops + _HALF) / (paragraphs + _HALF / 2))


def _head(block: Sequence[Break], full: Sequence[Break]) -> Break | None:
    """Return the break between a headline whose last line happens to be full and the lead, which says it again."""
    for number, each in enumerate(full[:_HEADLINE]):
        if each is not block[number] or not block[0].first or each.before.ends_sentence:
            return None
        if number and each.before is not block[number - 1].after:
            return None
        said = content(" ".join(one.before.text for one in block[: number + 1]))
        if each.after.is_credit or _byline().match(each.after.text) is not None:
            return each
        reports = opening(f"\u0648{each.next_word}") is Opening.VERB
        if reports and not number and not each.strong:
            return each
        after = [one.after.text for one in block[number : number + (2 if reports else 1)]]
        if not each.strong and len(said & content(" ".join(after))) >= (1 if reports else _SAID_AGAIN):
            return each
    return None


@lru_cache(maxsize=1)
def _byline() -> Pattern:
    # A name, an agency or a place, a dash, and a colon or another dash: then the lead.
    part = '[^.:\u060c"\u2013-]{2,30}+'
    return pattern(f"{part}[-\u2013]{part}[:\u2013-]")


def _repeats(block: Sequence[Break]) -> bool:
    """Return whether a line is said again and again: a label, no prose."""
    lines = Counter(each.after.text for each in block if not each.after.is_rule)
    return any(count >= _AGAIN and len(text) > _SHORT_WORD for text, count in lines.items())


def _rhymes(block: Sequence[Break]) -> bool:
    ends = [found[0] for each in block if (found := pattern("(?r)[\u0621-\u064a]").search(each.before.text))]
    return len(ends) > _MOST_SHORT and max(map(ends.count, set(ends))) > _RHYME * len(ends)
