"""Marks at the two sides of a line break that say whether a sentence goes on over it."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from arnorm.unicode import Pattern, pattern

__all__ = [
    "DASHES",
    "arabic",
    "closed",
    "closing_quote",
    "colon_and_quote",
    "dash_opened",
    "dashed",
    "dots",
    "goes_on",
    "number",
    "number_at_end",
    "open_end",
    "opening_quote",
    "opens",
    "stop",
    "unclosed",
]

DASHES: Final = "\\-\u2013\u2014"


@lru_cache(maxsize=1)
def stop() -> Pattern:
    """Return what finds a stop."""
    return pattern("[.!?\u061f]")


@lru_cache(maxsize=1)
def dots() -> Pattern:
    """Return what finds the second of two dots, and the words behind it."""
    return pattern("\\.\\. [\\p{L}\\p{Nd}]")


@lru_cache(maxsize=1)
def dashed() -> Pattern:
    """Return what finds words between two dashes, or a wish for somebody of whom the line before speaks."""
    between, god = f"[^{DASHES}.:\u060c]{{2,40}}+", "\u0627\u0644\u0644\u0647"
    return pattern(f"[{DASHES}] {between}[{DASHES}][ \u060c.]|[{DASHES}]{between}(?<={god}|{god} )[{DASHES}]")


@lru_cache(maxsize=1)
def dash_opened() -> Pattern:
    """Return what finds a dash and the few words that end a line."""
    return pattern(f" [{DASHES}] ?[^{DASHES}.:\u060c]{{2,40}}+\\Z")


@lru_cache(maxsize=1)
def goes_on() -> Pattern:
    """Return what finds a comma, semicolon, stop or closing bracket: none of them begins a line."""
    return pattern("[,;:\u060c\u061b\u00bb\u201d)\\]](?!-)|[.!?\u061f](?! ?[.!?\u061f0-9\u0660-\u0669])")


@lru_cache(maxsize=1)
def colon_and_quote() -> Pattern:
    """Return what finds the beginning of a speech at the end of a line."""
    return pattern(': ?"\\Z')


@lru_cache(maxsize=1)
def closing_quote() -> Pattern:
    """Return what finds a straight quote that no word follows."""
    return pattern('"(?![\\p{L}\\p{Nd}])')


@lru_cache(maxsize=1)
def opening_quote() -> Pattern:
    """Return what finds a straight quote at the end of a line that stands behind no word."""
    return pattern('(?<![^ (:\u00ab])"\\Z')


@lru_cache(maxsize=1)
def opens() -> Pattern:
    """Return what finds a bracket or quote that opens at the end of a line."""
    return pattern("[\u00ab\u201c(\\[]\\Z")


@lru_cache(maxsize=1)
def open_end() -> Pattern:
    """Return what finds a mark with which no sentence ends at the end of a line."""
    return pattern("[,\u060c\u061b\u00ab(\\[]\\Z")


@lru_cache(maxsize=1)
def unclosed() -> Pattern:
    """Return what finds a bracket or quotation that opens in a line and does not close in it."""
    return pattern("\\([^()]*+\\Z|\\{[^{}]*+\\Z|\u00ab[^\u00ab\u00bb]*+\\Z")


@lru_cache(maxsize=1)
def closed() -> Pattern:
    """Return what finds a bracket or quotation that closes in a line and does not open in it."""
    return pattern("[^()\u00ab\u00bb{}]*+[)\u00bb}]")


@lru_cache(maxsize=1)
def arabic() -> Pattern:
    """Return what finds an Arabic letter."""
    return pattern("[\u0621-\u064a]")


@lru_cache(maxsize=1)
def number() -> Pattern:
    """Return what finds a number at the head of a line that is no item of a list."""
    return pattern("\\p{Nd}++(?:[.,\u066b]\\p{Nd}++)*+ ?[%\u066a\\p{L}]")


@lru_cache(maxsize=1)
def number_at_end() -> Pattern:
    """Return what finds a number at the end of a line, and nothing but a word or a space before it."""
    return pattern("(?<=\\p{L} )\\p{Nd}++(?:[.,\u066b]\\p{Nd}++)*+\\Z")
