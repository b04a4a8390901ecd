"""What an edit does to code points: one became another, or went."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

__all__ = ["char_changes"]

# Longer ones, beside those that are counted sign by sign, are words put in place of others.
_SHORT: Final = 3


def char_changes(old: str, new: str) -> Iterator[tuple[str, str]]:
    """Yield pairs of what was and what became of it: sign by sign where as many came out or none did.

    >>> list(char_changes("2" + chr(0x640) * 2, "2")), list(char_changes("abc", "abd"))
    ([('ـ', ''), ('ـ', '')], [('c', 'd')])
    """
    start, end = _common(old, new)
    old, new = old[start : len(old) - end], new[start : len(new) - end]
    gone = _gone(old, new)
    if gone is not None:
        yield from ((char, "") for char in gone)
    elif len(old) == len(new):
        yield from ((was, became) for was, became in zip(old, new, strict=True) if was != became)
    elif len(old) <= _SHORT and len(new) <= _SHORT:
        yield old, new


def _gone(old: str, new: str) -> list[str] | None:
    """Return the code points that went where no other came, ``None`` where one did."""
    gone, kept = [], 0
    for char in old:
        if kept < len(new) and char == new[kept]:
            kept += 1
        else:
            gone.append(char)
    return gone if kept == len(new) else None


def _common(old: str, new: str) -> tuple[int, int]:
    """Return how many code points two texts share at their beginning, and at their end behind those."""
    most = min(len(old), len(new))
    start = next((i for i in range(most) if old[i] != new[i]), most)
    rest = most - start
    end = next((i for i in range(rest) if old[len(old) - 1 - i] != new[len(new) - 1 - i]), rest)
    return start, end
