"""The bytes behind wrongly decoded characters, and what they are under the right decoding.

A *reading* is a one-byte encoding that somebody took a text for; ``READINGS`` holds, for each, the byte behind each of
its characters. windows-1252 and ISO 8859-1 are one reading: the two agree but on 0x80..9F, where the latter has the C1
controls. Those also stand for the bytes that an encoding lacks, as browsers and ftfy's "sloppy" codecs have it.
The codecs are the interpreter's: these tables have not changed in thirty years.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from arnorm.unicode import Match, Pattern, char_class, pattern

__all__ = [
    "FOREIGN",
    "FOREIGN_CLASS",
    "LOST",
    "LOST_AND_MARKED",
    "LOST_SIGN",
    "LOST_SIGN_AND_MARKED",
    "READINGS",
    "SIGNS",
    "WESTERN",
    "WINDOWS_ARABIC",
    "Utf8Read",
    "single_byte",
]

_HIGH: Final = range(0x80, 0x100)
_C1: Final = range(0x80, 0xA0)
_REPLACEMENT: Final = "\ufffd"
# Noncharacters stand for a letter of which only the first byte, 0xD9, is left, alone or before a U+FFFD; and for a
# sign of general punctuation of which the last byte is lost, alone or before a U+FFFD.
LOST: Final = "\ufdd1"
LOST_AND_MARKED: Final = "\ufdd2"
LOST_SIGN: Final = "\ufdd3"
LOST_SIGN_AND_MARKED: Final = "\ufdd4"
_ZERO: Final = "\u0660"
_NO_BREAK: Final = "\u00a0"


def _table(codec: str) -> dict[str, int]:
    table = {}
    for byte in _HIGH:
        char = bytes((byte,)).decode(codec, "replace")
        if char != _REPLACEMENT:
            table[char] = byte
    return table


def _reading(codec: str) -> Mapping[str, int]:
    table = _table(codec)
    lacking = {chr(byte): byte for byte in _C1 if byte not in table.values()}
    return MappingProxyType({**lacking, **table})


WESTERN: Final = "windows-1252"
WINDOWS_ARABIC: Final = "windows-1256"
# What Arabic is taken for in the reports of users: by old servers (ISO 8859-1, windows-125x), on a Mac (Mac Roman: a
# CSV opened in Excel), in a Windows console (437, 850), in Turkey, Central Europe and Russia.
READINGS: Final[Mapping[str, Mapping[str, int]]] = MappingProxyType(
    {
        WESTERN: MappingProxyType({**{chr(byte): byte for byte in _HIGH}, **_table("cp1252")}),
        WINDOWS_ARABIC: _reading("cp1256"),
        "ISO 8859-15": _reading("iso8859_15"),
        "windows-1254": MappingProxyType({**{chr(byte): byte for byte in _HIGH}, **_table("cp1254")}),
        "windows-1250": _reading("cp1250"),
        "windows-1251": _reading("cp1251"),
        "Mac Roman": _reading("mac_roman"),
        "code page 437": _reading("cp437"),
        "code page 850": _reading("cp850"),
        "KOI8-R": _reading("koi8_r"),
    }
)
# One of these is in every few letters of UTF-8 read as windows-1256 (alef, lam, noon, ya, heh, meem and others have
# them as their second byte), and hardly in any other Arabic.
SIGNS: Final = frozenset("\u00a7\u00a8\u00af\u00b1\u00b2\u00b3\u00b4\u0192\u0679\u201e\u2020\u2021\u02c6\u2030")
# Letters that Arabic is made of under one reading or another: accented Latin, Greek, Cyrillic, box drawing.
_RANGES: Final = ((0xC0, 0xD6), (0xD8, 0xF6), (0xF8, 0x17F), (0x391, 0x3C9), (0x401, 0x45F), (0x2500, 0x257F))
FOREIGN: Final = frozenset(chr(point) for first, last in _RANGES for point in range(first, last + 1))
FOREIGN_CLASS: Final = "".join(f"{chr(first)}-{chr(last)}" for first, last in _RANGES)


def single_byte(codec: str, reading: str = WESTERN) -> Mapping[int, str]:
    """Return what each character was, before bytes of an Arabic ``codec`` were taken for those of a ``reading``.

    >>> "ÇáÓáÇã".translate(single_byte("cp1256"))
    'السلام'
    """
    right = {byte: char for char, byte in _table(codec).items() if ord(char) not in _C1}
    return {ord(c): right[b] for c, b in READINGS[reading].items() if b in right and right[b] != c}


class Utf8Read:
    """UTF-8 that was read as a one-byte encoding: finds its sequences and decodes them.

    ``lossy`` says that the encoding lacks bytes, so that halves of sequences are to be expected.

    >>> Utf8Read(READINGS[WESTERN], lossy=True).decoded("Ø§Ù„")
    'ال'
    """

    __slots__ = ("_bytes", "_damaged", "sequence")

    def __init__(self, table: Mapping[str, int], *, lossy: bool) -> None:
        self._bytes = table
        chars: dict[int, str] = {}
        for char, byte in table.items():
            chars[byte] = chars.get(byte, "") + char

        def one_of(*members: int) -> str:
            return char_class("".join(chars[byte] for byte in members))

        rest = one_of(*range(0x80, 0xC0))
        lead = one_of(0xD9)
        digit = f"{lead}(?:{one_of(*range(0xA0, 0xAA))}| )"
        self.sequence: str = (
            f"(?:{one_of(*range(0xC2, 0xE0))}{rest}"
            f"|{one_of(0xE0, 0xE2, 0xE3, 0xEF)}{rest}{rest}|{one_of(0xF0)}{rest}{rest}{rest})"
        )
        parts = [
            self.sequence,
            f"(?P<zero>(?<={digit}){lead} |{lead} (?={digit}))",
            f"(?P<space>{one_of(0xC2)} )",
        ]
        if lossy:
            parts.append(f"(?P<quote>{one_of(0xE2)}{one_of(0x80)}(?!{rest}){_REPLACEMENT}?+)")
            parts.append(f"(?P<letter>{lead}(?!{rest}){_REPLACEMENT}?+)")
        else:
            parts.append("(?P<quote>(?!))(?P<letter>(?!))")
        self._damaged: Pattern = pattern("|".join(parts))

    def decoded(self, text: str) -> str:
        """Return ``text`` with each sequence decoded, half ones where no choice is left; ``LOST`` for the others."""
        return self._damaged.sub(self._decode, text)

    def found(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Yield the span of each sequence, whole or half, and what it is decoded, or a placeholder for what is lost."""
        return ((match.start(), match.end(), self._decode(match)) for match in self._damaged.finditer(text))

    def _decode(self, found: Match) -> str:
        if found["zero"]:
            return _ZERO
        if found["space"]:
            return _NO_BREAK
        if found["quote"]:
            return LOST_SIGN_AND_MARKED if found[0].endswith(_REPLACEMENT) else LOST_SIGN
        if found["letter"]:
            return LOST_AND_MARKED if found[0].endswith(_REPLACEMENT) else LOST
        try:
            return bytes([self._bytes[char] for char in found[0]]).decode("utf-8")
        except UnicodeDecodeError:
            return str(found[0])
