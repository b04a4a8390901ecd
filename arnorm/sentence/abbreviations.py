"""Stops that belong to the word before them: titles, initials, units, spelled and Latin abbreviations.

>>> from arnorm.sentence.stops import stops
>>> text = "قال م. سالم لوكالة د.ب.أ. إن العمل بدأ"
>>> [belongs_to_word(text, 0, stop) for stop in stops(text, 0, len(text)) if not stop.glued]
[True, True]
"""

from __future__ import annotations

from typing import Final

from arnorm.letters import ISSPACE
from arnorm.sentence.clauses import WORDS, leads
from arnorm.sentence.lists import abbreviations, openings
from arnorm.sentence.stops import UNSEEN, Stop
from arnorm.sentence.words import Opening, begins_clause, opening_behind_stop, plain
from arnorm.unicode import pattern

__all__ = ["belongs_to_word"]

_NEAR: Final = 48  # so far back a stop looks, that time be linear: no title and no chain of initials is as long
_FEW: Final = 5  # words of a phrase of time, the letters of its era counted
_LETTER: Final = r"[\p{L}\p{M}]"
_SPACES_BEFORE: Final = pattern(f"(?r)[{ISSPACE}{UNSEEN}]*+")
_WORD_BEFORE: Final = pattern(f"(?r){_LETTER}++")
_CHAIN: Final = pattern(
    rf"(?:(?<!{_LETTER})\p{{L}}[\p{{M}}\u0640]*+[{ISSPACE}]?\.[{ISSPACE}]?)*+(?<!{_LETTER})\p{{L}}[\p{{M}}\u0640]*+[{ISSPACE}]?$"
)
_NUMBER_BEFORE: Final = pattern(rf"\p{{Nd}}[{ISSPACE}]*+$")
_NAME_BEFORE: Final = pattern(rf"({_LETTER}++)[{ISSPACE}]++$")
_UNSTOPPED: Final = pattern(rf"(?<![\p{{L}}\p{{M}}.])({_LETTER}{{1,8}}+)[{ISSPACE}]$")
_LINK_BEFORE: Final = pattern(rf"(?<!{_LETTER})({_LETTER}{{1,8}}+)\.[{ISSPACE}]?$")
_BLANK: Final = pattern(f"[{ISSPACE}]")
_DIGIT: Final = pattern(r"\p{Nd}")
_LATIN: Final = pattern("[A-Za-z]")
_SMALL: Final = pattern("[a-z]")
_LATIN_BEFORE: Final = pattern("[A-Za-z](?:[A-Za-z]|\\.(?=[A-Za-z]))*+$")
_INITIALS: Final = pattern("[A-Za-z](?:\\.[A-Za-z])*+")
_ARTICLE: Final = "\u0627\u0644"
_ENGINEER: Final = "\u0645"
_AND: Final = "\u0648"
# What is written to the noun behind it: with, for, and, like, so.
_PROCLITICS: Final = "\u0628\u0644\u0648\u0643\u0641"
_PERCENT: Final = pattern(rf"\p{{Nd}}{{1,3}}+[{ISSPACE}]?[%\u066a]")


def belongs_to_word(text: str, first: int, stop: Stop) -> bool:
    """Return whether a full stop is part of what stands before it, in the middle of a sentence."""
    spaces = _SPACES_BEFORE.match(text, first, stop.start)
    at = spaces.start() if spaces else stop.start
    low = max(first, at - _NEAR)
    found = _WORD_BEFORE.match(text, low, at)
    if found is None:
        return _belongs_to_number(text, at, stop)
    word = plain(found[0])
    if _LATIN.match(word):
        return _is_latin(text[low:at], stop)
    if len(word) == 1:
        return _is_letter(text[low:at], text, first, stop)
    if len(word) == len("\u0648\u062c") and word[0] == _AND and word not in abbreviations().title_words:
        # "And" with an initial: M. Haddad and J. Khoury.
        return opening_behind_stop(stop.next_word) < Opening.CLEAR
    return _is_listed(word, text, text[low : found.start()], stop)


def _is_listed(word: str, text: str, head: str, stop: Stop) -> bool:
    """Return whether the sentence goes on after a word of the lists and a stop."""
    if word in abbreviations().title_words:
        return opening_behind_stop(stop.next_word) < Opening.VERB
    if word in abbreviations().unit_words:
        return _continues(text, stop)
    if word in abbreviations().numbered_words:
        return _digit_follows(text, stop)
    if word in abbreviations().spelled_words:
        return _is_spelled(word, text, head, stop)
    # The first of a chain may bear the article: the F.B.I.
    return (
        stop.glued
        and word.removeprefix(_ARTICLE) in abbreviations().spelled_words
        and plain(stop.next_word) in abbreviations().spelled_words
    )


