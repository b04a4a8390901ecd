"""Blocks of lines that a program wrapped at a width: which of their line ends are spaces.

Where a text is wrapped, no line could have taken the first word of the next. The ends of paragraphs are the exception,
and a few of them fall by chance where a line is full.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import Final

from arnorm.repair.join_lines.around import said_again
from arnorm.repair.join_lines.first_line import first_line
from arnorm.repair.join_lines.rest import clipped
from arnorm.repair.join_lines.stops import inner_stops, of_counts, of_words, turns
from arnorm.repair.join_lines.weights import odds, weights
from arnorm.sentence.breaks.breaks import Break
from arnorm.unicode import Pattern, pattern

__all__ = ["full_breaks", "heads", "wrapped"]

# Mails and PDF columns; shorter lines are verse or lists, longer ones paragraphs.
_NARROWEST: Final = 40
_WIDEST: Final = 120
_FEWEST: Final = 2
# So few lines of like length may be headlines above each other, or above a date. Of 2,864 everyday texts in which no
# line is torn 28 are joined somewhere with 3, 27 with 4 to 6; of 80 articles wrapped at three widths 210 of 240 come
# back with 3 and 4, 209 with 5, 208 with 6.
_FEW: Final = 4
# Of the breaks behind no end mark so many must be full: headlines and subheads are not.
_MOST_SHORT: Final = 4
# A headline has at most so many lines, and the lead is told by so many.
_HEADLINE: Final = 3
_LEAD: Final = 2
_OWN: Final = 4.0
# So many blank lines stand in a text for each line that ends a paragraph without one.
_DIVIDED: Final = 4
_SHORT_WORD: Final = 3
_SURELY: Final = 0.0
# A line of prose is not said so often.
_AGAIN: Final = 3
# Lines of prose end with no letter as often as verse rhymes.
_RHYME: Final = 0.7


def wrapped(block: Sequence[Break], divisions: int = 0) -> list[Break]:
    """Return the breaks of a block that a program made at a width; none where the block was not wrapped.

    Where so many blank lines divide the paragraphs that hardly one ends otherwise, no full line ends one.
    """
    width, full = full_breaks(block)
    if not _NARROWEST <= width <= _WIDEST or _rhymes(block) or _repeats(block):
        return []
    runs_on = sum(each.open for each in full)
    short = sum(each.open and not each.first and len(each.before.text) * 2 >= width for each in block) - runs_on
    if runs_on < _FEWEST or short * _MOST_SHORT > runs_on or runs_on * _MOST_SHORT < len(block):
        return []
    if len(block) < _FEW and (block[-1].after.is_date or not _go_on(full)):
        return []
    ends = len(block) - len(full) - (block[0].first and block[0].open and block[0] is not full[0])
    size = of_counts(inner_stops(each.before.text for each in block), ends)
    ids = {id(each) for each in full}
    quoted = _quoted(block, ids)
    twice = _twice(block)
    is_divided = divisions >= max(1, _DIVIDED * (len(block) - len(full)))
    listed = any(each.after.is_item for each in block if id(each) not in ids)
    head = None if is_divided else _head(block, full)
    return [
        each
        for each in full
        if each is not head
        and not (twice and {each.before.text, each.after.text} & twice)
        and not (each.after.is_item and (listed or each.before.ends_sentence))
        and (
            is_divided
            or each.runs_on
            or each.open
            or _is_inserted(each)
            or size + of_words(each, quoted=id(each) in quoted) > 0
        )
    ]


def _go_on(full: Sequence[Break]) -> bool:
    """Return whether the words beside most of the open breaks belong together: headlines above each other do not."""
    opened = [each for each in full if each.open]
    return sum(each.proven or each.weight > 0 for each in opened) * 2 > len(opened)


def full_breaks(block: Sequence[Break]) -> tuple[int, list[Break]]:
    """Return the length of the longest line, and the breaks where no line could have taken the next word.

    Some programs count bytes: where that makes more of the breaks full that end no sentence, they were.
    """
    width = max(len(line.text) for each in block for line in (each.before, each.after))
    full = _full(block, len)
    if width > _WIDEST:
        return width, full
    in_bytes = _full(block, _bytes)
    return width, max(full, in_bytes, key=lambda found: sum(each.open for each in found))


def _full(block: Sequence[Break], size: Callable[[str], int]) -> list[Break]:
    width = max(size(line.text) for each in block for line in (each.before, each.after))
    return [each for each in block if size(each.before.text) + 1 + size(_first_word(each.after.text)) > width]


def _bytes(line: str) -> int:
    return len(line.encode("utf-8", "surrogatepass"))


def _first_word(line: str) -> str:
    found = pattern("[^ \u00a0]++").match(line)
    return found[0] if found else ""


def _is_inserted(each: Break) -> bool:
    """Return whether words inserted in a sentence begin the line after: a dash, a word right behind it, a dash."""
    return not each.before.ends_sentence and _inserted().match(each.after.text) is not None


@lru_cache(maxsize=1)
def _inserted() -> Pattern:
    return pattern("[-\u2013\u2014][^ -][^-\u2013\u2014.:\u060c]{0,40}+[-\u2013\u2014]")


def _quoted(block: Sequence[Break], full: set[int]) -> set[int]:
    """Return the ids of the full breaks inside a quotation that was opened since a line that is not full."""
    found, is_open = set(), False
    for each in block:
        if id(each) not in full:
            is_open = False
            continue
        is_open ^= turns(each.before.text)
        if is_open:
            found.add(id(each))
    return found


def heads(block: Sequence[Break], full: Sequence[Break]) -> Iterator[tuple[Break, dict[str, float]]]:
    """Yield the breaks that may end a headline whose last line happens to be full, and what is known of each."""
    for number, each in enumerate(full[:_HEADLINE]):
        if each is not block[number] or not block[0].first or each.before.ends_sentence:
            return
        if number and each.before is not block[number - 1].after:
            return
        line = " ".join(one.before.text for one in block[: number + 1])
        below = " ".join(one.after.text for one in block[number : number + _LEAD])
        yield (
            each,
            {
                "line": number,
                "weight": clipped(each.weight, _OWN),
                "byline": each.after.is_credit or _byline().match(each.after.text) is not None,
                **first_line(line, block[0].first_word, each, said_again(line, below)),
            },
        )


def _head(block: Sequence[Break], full: Sequence[Break]) -> Break | None:
    """Return the break between a headline and the lead, where the last line of the headline happens to be full."""
    for each, known in heads(block, full):
        if odds(known, *weights("wrapped")) < _SURELY:
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


def _twice(block: Sequence[Break]) -> set[str]:
    """Return the long lines that stand in a block twice: headlines."""
    lines = Counter([block[0].before.text, *(each.after.text for each in block)])
    return {text for text, count in lines.items() if count > 1 and len(text) >= _NARROWEST}


def _rhymes(block: Sequence[Break]) -> bool:
    ends = [found[0] for each in block if (found := pattern("(?r)[\u0621-\u064a]").search(each.before.text))]
    return len(ends) > _MOST_SHORT and max(map(ends.count, set(ends))) > _RHYME * len(ends)
