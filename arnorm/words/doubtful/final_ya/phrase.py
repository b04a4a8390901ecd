"""The last letter of a word by the word beside it: أولي الأمر, أسمى آيات, المرة الأولى."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from arnorm.data.load import read_toml
from arnorm.words.doubtful.final_ya.final_ya import MAKSURA
from arnorm.words.doubtful.heads.places import bared
from arnorm.words.doubtful.kinds import kind_of

__all__ = ["letter_in_phrase", "may_be_in_phrase"]

_FILE: Final = "words/final_ya.toml"
_FEMININE: Final = frozenset(("the ta", "the at", "and the ta", "and the at"))


def may_be_in_phrase(stem: str) -> bool:
    """Return whether a word less its last letter is known in a phrase.

    >>> may_be_in_phrase("أول"), may_be_in_phrase("كتاب")
    (True, False)
    """
    return bared(stem) in _phrases() or stem in _feminines()


def letter_in_phrase(stem: str, before: str, after: str) -> str:
    """Return the letter that a word has between two bare words in their usual spelling, ``""`` where none is known.

    >>> [letter_in_phrase(*of) for of in (("أول", "", "الأمر"), ("الأول", "المرة", ""), ("الأول", "التقرير", ""))]
    ['ي', 'ى', '']
    """
    if stem in _feminines() and kind_of(before) in _FEMININE:
        return MAKSURA
    return _phrases().get(bared(stem), {}).get(after, "")


@lru_cache(maxsize=1)
def _feminines() -> frozenset[str]:
    return frozenset(word[:-1] for word in read_toml(_FILE)["feminine"]["words"])


@lru_cache(maxsize=1)
def _phrases() -> dict[str, dict[str, str]]:
    """Return the letter of a stem by the word behind it."""
    found: dict[str, dict[str, str]] = {}
    for first, second in (phrase.split(" ") for phrase in read_toml(_FILE)["phrase"]["words"]):
        found.setdefault(bared(first[:-1]), {})[second] = first[-1]
    return found
