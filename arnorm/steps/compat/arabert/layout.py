"""AraBERT's way with space: every sign by itself, numbers apart from words, one space between what is left."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from arnorm.data.load import read_char_sets
from arnorm.edits import Replacement
from arnorm.unicode import Pattern, char_class, pattern

__all__ = ["numbers_before_words", "parted", "words_before_numbers"]

_DIGITS: Final = "0-9"
_SLASH, _DASH = "/", "-"


def numbers_before_words(text: str) -> Iterator[Replacement]:
    """Yield the borders of a number and the Arabic word that it touches: before, between, after."""
    for found in _number_word().finditer(text):
        yield from _bordered(found.start(), found.start("other"), found.end())


def words_before_numbers(text: str) -> Iterator[Replacement]:
    """Yield the borders of an Arabic word and the number that it touches: before, between, after."""
    for found in _word_number().finditer(text):
        yield from _bordered(found.start(), found.start("other"), found.end())


def _bordered(start: int, middle: int, end: int) -> Iterator[Replacement]:
    if middle >= 0:
        yield start, start, " "
        yield middle, middle, " "
        yield end, end, " "


@lru_cache(maxsize=1)
def _letters() -> str:
    return char_class(_sets()["letter"])


@lru_cache(maxsize=1)
def _number_word() -> Pattern:
    return pattern(f"[{_DIGITS}]++(?<other>{_letters()}++)?")


@lru_cache(maxsize=1)
def _word_number() -> Pattern:
    return pattern(f"{_letters()}++(?<other>[{_DIGITS}]++)?")


def parted(text: str) -> Iterator[Replacement]:
    """Yield the changes that put one space around each sign and between words; all other characters are space."""
    parted_at = 0  # where nothing is missing between what was written and what comes
    for found in _seams().finditer(text):
        start, end = found.span()
        if found["gap"] is not None:
            yield start, end, "" if start == 0 or end == len(text) else " "
            parted_at = end
            continue
        if start > parted_at:
            yield start, start, " "
        if found[0] == _SLASH:
            yield start, end, _DASH
        if end < len(text) and not _is_gap(text[end]):
            yield end, end, " "
            parted_at = end


def _is_gap(char: str) -> bool:
    return char not in _kept()


@lru_cache(maxsize=1)
def _seams() -> Pattern:
    signs = char_class(_sets()["sign"])
    kept = char_class(_kept())
    return pattern(f"(?<gap>[^{kept[1:]}++)|{signs}")


@lru_cache(maxsize=1)
def _kept() -> frozenset[str]:
    return frozenset().union(*_sets().values())


def _sets() -> dict[str, frozenset[str]]:
    return dict(read_char_sets("sets/compat_arabert.txt"))
