"""Words with one space inside: the text of a page whose tool put a space where two letters stand far apart.

A pair of neighbours is one word where one of the two is none, news never writes them side by side, and together they
are common. A newspaper's own slips look alike, so that a text is mended only where such pairs are so many that a tool
made them.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from arnorm.unicode import Match, Pattern, pattern
from arnorm.words.known import commonness, is_sound
from arnorm.words.news import default_news
from arnorm.words.tokens import LONGEST_WORD

__all__ = ["spaces_in_words"]

_LETTERS: Final = "\u0621-\u063a\u0641-\u064a"
_MARKS: Final = "\u0640\u064b-\u065f\u0670"
# One pair in so many words: of 9,075 articles none has so many, the densest one in 60 words.
_EVERY: Final = 20
# A tool is as bad at the head of a text as behind it: the words of so many characters are looked at first, and if
# enough of them are none, those of so many.
_FIRST: Final = 600
_GLANCE: Final = 30
_HEAD: Final = 1000
# How common the whole must be, as one word in 2.5 million.
_COMMON: Final = 0.4
# A glance takes a word that news writes so often for one: that is looked up faster than the lexicon is.
_OFTEN: Final = 20
_SHORTEST: Final = 4
_ALEF: Final = "\u0627"
_HEADS: Final = "\u0623\u0625\u0622"
# Letters that stand for words: and, so, the signs of the years.
_NO_PIECES: Final = frozenset("\u0648\u0641\u0645\u0647")


def spaces_in_words(text: str) -> list[int]:
    """Return the offsets of the spaces inside words, where they are so many that a tool put them there.

    >>> spaces_in_words("الرئي س يزور المدي نة القديمة"), spaces_in_words("الرئيس يزور المدينة القديمة")
    ([5, 18], [])
    """
    if not _may_be_apart(text) or not _are_many(list(_apart(text[:_HEAD])), text[:_HEAD], 2 * _EVERY):
        return []
    found = list(_apart(text))
    return found if _are_many(found, text, _EVERY) else []


def _are_many(found: list[int], text: str, every: int) -> bool:
    """Return whether a space was found for so many words of a text."""
    return bool(found) and len(found) * every >= text.count(" ") - len(found)


def _may_be_apart(text: str) -> bool:
    """Return whether enough words are none: the glance that spares most texts the rest."""
    words = _word().findall(text[:_FIRST])
    unknown = len(words) - sum(map(_is_common, words))
    return unknown > 0 and unknown * _GLANCE >= len(words)


def _is_common(word: str) -> bool:
    return (len(word) >= _SHORTEST and default_news().word(word) >= _OFTEN) or _is_known(word)


def _is_known(word: str) -> bool:
    """Return whether the lexicon knows the word, or one with the hamza that it may want at its head."""
    return len(word) <= LONGEST_WORD and _remembered(word)


@lru_cache(maxsize=1 << 14)
def _remembered(word: str) -> bool:
    if word[0] == _ALEF and any(is_sound(head + word[1:]) for head in _HEADS):
        return True
    return is_sound(word)


def _apart(text: str) -> Iterator[int]:
    for stretch in _stretch().finditer(text):
        taken = False
        words = [*_word().finditer(text, stretch.start(), stretch.end()), None]
        for one, two, three in zip(words, words[1:], words[2:], strict=False):
            taken = (
                not taken
                and one is not None
                and two is not None
                and _is_one(one, two)
                and not _is_nearer(one, two, three)
            )
            if taken and one is not None:
                yield one.end()


def _is_nearer(one: Match, two: Match, three: Match | None) -> bool:
    """Return whether a piece belongs to the word behind it rather than to the one before: عبد ا لله."""
    return three is not None and _is_one(two, three) and commonness(two[0] + three[0]) > commonness(one[0] + two[0])


def _is_one(one: Match, two: Match) -> bool:
    first, second = one[0], two[0]
    if _NO_PIECES.intersection((first, second)) or len(first) + len(second) < _SHORTEST:
        return False
    if _is_known(first) and _is_known(second):
        return False
    whole = first + second
    return is_sound(whole) and commonness(whole) >= _COMMON and not default_news().pair(first, second)


@lru_cache(maxsize=1)
def _word() -> Pattern:
    return pattern(f"[{_LETTERS}]++")


@lru_cache(maxsize=1)
def _stretch() -> Pattern:
    """Words of bare letters with single spaces between them, no initial of a name among them."""
    word = f"(?<![{_LETTERS}{_MARKS}])[{_LETTERS}]++(?![{_MARKS}]|\\.[ \u00a0]?[{_LETTERS}])"
    return pattern(f"{word}(?: {word})++")
