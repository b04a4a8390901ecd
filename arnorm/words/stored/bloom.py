"""A set that answers "no" or "perhaps", in a fixed number of bytes: what saves a look at 200 forms that are no words.

The place of a key is taken from its CRC-32, so that the bytes are the same on every machine.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from typing import Final

__all__ = ["build", "perhaps"]

# The second place of a key is the same CRC without so many of its lowest bits.
_SHIFT: Final = 9


def build(keys: Iterable[str], size: int) -> bytes:
    """Return the set of ``keys`` in ``size`` bytes, a power of two; two bits a key.

    >>> filled = build(["قلم", "كتاب"], 64)
    >>> perhaps(filled, "قلم"), perhaps(filled, "ورقة")
    (True, False)
    """
    bits = bytearray(size)
    for key in keys:
        for at in _places(key, size):
            bits[at >> 3] |= 1 << (at & 7)
    return bytes(bits)


def perhaps(bits: bytes | memoryview, key: str) -> bool:
    """Return whether ``key`` may be in the set; ``False`` is certain."""
    one, other = _places(key, len(bits))
    return bool(bits[one >> 3] >> (one & 7) & 1 and bits[other >> 3] >> (other & 7) & 1)


def _places(key: str, size: int) -> tuple[int, int]:
    code, mask = zlib.crc32(key.encode("utf-8")), size * 8 - 1
    return code & mask, (code >> _SHIFT) & mask
