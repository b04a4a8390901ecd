"""Whether the sentence around a quotation goes on behind it, by what follows.

>>> from arnorm.sentence.stops import stops
>>> def goes_on(text):
...     return goes_on_after_quote(text, 0, next(stops(text, 0, len(text))))
>>> goes_on('"سنعود إلى العمل غدا." قال المدير وهو يبتسم'), goes_on('"سنعود إلى العمل غدا." قال المدير إنه راض')
(True, False)
"""

from __future__ import annotations

from typing import Final

from arnorm.sentence.clauses import WORDS, leads_behind_comma, rest
from arnorm.sentence.lists import openings
from arnorm.sentence.stops import Kind, Stop
from arnorm.sentence.verbs import is_present
from arnorm.sentence.words import Opening, attributes, begins_clause, goes_on, opening, plain, says
from arnorm.unicode import pattern

__all__ = ["goes_on_after_quote", "is_speech", "reports"]

_NEAR: Final = 200  # so far around a stop is looked, that time be linear
_QUOTED: Final = pattern('["\u201c\xab]([^"\u201d\u201c\xbb\\n]*+)')
# A second verb, whose colon is not that of the first: "asks the writer, and adds:".
_SECOND: Final = pattern(r"[,\u060c]\s?\u0648\p{L}++")
_MARKS: Final = '"\u201c\u201d\xab\u201e'
_SHORT: Final = 3  # words of a quotation that may be a title or a call
_OWN: Final = 3  # words before a quotation that make a sentence with it
_BEFORE: Final = 8  # words between a verb of saying and what is said
_AND: Final = "\u0648\u0641"
_AS: Final = "\u0643\u0645\u0627"


def goes_on_after_quote(text: str, first: int, stop: Stop) -> bool:
    """Return whether the sentence around a quotation goes on after it.

    It does where a verb of saying or an attribution follows, and behind a quotation of a few words also where it has
    hardly a word of its own yet. Behind all others a sentence opens: nine in ten such places read by eye, and each of
    14 behind a full stop in a quotation of a few words.
    """
    if attributes(stop.next_word):
        return _attributes(text, stop)
    if says(stop.next_word):
        return not reports(text, stop, stop.next_word)
    opened = stop.opened if stop.opened >= 0 else _opened(text, stop)
    if opened < 0 or len(WORDS.findall(text, max(opened, stop.start - _NEAR), stop.start)) > _SHORT:
        return stop.kind is Kind.ASKS and plain(stop.next_word) in openings().joins
    if stop.kind is Kind.FULL:
        if len(WORDS.findall(text, max(first, opened - _NEAR), opened)) >= _OWN:
            return plain(stop.next_word) in openings().joins
        return goes_on(stop.next_word) or is_present(stop.next_word) or opening(stop.next_word) is Opening.AND
    return goes_on(stop.next_word) or (opening(stop.next_word) <= Opening.AND and not stop.speech)


def is_speech(text: str, first: int, stop: Stop) -> bool:
    """Return whether the quotation that closes behind a stop is speech: behind a colon, a verb of saying, nothing."""
    if stop.speech or stop.opened < 0:
        return stop.speech
    before = WORDS.findall(text, max(first, stop.opened - _NEAR), stop.opened)[-_BEFORE:]
    if not before:
        return begins_clause(stop.next_word)
    return any(says(word) or attributes(word) or (word[0] in _AND and says(word[1:])) for word in before)


def _opened(text: str, stop: Stop) -> int:
    """Return where the nearest mark of any shape opens, in text that opens with one shape and closes with another."""
    low = max(0, stop.start - _NEAR)
    return max(text.rfind(mark, low, stop.start) for mark in _MARKS)


def _attributes(text: str, stop: Stop) -> bool:
    """Return whether "according to" and its kin say whose the quotation is; before a comma and a verb they open."""
    if plain(stop.next_word) == _AS:
        verb = WORDS.findall(rest(text, stop))[1:2]
        return bool(verb) and says(verb[0]) and not reports(text, stop, verb[0])
    return not leads_behind_comma(text, stop)


def reports(text: str, stop: Stop, verb: str) -> bool:
    """Return whether a verb of saying behind a stop has its own "that", object, colon or quotation soon."""
    if not says(verb):
        return False
    clause = rest(text, stop)
    end = stop.next + len(clause)
    lists = openings()
    own = lists.own | lists.objects if plain(verb) in lists.with_object else lists.own
    if (text[end : end + 1] == ":" and _SECOND.search(clause) is None) or any(
        plain(word) in own for word in WORDS.findall(clause)
    ):
        return True
    quoted = _QUOTED.match(text, end, min(stop.limit, end + _NEAR))
    return quoted is not None and len(WORDS.findall(quoted[1])) > _SHORT
