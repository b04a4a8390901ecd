"""Wrong readings by name, how each is undone, and which chain of them makes the best Arabic of a stretch of text."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from arnorm.repair.measure import Measure, measured
from arnorm.repair.mojibake.bytes import (
    FOREIGN_CLASS,
    READINGS,
    SIGNS,
    WESTERN,
    WINDOWS_ARABIC,
    Utf8Read,
    single_byte,
)
from arnorm.repair.mojibake.lost import with_lost_restored
from arnorm.unicode import Pattern, char_class, pattern

__all__ = [
    "SINGLE_BYTE",
    "UTF8",
    "UTF8_AS_ARABIC",
    "WESTERN_BYTES",
    "Mended",
    "best",
    "foreign_letters",
    "has_odd_signs",
    "is_mixed",
    "mixed_places",
    "undone",
    "utf8_read",
]

# What the text was, and what it was read as: the names that notes give, the likeliest first.
_UTF8: Final = {f"UTF-8 read as {reading}": reading for reading in READINGS}
UTF8: Final = tuple(_UTF8)
_UTF8_AS_WESTERN: Final = f"UTF-8 read as {WESTERN}"
UTF8_AS_ARABIC: Final = f"UTF-8 read as {WINDOWS_ARABIC}"
_CODECS: Final = {"windows-1256": "cp1256", "ISO 8859-6": "iso8859_6"}
_SINGLE: Final = {
    f"{was} read as {reading}": (codec, reading)
    for reading in READINGS
    for was, codec in _CODECS.items()
    if was != reading
}
SINGLE_BYTE: Final = tuple(_SINGLE)
ISO_AS_ARABIC: Final = f"ISO 8859-6 read as {WINDOWS_ARABIC}"
WESTERN_BYTES: Final = tuple(name for name, (_, reading) in _SINGLE.items() if reading == WESTERN)
# Readings that are found beneath another one; the rest are the last thing that happened to a text.
_INNER: Final = frozenset({_UTF8_AS_WESTERN, UTF8_AS_ARABIC, *WESTERN_BYTES})

# Bytes 0x80..9F, where ISO 8859-6 has nothing.
_BELOW: Final = 0xA0

_DEEPEST: Final = 3
_LINK: Final = 0.2
# A line may hold this share of characters that a reading cannot give: somebody's quotation marks, a bullet.
_STRANGERS: Final = 0.02
# News writes none of these signs in a thousand articles: one weighs as much as a word of foreign letters.
_RARE: Final = 4
# From the CJK radicals to the end of Hangul, and what lies behind the plane of living scripts' letters.
_IDEOGRAPHS: Final = "[\u2e80-\ua4cf\uac00-\ud7ff\ue000-\ufaff]"


class Mended(NamedTuple):
    """What a chain of readings, undone in order, makes of a text, and how good that is."""

    chain: tuple[str, ...]
    text: str
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
                if chain and not (name in _INNER and (name in UTF8 or _is_western(state))):
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
    return all(char in READINGS[WESTERN] or char < "\x80" or char == "\ufffd" for char in set(text))


def _worth(mended: Mended) -> float:
    # A further reading must give far better Arabic: it also turns some right letters into rare signs.
    # The share counts double: a word cut by a wrong letter may leave a more frequent one.
    # So does a word that is mixed: the reading has no character for a byte of it.
    mixed = mixed_places(mended.text) / max(1, mended.measure.words)
    return _LINK * len(mended.chain) + mixed - 2 * mended.share - mended.measure.rank


def _mended(new: str, chain: tuple[str, ...]) -> Mended:
    measure = measured(new)
    return Mended(chain, new, measure, measure.share(foreign_letters(new) + _RARE * len(_rare().findall(new))))


def _may_be(text: str, name: str) -> bool:
    if name == UTF8_AS_ARABIC and pattern(char_class(SIGNS)).search(text) is None:
        return False
    if name in UTF8:
        return _fits(text, _UTF8[name]) and pattern(utf8_read(name).sequence).search(text) is not None
    if name == ISO_AS_ARABIC:
        return is_mixed(text)
    codec, reading = _SINGLE[name]
    if codec == "iso8859_6" and any(
        READINGS[reading].get(char, _BELOW) < _BELOW for char in set(text) if char > "\xff"
    ):
        return False
    return _fits(text, reading) and _foreign().search(text) is not None


def _fits(text: str, reading: str) -> bool:
    """Return whether (nearly) every character beyond ASCII is one that the reading gives."""
    if reading in (WESTERN, WINDOWS_ARABIC):
        return True
    table = READINGS[reading]
    high = [char for char in text if char > "\x7f"]
    return sum(char not in table and char != "\ufffd" for char in high) <= _STRANGERS * len(high)


def is_mixed(text: str) -> bool:
    """Return whether words mix Arabic letters with the Latin ones that ISO 8859-6 has under windows-1256.

    >>> is_mixed("أظنوت انèزارة خ×ة جدêدة"), is_mixed("نشرت مجلة Études العدد")
    (True, False)
    """
    return _mixed().search(text) is not None


@lru_cache(maxsize=1)
def _mixed() -> Pattern:
    # Tatweel, qaf, heh, waw, alef maksura, ya and tah of ISO 8859-6, touching an Arabic letter.
    return pattern(_touching("\u00e0\u00e2\u00e7-\u00eb\u00d7"))


@lru_cache(maxsize=1)
def _rare() -> Pattern:
    # Signs of the Arabic block that news does not write, and that a neighbouring code page makes of its letters.
    return pattern("[\u0600-\u060b\u060d-\u061a\u061c-\u061e\u063b-\u063f\u0656-\u065f]")


def has_odd_signs(text: str) -> bool:
    """Return whether a text holds what no newspaper writes beside Arabic: rare signs of its block, ideographs.

    >>> has_odd_signs("نشرة الطقس"), has_odd_signs("ن\u060eرة الطقس"), has_odd_signs("اف\u3be4صاد")
    (False, True, True)
    """
    return _rare().search(text) is not None or pattern(_IDEOGRAPHS).search(text) is not None


@lru_cache(maxsize=1)
def _foreign() -> Pattern:
    return pattern(f"[{FOREIGN_CLASS}]")


def foreign_letters(text: str) -> int:
    """Return how many letters a text holds that are neither Arabic nor ASCII."""
    return len(_foreign().findall(text))


def mixed_places(text: str) -> int:
    """Return in how many places an Arabic letter touches one that is neither Arabic nor ASCII.

    >>> mixed_places("كأس ديİيز"), mixed_places("مجلة Études")
    (1, 0)
    """
    return len(pattern(_touching(FOREIGN_CLASS)).findall(text))


def _touching(letters: str) -> str:
    """Return the pattern of an Arabic letter that touches one of a class, on either side."""
    return f"(?:[\u0621-\u064a][{letters}]|[{letters}][\u0621-\u064a])"


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


@lru_cache(maxsize=len(READINGS))
def utf8_read(name: str) -> Utf8Read:
    """Return the reading of that name."""
    reading = _UTF8[name]
    return Utf8Read(READINGS[reading], lossy=reading == WESTERN)


@lru_cache(maxsize=len(SINGLE_BYTE))
def _single_byte(name: str) -> dict[int, str]:
    return dict(single_byte(*_SINGLE[name]))
