"""The letters in which a word and its correction differ, by name: what a copy editor looks for first."""

from __future__ import annotations

from itertools import takewhile
from operator import eq
from string import ascii_lowercase, ascii_uppercase
from typing import Final

from arnorm.letters import ARABIC, letter_name
from arnorm.unicode import name

__all__ = ["slipped"]

_UNICODE: Final = "ARABIC LETTER "
_LOWER: Final = str.maketrans(ascii_uppercase, ascii_lowercase)
# How two names are put together: one letter written for another, and two that changed places.
_FOR: Final = {"en": "{written} for {right}", "ar": "{written} بدل {right}"}
_AND: Final = {"en": "{written} and {right}", "ar": "{written} و{right}"}


def slipped(word: str, right: str, language: str) -> str:
    r"""Return the names of the letters that were slipped, in ``"en"`` or ``"ar"``; ``''`` where they are many.

    Names are those of Unicode in English, and of pyarabic in Arabic. A difference of more letters, or one in a
    character that is no letter, has no name.

    >>> slipped("\u0644\u0644\u0622\u0633\u0641", "\u0644\u0644\u0623\u0633\u0641", "en")
    'alef with madda above for alef with hamza above'
    >>> slipped("الأسحلة", "الأسلحة", "en"), slipped("الأسحلة", "الأسلحة", "ar")
    ('hah and lam', 'حاء ولام')
    """
    written, wanted = _difference(word, right)
    if len(written) == 2 and written == wanted[::-1]:
        form, written, wanted = _AND[language], written[0], wanted[0]
    elif len(written) == len(wanted) == 1:
        form = _FOR[language]
    elif len(written) + len(wanted) == 1:
        return _name(written or wanted, language)
    else:
        return ""
    names = _name(written, language), _name(wanted, language)
    return form.format(written=names[0], right=names[1]) if all(names) else ""


def _difference(word: str, right: str) -> tuple[str, str]:
    """Return what is left of both without their common beginning and end."""
    head = _common(word, right)
    word, right = word[head:], right[head:]
    tail = _common(word[::-1], right[::-1])
    return word[: len(word) - tail], right[: len(right) - tail]


def _common(one: str, other: str) -> int:
    """Return how many letters two words have in common at their beginning."""
    return sum(takewhile(bool, map(eq, one, other)))


def _name(letter: str, language: str) -> str:
    if letter not in ARABIC:
        return ""
    return letter_name(letter) if language == "ar" else name(letter).removeprefix(_UNICODE).translate(_LOWER)
