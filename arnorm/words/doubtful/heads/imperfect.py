"""Verbs in the imperfect, told by their forms."""

from __future__ import annotations

from typing import Final

from arnorm.words.doubtful.heads.places import BELOW
from arnorm.words.lexicon import default_lexicon
from arnorm.words.news import default_news

__all__ = ["is_imperfect"]

# What the imperfect begins with, and the letter of the future before it: so often such a form is in the lexicon.
_PREFIXES: Final = frozenset("\u064a\u062a\u0646\u0623")
_SEEN_LETTER: Final = "\u0633"
_FUTURE: Final = 8
# In one person the future may be rare: of all persons, and no noun that news has behind إن. Of 195 words that this adds
# in 2,300 articles none was written behind إن.
_PERSONS: Final = "\u064a\u062a\u0646"
_SHORTEST: Final = 4
_NOON: Final = "\u0646"
_HE: Final = "\u064a"
_THEY: Final = "\u0648\u0627"  # waw alef


def is_imperfect(word: str) -> bool:
    """Return whether a word is a verb in the imperfect, written with س of the future too: only أن stands before it.

    >>> is_imperfect("يترشح"), is_imperfect("ينساقوا"), is_imperfect("يوم")
    (True, True, False)
    """
    if word[:1] not in _PREFIXES or len(word) < _SHORTEST:
        return False
    if word[0] == _HE and word.endswith(_THEY):
        return True  # no future has this ending
    count = default_lexicon().count
    if count(_SEEN_LETTER + word) >= _FUTURE:
        return True
    persons = sum(count(_SEEN_LETTER + person + word[1:]) for person in _PERSONS)
    return word[0] in _PERSONS and persons >= _FUTURE and not default_news().pair(BELOW + _NOON, word)
