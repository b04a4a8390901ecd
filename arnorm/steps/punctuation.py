"""Punctuation: quotes, dashes and marks in the shapes of one script."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import ClassVar, Final

from arnorm.core.fast_path import FastPath, always
from arnorm.core.step import EMPTY, Context, Rewrite
from arnorm.data.load import read_char_map
from arnorm.edits import Edit, apply, compose
from arnorm.engine.rows import RowFinder, is_in, places
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
_LOW_QUOTE: Final = "\u201a"
_LOW_QUOTE_SLOT: Final = slots(frozenset(_LOW_QUOTE))
# Two single quotes that touch, each a sign that becomes one, are typed for a double one; so are two accents and two
# angles, which are nothing alone.
_SINGLES: Final = "'\u2018\u2019\u201a\u201b\u2032\u2039\u203a\u275b\u275c"
_ACCENTS: Final = "`\xb4"
_ANGLES: Final = "<>"
_TYPED: Final = _SINGLES + _ACCENTS + _ANGLES
_ELSE_SLOTS: Final = slots(frozenset(_ACCENTS + _ANGLES))
_SINGLE_SLOTS: Final = slots(frozenset(_SINGLES))
_IS_SINGLE: Final = is_in(_SINGLES)
_STROKES: Final = _SINGLES + _ACCENTS
_DOUBLED: Final = f"(?<![{_STROKES}])[{_STROKES}]{{2}}(?![{_STROKES}])|(?<![<>])(?:<<|>>)(?![<>])"
_COMMA_SLOT: Final = slots(frozenset(_COMMA))
_TATWEEL_SLOT: Final = slots(frozenset(TATWEEL))
_IS_BLANK: Final = is_in(" \n", edge=True)
_QUOTES: Final = frozenset('"\u201c\u201d\u201e\u201f\u00ab\u00bb\u275d\u275e\u301d\u301e\u301f\uff02')
# Quotes by their roles hang on the others of the line, two signs that are one among them: one look more settled all
# but one of 60,000 random texts.
_LOOKS: Final = 4
# A longer run of tatweel is a line somebody drew.
_LONGEST_DASH: Final = 3
_PROCLITICS: Final = "\u0648\u0641\u0628\u0644\u0643"
_BLANK: Final = frozenset(" \u00a0\n\r\t")
_BEFORE_OPENING: Final = _BLANK | frozenset("([:\u0640")
_ENDS: Final = ".!?\u061f"
_AFTER_CLOSING: Final = _BLANK | frozenset(".,:;!?)]\u060c\u061b\u061f")
# What may stand between a word and its mark: quotes, before and after they are mapped, brackets, a space.
_BETWEEN: Final = frozenset(" \u00a0')]}\u00ab\u00bb") | _QUOTES


@dataclass(frozen=True, kw_only=True)
class MapPunctuation(Rewrite):
    """Write quotes, dashes and marks in ASCII, or in the shapes of Arabic.

    ``to="ascii"``: « » “ ” and the like, and two single quotes, accents or angles at the side of an Arabic word
    (``''نعم''``, ``<<نعم>>``), become ``"``, ‘ ’ ‹ › ``'``; – — ― − and a tatweel that stands alone (up to three of
    them) ``-``; ، ؛ ؟ ٪ ٭ ۔ become ``, ; ? % * .``, full-width marks and brackets their own, and … three full stops;
    but ، between two digits, which would make one number of two, stays.

    ``to="arabic"``: ``,`` ``;`` and ``?`` after an Arabic word become ، ؛ ؟, never between digits or after Latin; ``%``
    beside an Arabic digit becomes ٪. Quotes become « and » by the role they play, since writers type them in every
    order (``”نعم“``, ``”نعم”``, ``„نعم“``, ``»نعم«``): one with a word behind it and none before it opens. Where a line
    does not come out even by that, curly ones follow their shape, and straight ones and guillemets stay. Dashes have no
    other shape: that kind changes nothing.

    ``kinds``: a tuple out of ``quotes``, ``dashes``, ``marks``. ``OptionError`` for other values.

    Left alone: U+201A behind a word, a comma in disguise (``TidyPunctuation``); decimal and thousands separators
    (``MapDigits``), ornate and other brackets, spaces beside marks (``TidyPunctuation``).

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
            return FastPath(triggers=signs | (_QUOTES | set(_TYPED) if quotes else frozenset()), local=not quotes)
        suspects = _finder(marks="marks" in self.kinds, quotes="quotes" in self.kinds)
        signs |= {TATWEEL} if "dashes" in self.kinds else set()
        signs |= set(_TYPED) if "quotes" in self.kinds else set()
        return FastPath(triggers=signs, local=True, base=_table(self.to, self.kinds), suspects=suspects, by_line=always)

    def edits(self, text: str, context: Context = EMPTY) -> Sequence[Edit]:  # noqa: ARG002
        """Return an edit for each sign that is replaced, one look more behind signs that two became one."""
        total = list(self._found(text))
        if self.to == "ascii" or all(edit.end - edit.start == 1 for edit in total):
            return total
        now = apply(text, total)
        for _ in range(_LOOKS):
            more = list(self._found(now))
            if not more:
                return total
            total, now = compose(total, more, now), apply(now, more)
        return []

    def _found(self, text: str) -> Iterator[Edit]:
        by = (self.id,)
        table = _table(self.to, self.kinds)
        pairs = arabic_quotes(text) if self.to == "arabic" and "quotes" in self.kinds else {}
        for sign in _signs(self.to, self.kinds).finditer(text):
            if len(sign[0]) > 1 and sign[0][0] in _TYPED:
                new = _doubled(text, sign, table, self.to) or _each(text, sign, table)
            elif self.to == "ascii":
                new = _in_ascii(text, sign, table)
            else:
                new = pairs.get(sign.start()) or _in_arabic(text, sign, table)
            if new != sign[0]:
                yield Edit(sign.start(), sign.end(), new, by)


