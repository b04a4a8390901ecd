"""A quick look for ``TidyPunctuation``: the lines of a row of kinds in which anything could have to change.

A rule is a bit: set for the kinds that it asks for on the left in one table of bytes, on the right in another. The two
rows, one moved by a place and both read as one number, hold a common bit where a pair of neighbours obeys a rule, so
that all pairs and all rules are asked at once. Quotes are asked one by one, with both neighbours. No rule looks beyond
the ends of a line: the rules need look at no other lines than these, and at marks nowhere but at these places.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from arnorm.engine.neighbours import shared_bits

__all__ = ["UntidyLine", "untidy_lines"]

_MARKS: Final = "ckvqedo"
_KINDS: Final = "amt9Lsn" + _MARKS + "EQC<>{}()[]/h%xz"
_OPENING: Final = "<{(["
_CLOSING: Final = ">})]"
_HEH: Final = "\u0647"
_TATWEEL, _LETTER, _STOP = b"tad"
_QUOTE, _CURLY = b"QC"
# What a mark or bracket may not stand beside: before it, and after it.
_PAIRS: Final = (
    ("s", _MARKS + "z"),
    (_MARKS, "a" + _OPENING),
    ("ckv", "ckvd"),
    ("d", "c"),
    (_OPENING, "s"),
    ("s", _CLOSING),
    (_CLOSING, "a"),
    ("amQC" + _CLOSING, _OPENING),
)
_GLUED: Final = "a9LmtxzEh%QC/" + _OPENING
# A quote that opens before a space, closes after one, opens right behind a mark, or touches something on both sides.
_BESIDE_QUOTES: Final = (
    ("sonth" + _OPENING, "s"),
    ("s", "".join(sorted(set(_KINDS) - set("aL9xzm" + _OPENING)))),
    ("".join(sorted(set(_KINDS) - set("sn" + _OPENING))), _GLUED),
    (_MARKS, "".join(sorted(set(_KINDS) - set("sn")))),
    ("o", "sn"),
)


class UntidyLine(NamedTuple):
    """A line from ``start`` to ``stop`` of a row, the line ends on both sides with it, and where it may be untidy.

    A place, counted from ``start``, is that of the second of two neighbours, of a quote, or of a space or slash.
    """

    start: int
    stop: int
    places: list[int]


def untidy_lines(text: str, row: bytes) -> list[UntidyLine]:
    r"""Return the lines of a text and its row of kinds with a pair or three of neighbours that obeys one of the rules.

    >>> from arnorm.steps.tidy.classes import row_of_kinds
    >>> text = 'One\n\n" Two"\n , three\n'
    >>> [text[line.start : line.stop] for line in untidy_lines(text, row_of_kinds(text))]
    ['\n" Two"\n', '\n , three\n']
    """
    found: list[UntidyLine] = []
    stop = 0
    for at in _places(text, row):
        if at >= stop:
            start = max(0, row.rfind(b"n", 0, at))
            end = row.find(b"n", at)
            stop = len(row) if end < 0 else end
            found.append(UntidyLine(start, min(stop + 1, len(row)), []))
        found[-1].places.append(at - found[-1].start)
    return found


def _places(text: str, row: bytes) -> list[int]:
    """Return the places of a row that may be untidy, sorted."""
    places: list[int] = []
    obeyed = shared_bits(row.translate(_PAIR_LEFT), row.translate(_PAIR_RIGHT), 1)
    if obeyed:
        places += _each(obeyed.to_bytes(len(row)).translate(_ANY), b"\1")
    if _QUOTE in row or _CURLY in row:
        places += _untidy_quotes(text, b"n%bnn" % row)
    if ord("/") in row:
        places += _each(row, b"s/")
        places += _each(row, b"/s")
    places.sort()
    return places


def _untidy_quotes(text: str, framed: bytes) -> list[int]:
    """Return the places of untidy quotes; the row is framed in line ends, which moves each place by one."""
    found: list[int] = []
    for quote in (_QUOTE, _CURLY):
        at = framed.find(quote)
        while at >= 0:
            left, right = framed[at - 1], framed[at + 1]
            if left == _TATWEEL and right == _LETTER:
                # Behind a tatweel a quote opens, but for that of a year: 1445هـ.
                untidy = text[at - 3 : at - 2] == _HEH
            else:
                untidy = right in _THREES[left] or (right == _STOP and framed[at + 2] == _STOP)
            if untidy:
                found.append(at - 1)
            at = framed.find(quote, at + 1)
    return found


def _each(row: bytes, sought: bytes) -> Iterator[int]:
    at = row.find(sought)
    while at >= 0:
        yield at
        at = row.find(sought, at + 1)


def _table(sides: tuple[str, ...]) -> bytes:
    table = bytearray(256)
    for bit, side in enumerate(sides):
        for kind in side:
            table[ord(kind)] |= 1 << bit
    return bytes(table)


_PAIR_LEFT: Final = _table(tuple(left for left, _ in _PAIRS))
_PAIR_RIGHT: Final = _table(tuple(right for _, right in _PAIRS))
_THREES: Final = tuple(
    frozenset(ord(two) for left, right in _BESIDE_QUOTES if chr(one) in left for two in right) for one in range(256)
)
_ANY: Final = bytes(at > 0 for at in range(256))
