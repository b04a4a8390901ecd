"""How a line looks by itself: its length and end, its signs, what its words weigh as a notice, what lists say of it."""

from __future__ import annotations

from typing import Final

from arnorm.document import fold
from arnorm.document.boilerplate.judged import ends_in_comma
from arnorm.document.boilerplate.passes.reading import Reading, reading
from arnorm.document.boilerplate.rules import bare
from arnorm.document.copies.masthead.line.reading import read
from arnorm.document.copies.masthead.names import is_of_a_place, names_a_person
from arnorm.document.copies.masthead.sections import is_section
from arnorm.document.page import Page, of_a_line
from arnorm.unicode import pattern

__all__ = ["FAR", "HEAVY", "NAMES", "begins_with_a_sign", "digits", "latin", "length", "look", "reads", "weight"]

FAR: Final = 20  # lines, words; further is all one
HEAVY: Final = 8.0
_LONG: Final = 160  # folded characters; a line so long is running text without an end mark
_ENDS: Final = (".", "…", "?", ":")
_SIGNED: Final = r"[\p{Z}\p{C}]*(?:[•●*▪■–—#+>»|/.:\u2022-]|[0-9]{1,2} ?[.)-])"
_QUOTED: Final = r"[\p{Z}\p{C}]*[«“\"(\[]"

NAMES: Final = (
    *("words", "letters", "stop", "dots", "question", "colon", "comma", "digits", "latin", "signed", "quoted", "bar"),
    *("pieces", "section", "person", "place", "weight", "unknown"),
)


@of_a_line
def look(page: Page, index: int) -> tuple[float, ...]:
    """Return what a line looks like by itself, in the order of ``NAMES``."""
    folded, raw = page.folded(index), page.raw(index)
    read = reads(page, index)
    return (
        length(page, index),
        float(min(len(folded), _LONG)),
        *(float(page.end(index) == end) for end in _ENDS),
        float(ends_in_comma(raw)),
        digits(page, index),
        latin(page, index),
        begins_with_a_sign(page, index),
        float(pattern(_QUOTED).match(raw) is not None),
        float("|" in folded),
        *_listed(page, index),
        weight(page, index),
        read.unknown / max(1, read.words),
    )


@of_a_line
def length(page: Page, index: int) -> float:
    """Return how many words a line has, without the signs at its edges."""
    return float(min(len(fold.words_of(bare(page.folded(index)))), FAR))


@of_a_line
def digits(page: Page, index: int) -> float:
    """Return the share of digits in a line."""
    folded = page.folded(index)
    return sum("0" <= char <= "9" for char in folded) / max(1, len(folded))


@of_a_line
def latin(page: Page, index: int) -> float:
    """Return the share of Latin letters in a line."""
    folded = page.folded(index)
    return sum("a" <= char <= "z" for char in folded) / max(1, len(folded))


@of_a_line
def begins_with_a_sign(page: Page, index: int) -> float:
    """Return whether a line begins with a sign or a number, as items of lists do."""
    return float(pattern(_SIGNED).match(page.raw(index)) is not None)


def weight(page: Page, index: int) -> float:
    """Return what the words of a line weigh as a notice."""
    return max(-HEAVY, min(HEAVY, reads(page, index).weight))


def _listed(page: Page, index: int) -> tuple[float, ...]:
    folded, key = page.folded(index), page.key(index)
    pieces = read(folded)
    return (
        float(bool(pieces)) + float(pieces == "sure"),
        float(is_section(key)),
        float(names_a_person(folded)),
        float(bool(key) and is_of_a_place(key)),
    )


@of_a_line
def reads(page: Page, index: int) -> Reading:
    """Return how a line reads as a notice, without the signs at its edges."""
    return reading(bare(page.folded(index)))
