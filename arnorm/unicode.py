"""Unicode facts and patterns: the only importer of ``unicodedata2`` and ``regex``.

The interpreter's own tables change with its version (Python 3.11's differ from Unicode 18 on 28,113 code points),
so nothing in arnorm asks ``unicodedata``, ``str.isalpha`` or the word class of ``re``.

>>> name("ـ")
'ARABIC TATWEEL'
>>> nfc("e" + chr(0x301))
'é'
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Final

import regex
import unicodedata2

__all__ = [
    "UCD_VERSION",
    "Match",
    "Pattern",
    "PatternError",
    "category",
    "char_class",
    "code_point_ranges",
    "combining",
    "name",
    "nfc",
    "nfd",
    "pattern",
]

Pattern = regex.Pattern[str]
Match = regex.Match[str]
PatternError = regex.error

UCD_VERSION: Final[str] = unicodedata2.unidata_version


def name(char: str) -> str:
    """Return the Unicode name of one character, or ``<U+XXXX>`` where it has none (controls, surrogates)."""
    return str(unicodedata2.name(char, f"<U+{ord(char):04X}>"))


def category(char: str) -> str:
    """Return the general category of one character, for example ``'Mn'``."""
    return str(unicodedata2.category(char))


def combining(char: str) -> int:
    """Return the canonical combining class of one character, 0 for a base."""
    return int(unicodedata2.combining(char))


def nfc(text: str) -> str:
    """Return ``text`` in normalization form C; lone surrogates pass through."""
    return str(unicodedata2.normalize("NFC", text))


def nfd(char: str) -> str:
    """Return one character in normalization form D; for building tables, never for whole texts."""
    return str(unicodedata2.normalize("NFD", char))


@lru_cache(maxsize=1024)  # 7,000 articles ask for 500 under the preset `news`, for 600 with the main block
def pattern(source: str, flags: int = 0) -> Pattern:
    """Compile ``source`` once. Use explicit code points in classes; every pattern must be linear."""
    return regex.compile(source, flags)


def char_class(chars: Iterable[str]) -> str:
    r"""Return a pattern class that holds exactly ``chars``, as escaped ranges.

    >>> print(char_class("abcx"))
    [\U00000061-\U00000063\U00000078]
    """
    parts: list[str] = []
    for first, last in code_point_ranges(chars):
        parts.append(f"\\U{first:08X}" if first == last else f"\\U{first:08X}-\\U{last:08X}")
    return "[" + "".join(parts) + "]" if parts else "(?!)"


def code_point_ranges(chars: Iterable[str]) -> list[tuple[int, int]]:
    """Return the code points of ``chars`` as ranges, first and last of each, in order.

    >>> code_point_ranges("abcx")
    [(97, 99), (120, 120)]
    """
    runs: list[tuple[int, int]] = []
    for point in sorted({ord(char) for char in chars}):
        if runs and runs[-1][1] == point - 1:
            runs[-1] = (runs[-1][0], point)
        else:
            runs.append((point, point))
    return runs
