"""Punctuation: quotes, dashes and marks in the shapes of one script."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import ClassVar, Final

from arnorm.core.fast_path import FastPath
from arnorm.core.step import EMPTY, Context, Rewrite
from arnorm.data.load import read_char_map
from arnorm.edits import Edit
from arnorm.engine.rows import is_in, places
from arnorm.engine.table import slots
from arnorm.letters import COMBINING, DIGITS, LETTERS, TATWEEL
from arnorm.options import require_choice, require_names
from arnorm.steps.common.quotes import arabic_quotes
from arnorm.unicode import Match, Pattern, category, char_class, pattern

__all__ = ["MapPunctuation"]

_KINDS: Final = ("quotes", "dashes", "marks")
_FILES: Final = {"quotes": "quotes", "dashes": "dashes", "marks": "marks_ascii"}
_IN_WORD: Final = LETTERS | COMBINING
_ARABIC_DIGITS: Final = frozenset(DIGITS) - frozenset("0123456789")
_COMMA: Final = "\u060c"
_COMMA_SLOT: Final = slots(frozenset(_COMMA))
_TATWEEL_SLOT: Final = slots(frozenset(TATWEEL))
_IS_BLANK: Final = is_in(" \n", edge=True)
_QUOTES: Final = frozenset('"\u201c\u201d\u201e')
# A longer run of tatweel is a line somebody drew.
_LONGEST_DASH: Final = 3
# What may stand between a word and its mark: quotes, brackets, a space.
_BETWEEN: Final = frozenset(" \u00a0\"')]}\u00ab\u00bb\u201c\u201d")


@dataclass(frozen=True, kw_only=True)
class MapPunctuation(Rewrite):
    """Write quotes, dashes and marks in ASCII, or in the shapes of Arabic.

    ``to="ascii"``: « » “ ” and the like become ``"``, ‘ ’ ‹ › ``'``; – — ― − and a tatweel that stands alone (up to
    three of them) ``-``; ، ؛ ؟ ٪ ٭ ۔ become ``, ; ? % * .``, but ، between two digits, which would make one number of
    two, stays.

    ``to="arabic"``: ``,`` ``;`` and ``?`` after an Arabic word become ، ؛ ؟, never between digits or after Latin; ``%``
    beside an Arabic digit becomes ٪; “ ” and pairs of ``"`` become « », the pairs only where a line holds whole pairs
    that open before a word and close after one. Dashes have no other shape: that kind changes nothing.

    ``kinds``: a tuple out of ``quotes``, ``dashes``, ``marks``. ``OptionError`` for other values.

    Left alone: decimal and thousands separators (``MapDigits``), the ellipsis, ornate and other brackets, spaces beside
    marks (``TidyPunctuation``).

    >>> from arnorm.steps import MapPunctuation
    >>> MapPunctuation()("«نعم»، قال – أمس؟"), MapPunctuation(to="arabic")("نعم, قال 1,234?")
    ('"نعم", قال - أمس?', 'نعم، قال 1,234?')
    """

    id: ClassVar[str] = "punctuation.v1"
    data: ClassVar[tuple[str, ...]] = (
        "charmaps/dashes.txt",
        "charmaps/marks_arabic.txt",
        "charmaps/marks_ascii.txt",
        "charmaps/quotes.txt",
        "sets/",
    )
    to: str = "ascii"
    kinds: tuple[str, ...] = _KINDS

    def __post_init__(self) -> None:
        require_choice("to", self.to, ("ascii", "arabic"))
        object.__setattr__(self, "kinds", require_names("kinds", self.kinds, _KINDS))

    def fast_path(self) -> FastPath:
        """Return the map to ASCII, with each tatweel and each comma that may be between digits to be looked at.

        The way back is no map, for it looks at neighbours, and pairs of quotes are looked for in the whole line.
        """
        signs = frozenset(_table(self.to, self.kinds))
        if self.to == "arabic":
            quotes = "quotes" in self.kinds
            return FastPath(triggers=signs | (_QUOTES if quotes else frozenset()), local=not quotes)
        suspects = _dashes
        if "marks" in self.kinds:
            suspects = _commas_and_dashes if "dashes" in self.kinds else _commas
        if "dashes" in self.kinds:
            signs |= {TATWEEL}
        return FastPath(triggers=signs, local=True, base=_table(self.to, self.kinds), suspects=suspects)

    def edits(self, text: str, context: Context = EMPTY) -> Sequence[Edit]:  # noqa: ARG002
        """Return an edit for each sign that is replaced."""
        return list(self._found(text))

    def _found(self, text: str) -> Iterator[Edit]:
        by = (self.id,)
        table = _table(self.to, self.kinds)
        pairs = arabic_quotes(text) if self.to == "arabic" and "quotes" in self.kinds else {}
        for sign in _signs(self.to, self.kinds).finditer(text):
            if self.to == "ascii":
                new = _in_ascii(text, sign, table)
            else:
                new = pairs.get(sign.start()) or _in_arabic(text, sign, table)
            if new != sign[0]:
                yield Edit(sign.start(), sign.end(), new, by)


def _commas(row: bytes, absent: bytes) -> list[int]:
    blank = _IS_BLANK
    return [at for at in places(row, absent, _COMMA_SLOT) if not blank[row[at + 1]]]


def _commas_and_dashes(row: bytes, absent: bytes) -> list[int]:
    return _commas(row, absent) + _dashes(row, absent)


def _dashes(row: bytes, absent: bytes) -> list[int]:
    return places(row, absent, _TATWEEL_SLOT)


def _in_ascii(text: str, sign: Match, table: Mapping[str, str]) -> str:
    left, right = text[max(0, sign.start() - 1) : sign.start()], text[sign.end() : sign.end() + 1]
    if sign[0][0] == TATWEEL:
        alone = not (_in_word(left) or _in_word(right))
        return "-" if alone and len(sign[0]) <= _LONGEST_DASH else sign[0]
    if sign[0] == _COMMA and _among(left, DIGITS) and _among(right, DIGITS):
        return sign[0]
    return table[sign[0]]


def _in_arabic(text: str, sign: Match, table: Mapping[str, str]) -> str:
    char, at = sign[0], sign.start()
    left, right = text[max(0, at - 1) : at], text[at + 1 : at + 2]
    if char == "%":
        return table[char] if _among(left, _ARABIC_DIGITS) or _among(right, _ARABIC_DIGITS) else char
    if char not in table or (_among(left, DIGITS) and _among(right, DIGITS)):
        return char
    before = at - 1
    while before >= max(0, at - 3) and text[before] in _BETWEEN:
        before -= 1
    return table[char] if before >= 0 and text[before] in _IN_WORD else char


def _in_word(char: str) -> bool:
    return char != "" and (char in _IN_WORD or category(char)[0] in "LM")


def _among(char: str, chars: frozenset[str] | str) -> bool:
    return char != "" and char in chars


@lru_cache(maxsize=16)
def _table(to: str, kinds: tuple[str, ...]) -> Mapping[str, str]:
    if to == "arabic":
        return read_char_map("charmaps/marks_arabic.txt") if "marks" in kinds else {}
    merged: dict[str, str] = {}
    for kind in kinds:
        merged.update(read_char_map(f"charmaps/{_FILES[kind]}.txt"))
    return MappingProxyType(merged)


@lru_cache(maxsize=16)
def _signs(to: str, kinds: tuple[str, ...]) -> Pattern:
    signs = set(_table(to, kinds))
    if to == "arabic":
        signs |= _QUOTES if "quotes" in kinds else frozenset()
        return pattern(char_class(signs))
    return pattern(f"{char_class(signs)}|{TATWEEL}++" if "dashes" in kinds else char_class(signs))
