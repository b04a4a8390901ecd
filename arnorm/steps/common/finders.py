"""Finders for the engine's row of a text: marks that touch, marks at a seam, white space that touches."""

from __future__ import annotations

from typing import Final

from arnorm.engine.rows import EDGE, Classes, is_in, places
from arnorm.engine.table import OUTSIDE, encode, has_outsiders, slots
from arnorm.letters import COMBINING, HAMZA_MARKS, SPACES, WHITE

__all__ = ["Seams", "marks_together", "plain_white", "white_together", "white_together_or_rare"]

_IS_WHITE: Final = is_in(WHITE)
_IS_MARK: Final = is_in(COMBINING, outside=True)
_MARKS: Final = slots(COMBINING)
# Hamza above and below, madda: a letter may hold them.
_HELD: Final = slots(HAMZA_MARKS | {"\u0653"})
_TOUCHING: Final = Classes(COMBINING, outside=0)
_BREAK, _RETURN = ord("\n"), ord("\r")
_BREAKS: Final = bytes([_BREAK])
_OTHER_WHITE: Final = slots(WHITE - {" ", "\n"})
_RARE_SPACES: Final = slots(SPACES - {" "})
_SAMPLE: Final = slice(64, 192)
_FEW: Final = 3  # different marks, fewer than vocalised text is written with
_DENSE: Final = 16  # marks are dense where a sample holds more than one in so many


def _is_dense(row: bytes, present: bytes) -> bool:
    sample = row[_SAMPLE]
    return _DENSE * (len(sample) - len(sample.translate(None, present))) > len(sample)


def marks_together(row: bytes, absent: bytes) -> list[int]:
    r"""Return where a mark touches another, and where hamza and madda stand as marks.

    >>> from arnorm.engine.rows import row_of
    >>> marks_together(row_of("ك\u064e\u0651تب\u064e"), b"")
    [2]
    """
    present = _MARKS.translate(None, absent)
    if len(present) > _FEW and _is_dense(row, present):
        found = _TOUCHING.pairs(row, (0, 0))
    else:
        is_mark = _IS_MARK
        found = [at for at in places(row, absent, present) if is_mark[row[at + 1]]]
    return found + places(row, absent, _HELD)


class Seams:
    """Finds a mark that begins a text or follows white space, or that something composing follows.

    >>> from arnorm.engine.rows import row_of
    >>> Seams(frozenset("\u064b"), frozenset("\u0654")).found(row_of("شكرا \u064b جزيلا\u064b"), b"")
    [6]
    """

    __slots__ = ("_classes", "_joining", "_joins", "_marks", "_opens")

    def __init__(self, marks: frozenset[str], joining: frozenset[str]) -> None:
        self._marks = slots(marks)
        self._opens = is_in(WHITE, edge=True, outside=True)
        self._joins = is_in(joining, outside=True)
        self._joining = slots(joining) + bytes([OUTSIDE])
        self._classes = Classes(WHITE, marks, joining, edge=0, outside=2)

    def found(self, row: bytes, absent: bytes) -> list[int]:
        """Return where such marks stand."""
        present = self._marks.translate(None, absent)
        if len(present) > _FEW and _is_dense(row, present):
            pairs = [(0, 1)]
            if self._joining.translate(None, absent):
                pairs += [(1, 2), (2, 1)]
            # The mark is the second of its pair, or the window around the first holds it.
            return [min(at + 1, len(row) - 2) for at in self._classes.pairs(row, *pairs)]
        opens, joins = self._opens, self._joins
        found: list[int] = []
        for slot in present:
            at = row.find(slot)
            while at >= 0:
                if opens[row[at - 1]] or joins[row[at + 1]]:
                    found.append(at)
                at = row.find(slot, at + 1)
        return found


def white_together(row: bytes, absent: bytes) -> list[int]:
    r"""Return where white space touches white space or an end of a text, two line breaks apart; and carriage returns.

    >>> from arnorm.engine.rows import row_of
    >>> white_together(row_of("قال  الرئيس\n\nأمس "), b""), white_together(row_of("قال\n\nالرئيس"), b"")
    ([17, 4], [])
    """
    white = _IS_WHITE
    found = [at for at in (1, len(row) - 2) if white[row[at]]]
    at = row.rfind(b"  ")
    while at >= 0:
        found.append(at)
        at = row.rfind(b"  ", 0, at + 1)
    for at in places(row, absent, _BREAKS):
        before, after = row[at - 1], row[at + 1]
        if (white[before] and before != _BREAK) or (white[after] and after != _BREAK) or before == after == _BREAK:
            found.append(at)
    for at in places(row, absent, _OTHER_WHITE):
        if white[row[at - 1]] or white[row[at + 1]] or row[at] == _RETURN:
            found.append(at)
    if row.find(EDGE, 1) < len(row) - 1:
        edges = [at for at in places(row, b"", bytes([EDGE])) if 0 < at < len(row) - 1]
        found += [beside for at in edges for beside in (at - 1, at + 1) if white[row[beside]]]
    return found


def white_together_or_rare(row: bytes, absent: bytes) -> list[int]:
    r"""Return the same places, and those of every space that is no U+0020.

    >>> from arnorm.engine.rows import row_of
    >>> white_together_or_rare(row_of("قال\u00a0الرئيس أمس"), b"")
    [4]
    """
    return white_together(row, absent) + places(row, absent, _RARE_SPACES)


def plain_white(text: str) -> bool:
    r"""Return whether all white space is surely space and line feed.

    >>> plain_white("a b"), plain_white("a\tb")
    (True, False)
    """
    encoded = encode(text)
    return not has_outsiders(encoded, text) and len(encoded.translate(None, _OTHER_WHITE)) == len(encoded)
