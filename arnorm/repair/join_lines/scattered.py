"""Lines of a page whose links and bold phrases stand on lines of their own: which of their line ends are spaces."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from arnorm.repair.join_lines.apart import stand_apart
from arnorm.repair.join_lines.around import beside
from arnorm.repair.join_lines.evidence import Evidence, evidence
from arnorm.repair.join_lines.rest import NONE, Joined
from arnorm.repair.join_lines.stops import inner_stops, of_counts, of_words
from arnorm.repair.join_lines.verse import without_verse
from arnorm.repair.join_lines.weights import odds, weights
from arnorm.sentence.breaks.breaks import Break

__all__ = ["SURE", "open_breaks", "scattered"]

# Breaks above such odds are joined first; what they make whole tells of the others.
SURE: Final = 2.5
# Where nothing proves that the text is torn, a break needs more: so much, behind what may be a subhead so much, and so
# much above the first line that ends a sentence, where headlines and bylines stand. Of 7,000 whole articles that takes
# the breaks joined wrongly from 32 to 7, and of articles torn in one to three places .02 more stay torn.
import os
_ALONE,_SUBHEAD,_HEAD,_FIRST,_FIRSTA=map(float,os.environ.get('THR','.4,1.3,2.2,0,0').split(','))


def scattered(blocks: Sequence[Sequence[Break]], joined: Joined = NONE) -> list[Break]:
    """Return the breaks inside sentences: those that prove it and those surely so, else those likelier so than not.

    Some may be ``joined`` already.
    """
    inner, weighed = open_breaks(blocks, joined)
    sizes = {id(each): odds(known, *weights("first" if each.first else "inner")) for each, known in weighed}
    found = {number for number, size in sizes.items() if size > SURE}
    found |= {id(each) for each in inner if each.proven and not each.first}
    top = _top(blocks)
    found = found or {id(each) for each, known in weighed if sizes[id(each)] > _least(each, known, is_head=id(each) in top)}
    behind = _behind_stops(blocks, found) if found else set()
    return [each for block in blocks for each in block if id(each) in found or id(each) in behind]


def _behind_stops(blocks: Sequence[Sequence[Break]], found: set[int]) -> set[int]:
    """Return the ids of breaks behind a stop or colon, beside a piece of a few words that is torn at its other end."""
    ended = []
    for block in blocks:
        for at, each in enumerate(block):
            if each.before.ends_sentence and not (each.first or each.barred or each.after.is_item or each.proven):
                is_piece = _run(block, at, found, 1) % 2 or _run(block, at, found, -1) % 2
                ended.append((each, is_piece, block, at))
    pieces = [(each, block, at) for each, is_piece, block, at in ended if is_piece]
    if not pieces:
        return set()
    paragraphs = len(ended) - len(pieces)
    sentences = inner_stops(each.after.text for block in blocks for each in block)
    size = of_counts(sentences, paragraphs)
    if not paragraphs and len(blocks) > _DIVIDED:
        size += _APART
    return {id(each) for each, block, at in pieces if size + of_words(each, _paragraph(block, at, found)) > 0}


def _paragraph(block: Sequence[Break], at: int, found: set[int]) -> str:
    lines = [block[at].before.text]
    while at and id(block[at - 1]) in found:
        at -= 1
        lines.append(block[at].before.text)
    return "".join(reversed(lines))


def _run(block: Sequence[Break], at: int, found: set[int], way: int) -> int:
    """Return how many lines of a few words stand behind or before a break, each torn off at its other end.

    A phrase has two ends: where they are two, or four, no other break belongs to them.
    """
    count = 0
    while True:
        beyond = beside(block, at)[1 if way > 0 else 0]
        line = block[at].after if way > 0 else block[at].before
        if beyond is None or id(beyond) not in found or not _is_piece(line.text):
            return count
        count += 1
        at += way


def _is_piece(line: str) -> bool:
    return line.count(" ") < _PIECE


_PIECE: Final = 5
_DIVIDED: Final = 2
_APART: Final = 3.0


def _top(blocks: Sequence[Sequence[Break]]) -> set[int]:
    """Return the ids of the breaks above the first line that ends a sentence: headlines, bylines, dates stand there."""
    found = set()
    for each in (each for block in blocks for each in block):
        if each.before.ends_sentence:
            break
        found.add(id(each))
    return found


def _least(each: Break, known: Evidence, *, is_head: bool) -> float:
    if each.first:
        return _FIRST if "elsewhere: torn" in known else _FIRSTA
    if "elsewhere: torn" in known:
        return 0.0
    if is_head:
        return _HEAD
    return _SUBHEAD if "subhead" in known and "subhead: begins a sentence" not in known else _ALONE


def open_breaks(
    blocks: Sequence[Sequence[Break]], joined: Joined = NONE
) -> tuple[list[Break], list[tuple[Break, Evidence]]]:
    """Return the breaks that may be inside sentences, and what is known of those that nothing proves."""
    is_torn = joined.torn > 0 or any(each.shows for block in blocks for each in block if not each.first)
    inner = [each for block in blocks if block for part in without_verse(block, is_torn=is_torn) for each in part]
    apart = stand_apart([each for block in blocks for each in block])
    weighed = [(each, known) for each, known in evidence(inner, joined, len(blocks) - 1) if id(each) not in apart]
    return [each for each in inner if id(each) not in apart], weighed
