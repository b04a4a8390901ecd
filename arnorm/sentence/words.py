"""Words that tell whether a stop ends a sentence: abbreviations before it, openings after it; read from data.

>>> plain("أُسْتاذ"), opening("وقالت").name, opening("ويضم").name, opening("وسعاد").name, opening("سعاد").name
('استاذ', 'VERB', 'CLEAR', 'AND', 'NONE')
"""

from __future__ import annotations

from enum import IntEnum
from functools import lru_cache
from typing import Final

from arnorm.sentence.lists import openings
from arnorm.sentence.verbs import is_past, is_present
from arnorm.unicode import pattern
from arnorm.words.bare import bare

__all__ = [
    "Opening",
    "asks",
    "attributes",
    "begins_anew",
    "begins_clause",
    "begins_paragraph",
    "goes_on",
    "opening",
    "opening_behind_stop",
    "plain",
    "says",
]

_ALEFS: Final = str.maketrans(dict.fromkeys("\u0622\u0623\u0625\u0671", "\u0627"))
_AND: Final = "\u0648"
_AL: Final = "\u0627\u0644"
_TA: Final = "\u062a"
_SO: Final = "\u0641"
# Endings of the past that the list of verbs leaves out: feminine ت, dual ا, plural وا.
_ENDINGS: Final = ("\u062a", "\u0627", "\u0648\u0627")
# "And it is", "and it will": و, perhaps س, ي or ت, and two letters or more.
_PRESENT: Final = pattern(r"\u0648\u0633?+[\u064a\u062a]\p{L}{2,}+")

# A participle that says how: "thanking", "stressing", of one or of many.
_STATE: Final = pattern(r"\u0645\p{L}{3,}+(?<=\u0627|\u064a\u0646)")


class Opening(IntEnum):
    """How surely a word opens a sentence: not at all, by its و, clearly, as a verb of the past after و."""

    NONE = 0
    AND = 1
    CLEAR = 2
    VERB = 3


def plain(word: str) -> str:
    """Return a word without marks and tatweel, its alefs without hamza."""
    return bare(word).translate(_ALEFS)


@lru_cache(maxsize=4096)
def opening(word: str) -> Opening:
    """Return how surely a word, as it is written, opens a sentence."""
    word = plain(word)
    lists = openings()
    if word in lists.alone:
        return Opening.CLEAR
    if len(word) < 3 or not word.startswith(_AND):
        return Opening.NONE
    rest = word[1:]
    if _is_verb(rest):
        return Opening.VERB
    if word in lists.radical:
        return Opening.NONE
    if rest in lists.particles or _PRESENT.fullmatch(word):
        return Opening.CLEAR
    return Opening.AND


@lru_cache(maxsize=4096)
def opening_behind_stop(word: str) -> Opening:
    """Return how surely a word opens a sentence behind a stop, where any verb of the past with و before it does.

    >>> opening("ودشنت").name, opening_behind_stop("ودشنت").name, opening_behind_stop("وسعاد").name
    ('AND', 'CLEAR', 'AND')
    """
    found = opening(word)
    return Opening.CLEAR if found is Opening.AND and is_past(bare(word)[1:]) else found


@lru_cache(maxsize=4096)
def begins_anew(word: str) -> bool:
    """Return whether a word begins a sentence behind dots and a long clause: hardly any does not.

    >>> begins_anew("كانت"), begins_anew("هذه"), begins_anew("حيث"), begins_anew("مشيرا"), begins_anew("مثمنين")
    (True, True, False, False, False)

    With و those do that are verbs of the past, or nouns with the article.

    >>> begins_anew("وُضعت"), begins_anew("ودون")
    (True, False)
    >>> begins_anew("وأثبتت"), begins_anew("والمعنى"), begins_anew("والتي"), begins_anew("وإنجازات")
    (True, True, False, False)
    """
    if not word or attributes(word):
        return False
    verb = _is_verb(plain(word)) or (word[-1] == _TA and is_past(bare(word)))
    if verb or opening_behind_stop(word) >= Opening.CLEAR:
        return True
    if opening_behind_stop(word) is Opening.AND:
        return _begins_with_and(plain(word)[1:])
    word = plain(word)
    return len(word) > 1 and word not in openings().behind_dots and _STATE.fullmatch(word) is None


@lru_cache(maxsize=4096)
def asks(word: str) -> bool:
    """Return whether a word with و or ف before it asks.

    >>> asks("فكيف"), asks("وهل"), asks("كيف"), asks("وزير")
    (True, True, False, False)
    """
    return word.startswith((_AND, _SO)) and plain(word)[1:] in openings().asking


def _begins_with_and(word: str) -> bool:
    if word.startswith(_AL):
        return word not in openings().behind_dots and len(word) > len(_AL) + 1
    return word in openings().behind_dots_with_and


def begins_paragraph(word: str) -> bool:
    """Return whether a word begins a paragraph also behind a line that ends with a comma: "and said", "and in"."""
    return word.startswith(_AND) and opening_behind_stop(word) >= Opening.CLEAR


@lru_cache(maxsize=4096)
def attributes(word: str) -> bool:
    """Return whether a word behind a quotation says whose it is, without a verb: "according to", "adding"."""
    return plain(word) in openings().attributes


@lru_cache(maxsize=4096)
def says(word: str) -> bool:
    """Return whether a word is a verb of saying, without و or ف.

    >>> says("قالت"), says("وقالت"), says("عادت")
    (True, False, False)
    """
    word = plain(word)
    verbs = openings().saying
    return word in verbs or any(word.endswith(ending) and word[: -len(ending)] in verbs for ending in _ENDINGS)


def begins_clause(word: str) -> bool:
    """Return whether a word behind a comma begins what the phrase before it leads to: a verb, "that", "there".

    >>> begins_clause("ارتفعت"), begins_clause("فإن"), begins_clause("مدير")
    (True, True, False)
    """
    return plain(word) in openings().leads or _is_verb(plain(word)) or is_past(word) or is_present(word)


@lru_cache(maxsize=4096)
def goes_on(word: str) -> bool:
    """Return whether a word after a quotation of a few words continues the sentence around it: "… then", "… went"."""
    word = plain(word)
    lists = openings()
    return word in lists.continues or _is_verb(word) or (word.startswith(_SO) and _is_verb(word[1:]))


def _is_verb(word: str) -> bool:
    verbs = openings().verbs
    return word in verbs or any(word.endswith(ending) and word[: -len(ending)] in verbs for ending in _ENDINGS)
