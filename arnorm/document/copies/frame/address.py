"""A headline in the address of its page, where percent signs and hexadecimal digits stand for its letters."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from arnorm.document import fold
from arnorm.unicode import Match, pattern

__all__ = ["may_be_coded", "names_in_code"]

# Arabic letters in UTF-8 begin with the bytes D8 to DB.
_CODED: Final = ("%D8", "%D9", "%DA", "%DB", "%d8", "%d9", "%da", "%db")
_RUN: Final = "(?:%[0-9A-Fa-f]{2})+"
_WORDS: Final = 4  # of a headline; 302 of 6,998 have fewer
_LETTERS: Final = 14  # of the same; 161 of 6,998 have fewer


def may_be_coded(line: str) -> bool:
    """Return whether a text holds Arabic letters as an address has them; cheap."""
    return "%" in line and any(code in line for code in _CODED)


def names_in_code(line: str, words: Sequence[str]) -> bool:
    """Return whether a line is an address with the words of a headline in code.

    >>> names_in_code("x.org/7/%D8%A7%D9%84%D8%A7-%D9%84%D8%A7%D8%A7", ("\u0627\u0644\u0627", "\u0644\u0627"))
    False
    """
    line = line.strip(" \t\u00a0")
    letters = "".join(words)
    if len(words) < _WORDS or len(letters) < _LETTERS or not may_be_coded(line) or " " in line:
        return False
    return letters in fold.skeleton(pattern(_RUN).sub(_letters, line))[0]


def _letters(found: Match) -> str:
    return bytes.fromhex(found.group().replace("%", "")).decode("utf-8", "replace")
