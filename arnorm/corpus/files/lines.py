"""The lines of a file as bytes, whatever its encoding."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from functools import lru_cache
from typing import BinaryIO, Final

from arnorm.corpus.files.encodings import not_decoded

__all__ = ["encoding_of_lines", "lines_of"]

# Bytes read at once where lines can be told only after decoding.
_CHUNK: Final = 1 << 16
_FIRST: Final = 8


@lru_cache(maxsize=8)
def encoding_of_lines(encoding: str) -> str:
    """Return the encoding in which ``lines_of`` gives lines: UTF-8 where a line end is not one byte, as in UTF-16.

    >>> encoding_of_lines("cp1256"), encoding_of_lines("utf-16")
    ('cp1256', 'utf-8')
    """
    return encoding if '\n"'.encode(encoding) == b'\n"' else "utf-8"


def lines_of(file: BinaryIO, encoding: str) -> Iterator[bytes]:
    """Yield the lines of a file with their line feeds, in ``encoding_of_lines``.

    Where these are UTF-8 instead of what the file has, ``ValueError`` says at which byte it cannot be decoded; else
    nobody has looked yet.
    """
    if encoding_of_lines(encoding) == encoding:
        yield from file
        return
    waiting: list[str] = []  # parts of a line that has not ended; put together once, however long it is
    for text in _decoded(file, encoding):
        *ended, rest = text.split("\n")
        for line in ended:
            yield "".join([*waiting, line, "\n"]).encode("utf-8", "surrogatepass")
            waiting.clear()
        waiting.append(rest)
    if last := "".join(waiting):
        yield last.encode("utf-8", "surrogatepass")


def _decoded(file: BinaryIO, encoding: str) -> Iterator[str]:
    """Yield what a file says, piece by piece, up to the byte that cannot be decoded."""
    decoder = codecs.getincrementaldecoder(encoding)()
    at, first = 0, b""
    while True:
        chunk = file.read(_CHUNK)
        first = first or chunk[:_FIRST]
        held = len(decoder.getstate()[0])
        try:
            text = decoder.decode(chunk, final=not chunk)
        except UnicodeError as error:
            yield _before(decoder, chunk, error, held)
            raise ValueError(not_decoded(error, at - held, first)) from None
        yield text
        if not chunk:
            return
        at += len(chunk)


def _before(decoder: codecs.IncrementalDecoder, chunk: bytes, error: UnicodeError, held: int) -> str:
    """Return what a chunk says before the byte that cannot be read; ``held`` bytes of the last one come first."""
    good = error.start - held if isinstance(error, UnicodeDecodeError) else 0
    return decoder.decode(chunk[: max(0, good)])
