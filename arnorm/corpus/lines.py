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
    at, number, first = 0, 1, b""
    waiting: list[str] = []  # parts of a line that has not ended; put together once, however long it is
    while True:
        chunk = file.read(_CHUNK)
        first = first or chunk[:_FIRST]
        held = len(decoder.getstate()[0])
        try:
            good, failed = decoder.decode(chunk, final=not chunk), None
        except UnicodeError as error:
            good, failed = _before(decoder, chunk, error, held), error
        *ended, rest = good.split("\n")
        for line in ended:
            yield "".join([*waiting, line, "\n"])
            waiting.clear()
        number += len(ended)
        waiting.append(rest)
        if failed is not None:
            yield CorpusError(f"{name}:{number}", "".join(waiting), not_decoded(failed, at - held, first))
            return
        if not chunk:
            break
        at += len(chunk)
    if last := "".join(waiting):
        yield last


def _before(decoder: codecs.IncrementalDecoder, chunk: bytes, error: UnicodeError, held: int) -> str:
    """Return what a chunk says before the byte that cannot be read; ``held`` bytes of the last one come first."""
    good = error.start - held if isinstance(error, UnicodeDecodeError) else 0
    return decoder.decode(chunk[: max(0, good)])
