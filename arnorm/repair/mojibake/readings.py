"""Wrong readings by name, how each is undone, and which chain of them makes the best Arabic of a stretch of text."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from arnorm.repair.measure import Measure, measured
from arnorm.repair.mojibake.bytes import SIGNS, WESTERN, WINDOWS_ARABIC, Utf8Read, single_byte
from arnorm.repair.mojibake.lost import with_lost_restored
from arnorm.unicode import char_class, pattern

__all__ = ["SINGLE_BYTE", "UTF8", "Mended", "best", "foreign_letters", "undone", "utf8_read"]

# What the text was, and what it was read as.
UTF8_AS_WESTERN: Final = "UTF-8 read as windows-1252"
UTF8_AS_ARABIC: Final = "UTF-8 read as windows-1256"
WINDOWS_AS_WESTERN: Final = "windows-1256 read as windows-1252"
ISO_AS_WESTERN: Final = "ISO 8859-6 read as windows-1252"
UTF8: Final = (UTF8_AS_WESTERN, UTF8_AS_ARABIC)
SINGLE_BYTE: Final = (WINDOWS_AS_WESTERN, ISO_AS_WESTERN)
_CODECS: Final = {WINDOWS_AS_WESTERN: "cp1256", ISO_AS_WESTERN: "iso8859_6"}

# Signs of windows-1252 at 0x80..9F, where ISO 8859-6 has nothing.
_NOT_ISO: Final = frozenset(char for char, byte in WESTERN.items() if byte < 0xA0 and ord(char) > 0xFF)

_DEEPEST: Final = 3
_LINK: Final = 0.2
_FOREIGN: Final = "[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff]"


class Mended(NamedTuple):
    """What a chain of readings, undone in order, makes of a text, and how good that is."""

    chain: tuple[str, ...]
    measure: Measure
    share: float


def best(text: str) -> Iterator[Mended]:
    """Yield what each promising chain makes of ``text``, the best first.

    >>> next(best("Ø§Ù„Ø³Ù„Ø§Ù…")).chain
    ('UTF-8 read as windows-1252',)
    """
    found = []
    states: list[tuple[str, tuple[str, ...]]] = [(text, ())]
    for _ in range(_DEEPEST):
        following = []
        for state, chain in states:
            for name in (*UTF8, *SINGLE_BYTE):
                if chain and name in SINGLE_BYTE and not _is_western(state):
                    continue
                new = undone(state, (name,)) if _may_be(state, name) else state
                if new != state:
                    found.append((new, (*chain, name)))
                    if name in UTF8:
                        following.append(found[-1])
        states = following
    yield from sorted((_mended(new, chain) for new, chain in found), key=_worth)


def _is_western(text: str) -> bool:
    """Return whether every character is one that a Western European reading can give."""
    return all(char in WESTERN or char < "\x80" or char == "\ufffd" for char in set(text))


def _worth(mended: Mended) -> float:
    # A further reading must give far better Arabic: it also turns some right letters into rare signs.
    return _LINK * len(mended.chain) - mended.share - mended.measure.rank


def _mended(new: str, chain: tuple[str, ...]) -> Mended:
    measure = measured(new)
    return Mended(chain, measure, measure.share(foreign_letters(new)))


def _may_be(text: str, name: str) -> bool:
    if name == UTF8_AS_ARABIC and pattern(char_class(SIGNS)).search(text) is None:
        return False
    if name in UTF8:
        return pattern(utf8_read(name).sequence).search(text) is not None
    if name == ISO_AS_WESTERN and pattern(char_class(_NOT_ISO)).search(text) is not None:
        return False
    return pattern(_FOREIGN).search(text) is not None


def foreign_letters(text: str) -> int:
    """Return how many letters of Western Europe beyond ASCII a text holds."""
    return len(pattern(_FOREIGN).findall(text))


def undone(text: str, chain: tuple[str, ...]) -> str:
    """Return ``text`` with wrong readings undone, the last one first.

    >>> undone("Ã˜Â§Ã™â€ž", ("UTF-8 read as windows-1252",) * 2)
    'ال'
    """
    for name in chain:
        text = _undone(text, name)
    return text


def _undone(text: str, name: str) -> str:
    if name in UTF8:
        return with_lost_restored(utf8_read(name).decoded(text))
    return text.translate(_single_byte(name))


@lru_cache(maxsize=2)
def utf8_read(name: str) -> Utf8Read:
    """Return the reading of that name."""
    if name == UTF8_AS_WESTERN:
        return Utf8Read(WESTERN, lossy=True)
    return Utf8Read(WINDOWS_ARABIC, lossy=False)


@lru_cache(maxsize=2)
def _single_byte(name: str) -> dict[int, str]:
    return dict(single_byte(_CODECS[name]))
