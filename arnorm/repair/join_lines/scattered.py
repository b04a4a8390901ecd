"""Lines of a page whose links and bold phrases stand on lines of their own: which of their line ends are spaces."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from arnorm.data.load import read_toml
from arnorm.repair.join_lines.apart import stand_apart
from arnorm.repair.join_lines.evidence import Evidence, evidence
from arnorm.repair.join_lines.rest import NONE, Joined
from arnorm.repair.join_lines.verse import without_verse
from arnorm.sentence.breaks.breaks import Break

__all__ = ["SURE", "odds", "open_breaks", "scattered", "weights"]

_FILE: Final = "sentences/joins.toml"
# Breaks above such odds are joined first; what they make whole tells of the others.
SURE: Final = 2.5
# Where nothing proves that the text is torn, a break needs more: so much, behind what may be a subhead so much, and so
# much above the first line that ends a sentence, where headlines and bylines stand. Of 7,000 whole articles that takes
# the breaks joined wrongly from 32 to 7, and of articles torn in one to three places .02 more stay torn.
_ALONE: Final = 0.4
_SUBHEAD: Final = 1.3
_HEAD: Final = 2.2


def scattered(blocks: Sequence[Sequence[Break]], joined: Joined = NONE) -> list[Break]:
    """Return the breaks inside sentences: those that prove it and those surely so, else those likelier so than not.

    The first break is one only where others are. Some may be ``joined`` already.
    """
    inner, weighed = open_breaks(blocks, joined)
    sizes = {id(each): odds(known, *weights()) for each, known in weighed}
    found = {number for number, size in sizes.items() if size > SURE}
    found |= {id(each) for each in inner if each.proven and not each.first}
    top = _top(blocks)
    found = found or {id(each) for each, known in weighed if sizes[id(each)] > _least(known, is_head=id(each) in top)}
    return [each for each in inner if id(each) in found or (found and each.first and each.proven)]


def _top(blocks: Sequence[Sequence[Break]]) -> set[int]:
    """Return the ids of the breaks above the first line that ends a sentence: headlines, bylines, dates stand there."""
    found = set()
    for each in (each for block in blocks for each in block):
        if each.before.ends_sentence:
            break
        found.add(id(each))
    return found


def _least(known: Evidence, *, is_head: bool) -> float:
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
    inner = [each for block in blocks for part in without_verse(block, is_torn=is_torn) for each in part]
    apart = stand_apart([each for block in blocks for each in block])
    weighed = [(each, known) for each, known in evidence(inner, joined) if id(each) not in apart]
    return [each for each in inner if id(each) not in apart], weighed


def odds(known: Evidence, bias: float, weight: Mapping[str, float]) -> float:
    """Return how much more speaks for a break inside a sentence than against it, as a logarithm."""
    return bias + sum(weight[name] * value for name, value in known.items())


@lru_cache(maxsize=1)
def weights() -> tuple[float, Mapping[str, float]]:
    """Return the bias and the weights of the evidence."""
    table = read_toml(_FILE)
    return table["bias"], MappingProxyType(table["weight"])
