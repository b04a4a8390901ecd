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
# What begins with alef with hamza is an elative or a past as well where news has it this often beside his (أقدم .75,
# أوضح 1.9); of fifteen first persons the most is .3 (أدخل).
_I: Final = "\u0623"
_OF_HIM: Final = 0.5
# In one person the future may be rare: of all persons, and no noun that news has behind إن. Of 195 words that this adds
# in 2,300 articles none was written behind إن.
_PERSONS: Final = "\u064a\u062a\u0646"
_SHORTEST: Final = 4
# A verb is in all persons what it is in one: of 1,098 words of 9,075 articles that only this tells, 1,088 stood behind
# أن, and of the others six were verbs too; with his, her, their object 96 of 97.
_SHARE: Final = 0.2
_MARBUTA: Final = "\u0629"
_OBJECTS: Final = ("\u0647", "\u0647\u0627", "\u0647\u0645")  # heh; heh alef; heh meem
_NOON: Final = "\u0646"
_HE: Final = "\u064a"
_THEY: Final = "\u0648\u0627"  # waw alef


def is_imperfect(word: str) -> bool:
    """Return whether a word is a verb in the imperfect, written with س of the future too: only أن stands before it.

    >>> [is_imperfect(word) for word in ("يترشح", "ينساقوا", "تبرهن", "يثبته", "يوم", "تعليم")]
    [True, True, True, True, False, False]
    """
    if word[:1] not in _PREFIXES or len(word) < _SHORTEST:
        return False
    if word[0] == _HE and word.endswith(_THEY):
        return True  # no future has this ending
    if word[0] == _I and default_news().word(word) > _OF_HIM * default_news().word(_HE + word[1:]):
        return False
    count = default_lexicon().count
    if count(_SEEN_LETTER + word) >= _FUTURE:
        return True
    persons = sum(count(_SEEN_LETTER + person + word[1:]) for person in _PERSONS)
    if word[0] not in _PERSONS or default_news().pair(BELOW + _NOON, word):
        return False
    return persons >= _FUTURE or _is_of_others(word) or (word[0] == _HE and _is_with_object(word))


def _is_of_others(word: str) -> bool:
    """Return whether a word that Ayaspell accepts is one in another person too, and not far rarer there."""
    lexicon = default_lexicon()
    if word.endswith(_MARBUTA) or not lexicon.accepted(word):
        return False
    others = ((lexicon.count(other), other) for person in _PERSONS if (other := person + word[1:]) != word)
    seen, other = max(others)
    return seen >= max(_FUTURE, _SHARE * lexicon.count(word)) and lexicon.accepted(other)


def _is_with_object(word: str) -> bool:
    stems = (word[: -len(end)] for end in _OBJECTS if word.endswith(end))
    return any(len(stem) >= _SHORTEST and is_imperfect(stem) for stem in stems)
