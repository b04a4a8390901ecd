"""A quick look for ``TidyPunctuation``: the lines of a row of kinds in which anything could have to change.

A rule is a bit: set for the kinds that it asks for on the left in one table of bytes, on the right in another. The two
rows, one moved by a place and both read as one number, hold a common bit where a pair of neighbours obeys a rule, so
that all pairs and all rules are asked at once. Quotes are asked in threes. No rule looks beyond the ends of a line, so
that the rules need look at no other lines than these.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from arnorm.edits import Span
from arnorm.engine.neighbours import shared_bits

__all__ = ["untidy_lines"]

_MARKS: Final = "ckvqedo"
_KINDS: Final = "amt9Lsn" + _MARKS + "EQC<>()[]/h%xz"
_OPENING: Final = "<(["
_CLOSING: Final = ">)]"
# What a mark or bracket may not stand beside: before it, and after it.
_PAIRS: Final = (
    ("s", _MARKS + "z"),
    (_MARKS, "aQC" + _OPENING),
    ("ckv", "ckvd"),
    ("d", "c"),
    (_OPENING, "s"),
    ("s", _CLOSING),
    (_CLOSING, "a"),
    ("amQC" + _CLOSING, _OPENING),
)
_GLUED: Final = "a9LmtxzEh%QC/" + _OPENING
# A quote that opens before a space, closes after one, or touches something on both sides.
_THREES: Final = (
    ("sonth" + _OPENING, "s"),
    ("s", "".join(sorted(set(_KINDS) - set("aL9xzm" + _OPENING)))),
    ("".join(sorted(set(_KINDS) - set("sn" + _OPENING))), _GLUED),
)


def untidy_lines(row: str) -> list[Span]:
    """Return the lines of a row of kinds with a pair or three of neighbours that obeys one of the rules.

    Each with the line ends on both sides, which are neighbours too.

    >>> untidy_lines("aacsaa"), untidy_lines("QaaQsa"), untidy_lines("aansannQsaaQnscaan")
    ([], [], [(6, 13), (12, 18)])
    """
    found: list[Span] = []
    stop = 0
    for at in _places(row):
        if at >= stop:
            start = max(0, row.rfind("n", 0, at))
            stop = row.find("n", at)
            stop = len(row) if stop < 0 else stop
            found.append((start, min(stop + 1, len(row))))
    return found


def _places(row: str) -> list[int]:
    """Return a place on each line that may be untidy, sorted."""
    kinds = row.encode("ascii")
    places: list[int] = []
    obeyed = shared_bits(kinds.translate(_PAIR_LEFT), kinds.translate(_PAIR_RIGHT), 1)
    if "Q" in row or "C" in row:
        obeyed |= _shared_by_quotes(b"n" + kinds + b"n")
        places += _each(kinds, b"Qdd")
        places += _each(kinds, b"Cdd")
    if obeyed:
        places += _each(obeyed.to_bytes(len(kinds)).translate(_ANY), b"\1")
    if "/" in row:
        places += _each(kinds, b"s/")
        places += _each(kinds, b"/s")
    places.sort()
    return places


def _each(row: bytes, sought: bytes) -> Iterator[int]:
    at = row.find(sought)
    while at >= 0:
        yield at
        at = row.find(sought, at + 1)


def _shared_by_quotes(kinds: bytes) -> int:
    """Return the rules that a quote and its neighbours obey; ``kinds`` has a line end before and after the row."""
    beside = shared_bits(kinds.translate(_THREE_LEFT), kinds.translate(_THREE_RIGHT), 2)
    return beside & int.from_bytes(kinds.translate(_QUOTES)) >> 8


def _table(sides: tuple[str, ...]) -> bytes:
    table = bytearray(256)
    for bit, side in enumerate(sides):
        for kind in side:
            table[ord(kind)] |= 1 << bit
    return bytes(table)


_PAIR_LEFT: Final = _table(tuple(left for left, _ in _PAIRS))
_PAIR_RIGHT: Final = _table(tuple(right for _, right in _PAIRS))
_THREE_LEFT: Final = _table(tuple(left for left, _ in _THREES))
_THREE_RIGHT: Final = _table(tuple(right for _, right in _THREES))
_QUOTES: Final = bytes(255 if chr(at) in "QC" else 0 for at in range(256))
_ANY: Final = bytes(at > 0 for at in range(256))
