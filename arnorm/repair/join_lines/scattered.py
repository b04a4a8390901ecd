"""Lines of a page whose links and bold phrases stand on lines of their own: which of their line ends are spaces."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Final

from arnorm.repair.join_lines.apart.above_lead import above_lead
from arnorm.repair.join_lines.apart.apart import stand_apart
from arnorm.repair.join_lines.apart.whole_text import stand_whole
from arnorm.repair.join_lines.behind_stops import behind_stops
from arnorm.repair.join_lines.evidence import Evidence, evidence
from arnorm.repair.join_lines.rest import NONE, Joined
from arnorm.repair.join_lines.trees.open_odds import open_odds
from arnorm.repair.join_lines.verse import shown, without_verse
from arnorm.sentence.breaks.breaks import Break
from arnorm.sentence.verbs import is_past, is_present

__all__ = ["SURE", "inside", "open_breaks", "scattered"]

# Breaks above such odds are joined first; what they make whole tells of the others. With the weights alone, of 360
# articles of six outlets torn at one phrase .864 came back with 2.5 here, .889 with 1.5, .897 with 0.8, .900 with 0.3:
# what a phrase shows while it has both its ends is gone when one of them is joined.
SURE: Final = 0.3
# What a break needs where nothing is sure: in a text that no break proves to be torn, behind what may be a subhead,
# above the first line that ends a sentence, where headlines and bylines stand, and behind the first line of all. Then
# 57 breaks of 7,000 whole articles are joined, 3 of them wrongly; with 0.3, 1.5, 1.5 and 1.6 it was 64, 12 of them
# wrongly, captions and subheads. Of the articles torn at one phrase .006 fewer come back.
_ALONE: Final = 1.5
_SUBHEAD: Final = 3.2
_HEAD: Final = 2.4
_FIRST: Final = 3.0
# Behind what may be a subhead and behind the first line a torn text needs less, and so does a first line that shows
# that it goes on, or begins with a verb of the past: hardly a headline does.
_TORN_SUBHEAD: Final = 1.0
_TORN_FIRST: Final = 1.4
# Below a headline of any length a lead begins with a verb; of two words and fewer it is hardly the lead's beginning.
_LEAD: Final = frozenset(("first: next reports", "first: next is past", "first: few words"))
# Where blank lines stand between four in five paragraphs, and the text is torn or has more of them than breaks, a break
# is a tear or a subhead: of articles torn so .01 to .025 more come back, and no whole one changes.
_MOSTLY: Final = 0.8
_DIVIDED: Final = -4.0
# A phrase of at most so many words is torn off at both ends or at none: where it is at one, such odds will do at the
# other. Of 500 articles of six outlets torn at one phrase .916 come back without it, .928 with it, at one a paragraph
# as many.
_PHRASE: Final = 5
_PARTNER: Final = -1.0


def scattered(blocks: Sequence[Sequence[Break]], joined: Joined = NONE) -> list[Break]:
    """Return the breaks inside sentences: those that prove it and those surely so, else those likelier so than not.

    Some may be ``joined`` already.
    """
    found = inside(blocks, joined)
    behind = behind_stops(blocks, found) if found else set()
    return [each for block in blocks for each in block if id(each) in found or id(each) in behind]


def inside(blocks: Sequence[Sequence[Break]], joined: Joined = NONE) -> set[int]:
    """Return the ids of those behind no end mark."""
    inner, weighed = open_breaks(blocks, joined)
    sizes = open_odds(blocks, inner, weighed, joined)
    found = {id(each) for each in inner if each.proven and not each.first}
    few, top = len(inner) < len(blocks), _top(blocks)
    divided = {id(each) for each, known in weighed if _is_divided(each, known, few=few)}
    bars = {id(each): _DIVIDED if id(each) in divided else _least(each, known, top) for each, known in weighed}
    found |= {number for number, bar in bars.items() if sizes[number] > (bar if number in divided else max(SURE, bar))}
    if not found:
        found = {number for number, bar in bars.items() if sizes[number] > bar}
    return found | _partners(inner, sizes, found)


def _partners(inner: Sequence[Break], sizes: Mapping[int, float], found: set[int]) -> set[int]:
    """Return the ids of breaks at the one end of a phrase that is torn off at its other end, as nearly all are.

    Not the first of a text, unless it begins with a verb of the past: above a lead that begins with a phrase a headline
    stands, and headlines hardly ever begin so.
    """
    partners = set()
    for one, two in pairwise(inner):
        if two.before is one.after and one.after.text.count(" ") < _PHRASE:
            for each, other in ((one, two), (two, one)):
                if (
                    (not each.first or is_past(each.first_word))
                    and id(other) in found
                    and sizes.get(id(each), _PARTNER) > _PARTNER
                ):
                    partners.add(id(each))
    return partners


def _top(blocks: Sequence[Sequence[Break]]) -> set[int]:
    """Return the ids of the breaks above the first line that ends a sentence: headlines, bylines, dates stand there."""
    found = set()
    for each in (each for block in blocks for each in block):
        if each.before.ends_sentence:
            break
        found.add(id(each))
    return found


def _is_divided(each: Break, known: Evidence, *, few: bool) -> bool:
    """Return whether nearly all paragraphs stand between blank lines, and the text is torn or has few breaks else.

    A verb behind the break may begin a lead, below a headline without a blank line.
    """
    if known.get("elsewhere: divided", 0.0) < _MOSTLY:
        return False
    if "elsewhere: torn" in known:
        return True
    is_verb = is_past(each.next_word) or is_present(each.next_word)
    return few and not (each.first or is_verb or "subhead" in known)


def _least(each: Break, known: Evidence, top: set[int]) -> float:
    is_torn = "elsewhere: torn" in known
    if each.first:
        begins = not each.proven and not _LEAD.isdisjoint(known)
        shows = is_torn or each.proven or is_past(each.first_word)
        return _TORN_FIRST if shows and not begins else _FIRST
    if "subhead" in known:
        return _TORN_SUBHEAD if is_torn else _SUBHEAD
    if is_torn:
        return 0.0
    return _HEAD if id(each) in top else _ALONE


def open_breaks(
    blocks: Sequence[Sequence[Break]], joined: Joined = NONE
) -> tuple[list[Break], list[tuple[Break, Evidence]]]:
    """Return the breaks that may be inside sentences, and what is known of those that nothing proves."""
    is_torn = joined.torn > 0 or any(each.shows for block in blocks for each in block if not each.first)
    share = shown(blocks)
    parts = (without_verse(block, is_torn=is_torn, share=share) for block in blocks if block)
    inner = [each for found in parts for part in found for each in part]
    every = [each for block in blocks for each in block]
    apart = stand_apart(every) | (set() if is_torn else above_lead(every) | stand_whole(every))
    weighed = [(each, known) for each, known in evidence(inner, joined, len(blocks) - 1) if id(each) not in apart]
    return [each for each in inner if id(each) not in apart], weighed
