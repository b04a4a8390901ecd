"""Numbers before a word: what is counted bears no pronoun."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from arnorm.letters import DIGITS
from arnorm.unicode import Pattern, char_class, pattern
from arnorm.words.listed import listed

__all__ = ["ENDS_OF_NUMBERS", "is_counted", "is_number"]

_LONGEST_NUMBER: Final = 20
ENDS_OF_NUMBERS: Final = frozenset((*DIGITS, ")"))


def is_counted(text: str, start: int, before: str) -> bool:
    """Return whether a number that is no year stands before a word: what is counted, which bears no pronoun.

    >>> is_counted("20 سنة", 3, ""), is_counted("2012 سنة", 5, "")
    (True, False)
    """
    if is_number(before) or text[start - 2 : start - 1] not in ENDS_OF_NUMBERS:
        return is_number(before)
    return _number().search(text, max(0, start - _LONGEST_NUMBER), start) is not None


def is_number(word: str) -> bool:
    """Return whether a word is a number behind which what is counted bears no pronoun."""
    return word in listed("final_ta", "number")


@lru_cache(maxsize=1)
def _number() -> Pattern:
    digit = char_class(frozenset(DIGITS))
    year = "(?:1[3-4]|19|20)[0-9][0-9]|\u0661[\u0663\u0664\u0669][\u0660-\u0669]{2}|\u0662\u0660[\u0660-\u0669]{2}"
    return pattern(f"(?<!{digit})(?!(?:{year})[) ]){digit}++(?:[.,\u066b\u066c]{digit}++)*+\\)?+ \\Z")
