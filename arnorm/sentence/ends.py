"""Whether a stop ends the sentence, by what stands before it and after it.

>>> from arnorm.sentence.stops import stops
>>> [ends(text, 0, next(stops(text, 0, len(text)))) for text in ("وصل د. سامر", "وصل سامر. قال إنه بخير")]
[False, True]
"""

from __future__ import annotations

from typing import Final

from arnorm.letters import ISSPACE
from arnorm.sentence.abbreviations import belongs_to_word
from arnorm.sentence.clauses import leads_behind_comma
from arnorm.sentence.glued import may_be_glued
from arnorm.sentence.lists import abbreviations, openings
from arnorm.sentence.quoted import goes_on_after_quote, is_speech, reports
from arnorm.sentence.stops import STOPS, UNSEEN, Kind, Stop
from arnorm.sentence.words import Opening, asks, begins_anew, opening_behind_stop, plain
from arnorm.unicode import pattern

__all__ = ["ends", "opens_item"]

_NEAR: Final = 200  # so far around a stop is looked, that time be linear
_HEAD: Final = 24
_STOP: Final = pattern(f"[{STOPS}]")
_COMMAS: Final = "\u060c\u061b,;:"
_BULLETS: Final = "-*\u2022\u25cf\u25aa\u2013\u2014"
_QUOTES_AFTER: Final = '"\u201d\u201c\xbb'
_WORDS: Final = pattern(r"[\p{L}\p{N}][\p{L}\p{M}\p{N}]*+")
_SPACE: Final = f"[{ISSPACE}{UNSEEN}]"
_QUOTED: Final = pattern(r'["\u201c\xab]([\p{L}\p{M}]++)')
# What opens a list item: 1. 2.1. أ. A. iv.
_NUMBER: Final = r"(?:\p{Nd}{1,3}(?:\.\p{Nd}{1,3}){0,3}|\p{L}[\p{M}\u0640]*+|[ivxIVX]{1,4})"
_ITEM: Final = pattern(f"(?:[-*\u2022\u25cf\u25aa(\\[]{_SPACE}*+)?{_NUMBER}{_SPACE}*+")
# A list behind a colon begins with its first item; any other number there is a verse, a score, an hour.
_AFTER_COLON: Final = pattern(f":{_SPACE}{{1,8}}[1\u0661\u06f1]{_SPACE}?$")
_ORDINAL: Final = pattern(f":{_SPACE}{{1,8}}(\\p{{L}}[\\p{{L}}\\p{{M}}]*+){_SPACE}?$")
_ASKED: Final = pattern("[^.!?\u061f\u06d4\u2026\n]{1,160}+[?\u061f]")  # a question, and no other stop in it
_LATIN_NAME: Final = pattern(r"(?<![\p{L}\p{N}.@/_-])[A-Z][a-z]++$")
_CLAUSE: Final = 4  # words in brackets with a stop of their own
_LONG_CLAUSE: Final = 10
_LONG_ENOUGH: Final = 6  # words of a sentence that may end with dots inside a paragraph


def ends(text: str, first: int, stop: Stop) -> bool:
    """Return whether the sentence that begins at ``first``, and holds a word before ``stop``, ends with it."""
    if stop.next >= stop.limit:
        return True
    # Behind what closes, a comma goes on and another stop ends the sentence itself: "why?" .
    if text[stop.next] in _COMMAS or (stop.inside and _STOP.match(text, stop.next)):
        return False
    if (stop.glued and not may_be_glued(text, stop)) or (not stop.inside and _in_brackets(text, first, stop)):
        return False
    if stop.kind is Kind.DOTS:
        return _ends_with_dots(text, first, stop)
    if stop.kind is Kind.ASKS:
        return _ends_asking(text, first, stop)
    return _ends_fully(text, first, stop)


def _ends_fully(text: str, first: int, stop: Stop) -> bool:
    if opens_item(text, first, stop) or belongs_to_word(text, first, stop):
        return False
    if not stop.inside:
        return True
    if stop.bracket:
        return opening_behind_stop(stop.next_word) > Opening.NONE or _fills_brackets(text, stop)
    return not goes_on_after_quote(text, first, stop)


def _ends_asking(text: str, first: int, stop: Stop) -> bool:
    if stop.inside:
        if not stop.bracket and is_speech(text, first, stop):
            return not goes_on_after_quote(text, first, stop)
        return opening_behind_stop(stop.next_word) >= Opening.CLEAR
    # Yahoo! is a name.
    near = text[max(0, stop.start - _HEAD) : stop.start]
    return _LATIN_NAME.search(near) is None or opening_behind_stop(stop.next_word) > Opening.NONE


def _ends_with_dots(text: str, first: int, stop: Stop) -> bool:
    if text[stop.next] in _BULLETS and not stop.glued:
        return True
    word = opening_behind_stop(stop.next_word)
    if stop.bracket:
        return False
    if stop.inside:
        return word >= Opening.CLEAR or reports(text, stop, stop.next_word)
    if text[stop.start - 1] in _QUOTES_AFTER and word >= Opening.CLEAR:
        return True
    before = _WORDS.findall(text, max(first, stop.start - _NEAR), stop.start)
    if len(before) >= _LONG_CLAUSE and (
        begins_anew(stop.next_word or _quoted_word(text, stop))
        or (plain(stop.next_word) in openings().particles and leads_behind_comma(text, stop))
    ):
        return True
    anew = word >= Opening.CLEAR or (asks(stop.next_word) and _ASKED.match(text, stop.next, stop.limit) is not None)
    return anew and len(before) > _LONG_ENOUGH


def _quoted_word(text: str, stop: Stop) -> str:
    """Return the first word of a quotation that opens behind a stop."""
    found = _QUOTED.match(text, stop.next, stop.limit)
    return found[1] if found else ""


def _fills_brackets(text: str, stop: Stop) -> bool:
    """Return whether the brackets that close behind a full stop hold a clause, not an abbreviation."""
    return stop.opened >= 0 and len(_WORDS.findall(text, stop.opened, stop.start)) > _CLAUSE


def _in_brackets(text: str, first: int, stop: Stop) -> bool:
    """Return whether the stop stands inside brackets that close soon."""
    low = max(first, stop.start - _NEAR)
    for opener, closer in ("()", "[]"):
        opened = text.rfind(opener, low, stop.start)
        if opened < 0 or text.rfind(closer, opened, stop.start) >= 0:
            continue
        closed = text.find(closer, stop.stop, min(stop.limit, stop.stop + _NEAR))
        if closed >= 0 and text.find(opener, stop.stop, closed) < 0:
            return True
    return False


def opens_item(text: str, first: int, stop: Stop) -> bool:
    """Return whether the stop belongs to the number of a list item, or to "firstly"."""
    if stop.start - first <= _HEAD:
        head = text[first : stop.start]
        if _ITEM.fullmatch(head) or plain(head.rstrip(" ")) in abbreviations().ordinal_words:
            return True
    near = text[max(first, stop.start - _HEAD) : stop.start]
    if ":" not in near:
        return False
    ordinal = _ORDINAL.search(near)
    if _AFTER_COLON.search(near) or (ordinal and plain(ordinal[1]) in abbreviations().ordinal_words):
        return opening_behind_stop(stop.next_word) < Opening.CLEAR
    return False
