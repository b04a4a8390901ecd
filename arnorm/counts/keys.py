"""What is counted stands as a hash of 64 bits, so that no text is kept and every key takes eight bytes.

Two strings share a key about once in 18 million sets of a million strings (the birthday bound of 2**64).
"""

from __future__ import annotations

import hashlib
from functools import lru_cache
from typing import Final

__all__ = ["WIDTH", "hashed", "pair_key", "word_key"]

# Bytes of a key.
WIDTH: Final = 8
_MASK: Final = (1 << 64) - 1
# Odd, so that no bit of the first word is lost, and far from a power of two: 2**64 over the golden ratio (Knuth, TAOCP
# 3, 6.4).
_FACTOR: Final = 0x9E3779B97F4A7C15


def hashed(*parts: str) -> int:
    """Return the key of some strings, the same on every machine.

    >>> hashed("tail", "a") == hashed("tail", "a") != hashed("taila")
    True
    """
    text = "\x00".join(parts).encode("utf-8", "surrogatepass")
    return int.from_bytes(hashlib.blake2b(text, digest_size=WIDTH).digest(), "little")


# A tenth of the words of an archive are most of what it writes.
@lru_cache(maxsize=1 << 14)
def word_key(word: str) -> int:
    """Return the key of a word, remembered."""
    return hashed(word)


def pair_key(first: int, second: int) -> int:
    """Return the key of two words in this order, from theirs.

    >>> pair_key(word_key("قلم"), word_key("أحمر")) == pair_key(word_key("أحمر"), word_key("قلم"))
    False
    """
    return (first * _FACTOR + second) & _MASK
