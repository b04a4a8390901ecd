r"""The bytes of a text in which a sketch reads its lines: folded letters, digits, signs and spaces, one byte each.

``G`` is what folds to a space and is none, such as a guillemet.

>>> from arnorm.document.row import spelled
>>> spelled(marked("«أقــرّ» 3 مشاريع\nText.")[1])
'GاقرG 3 مشاريع\ntext.'
"""

from __future__ import annotations

from typing import Final

from arnorm.document import fold
from arnorm.document.row import COPYRIGHT, GAP, LETTER, SLOT, SPACE, kinds_in
from arnorm.engine.neighbours import equal_neighbours
from arnorm.engine.table import CODEPAGE, OUTSIDE, encode, has_outsiders, outside_places

__all__ = ["LINE_ENDS", "kinds_left", "marked"]

LINE_ENDS: Final = frozenset("\n\r\u2028\u2029")
_FEED: Final = ord("\n")
_RETURN: Final = ord("\r")
# The letters of which a run counts once.
_ALIKE: Final = bytes("\u0620" <= char <= "\u06d3" or slot == LETTER for slot, char in enumerate(CODEPAGE))
_TATWEEL: Final = SLOT["\u0640"]
_KASHIDA: Final = bytes([_TATWEEL])


def _slot(char: str) -> int:
    """Return the slot of what a character is folded to, 0 for nothing."""
    if char in LINE_ENDS:
        return _FEED
    value = fold.folded_char(char)
    if value == " ":
        return SPACE if char == " " else GAP
    return COPYRIGHT if value == "©" else 0 if value == "\x00" else SLOT.get(value, LETTER)


_SLOTS: Final = bytes(map(_slot, CODEPAGE))
_UNHEARD: Final = bytes(slot for slot, value in enumerate(_SLOTS) if not value)
_TELLING: Final = bytes(slot for slot, value in enumerate(_SLOTS) if kinds_in(bytes([value])))
_NUMBERS: Final = bytes(slot for slot in _TELLING if kinds_in(_SLOTS[slot : slot + 1]) == b"0")


def marked(text: str, encoded: bytes = b"") -> tuple[bytes, bytes]:
    """Return the engine's bytes of a text, and the same as a sketch reads them.

    A line feed stands for each line end. ``encoded``: the engine's bytes, where they are known.
    """
    page = encoded or encode(text)
    if _RETURN in page:
        text = text.replace("\r\n", "\n")
        page = encode(text)
    away = OUTSIDE in page and has_outsiders(page, text)
    if not away and _TATWEEL not in page:
        return page, _once(page.translate(_SLOTS, _UNHEARD))
    row = bytearray(page.translate(_SLOTS))
    for at in outside_places(page) if away else ():
        row[at] = _slot(text[at])
    at = page.find(_TATWEEL)
    while at >= 0:
        stop = at + 1
        while page[stop : stop + 1] == _KASHIDA:
            stop += 1
        row[at:stop] = bytes([_tatweel(text[at - 1 : at], text[stop : stop + 1])]) * (stop - at)
        at = page.find(_TATWEEL, stop)
    return page, _once(bytes(row.translate(None, b"\0")))


def kinds_left(absent: bytes) -> bytes:
    """Return what ``kinds_in`` says of a text in which these slots do not occur, and no letter off the code page."""
    telling = _TELLING.translate(None, absent)
    if not telling.translate(None, _NUMBERS):
        return telling and b"0"  # most pages have digits, and nothing else of the kind
    return kinds_in(telling.translate(_SLOTS))


def _tatweel(before: str, after: str) -> int:
    """Return the slot of a run of tatweel between two characters, as ``fold.fold_chars`` folds it."""
    if not _joins(before):
        return SLOT["|"]
    return 0 if _joins(after) else GAP


def _joins(char: str) -> bool:
    value = fold.folded_char(char) if char else " "
    return value == "\x00" or "\u0620" <= value <= "\u06d3"


def _once(row: bytes) -> bytes:
    """Return the bytes, of which none is 0, with each run of one Arabic letter as one."""
    find, alike = equal_neighbours(row).find, _ALIKE
    at = find(0)
    if at < 0:
        return row
    once = bytearray(row)
    while at >= 0:
        if alike[row[at]]:
            once[at] = 0
        at = find(0, at + 1)
    return bytes(once.replace(b"\0", b""))
