"""The last letter of a word by a phrase that it stands in: أولي الأمر, أسمى آيات, التقرير الأولي."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from arnorm.data.load import read_toml
from arnorm.unicode import Pattern, pattern
from arnorm.words.doubtful.final_ya.final_ya import MAKSURA, YA
from arnorm.words.doubtful.heads.places import bared

__all__ = ["letter_in_phrase", "may_be_in_phrase"]

_FILE: Final = "words/final_ya.toml"
# The first (f.), and the initial: al-ula, al-awwali.
_FIRST: Final = "\u0627\u0644\u0623\u0648\u0644"
# Verbal nouns of the forms II, IV, VII, VIII and X with the article, which are masculine: تقرير, إعلان, اجتماع, استطلاع.
_VERBAL_NOUN: Final = (
    "(?:\u0648|\u0628)?\u0627\u0644(?:\u062a[^\u0627]{2}\u064a.|\u0625..\u0627.|\u0627..\u0627.|\u0627\u0633\u062a..\u0627.)"
)
# The first in the world, at the Olympics: behind the noun stands no adjective of it but a rank.
_RANK: Final = ("\u0627",)
_RANKED: Final = frozenset(("\u0639\u0644\u0649", "\u0645\u0646", "\u0641\u064a"))


def may_be_in_phrase(stem: str) -> bool:
    """Return whether a word less its last letter is known in a phrase.

    >>> may_be_in_phrase("أول"), may_be_in_phrase("كتاب")
    (True, False)
    """
    return stem == _FIRST or bared(stem) in _phrases()


def letter_in_phrase(stem: str, before: str, after: str) -> str:
    """Return the letter that a word has between two bare words in their usual spelling, ``""`` where none is known.

    >>> letter_in_phrase("أول", "", "الأمر") == YA, letter_in_phrase("أسم", "", "آيات") == MAKSURA
    (True, True)
    >>> letter_in_phrase("الأول", "التقرير", "عن") == YA, letter_in_phrase("الأول", "المرة", "عن")
    (True, '')
    """
    if stem == _FIRST:
        ranked = after.endswith(_RANK) or after in _RANKED
        return YA if not ranked and _verbal_noun().fullmatch(before) else ""
    return _phrases().get(bared(stem), {}).get(after, "")


@lru_cache(maxsize=1)
def _verbal_noun() -> Pattern:
    return pattern(_VERBAL_NOUN)


@lru_cache(maxsize=1)
def _phrases() -> dict[str, dict[str, str]]:
    """Return the letter of a stem by the word behind it."""
    found: dict[str, dict[str, str]] = {}
    for first, second in (phrase.split(" ") for phrase in read_toml(_FILE)["phrase"]["words"]):
        found.setdefault(bared(first[:-1]), {})[second] = first[-1]
    return found
