"""AraBERT's way with entities, marks, digits and elongation: what it does to characters before it lays words out."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from html import unescape
from typing import Final

from arnorm.data.load import read_char_map
from arnorm.edits import Replacement
from arnorm.unicode import Match, Pattern, category, char_class, pattern

__all__ = ["digits", "entities", "repeats", "stripped"]

# No code point has more digits, in hexadecimal or in decimal.
_MOST_DIGITS: Final = 7
_TABLE: Final = "charmaps/compat_arabert.txt"


def entities(text: str) -> Iterator[Replacement]:
    """Yield each HTML character reference that HTML 5 knows, with or without its semicolon."""
    for found in _references().finditer(text) if "&" in text else ():
        yield found.start(), found.end(), _character(found)


def _character(found: Match) -> str:
    number = found["hex"] or found["dec"]
    if number is None:
        return unescape(found[0])
    number = number.lstrip("0") or "0"
    # Every greater number is the same to HTML 5, and the interpreter refuses to read very long ones.
    number = number if len(number) <= _MOST_DIGITS else "9" * _MOST_DIGITS
    return unescape(f"&#{'x' if found['hex'] else ''}{number};")


@lru_cache(maxsize=1)
def _references() -> Pattern:
    numeric = "#(?:[xX](?<hex>[0-9a-fA-F]++)|(?<dec>[0-9]++))"
    return pattern(f"&(?:{numeric}|[^\\t\\n\\f <&#;]{{1,32}}+);?+")


def stripped(text: str) -> Iterator[Replacement]:
    """Yield each mark of U+064B..0652 and each tatweel: they go."""
    return ((found.start(), found.end(), "") for found in _deleted().finditer(text))


def digits(text: str) -> Iterator[Replacement]:
    """Yield each digit of U+0660..0669, as 0-9."""
    table = read_char_map(_TABLE)
    return ((found.start(), found.end(), table[found[0]]) for found in _mapped().finditer(text))


@lru_cache(maxsize=1)
def _deleted() -> Pattern:
    return pattern(char_class(char for char, value in read_char_map(_TABLE).items() if not value) + "++")


@lru_cache(maxsize=1)
def _mapped() -> Pattern:
    return pattern(char_class(char for char, value in read_char_map(_TABLE).items() if value))


def repeats(text: str) -> Iterator[Replacement]:
    """Yield what follows the second of three or more equal characters; runs of decimal digits stay."""
    for found in _threes().finditer(text):
        if category(found[1]) != "Nd":
            yield found.start() + 2, found.end(), ""


@lru_cache(maxsize=1)
def _threes() -> Pattern:
    return pattern("(?s)(.)\\1{2,}+")
