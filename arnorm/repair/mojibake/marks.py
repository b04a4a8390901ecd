"""Marks of punctuation that went through a wrong reading by themselves, in a line whose letters are whole.

A content system that saved letters in one encoding and typed quotes, dashes and no-break spaces in another leaves
``\u00e2\u20ac\u0153`` where a quotation mark was. No word is needed to prove it: no language writes such a sequence.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from arnorm.repair.mojibake.bytes import LOST_SIGN, LOST_SIGN_AND_MARKED
from arnorm.repair.mojibake.readings import UTF8, UTF8_AS_ARABIC, utf8_read
from arnorm.unicode import Pattern, pattern

__all__ = ["lone_marks"]

# What content systems type for a writer: quotes, dashes, ellipsis, bullets, spaces, a byte order mark, currency and
# trade signs, superscripts; the Arabic comma, semicolon and question mark.
_GENERAL: Final = (
    "\u2018\u2019\u201a\u201c\u201d\u201e\u2039\u203a\u2010\u2011\u2012\u2013\u2014\u2015\u2022\u2026\u2032\u2033"
    "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202f\u2009\u20ac\u2122\ufeff\u060c\u061b\u061f"
)
_LATIN_1: Final = "\u00a0\u00a3\u00a9\u00ab\u00ad\u00ae\u00b0\u00b1\u00b2\u00b3\u00b7\u00bb\u00bc\u00bd\u00be"
_LATIN_END: Final = "\u00ff"
_CAPITAL: Final = "\u00c2"  # Latin capital A with circumflex
_MARKS: Final = frozenset(_GENERAL + _LATIN_1)
# The first byte of UTF-8 for the accented letters of Europe as windows-1252 reads it; and what may be a letter behind.
_LEADS: Final = frozenset("\u00c3\u00c4\u00c5")
_ACCENTED_END: Final = "\u017f"
_LETTERS_TOO: Final = frozenset("\u0160\u0161\u017d\u017e\u0178\u0152\u0153\u0192")
_TWO: Final = 2
_WORD: Final = 40  # no name is longer
_OPEN: Final = "\u201c"
_CLOSE: Final = "\u201d"
_OPENING: Final = frozenset("\u00ab\u201c\u2018\"'`([{<")
_CLOSING: Final = frozenset("\u00bb\u201d\u2019\"'`)]}>")

Mark = tuple[int, int, str]


def lone_marks(line: str) -> tuple[str, list[Mark]]:
    """Return the reading that explains the damaged marks of a line, and each with its span and what it was.

    Nothing where the line holds no Arabic letter, where anything but marks went through the same reading, or where a
    mark stands in quotes or brackets of its own, as an example of the damage does: all of a line or nothing. Accented
    letters of Latin names (``Caf\u00c3\u00a9``) are put back where nothing else in the line was damaged.

    >>> lone_marks("قال \u00c2\u00abنعم\u00c2\u00bb")[1]
    [(4, 6, '\u00ab'), (9, 11, '\u00bb')]
    """
    if _arabic().search(line) is None:
        return "", []
    for name in UTF8:
        found = list(utf8_read(name).found(line)) if name != UTF8_AS_ARABIC else []
        if found:
            whole = all(_is_mark(line, mark) for mark in found) or all(_is_accented(line, *mark) for mark in found)
            return name, list(_with_quotes_closed(found)) if whole else []
    return "", []


def _is_mark(line: str, mark: Mark) -> bool:
    start, end, new = mark
    if start and end < len(line) and line[start - 1] in _OPENING and line[end] in _CLOSING:
        return False
    # Of two signs a letter of French may be the first, no capital behind a small one; of three, none is.
    capital = line[start] == _CAPITAL and pattern("[a-z]").match(line[start - 1 : start]) is not None
    latin = pattern("[A-Za-z\u00c0-\u017f]").match(line[start - 1 : start]) is not None
    if new <= _LATIN_END and latin and not capital:
        return False
    return new in _MARKS or new in (LOST_SIGN, LOST_SIGN_AND_MARKED)


def _is_accented(line: str, start: int, end: int, new: str) -> bool:
    """Return whether an accented letter of a name was taken apart: A with tilde, dots or ring, and a sign behind it.

    They stand beside a Latin letter (``Caf\u00c3\u00a9``), where no language writes such a sign. A word in quotes by
    itself may be an example of the damage.
    """
    first = line[max(0, start - _WORD) : start + 1].rsplit(" ", maxsplit=1)[-1][0]
    if first in _OPENING and line[end : end + _WORD].split(" ", maxsplit=1)[0][-1:] in _CLOSING:
        return False
    beside = line[max(0, start - 1) : start] + line[end : end + 1]
    damaged = end - start == _TWO and line[start] in _LEADS and line[start + 1] not in _LETTERS_TOO
    return damaged and "\u00c0" <= new <= _ACCENTED_END and pattern("[A-Za-z]").search(beside) is not None


def _with_quotes_closed(marks: list[Mark]) -> Iterator[Mark]:
    """Yield the marks; one of which the last byte is lost closes the quotation that is open, or stays."""
    opened = False
    for start, end, new in marks:
        if new not in (LOST_SIGN, LOST_SIGN_AND_MARKED):
            yield start, end, new
            opened = new == _OPEN or (opened and new != _CLOSE)
        elif opened:
            yield start, end, _CLOSE
            opened = False


@lru_cache(maxsize=1)
def _arabic() -> Pattern:
    return pattern("[\u0621-\u063a\u0641-\u064a]")
