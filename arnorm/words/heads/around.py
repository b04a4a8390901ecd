"""What stands around a word of a text: its neighbours in the clause, and the words of its sentence before it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from arnorm.words.heads.choose import usual
from arnorm.words.heads.particle import Clause
from arnorm.words.tokens import Token

__all__ = ["after", "before", "clause"]

_LINE_ENDS: Final = frozenset("\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029")
_STOPS: Final = frozenset("!\u061f?.\u06d4") | _LINE_ENDS
_BREAKS: Final = frozenset(":\u061b\u060c()") | _STOPS
_QUOTES: Final = frozenset("\"\u00ab\u201c\u201d\u201e\u2018'")
_OPENERS: Final = frozenset(":\u061b-\u2013\u2014") | _STOPS
_BLANK: Final = frozenset(" \u00a0([")
_SPACE: Final = (" ", "\u00a0")
_CLOSE: Final = 3
_REACH: Final = 24


def before(text: str, tokens: Sequence[Token], index: int) -> str:
    """Return the word before one in the same clause, in its usual spelling; ``""`` for none."""
    return usual(tokens[index - 1].bare) if _together(text, tokens, index - 1) else ""


def after(text: str, tokens: Sequence[Token], index: int) -> str:
    """Return the word after one in the same clause, in its usual spelling; ``""`` for none."""
    return usual(tokens[index + 1].bare) if _together(text, tokens, index) else ""


def _together(text: str, tokens: Sequence[Token], left: int) -> bool:
    if not 0 <= left < len(tokens) - 1:
        return False
    start, end = tokens[left].end, tokens[left + 1].start
    return end - start <= _CLOSE and _BREAKS.isdisjoint(text[start:end])


def clause(text: str, tokens: Sequence[Token], index: int) -> Clause:
    """Return the words of the sentence before a word, the nearest first, the word after it, and whether it opens one."""
    found: list[str] = []
    at = index
    while at and len(found) < _REACH and _STOPS.isdisjoint(text[tokens[at - 1].end : tokens[at].start]):
        at -= 1
        found.append(usual(tokens[at].bare))
    beside = bool(index) and text[tokens[index - 1].end : tokens[index].start] in _SPACE
    return Clause(found, after(text, tokens, index), _opens(text, tokens[index].start), beside)


def _opens(text: str, start: int) -> bool:
    """Return whether a sentence or a quotation begins at ``start``."""
    if start and text[start - 1] in _QUOTES:
        return start == 1 or text[start - 2] in _BLANK or text[start - 2] in _OPENERS
    at = start
    while at and text[at - 1] in _BLANK:
        at -= 1
    return not at or text[at - 1] in _OPENERS
