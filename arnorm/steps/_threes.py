"""A quick look for three letters of one kind in a row."""

from __future__ import annotations

from typing import Final

from arnorm.core.engine import OUTSIDE, PAGE, encode
from arnorm.letters import MARKS, TATWEEL

__all__ = ["no_threes"]

# Letters that the search fold may make one, by a letter that stands for all: a run of a family is a run to this look.
_FAMILIES: Final = ("\u0627\u0623\u0625\u0622\u0671", "\u0648\u0624\u0626\u0621\u064a\u0649", "\u0647\u0629")
# Marks and tatweel do not divide a run; ASCII but for white space never belongs to one, and its own runs are many.
_SKIPPED: Final = bytes(
    slot for slot, c in enumerate(PAGE) if c in MARKS or c == TATWEEL or ("!" <= c <= "~" and slot != OUTSIDE)
)


def _kinds() -> bytes:
    kinds = bytearray(range(256))
    for family in _FAMILIES:
        for letter in family:
            kinds[PAGE.index(letter)] = PAGE.index(family[0])
    return bytes(kinds)


_KINDS: Final = _kinds()


def no_threes(text: str) -> bool:
    """Return whether no three letters of one family are in a row; ``False`` may also mean that it cannot tell.

    >>> no_threes("شيئي"), no_threes("جميل")
    (False, True)
    """
    page = encode(text)
    if OUTSIDE in page and page.count(OUTSIDE) != text.count("?"):
        return False
    page = page.translate(_KINDS, _SKIPPED)
    # Equal neighbours are zero bytes of the exclusive or; three in a row are two of them side by side.
    number = int.from_bytes(page)
    return b"\0\0" not in (number ^ (number >> 8)).to_bytes(len(page))
