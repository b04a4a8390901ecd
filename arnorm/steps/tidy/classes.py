"""Kinds of characters for punctuation: each character of a text as one ASCII sign for what it is beside a mark.

``a`` letter of the Arabic script, ``m`` mark on a letter, ``t`` tatweel, ``9`` digit, ``L`` other letter or ``_``,
``s`` space, ``n`` line end or tab; ``c`` Arabic comma, ``k`` comma, ``v`` Arabic semicolon, ``q`` question mark of
either shape, ``e`` exclamation mark, ``d`` full stop, ``o`` colon, ``z`` semicolon, ``E`` ellipsis; ``Q`` straight
double quote, ``C`` curly one, ``<`` ``>`` guillemets, ``{`` ``}`` single ones, brackets as themselves; ``/``, ``h``
hyphen or dash, ``%`` percent sign, ``x`` any other.

>>> kinds("قال ، 3 F!")
'aaascs9sLe'
"""

from __future__ import annotations

from typing import Final

from arnorm.engine.table import CODEPAGE, encode, has_outsiders
from arnorm.letters import COMBINING, DIGITS, LETTERS, LINE_ENDS, SPACES, TATWEEL
from arnorm.unicode import category

__all__ = [
    "ARABIC_WORD",
    "BRACKETS",
    "CONTENT",
    "EDGES",
    "FOREIGN",
    "LISTING",
    "NUMERIC",
    "OUT_LOUD",
    "PAIRED",
    "QUOTES",
    "WORD",
    "kinds",
    "row_of_kinds",
    "word_after",
    "word_before",
]

# Classes by what they are to the rules.
EDGES: Final = frozenset("sn")  # a space, the end of a line
CONTENT: Final = frozenset("a9L")  # what words and numbers begin with
WORD: Final = frozenset("amt9L%")  # what a word or number may end with
ARABIC_WORD: Final = frozenset("amt")
BRACKETS: Final = frozenset("()[]")
QUOTES: Final = frozenset("QC<>{}")
PAIRED: Final = QUOTES | BRACKETS
LISTING: Final = frozenset("ckv")  # commas and the semicolon, between the parts of a list or sentence
OUT_LOUD: Final = frozenset("qe")  # question and exclamation marks
NUMERIC: Final = frozenset("ckdo")  # marks that also divide numbers
FOREIGN: Final = frozenset("kdoqez")  # marks that other scripts use too

_TAB: Final = "\t"
_REMEMBERED: Final = 0x10000  # the table holds at most this many entries
_LONGEST: Final = 24  # a longer word is as good as a long one: nobody looks further into it
_SIGNS: Final = (
    {char: char for char in "()[]/%"}
    | dict.fromkeys("\u066a\uff05", "%")
    | dict.fromkeys("\u00ab", "<")
    | dict.fromkeys("\u00bb", ">")
    | {"\u2039": "{", "\u203a": "}"}
    | dict.fromkeys("\u201c\u201d\u201e\u201f", "C")
    | dict.fromkeys("-\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "h")
    | {"\u060c": "c", ",": "k", "\u061b": "v", "\u061f": "q", "?": "q", "!": "e", ".": "d", ":": "o", ";": "z"}
    | {"\u2026": "E", '"': "Q", TATWEEL: "t", "_": "L", _TAB: "n"}
)


def _kind(char: str) -> str:
    if char in _SIGNS:
        return _SIGNS[char]
    groups = ((LETTERS, "a"), (COMBINING, "m"), (frozenset(DIGITS), "9"), (LINE_ENDS, "n"), (SPACES, "s"))
    found = next((kind for group, kind in groups if char in group), "")
    return found or ("L" if category(char)[0] == "L" else "x")


class _Kinds(dict[int, str]):
    def __missing__(self, point: int) -> str:
        value = _kind(chr(point))
        if point < _REMEMBERED:
            self[point] = value
        return value


_TABLE: Final = _Kinds()
_OF_CODEPAGE: Final = "".join(map(_kind, CODEPAGE)).ljust(256, "x").encode("ascii")


def kinds(text: str) -> str:
    """Return the kind of each character of ``text``; the result has the same length."""
    return row_of_kinds(text).decode("ascii")


def row_of_kinds(text: str, encoded: bytes = b"") -> bytes:
    """Return the same as bytes of ASCII; ``encoded``: the engine's bytes of the text, if known."""
    encoded = encoded or encode(text)
    if has_outsiders(encoded, text):
        return text.translate(_TABLE).encode("ascii")
    return encoded.translate(_OF_CODEPAGE)


def word_before(row: str, end: int) -> int:
    """Return where the Arabic word begins that ends at ``end`` of a row of kinds; no further back than need be.

    >>> word_before("asaat", 5)
    2
    """
    start = end
    while start > 0 and end - start < _LONGEST and row[start - 1] in ARABIC_WORD:
        start -= 1
    return start


def word_after(row: str, start: int) -> int:
    """Return where the Arabic word ends that begins at ``start`` of a row of kinds; no further on than need be."""
    end = start
    while end < len(row) and end - start < _LONGEST and row[end] in ARABIC_WORD:
        end += 1
    return end
