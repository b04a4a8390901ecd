"""The last letter of a word by the word behind it: أولي الأمر, أسمى آيات."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from arnorm.data.load import read_toml
from arnorm.words.doubtful.heads.places import bared

__all__ = ["letter_in_phrase", "may_be_in_phrase"]

_FILE: Final = "words/final_ya.toml"


def may_be_in_phrase(stem: str) -> bool:
    """Return whether a word less its last letter is known in a phrase.

    >>> may_be_in_phrase("أول"), may_be_in_phrase("كتاب")
    (True, False)
    """
    return bared(stem) in _phrases()


def letter_in_phrase(stem: str, after: str) -> str:
    """Return the letter that a word has before a bare word in its usual spelling, ``""`` where none is known.

    >>> [letter_in_phrase(*pair) for pair in (("أول", "الأمر"), ("أسم", "آيات"), ("أول", "خطوات"))]
    ['ي', 'ى', '']
    """
    return _phrases().get(bared(stem), {}).get(after, "")


@lru_cache(maxsize=1)
def _phrases() -> dict[str, dict[str, str]]:
    """Return the letter of a stem by the word behind it."""
    found: dict[str, dict[str, str]] = {}
    for first, second in (phrase.split(" ") for phrase in read_toml(_FILE)["phrase"]["words"]):
        found.setdefault(bared(first[:-1]), {})[second] = first[-1]
    return found
