"""The lexicon's file: a magic number, a version, and named sections, so that more can join without a new format.

All numbers are little-endian. After ``MAGIC``: the version (u16), the number of sections (u16), and for each section
its name (16 bytes of ASCII, zero-padded), its offset from the start of the file (u64) and its size in bytes (u64).
A reader takes the sections it knows and leaves the others alone.

Sections of version 1: ``trie`` (marisa-trie of the keys of ``arnorm.words.spelling``), ``counts`` (one byte a key id),
``accepted`` (one bit a key id, lowest bit first), ``targets`` (zlib; skeletons worth suggesting, a line each),
``usual`` (one byte a target: the count of its most frequent word),
``shorter`` (``arnorm.words.stored.bloom``; each target with one letter left out).
"""

from __future__ import annotations

import math
import struct
from collections.abc import Mapping
from typing import Final

from arnorm.errors import DataError

__all__ = ["pack", "pack_count", "unpack", "unpack_counts"]

MAGIC: Final = b"ARNLEX"
_VERSION: Final = 1
_HEAD: Final = struct.Struct("<6sHH")
_ENTRY: Final = struct.Struct("<16sQQ")
_STEPS_A_DECADE: Final = 32


def pack(sections: Mapping[str, bytes]) -> bytes:
    """Return the file that holds ``sections``, in their order."""
    at = _HEAD.size + _ENTRY.size * len(sections)
    table = b""
    for name, data in sections.items():
        table += _ENTRY.pack(name.encode("ascii"), at, len(data))
        at += len(data)
    return _HEAD.pack(MAGIC, _VERSION, len(sections)) + table + b"".join(sections.values())


def unpack(data: bytes) -> dict[str, memoryview]:
    """Return the sections of a file, without copying; ``DataError`` for another format or version.

    >>> bytes(unpack(pack({"trie": b"abc"}))["trie"])
    b'abc'
    """
    if len(data) < _HEAD.size or not data.startswith(MAGIC):
        raise DataError("lexicon", bytes(data[:8]), "give a lexicon file made by tools/build/lexicon.py")
    _, version, count = _HEAD.unpack_from(data)
    if version != _VERSION:
        raise DataError("lexicon", f"version {version}", f"give a file of version {_VERSION}, or another arnorm")
    view = memoryview(data)
    sections = {}
    for index in range(count):
        name, at, size = _ENTRY.unpack_from(data, _HEAD.size + index * _ENTRY.size)
        if at + size > len(data):
            raise DataError("lexicon", f"{len(data)} bytes", "the file is cut short: install arnorm again")
        sections[name.rstrip(b"\0").decode("ascii")] = view[at : at + size]
    return sections


def pack_count(count: float) -> int:
    """Return the byte that stands for a count in units of 1e-8; within 4 %, and 0 for none at all.

    >>> unpack_counts()[pack_count(5370)]
    5233
    """
    return 0 if count <= 0 else min(255, 1 + round(math.log10(max(1.0, count)) * _STEPS_A_DECADE))


def unpack_counts() -> tuple[int, ...]:
    """Return the count that each byte stands for."""
    return (0, *(round(10 ** ((byte - 1) / _STEPS_A_DECADE)) for byte in range(1, 256)))
