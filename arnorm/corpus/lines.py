"""The lines of a file, decoded one at a time; a line that cannot be read is an error in its place."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from typing import BinaryIO, Final

from arnorm.corpus.encodings import not_decoded
from arnorm.corpus.errors import CorpusError

__all__ = ["numbered_lines"]

Line = tuple[int, str | CorpusError]
# Bytes read at once where lines can be told only after decoding.
_CHUNK: Final = 1 << 16
_FIRST: Final = 8


def numbered_lines(name: str, file: BinaryIO, encoding: str) -> Iterator[Line]:
    """Yield the number of each line, from 1, and its text with its line feed, or the ``CorpusError`` that it is.

    Where a line feed is one byte the lines behind a bad one are read; else, as in UTF-16, the file ends there. A file
    that fails while it is read ends with an error too.
    """
    number = 0
    try:
        each = _by_bytes if "\n".encode(encoding) == b"\n" else _by_text
        for number, line in enumerate(each(name, file, encoding), 1):
            yield number, line
    except OSError as error:
        yield number + 1, CorpusError(name, f"line {number + 1}", f"it cannot be read: {error.strerror}")


def _by_bytes(name: str, file: BinaryIO, encoding: str) -> Iterator[str | CorpusError]:
    at, first = 0, b""
    for number, line in enumerate(file, 1):
        first = first or line[:_FIRST]
        try:
            yield line.decode(encoding)
        except UnicodeError as error:
            yield CorpusError(f"{name}:{number}", line[:_FIRST], not_decoded(error, at, first))
        at += len(line)


def _by_text(name: str, file: BinaryIO, encoding: str) -> Iterator[str | CorpusError]:
    decoder = codecs.getincrementaldecoder(encoding)()
    at, number, rest, first = 0, 1, "", b""
    while True:
        chunk = file.read(_CHUNK)
        first = first or chunk[:_FIRST]
        waiting = len(decoder.getstate()[0])
        try:
            good, failed = decoder.decode(chunk, final=not chunk), None
        except UnicodeError as error:
            good, failed = _before(decoder, chunk, error, waiting), error
        *lines, rest = (rest + good).split("\n")
        yield from (f"{line}\n" for line in lines)
        number += len(lines)
        if failed is not None:
            yield CorpusError(f"{name}:{number}", rest, not_decoded(failed, at - waiting, first))
            return
        if not chunk:
            break
        at += len(chunk)
    if rest:
        yield rest


def _before(decoder: codecs.IncrementalDecoder, chunk: bytes, error: UnicodeError, waiting: int) -> str:
    """Return what a chunk says before the byte that cannot be read; ``waiting`` bytes of the last one come first."""
    good = error.start - waiting if isinstance(error, UnicodeDecodeError) else 0
    return decoder.decode(chunk[: max(0, good)])
