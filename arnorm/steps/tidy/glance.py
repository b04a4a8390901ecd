"""A quick look for ``TidyPunctuation``: whether anything in a row of kinds could have to change.

A rule is a bit: set for the kinds that it asks for on the left in one table of bytes, on the right in another. The two
rows, one moved by a place and both read as one number, hold a common bit where a pair of neighbours obeys a rule, so
that all pairs and all rules are asked at once. Quotes are asked in threes.
"""

from __future__ import annotations

from typing import Final

from arnorm.engine.neighbours import shared_bits

__all__ = ["is_untidy"]

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


def is_untidy(row: str) -> bool:
    """Return whether a pair or three of neighbours in a row of kinds obeys one of the rules.

    >>> is_untidy("aacsaa"), is_untidy("aasca"), is_untidy("QaaQsa")
    (False, True, False)
    """
    kinds = row.encode("ascii")
    if shared_bits(kinds.translate(_PAIR_LEFT), kinds.translate(_PAIR_RIGHT), 1):
        return True
    if "Q" not in row and "C" not in row:
        return False
    if "Qdd" in row or "Cdd" in row:
        return True
    return _shared_by_quotes(b"n" + kinds + b"n")


def _shared_by_quotes(kinds: bytes) -> bool:
    beside = shared_bits(kinds.translate(_THREE_LEFT), kinds.translate(_THREE_RIGHT), 2)
    return bool(beside & int.from_bytes(kinds.translate(_QUOTES)) >> 8)


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
