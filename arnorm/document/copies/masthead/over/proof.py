"""Whether lines that each say what they are, above a headline that nothing names, cannot be an article's.

A section may be a kicker, or the title of a text on it; a date the title of a look back; a button what advice to
readers is headed. Two of different kinds are no article's, nor one with what a page tells right below the headline.
"""

from __future__ import annotations

from collections.abc import Collection
from itertools import pairwise
from typing import Final

from arnorm.document.copies.masthead.kinds import ITEM, MANY, OUTLET, PAPER, SITE, TICKER
from arnorm.document.copies.masthead.line.says import (
    BUTTON,
    COUNT,
    DATE,
    FORM,
    LINK,
    MAYBE,
    NOUN,
    NUMBER,
    PART,
    REGION,
    SECTION,
    STAMP,
    SURE,
)

__all__ = ["BESIDE", "are_sure"]

BESIDE: Final = (STAMP, DATE, PART, COUNT)  # what stands right below a headline, be it of two words
_NUMBERS: Final = (SURE, STAMP, DATE, PART, NUMBER, COUNT)  # no headline
_NO_TITLES: Final = (SECTION, PAPER, SITE)
_FEW: Final = 4  # lines that together are no writer's, though each may be: kickers and decks seen have three
_NAMES: Final = frozenset((SECTION, OUTLET, SITE, PAPER, FORM, BUTTON, COUNT))
_PROVED_BELOW: Final = frozenset((COUNT, FORM, BUTTON, SECTION, REGION, LINK, SITE, PAPER, NUMBER))
_BELOW: Final = frozenset((SURE, COUNT, STAMP, DATE, PART, BUTTON))  # what a page tells below its headline


def are_sure(told: list[str], below: Collection[str] = ()) -> bool:
    """Return whether lines that each say what they are, and what stands below the headline, cannot be an article's.

    What stands right below the first, a stamp, may stand below a headline, where that is no section.

    >>> are_sure([SECTION]), are_sure([SECTION, DATE]), are_sure([SECTION], [STAMP])
    (False, True, True)
    """
    if (PART, PART) in pairwise(told):  # of a player; in a live report what happened stands below its hour
        return True
    if told[0] not in (*_NUMBERS, *_NO_TITLES) and told[1:2] and told[1] in BESIDE:
        told = [told[0], *told[2:]]
    held = set(told)
    if not held.isdisjoint({SURE, STAMP}) or _are_of_two_kinds(told):
        return True
    if len(told) > MANY or (SECTION in held and told.count(NUMBER) > 1):
        return True
    if not held.isdisjoint(_PROVED_BELOW) and not _BELOW.isdisjoint(below):
        return NUMBER not in held or len(held) > 1 or not {SURE, COUNT, BUTTON}.isdisjoint(below)
    return sum(kind in (MAYBE, SECTION, COUNT, OUTLET, SITE) for kind in told) >= _FEW


def _are_of_two_kinds(told: list[str]) -> bool:
    """Return whether two lines are together what no article begins with: an outlet and a section, a date and either."""
    held = set(told) - {MAYBE, ITEM}
    if len(told) > 1 and (not held.isdisjoint({FORM, BUTTON, TICKER, LINK}) or held >= {NOUN, NUMBER}):
        return True
    if told.count(PAPER) > 1 or (PAPER in held and len(held) > 1):
        return True
    beside = held & _NAMES
    dated = DATE in held and held.isdisjoint({OUTLET, PAPER}) and bool(beside)
    return dated or (len(beside) > 1 and not held.isdisjoint({OUTLET, PAPER, COUNT}))
