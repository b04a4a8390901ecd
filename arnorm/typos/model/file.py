"""The file of a model: a head of fixed size, a check sum, and two columns of numbers. All little-endian.

The head: ``MAGIC`` (8 bytes), the version (u16), whether it is final (u16), four zero bytes, the numbers of texts, of
words and of keys (u64 each); then the SHA-256 of head and columns (32 bytes); then the keys, sorted, and
their counts (u64 each, ``arnorm.counts.tally``).
"""

from __future__ import annotations

import hashlib
import struct
from typing import Final, NamedTuple

from arnorm.counts.tally import WIDTH, Tally
from arnorm.errors import ConfigError

__all__ = ["VERSION", "Content", "checksum", "decode", "encode"]

MAGIC: Final = b"ARNTYPOS"
VERSION: Final = 1
_HEAD: Final = struct.Struct("<8sHHIQQQ")
_SUM: Final = 32
_CURE: Final = "give a file that arnorm.TypoModel.save() wrote"


class Content(NamedTuple):
    """What a file holds."""

    texts: int
    words: int
    final: bool
    tally: Tally


def checksum(content: Content) -> bytes:
    """Return the SHA-256 of all that a model is."""
    digest = hashlib.sha256(_head(content))
    for column in content.tally.columns():
        digest.update(column)
    return digest.digest()


def encode(content: Content) -> bytes:
    """Return the bytes of a file."""
    return b"".join((_head(content), checksum(content), *content.tally.columns()))


def decode(data: bytes, place: str) -> Content:
    """Return what a file holds; ``ConfigError`` with the cure where it is another file, of another version or damaged.

    >>> decode(b"PK", "counts.zip")
    Traceback (most recent call last):
    arnorm.errors.ConfigError: counts.zip: got b'PK'; give a file that arnorm.TypoModel.save() wrote
    """
    if not data.startswith(MAGIC):
        raise ConfigError(place, data[: len(MAGIC)], _CURE)
    if len(data) < _HEAD.size + _SUM:
        raise ConfigError(place, f"{len(data)} bytes", f"the file is cut short: {_CURE}, whole")
    _, version, final, _, texts, words, size = _HEAD.unpack_from(data)
    if version != VERSION:
        raise ConfigError(place, f"version {version}", f"this arnorm reads version {VERSION}: fit the model again")
    start, width = _HEAD.size + _SUM, size * WIDTH
    if len(data) != start + 2 * width:
        raise ConfigError(place, f"{len(data)} bytes", f"{start + 2 * width} were written: {_CURE}, whole")
    view = memoryview(data)
    content = Content(texts, words, bool(final), Tally.from_columns(view[start : start + width], view[start + width :]))
    if data[:start] != _head(content) + checksum(content):
        raise ConfigError(place, "bytes that do not match their check sum", "the file is damaged: save the model again")
    return content


def _head(content: Content) -> bytes:
    return _HEAD.pack(MAGIC, VERSION, content.final, 0, content.texts, content.words, len(content.tally))