def _is_letter(near: str, text: str, first: int, stop: Stop) -> bool:
    """Return whether the sentence goes on after a single letter, or a chain of them, and a stop."""
    chain = _CHAIN.search(near)
    if chain is None:
        return False
    letters = plain(_BLANK.sub("", chain[0]))
    head = near[: chain.start()]
    if letters in abbreviations().closing_chains:
        return False
    if _NUMBER_BEFORE.search(head):
        return _is_unit(letters, text, first, stop)
    if stop.glued or _digit_follows(text, stop):
        return True
    title = letters in abbreviations().title_chains
    return not _is_named(letters, head) and opening_behind_stop(stop.next_word) < (
        Opening.VERB if title else Opening.CLEAR
    )


def _is_unit(letters: str, text: str, first: int, stop: Stop) -> bool:
    opens = opening_behind_stop(stop.next_word)
    if _is_time(text, first, stop):
        return opens < Opening.CLEAR
    if letters in abbreviations().unit_letters and not stop.glued:
        return _continues(text, stop)
    return opens < Opening.AND and not begins_clause(stop.next_word)


def _is_time(text: str, first: int, stop: Stop) -> bool:
    """Return whether the sentence so far is a phrase of time: "in the year 1912"."""
    if stop.start - first > _NEAR:
        return False
    words = WORDS.findall(text, first, stop.start)
    return 1 < len(words) <= _FEW and plain(words[0]) in openings().particles


def _continues(text: str, stop: Stop) -> bool:
    return plain(stop.next_word) in abbreviations().unit_continues and not leads(text, stop)


def _is_named(letters: str, head: str) -> bool:
    """Return whether a letter is the name of what stands before it: vitamin D."""
    return letters != _ENGINEER and len(letters) == 1 and _names_letter(head)


def _names_letter(head: str) -> bool:
    named = _NAME_BEFORE.search(head)
    if named is None:
        return False
    noun = plain(named[1])
    return noun in abbreviations().letter_named or (noun[0] in _PROCLITICS and noun[1:] in abbreviations().letter_named)


def _is_spelled(name: str, text: str, head: str, stop: Stop) -> bool:
    """Return whether the sentence goes on after the name of a Latin letter and a stop, as in B.B.C."""
    names = abbreviations().spelled_words
    # The letters before it have no stop, so this one is the stop of the sentence.
    unstopped = None if stop.glued else _UNSTOPPED.search(head)
    if unstopped and plain(unstopped[1]) in names:
        return False
    link = _LINK_BEFORE.search(head)
    word = opening_behind_stop(stop.next_word)
    if link and (len(plain(link[1])) == 1 or plain(link[1]) in names):
        return word < Opening.CLEAR
    if name in abbreviations().spelled_initials and not stop.glued:
        return word < Opening.CLEAR and not _names_letter(head)
    if stop.glued:
        return plain(stop.next_word) in names or word < Opening.AND
    return _spelled_follows(text, stop)


def _spelled_follows(text: str, stop: Stop) -> bool:
    end = stop.next + len(stop.next_word)
    return plain(stop.next_word) in abbreviations().spelled_words and text[end : end + 1] == "."


def _is_latin(near: str, stop: Stop) -> bool:
    found = _LATIN_BEFORE.search(near)
    if found is None:
        return False
    word, latin_follows = found[0], _LATIN.match(stop.next_word)
    if word in abbreviations().latin_titles:
        return opening_behind_stop(stop.next_word) < Opening.CLEAR
    if len(word) == 1 and stop.next_word and not latin_follows:
        return False  # vitamin C, plan B: what such a letter abbreviates is a name in Latin letters too
    if _INITIALS.fullmatch(word) or word in abbreviations().latin_others:
        return latin_follows is not None or opening_behind_stop(stop.next_word) < Opening.AND
    return _SMALL.match(stop.next_word) is not None


def _belongs_to_number(text: str, at: int, stop: Stop) -> bool:
    if at == 0 or _DIGIT.match(text, at - 1) is None:
        return False
    return _spelled_follows(text, stop) or _PERCENT.match(text, stop.next) is not None


def _digit_follows(text: str, stop: Stop) -> bool:
    return _DIGIT.match(text, stop.next) is not None
