"""Whether a stop ends the sentence, by what stands before it and after it.

>>> from arnorm.document.sentence_stops import stops
>>> [ends(text, 0, stops(text, 0, len(text))[0]) for text in ("وصل د. سامر", "وصل سامر. قال إنه بخير")]
[False, True]
"""

from __future__ import annotations

from typing import Final

from arnorm.document.sentence_abbreviations import belongs_to_word
from arnorm.document.sentence_lines import WHITE
from arnorm.document.sentence_stops import STOPS, UNSEEN, Kind, Stop
from arnorm.document.sentence_words import Opening, abbreviations, bare, goes_on, opening
from arnorm.unicode import pattern

__all__ = ["ends"]

_NEAR: Final = 200
_HEAD: Final = 24
_GOES_ON: Final = "\u060c\u061b,;:"
_BULLETS: Final = "-*\u2022\u25cf\u25aa\u2013\u2014"
_MAY_FOLLOW: Final = "\"'\u201c\u201d\xab\u2018([{\u2039" + _BULLETS
_LATIN: Final = "[A-Za-z0-9=_%&/@~+]"
_SOLID: Final = r"[\p{L}\p{N}]"
_LETTERS: Final = r"[\p{L}\p{M}]"
_SPACE: Final = f"[{WHITE}{UNSEEN}]"
# What opens a list item: 1. 2.1. أ. A. iv. firstly.
_NUMBER: Final = r"(?:\p{Nd}{1,3}(?:\.\p{Nd}{1,3}){0,3}|\p{L}[\p{M}\u0640]*+|[ivxIVX]{1,4})"
_ITEM: Final = f"(?:[-*\u2022\u25cf\u25aa(\\[]{_SPACE}*+)?{_NUMBER}{_SPACE}*+"
_AFTER_COLON: Final = f":{_SPACE}{{1,8}}\\p{{Nd}}{{1,2}}{_SPACE}?$"
_LATIN_NAME: Final = r"(?<![\p{L}\p{N}.@/_-])[A-Z][a-z]++$"
_SHORT_QUOTE: Final = 3
_LONG_ENOUGH: Final = 6  # words of a sentence that may end with dots inside a paragraph


def ends(text: str, first: int, stop: Stop) -> bool:
    """Return whether the sentence that begins at ``first`` ends with ``stop``."""
    if stop.next >= stop.limit:
        return True
    after = text[stop.next]
    if after in STOPS and stop.glued:
        return False
    if after in _GOES_ON or not pattern(_SOLID).search(text, first, stop.start):
        return False
    if stop.glued and not _may_be_glued(text, stop):
        return False
    if not stop.inside and _in_brackets(text, first, stop):
        return False
    if stop.kind is Kind.DOTS:
        return _ends_with_dots(text, first, stop)
    if stop.kind is Kind.ASKS:
        return _ends_asking(text, stop)
    return _ends_fully(text, first, stop)


def _ends_fully(text: str, first: int, stop: Stop) -> bool:
    if _opens_item(text, first, stop) or belongs_to_word(text, first, stop):
        return False
    if not stop.inside:
        return True
    if stop.bracket:
        return opening(stop.next_word) > Opening.NONE
    return not _goes_on_after_quote(text, stop)


def _ends_asking(text: str, stop: Stop) -> bool:
    if stop.inside:
        if stop.speech and not stop.bracket:
            return not _goes_on_after_quote(text, stop)
        return opening(stop.next_word) >= Opening.CLEAR
    # Yahoo! is a name.
    near = text[max(0, stop.start - _HEAD) : stop.start]
    return pattern(_LATIN_NAME).search(near) is None or opening(stop.next_word) > Opening.NONE


def _ends_with_dots(text: str, first: int, stop: Stop) -> bool:
    if text[stop.next] in _BULLETS and not stop.glued:
        return True
    word = opening(stop.next_word)
    if stop.bracket and stop.opened >= 0 and not pattern(_SOLID).search(text, stop.opened, stop.start):
        return False
    if stop.inside or text[stop.start - 1] in "\"\u201d\xbb":
        return word >= Opening.CLEAR
    low = max(first, stop.start - _NEAR)
    return word is Opening.VERB and len(pattern(f"{_SPACE}++").findall(text, low, stop.start)) >= _LONG_ENOUGH


def _goes_on_after_quote(text: str, stop: Stop) -> bool:
    if goes_on(stop.next_word):
        return True
    if opening(stop.next_word) > Opening.NONE or stop.opened < 0 or stop.speech:
        return False
    words = pattern(f"{_LETTERS}++").findall(text, max(stop.opened, stop.start - _NEAR), stop.start)
    return len(words) <= _SHORT_QUOTE


def _may_be_glued(text: str, stop: Stop) -> bool:
    """Return whether a stop with no space after it may end a sentence: no address, number, name or domain."""
    before, after = text[stop.start - 1], text[stop.next]
    if after in _MAY_FOLLOW:
        return True
    space_before = pattern(_SPACE).match(text, stop.start - 1) is not None
    if not before.isascii() and _in_address(text, stop):
        return False
    if pattern(r"\p{Nd}").match(after):
        return not space_before and pattern(_LETTERS).match(before) is not None and not before.isascii()
    if pattern(_LATIN).match(after):
        return pattern("[A-Z]").match(after) is not None and not before.isascii() and len(stop.next_word) > 1
    if not stop.next_word:
        return pattern(r"\p{S}").match(after) is not None
    if stop.kind is Kind.DOTS:
        return opening(stop.next_word) is Opening.VERB
    if bare(stop.next_word) in abbreviations("domains", "words"):
        return False
    end = stop.next + len(stop.next_word)
    lone = len(bare(stop.next_word)) < 2 and (end == stop.limit or not pattern(_SPACE).match(text, end))
    return not lone


def _in_address(text: str, stop: Stop) -> bool:
    near = text[max(0, stop.start - _NEAR) : stop.start]
    token = pattern(f"[^{WHITE}]*+$").search(near)
    return token is not None and ("://" in token[0] or "#" in token[0] or token[0].startswith("www."))


def _in_brackets(text: str, first: int, stop: Stop) -> bool:
    """Return whether the stop stands inside brackets that close soon."""
    for opener, closer in ("()", "[]"):
        opened = text.rfind(opener, max(first, stop.start - _NEAR), stop.start)
        if opened < 0 or text.rfind(closer, opened, stop.start) >= 0:
            continue
        closed = text.find(closer, stop.stop, min(stop.limit, stop.stop + _NEAR))
        if closed >= 0 and text.find(opener, stop.stop, closed) < 0:
            return True
    return False


def _opens_item(text: str, first: int, stop: Stop) -> bool:
    """Return whether the stop belongs to the number of a list item."""
    low = max(first, stop.start - _HEAD)
    head = text[low : stop.start]
    if low == first and (
        pattern(_ITEM).fullmatch(head) or bare(head.rstrip(" ")) in abbreviations("ordinals", "words")
    ):
        return True
    return pattern(_AFTER_COLON).search(head) is not None and opening(stop.next_word) < Opening.CLEAR
