"""Runs a fused table of characters over a text at nearly the speed of compiled code.

The meaning is the table alone: each character becomes its value, or stays. How: the text is encoded to one byte a
character by a private page of at most 256 characters that news is made of, and decoded back by a page that holds the
values; both loops are the interpreter's own C code and register nothing. Characters outside the page encode to the
byte of ``?`` and are put right afterwards, in order.

Design and its measurement (CPython 3.11 to 3.13, November 2026): 4.0 ns a character on plain news whatever the number
of keys, against 36 to 174 for ``str.translate`` with a dict.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterator, Mapping

__all__ = ["Table"]

# What news is written with besides ASCII: Arabic letters, marks, digits and signs, common neighbours, dashes, quotes.
_NEWS = (
    *range(0x60C, 0x60D),
    *range(0x61B, 0x61C),
    *range(0x61F, 0x620),
    *range(0x621, 0x656),
    *range(0x660, 0x66E),
    *range(0x670, 0x672),
    *(0x67E, 0x686, 0x698, 0x6A4, 0x6A9, 0x6AF, 0x6C1, 0x6CC, 0x6D4, 0x6D5),
    *range(0x6F0, 0x6FA),
    *(0xA0, 0xAB, 0xBB, 0xB0, 0xB7, 0xE9),
    *(0x200C, 0x200D, 0x200E, 0x200F, 0x2010, 0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2026),
)
_PAGE = "".join(map(chr, (*range(0x80), *_NEWS)))
_SIZE = 256
_UNDEFINED = "\ufffe"  # stands for "no character here" in both codec tables
_SLICE = 32_768
_SHORT = 200
_DENSE = 24  # deletions are dense when the sample holds more than one in so many


class Table:
    """A compiled table; call it with a text.

    >>> Table({"أ": "ا", "ـ": "", "ﷲ": "الله"})("أحمـد ﷲ ?")
    'احمد الله ?'
    """

    __slots__ = ("_ascii", "_decode", "_deleted", "_encode", "_keep_marks", "_long", "_outside", "_table")

    def __init__(self, table: Mapping[str, str]) -> None:
        self._table = {key: value for key, value in table.items() if key != value}
        self._ascii = any(key.isascii() for key in self._table)
        page = _page(self._table)
        free = _private(self._table)
        self._outside = next(free)
        deleted = next(free)
        self._encode = codecs.charmap_build(page.ljust(_SIZE, _UNDEFINED))
        self._long: tuple[tuple[str, str], ...] = ()
        self._decode, self._deleted = self._decoder(page, free)
        self._keep_marks = deleted, _marked(self._decode, self._deleted, deleted)

    def _decoder(self, page: str, free: Iterator[str]) -> tuple[str, bytes]:
        slots: list[str] = []
        long: list[tuple[str, str]] = []
        for char in page:
            value = self._table.get(char, char)
            if char == "?":
                slots.append(self._outside)
            elif len(value) == 1 and value != _UNDEFINED:
                slots.append(value)
            elif value:
                slots.append(next(free))
                long.append((slots[-1], value))
            else:
                slots.append(_UNDEFINED)
        self._long = tuple(long)
        gone = bytes(i for i, char in enumerate(page) if char != "?" and self._table.get(char) == "")
        return "".join(slots).ljust(_SIZE, _UNDEFINED), gone

    def __call__(self, text: str) -> str:
        """Return ``text`` with every character replaced by its value."""
        if not self._table or (not self._ascii and text.isascii()):
            return text
        if len(text) <= _SLICE:
            return self._one(text)
        return "".join([self._one(text[at : at + _SLICE]) for at in range(0, len(text), _SLICE)])

    def _one(self, text: str) -> str:
        page = codecs.charmap_encode(text, "replace", self._encode)[0]
        out = self._page_to_text(page)
        for marker, value in self._long:
            if marker in out:
                out = out.replace(marker, value)
        return self._mend(text, page, out) if self._outside in out else out

    def _page_to_text(self, page: bytes) -> str:
        if not self._deleted:
            return codecs.charmap_decode(page, "strict", self._decode)[0]
        sample = page[64:192]
        if len(page) < _SHORT or _DENSE * (len(sample) - len(sample.translate(None, self._deleted))) > len(sample):
            return codecs.charmap_decode(page.translate(None, self._deleted), "strict", self._decode)[0]
        marker, decode = self._keep_marks
        return codecs.charmap_decode(page, "strict", decode)[0].replace(marker, "")

    def _mend(self, text: str, page: bytes, out: str) -> str:
        """Put back what the page does not hold; each marker in ``out`` stands for one ``?`` byte, in order."""
        value = self._table.get("?", "?")
        parts = out.split(self._outside)
        if text.count("?") == len(parts) - 1:
            return value.join(parts)
        get = self._table.get
        mended = [parts[0]]
        at = -1
        for part in parts[1:]:
            at = page.find(b"?", at + 1)
            char = text[at]
            mended.append(get(char, char))
            mended.append(part)
        return "".join(mended)


def _page(table: Mapping[str, str]) -> str:
    """Return the page: what news holds, then keys while there is room."""
    known = set(_PAGE)
    rest = [key for key in sorted(table) if key not in known and key <= "\uffff" and not _odd(key)]
    return _PAGE + "".join(rest)[: _SIZE - len(_PAGE)]


def _odd(char: str) -> bool:
    return char == _UNDEFINED or "\ud800" <= char <= "\udfff"


def _private(table: Mapping[str, str]) -> Iterator[str]:
    """Yield private-use characters that neither a page nor a value holds."""
    taken = set("".join(table.values())) | set(table)
    return (chr(point) for point in range(0xE000, 0xF900) if chr(point) not in taken)


def _marked(decode: str, deleted: bytes, marker: str) -> str:
    slots = list(decode)
    for slot in deleted:
        slots[slot] = marker
    return "".join(slots)
