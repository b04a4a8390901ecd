"""Counts of strings by their hash: four bytes a string, whatever its length, and the strings themselves not stored.

A key's BLAKE2b hash of 40 bits: 16 choose a bucket (``starts``: where each begins, u32), 24 stand in it (``tails``,
sorted), and beside each its count in one byte (``counts``, ``arnorm.words.stored.lexicon_file.pack_count``). Another string
takes a key's place about once in two million look-ups.
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Mapping
from typing import Final

from arnorm.words.stored.lexicon_file import pack_count, unpack_counts

__all__ = ["HashedCounts", "pack_hashed"]

_BUCKETS: Final = 1 << 16
_TAIL: Final = 3
_RANGE: Final = struct.Struct("<II")


def _place(key: str) -> tuple[int, bytes]:
    code = hashlib.blake2b(key.encode("utf-8"), digest_size=2 + _TAIL).digest()
    return code[0] << 8 | code[1], code[2:]


def pack_hashed(counts: Mapping[str, int]) -> dict[str, bytes]:
    """Return the three parts of the table; of two keys with one hash the more frequent is kept.

    >>> table = HashedCounts(**pack_hashed({"قلم": 7, "قلم أحمر": 2}))
    >>> table.count("قلم"), table.count("قلم أحمر"), table.count("أحمر")
    (7, 2, 0)
    """
    placed: dict[tuple[int, bytes], int] = {}
    for key, count in counts.items():
        place = _place(key)
        placed[place] = max(count, placed.get(place, 0))
    entries = sorted(placed.items())
    starts, at = bytearray(), 0
    for bucket in range(_BUCKETS + 1):
        while at < len(entries) and entries[at][0][0] < bucket:
            at += 1
        starts += at.to_bytes(4, "little")
    return {
        "starts": bytes(starts),
        "tails": b"".join(tail for (_, tail), _ in entries),
        "counts": bytes(pack_count(count) for _, count in entries),
    }


class HashedCounts:
    """A table that ``pack_hashed`` made, looked up in its bytes."""

    def __init__(self, starts: bytes | memoryview, tails: bytes | memoryview, counts: bytes | memoryview) -> None:
        self._starts = starts
        self._tails = bytes(tails)
        self._counts = counts
        self._amounts = unpack_counts()

    def count(self, key: str) -> int:
        """Return the count of ``key`` within 4 %, 0 where it is not in the table."""
        bucket, tail = _place(key)
        first, last = _RANGE.unpack_from(self._starts, bucket * 4)
        at = self._tails.find(tail, first * _TAIL, last * _TAIL)
        while at >= 0:
            if at % _TAIL == 0:
                return self._amounts[self._counts[at // _TAIL]]
            at = self._tails.find(tail, at + 1, last * _TAIL)
        return 0
