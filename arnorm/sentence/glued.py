"""Stops with no space after them: the end of a sentence whose space was forgotten, or part of a number or an address.

>>> from arnorm.sentence.stops import stops
>>> [may_be_glued(t, next(stops(t, 0, len(t)))) for t in ("انتهى.وقال", "نسبة ٣.٥", "موقع بيت.كوم", "ملف a.pdf")]
[True, False, False, False]
"""

from __future__ import annotations

from typing import Final

from arnorm.letters import ISSPACE
from arnorm.sentence.lines import WHITE_CHARS
from arnorm.sentence.lists import abbreviations
from arnorm.sentence.stops import STOPS, Kind, Stop
from arnorm.sentence.words import Opening, opening, plain
from arnorm.unicode import pattern

__all__ = ["may_be_glued"]

_NEAR: Final = 200  # so far around a stop is looked, that time be linear
_WAW: Final = "\u0648"
_OPENERS: Final = frozenset("\"'\u201c\u201d\xab\u2018([{\u2039-*\u2022\u25cf\u25aa\u2013\u2014")
_DIGIT: Final = pattern(r"\p{Nd}")
# A year that moved behind the stop of its sentence: that stop or the end of the text follows.
_YEAR: Final = pattern(f"\\p{{Nd}}{{4}}(?:[{ISSPACE}]?[{STOPS}]|[{ISSPACE}]*+\\Z)")
_LETTER: Final = pattern(r"[\p{L}\p{M}]")
_SYMBOL: Final = pattern(r"[\p{So}\p{Sk}]")
_LATIN: Final = pattern("[A-Za-z]")
_CAPITAL: Final = pattern("[A-Z]")
_TOKEN: Final = pattern(f"[^{ISSPACE}]*+$")


def may_be_glued(text: str, stop: Stop) -> bool:
    """Return whether a stop with no space after it may end a sentence."""
    before, after = text[stop.start - 1], text[stop.next]
    if after in STOPS or after in _OPENERS:
        return after in _OPENERS
    if not before.isascii() and _in_address(text, stop):
        return False
    if _DIGIT.match(after):
        if _YEAR.match(text, stop.next, stop.limit):
            return False
        return _LETTER.match(before) is not None and not before.isascii()
    if _LATIN.match(after):
        return _CAPITAL.match(after) is not None and not before.isascii() and len(stop.next_word) > 1
    return _word_may_follow(text, stop) if stop.next_word else _SYMBOL.match(after) is not None


def _word_may_follow(text: str, stop: Stop) -> bool:
    if stop.kind is Kind.DOTS:
        return opening(stop.next_word) is Opening.VERB
    if plain(stop.next_word) in abbreviations().domain_words:
        return False
    word, end = plain(stop.next_word), stop.next + len(stop.next_word)
    # Another letter by itself is the initial of a name.
    return len(word) > 1 or (word == _WAW and end < stop.limit and text[end] in WHITE_CHARS)


def _in_address(text: str, stop: Stop) -> bool:
    """Return whether a stop after a letter that is not Latin stands inside an address or a hashtag."""
    low = max(0, stop.start - _NEAR)
    if (
        text.rfind("/", low, stop.start) < 0
        and text.rfind("#", low, stop.start) < 0
        and text.rfind("www.", low, stop.start) < 0
    ):
        return False
    token = _TOKEN.search(text[low : stop.start])
    return token is not None and ("://" in token[0] or "#" in token[0] or token[0].startswith("www."))
