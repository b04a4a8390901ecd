"""Blocks of Unicode by code point, and the code points that plain Arabic news needs."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from typing import Final

from arnorm.data import load

__all__ = ["at_home", "block_of", "blocks"]

_NONE: Final = "No block"


@lru_cache(maxsize=1)
def blocks() -> tuple[tuple[int, int, str], ...]:
    """Return first, last and name of each block, in order."""
    rows = []
    for line in load.read_text("report/blocks.txt").split("\n"):
        points, _, name = line.partition(" ; ")
        if name and not line.startswith("#"):
            first, _, last = points.partition("..")
            rows.append((int(first, 16), int(last, 16), name))
    return tuple(rows)


@lru_cache(maxsize=1)
def _firsts() -> tuple[int, ...]:
    return tuple(first for first, _, _ in blocks())


def block_of(char: str) -> str:
    """Return the name of a code point's block.

    >>> block_of("ش"), block_of(chr(0x2FE0))
    ('Arabic', 'No block')
    """
    at = bisect_right(_firsts(), ord(char)) - 1
    first, last, name = blocks()[at]
    return name if first <= ord(char) <= last else _NONE


@lru_cache(maxsize=1)
def at_home() -> frozenset[str]:
    """Return the code points of plain Arabic news; any other is worth a look.

    >>> "ش" in at_home(), chr(0x200F) in at_home()
    (True, False)
    """
    return load.read_char_sets("report/home.txt")["home"]
