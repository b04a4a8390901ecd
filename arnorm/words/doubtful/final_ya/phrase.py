"""The last letter of a word by the word beside it: أولي الأمر, أسمى آيات, المرة الأولى, بن أبي; وفى بوعده."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from arnorm.data.load import read_toml
from arnorm.words.doubtful.final_ta.plurals import is_plural
from arnorm.words.doubtful.final_ya.final_ya import MAKSURA
from arnorm.words.doubtful.heads.choose import usual
from arnorm.words.doubtful.heads.places import bared
from arnorm.words.doubtful.kinds import kind_of

__all__ = ["is_kept", "is_nisba_behind", "letter_in_phrase", "may_be_in_phrase", "may_be_kept"]

_FILE: Final = "words/final_ya.toml"
_MASCULINE: Final = frozenset(("the other", "and the other"))
_ARTICLES: Final = ("\u0627\u0644", "\u0644\u0644")  # alef lam; lam lam
_AND: Final = "\u0648"
_FEMININE: Final = frozenset(("the ta", "the at", "and the ta", "and the at"))


def may_be_in_phrase(stem: str) -> bool:
    """Return whether a word less its last letter is known in a phrase.

    >>> may_be_in_phrase("أول"), may_be_in_phrase("كتاب")
    (True, False)
    """
    return bared(stem) in _letters("phrase", 0) or bared(stem) in _letters("son", 1) or stem in _feminines()


def letter_in_phrase(stem: str, before: str, after: str) -> str:
    """Return the letter that a word has between two bare words in their usual spelling, ``""`` where none is known.

    >>> [letter_in_phrase(*of) for of in (("أول", "", "الأمر"), ("الأول", "المرة", ""), ("الأول", "التقرير", ""))]
    ['ي', 'ى', '']
    """
    if stem in _feminines() and kind_of(before) in _FEMININE:
        return MAKSURA
    plain = bared(stem)
    return _letters("phrase", 0).get(plain, {}).get(after, "") or _letters("son", 1).get(plain, {}).get(before, "")


def is_nisba_behind(stem: str, before: str) -> bool:
    """Return whether a word that may be a feminine elative stands behind a masculine noun with the article: a nisba.

    >>> [is_nisba_behind("الأول", before) for before in ("الكشف", "المرحلة", "الأيام", "في")]
    [True, False, False, False]
    """
    if stem not in _feminines() or kind_of(before) not in _MASCULINE:
        return False
    article = next(the for the in _ARTICLES if the in before)
    return not is_plural(before.partition(article)[2])


def may_be_kept(word: str) -> bool:
    """Return whether a bare word may stay for the word beside it that is another elsewhere.

    >>> may_be_kept("حتي"), may_be_kept("حتى")
    (True, False)
    """
    return bared(word) in _kept()


def is_kept(word: str, before: str, after: str) -> bool:
    """Return whether a bare word stays as it is written between two in their usual spelling.

    >>> is_kept("حتي", "ناصيف", "وزير"), is_kept("حتي", "الصباح", "")
    (True, False)
    """
    beside = _kept().get(bared(word), frozenset())
    loose = before[1:] if before.startswith(_AND) else before
    return not beside.isdisjoint(((before, True), (loose, True), (after, False)))


@lru_cache(maxsize=1)
def _feminines() -> frozenset[str]:
    return frozenset(word[:-1] for word in read_toml(_FILE)["feminine"]["words"])


@lru_cache(maxsize=2)
def _letters(name: str, doubtful: int) -> dict[str, dict[str, str]]:
    """Return by the stem of the ``doubtful`` word of each pair of a table its letter beside the other word."""
    found: dict[str, dict[str, str]] = {}
    for pair in _pairs(name):
        word = pair[doubtful]
        found.setdefault(bared(word[:-1]), {})[pair[1 - doubtful]] = word[-1]
    return found


@lru_cache(maxsize=1)
def _kept() -> dict[str, frozenset[tuple[str, bool]]]:
    """Return by the word with plain heads each neighbour beside which it stays, and whether that stands before it.

    Of two words of a phrase either may be the one that is another elsewhere.
    """
    found: dict[str, set[tuple[str, bool]]] = {}
    for first, second in _pairs("kept"):
        found.setdefault(bared(first), set()).add((usual(second), False))
        found.setdefault(bared(second), set()).add((usual(first), True))
    return {word: frozenset(beside) for word, beside in found.items()}


def _pairs(name: str) -> list[list[str]]:
    return [phrase.split(" ") for phrase in read_toml(_FILE)[name]["words"]]