@lru_cache(maxsize=4)
def _finder(*, marks: bool, quotes: bool) -> RowFinder:
    """Return what finds the places where more than the map may be meant."""
    watched = _TATWEEL_SLOT + (_LOW_QUOTE_SLOT + _ELSE_SLOTS if quotes else b"")

    def find(row: bytes, absent: bytes) -> list[int]:
        found = places(row, absent, watched) + (_commas(row, absent) if marks else [])
        return found + [at for at in places(row, absent, _SINGLE_SLOTS) if _IS_SINGLE[row[at + 1]]] if quotes else found

    return find


def _commas(row: bytes, absent: bytes) -> list[int]:
    blank = _IS_BLANK
    return [at for at in places(row, absent, _COMMA_SLOT) if not blank[row[at + 1]]]


def _in_ascii(text: str, sign: Match, table: Mapping[str, str]) -> str:
    left, right = text[max(0, sign.start() - 1) : sign.start()], text[sign.end() : sign.end() + 1]
    if sign[0][0] == TATWEEL:
        alone = not (_in_word(left) or _in_word(right))
        return "-" if alone and len(sign[0]) <= _LONGEST_DASH else sign[0]
    if sign[0] == _COMMA and _among(left, DIGITS) and _among(right, DIGITS):
        return sign[0]
    if sign[0] == _LOW_QUOTE and _among(left, _IN_WORD):
        return sign[0]  # a comma in disguise: TidyPunctuation writes it
    return table[sign[0]]


def _in_arabic(text: str, sign: Match, table: Mapping[str, str]) -> str:
    char, at = sign[0], sign.start()
    left, right = text[max(0, at - 1) : at], text[at + 1 : at + 2]
    if char == "%":
        return table[char] if _among(left, _ARABIC_DIGITS) or _among(right, _ARABIC_DIGITS) else char
    if char not in table or (_among(left, DIGITS) and _among(right, DIGITS)):
        return char
    if char == "," and "," in (left, right):
        return char  # typed for low quotes
    before = at - 1
    while before >= max(0, at - 3) and text[before] in _BETWEEN:
        before -= 1
    return table[char] if before >= 0 and text[before] in _IN_WORD else char


def _doubled(text: str, sign: Match, table: Mapping[str, str], to: str) -> str:
    """Return the double quote that two single ones beside an Arabic word stand for, or nothing."""
    last, right = _mapped(text, sign.start() - 1, table), _mapped(text, sign.end(), table)
    left = last
    if left and left in _PROCLITICS:  # one letter that is written to the next word
        left = _mapped(text, sign.start() - 2, table)
    opens = (not left or left in _BEFORE_OPENING) and _among(right, _IN_WORD)
    closes = (_among(last, _IN_WORD) or _among(last, _ENDS)) and (not right or right in _AFTER_CLOSING)
    closes = closes and _LOW_QUOTE not in sign[0]  # commas in disguise
    if opens == closes:
        return ""
    return '"' if to == "ascii" else ("\u00ab" if opens else "\u00bb")


def _mapped(text: str, at: int, table: Mapping[str, str]) -> str:
    """Return the character at a place as it will be, the last of several; ``""`` outside the text."""
    char = text[at] if 0 <= at < len(text) else ""
    return table.get(char, char)[-1:]


def _each(text: str, sign: Match, table: Mapping[str, str]) -> str:
    """Return what two signs that are no double quote become; behind a word or a mark they may be commas, and stay."""
    before = _mapped(text, sign.start() - 1, table)
    if _LOW_QUOTE in sign[0] and (_among(before, _IN_WORD) or _among(before, _ENDS)):
        return str(sign[0])
    return "".join(table.get(char, char) for char in sign[0])


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
    parts = [_DOUBLED] if "quotes" in kinds else []
    parts += [char_class(signs)] if signs else []
    parts += [f"{TATWEEL}++"] if to == "ascii" and "dashes" in kinds else []
    return pattern("|".join(parts or ["(?!)"]))
