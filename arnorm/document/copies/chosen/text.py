"""What the text of a page tells of two lines that may both be its headline: it takes up words of one of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from arnorm.document.copies.frame.retold import bare, core
from arnorm.document.copies.frame.words import is_a_byline
from arnorm.document.copies.masthead.names import names_a_person
from arnorm.document.copies.named import is_outlet
from arnorm.document.copies.readings import FoldedLine

__all__ = ["begins_sooner", "has_more_of", "is_cut_out", "is_signed", "says_any"]

_LETTERS: Final = 4  # of a word that two lines do not share by chance
_FRAGMENT: Final = 2  # letters of a word cut short, which headlines hardly end in


def has_more_of(one: FoldedLine, two: FoldedLine, text: Sequence[str]) -> bool:
    """Return whether a text has more words of the first of two lines than of the second, or as many and is longer."""
    of_one, of_two = (
        sum(any(core(word) in line for line in text) for word in set(line.words) - set(beside.words))
        for line, beside in ((one, two), (two, one))
    )
    return of_one > of_two or (of_one == of_two and len(one.letters) > len(two.letters))


def begins_sooner(one: FoldedLine, two: FoldedLine, text: Sequence[str]) -> bool:
    """Return whether a text has the first word of the first of two lines, and sooner than that of the second."""
    whole = "\n".join(text)
    first, second = (whole.find(bare(line.words[0])) for line in (one, two))
    return first >= 0 and (second < 0 or first < second)


def is_signed(headline: FoldedLine, other: FoldedLine, text: Sequence[str]) -> bool:
    """Return whether a writer or an outlet is all that a line has behind a headline, and no word of the text."""
    rest = other.words[len(headline.words) :]
    if not (is_a_byline(rest, parted=True) or names_a_person(" ".join(rest)) or is_outlet(" ".join(rest))):
        return False
    return not any(word in line for line in text for word in map(bare, rest))


def says_any(words: Sequence[str], text: Sequence[str]) -> bool:
    """Return whether a text has a word of some, be its particles or its end others; short ones are not asked."""
    cores = [found for word in words if len(found := core(word)) >= _LETTERS]
    return any(found[:_LETTERS] in line for found in cores for line in text)


def is_cut_out(word: str, whole: str, lines: Sequence[str], *, doubted: bool) -> bool:
    """Return whether a word was cut out of a whole one: lines between spaces have that, or it is none of theirs.

    >>> is_cut_out("harb", "harbour", [" the harbour "], doubted=False), is_cut_out("har", "hard", [], doubted=False)
    (True, False)
    """
    if any(f" {whole} " in line for line in lines):
        return True
    doubted = doubted or len(word) <= _FRAGMENT
    return doubted and not any(f" {word} " in line for line in lines)
