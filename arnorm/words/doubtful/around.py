"""What stands around a word of a text: its neighbours in the clause, and the words of its sentence before it."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from arnorm.letters import LETTERS
from arnorm.unicode import Pattern, char_class, pattern
from arnorm.words.bare import bare
from arnorm.words.doubtful import clause
from arnorm.words.tokens import token_pattern

__all__ = [
    "BREAKS",
    "DASHES",
    "REACH",
    "STOPS",
    "is_beside",
    "is_starred",
    "opening",
    "sentence_before",
    "word_after",
    "word_before",
]

_LINE_ENDS: Final = frozenset("\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029")
STOPS: Final = frozenset("!\u061f?.\u06d4") | _LINE_ENDS
BREAKS: Final = frozenset(":\u061b\u060c()-\u2013\u2014") | STOPS
_QUOTES: Final = frozenset("\"\u00ab\u201c\u201d\u201e\u2018'")
_OPENERS: Final = frozenset(":\u061b-\u2013\u2014") | STOPS
_BLANK: Final = frozenset(" \u00a0([")
_SPACES: Final = frozenset(" \u00a0")
DASHES: Final = frozenset("-\u2013\u2014")
_SEMICOLON: Final = "\u061b"
REACH: Final = 240


def word_before(text: str, start: int) -> str:
    """Return the bare word before ``start`` in the same clause, ``""`` for none.

    >>> word_before("قال إن", 4), word_before("قال. إن", 5)
    ('قال', '')
    """
    return clause.word_before(text, start, BREAKS)


def word_after(text: str, end: int) -> str:
    """Return the bare word after ``end`` in the same clause, ``""`` for none.

    >>> word_after("قال إن", 3)
    'إن'
    """
    return clause.word_after(text, end, BREAKS)


def sentence_before(text: str, start: int) -> list[str]:
    """Return the bare words of the sentence before ``start``, the nearest first, at most some forty.

    >>> sentence_before("حضر. قال الوزير إن", 16)
    ['الوزير', 'قال']
    """
    part = text[max(0, start - REACH) : start]
    part = _stop().split(part)[-1]
    return [bare(token) for token in reversed(token_pattern().findall(part))]


@lru_cache(maxsize=1)
def _stop() -> Pattern:
    return pattern(char_class(STOPS))


def is_beside(text: str, start: int) -> bool:
    """Return whether nothing but one space parts the word at ``start`` from the word before it."""
    return start > 1 and text[start - 1] in _SPACES and text[start - 2] not in BREAKS | _QUOTES | _SPACES


def is_starred(text: str, start: int, end: int) -> bool:
    """Return whether an asterisk parts a word from more of it, as those write who dodge a filter.

    >>> is_starred("الجر*حى", 5, 7), is_starred("* حى", 2, 4), is_starred("*حى", 1, 3)
    (True, False, False)
    """
    if text.startswith("*", end) and text[end + 1 : end + 2] in LETTERS:
        return end + 1 < len(text)
    return start > 1 and text[start - 1] == "*" and text[start - 2] in LETTERS


def _opens(text: str, start: int) -> bool:
    """Return whether a sentence or a quotation begins at ``start``.

    Where a page has lost its line ends two spaces stand for one: behind a quotation mark a sentence begins.

    >>> _opens("قال: إن", 5), _opens("قال إن", 4), _opens('قال "نعم"  إن', 11)
    (True, False, True)
    """
    if start and text[start - 1] in _QUOTES:
        return start == 1 or text[start - 2] in _BLANK or text[start - 2] in _OPENERS
    at = start
    while at and start - at < REACH and text[at - 1] in _BLANK:
        at -= 1
    return not at or text[at - 1] in _OPENERS or (start - at > 1 and text[at - 1] in _QUOTES)


def opening(text: str, start: int) -> str:
    r"""Return the mark behind which a sentence or quotation begins at ``start``, a line end for the start of the text.

    ``""`` where none begins; behind a semicolon or several dots it goes on. A dash at the head of a line is none.

    >>> opening("قال: إن", 5), opening("قال إن", 4), opening("- إن", 2), opening("قال - وهو رئيس - إن", 17)
    (':', '', '\n', '-')
    """
    if not _opens(text, start):
        return ""
    if start and text[start - 1] in _QUOTES:
        return text[start - 1]
    before = text[max(0, start - REACH) : start].rstrip("".join(_BLANK))
    mark = before[-1:] or "\n"
    line_starts = not before[:-1].strip("".join(_BLANK)) or before[:-1].rstrip("".join(_BLANK))[-1:] in _LINE_ENDS
    if mark == _SEMICOLON or before.endswith(".."):
        return ""
    return "\n" if mark in DASHES and line_starts else mark
