"""What the engine's bytes of a text show: the places where a step may have work.

A *row* is the bytes of a text, one a character, with a NUL before and after it, so that every place has two
neighbours; short texts may stand in one row, a NUL between them. A character outside the codepage is the byte of ``?``.
Searching bytes for one value costs next to nothing, translating them half a nanosecond each.

>>> row = row_of("كتاب  جديد")
>>> places(row, absent_from(row), slots(frozenset("\u062f"))), row[1] == slots(frozenset("\u0643"))[0]
([8, 10], True)
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Final

from arnorm.engine.neighbours import equal_neighbours
from arnorm.engine.table import OUTSIDE, encode, slots
from arnorm.letters import COMBINING, LETTERS, TATWEEL

__all__ = ["EDGE", "Classes", "Families", "RowFinder", "absent_from", "is_in", "places", "row_of"]

EDGE: Final = 0  # the slot of U+0000: stands for "no neighbour" at either end of a row
_SIZE: Final = 256  # slots of a byte
_ALL: Final = bytes(range(_SIZE))
_MANY: Final = 6  # slots that are searched one by one faster than all at once


# Finds places in a row, of which it is also told the slots that do not occur.
RowFinder = Callable[[bytes, bytes], list[int]]


def row_of(text: str) -> bytes:
    """Return the row of a text."""
    return b"\0%b\0" % encode(text)


def absent_from(encoded: bytes) -> bytes:
    """Return the slots that do not occur in the bytes of a text."""
    return _ALL.translate(None, encoded)


def places(row: bytes, absent: bytes, wanted: bytes) -> list[int]:
    """Return where one of the ``wanted`` slots stands in the row, slot by slot."""
    present = wanted.translate(None, absent)
    if len(present) > _MANY:
        row, present = row.translate(_mask(present)), b"\1"
    found: list[int] = []
    for slot in present:
        at = row.find(slot)
        while at >= 0:
            found.append(at)
            at = row.find(slot, at + 1)
    return found


def is_in(chars: str | frozenset[str], *, outside: bool = False, edge: bool = False) -> bytes:
    """Return 256 bytes that say of each slot whether its character is one of ``chars``.

    ``outside``: the byte of all characters off the codepage counts as one of them; ``edge``: the end of a text does.
    """
    flags = bytearray(_SIZE)
    for slot in slots(frozenset(chars)):
        flags[slot] = 1
    flags[OUTSIDE] |= outside
    flags[EDGE] = edge
    return bytes(flags)


@lru_cache(maxsize=256)
def _mask(wanted: bytes) -> bytes:
    return bytes(slot in wanted for slot in range(_SIZE))


class Classes:
    """Finds pairs of neighbours by class: the row is written in classes, and each pair searched as two bytes.

    >>> classes = Classes("\u064e\u0651", " ")
    >>> classes.pairs(row_of("كتاب \u064e"), (1, 0), (0, 0))
    [5]
    """

    __slots__ = ("_classes",)

    def __init__(self, *families: str | frozenset[str], edge: int | None = None, outside: int | None = None) -> None:
        classes = bytearray(bytes([_SIZE - 1]) * _SIZE)
        for number, chars in enumerate(families):
            for slot in slots(frozenset(chars)):
                classes[slot] = number
        if edge is not None:
            classes[EDGE] = edge
        if outside is not None:
            classes[OUTSIDE] = outside
        self._classes = bytes(classes)

    def pairs(self, row: bytes, *wanted: tuple[int, int]) -> list[int]:
        """Return where the first of two neighbours of the wanted classes stands."""
        classes = row.translate(self._classes)
        found: list[int] = []
        for pair in wanted:
            needle = bytes(pair)
            at = classes.find(needle)
            while at >= 0:
                found.append(at)
                at = classes.find(needle, at + 1)
        return found


_THROUGH: Final = slots(COMBINING | {TATWEEL})
_LETTER: Final = is_in(LETTERS, outside=True)


class Families:
    """Letters of one class each, for finding repeats; a letter may be of two families."""

    __slots__ = ("_classes", "_members")

    def __init__(self, *families: str) -> None:
        classes = bytearray(range(_SIZE))
        for family in families:
            # Families that share a letter are written as one: three of them may be none of either.
            first = next((classes[slot] for slot in slots(frozenset(family)) if classes[slot] != slot), None)
            for slot in slots(frozenset(family)):
                classes[slot] = slots(frozenset(family))[0] if first is None else first
        self._classes = bytes(classes)
        self._members = tuple(is_in(family) for family in families)

    def repeats(self, row: bytes, absent: bytes, least: int) -> list[int]:
        """Return where ``least`` (2 or 3) letters of one class begin, marks and tatweel between them not seen."""
        through = _THROUGH.translate(None, absent)
        bare = row.translate(self._classes, through)
        unequal = equal_neighbours(bare, least)
        if 0 not in unequal:
            return []
        written = row.translate(None, through)
        found = [at for at in places(unequal, b"", b"\0") if self._alike(written[at : at + least])]
        return _in_row(row, found) if through else found

    def _alike(self, letters: bytes) -> bool:
        return _LETTER[letters[0]] > 0 and (
            letters == letters[:1] * len(letters)
            or any(all(map(flags.__getitem__, letters)) for flags in self._members)
        )


def _in_row(row: bytes, found: list[int]) -> list[int]:
    """Return the places in the row of places counted without marks and tatweel."""
    out: list[int] = []
    at = seen = 0
    for wanted in found:
        while seen <= wanted:
            step = max(1, wanted - seen)
            seen += len(row[at : at + step].translate(None, _THROUGH))
            at += step
        out.append(at - 1)
    return out
