"""Rows of CSV and TSV to the letter: where their cells stand, so that one can be changed and no other.

Read and written again by a library, quotes come and go, and line ends change. Quotes are those of RFC 4180, for TSV
too: a cell that begins with one ends with one, and two inside are one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from arnorm.unicode import pattern

__all__ = ["cell_text", "cells", "quoted", "raw_rows"]

# Bytes of a row that is not yet closed, before its quote is taken for a stray one: far above any article.
_LONGEST: Final = 1 << 24
# Possessive: each quote is looked at once.
_CLOSED: Final = '(?:[^"]|"")*+"'


def raw_rows(lines: Iterable[bytes], sign: str) -> Iterator[bytes]:
    r"""Yield rows with their line ends; a cell in quotes may hold several lines.

    A quote that is not closed within 16 MB, or ever, spoils only its own line: the next is a new row.

    >>> list(raw_rows([b'a,"b\n', b'c"\n', b'd,"e\n', b'f\n'], ","))
    [b'a,"b\nc"\n', b'd,"e\n', b'f\n']
    """
    held: list[bytes] = []
    size, opened = 0, False
    for line in lines:
        held.append(line)
        size += len(line)
        opened = _opened_behind(line, sign, opened=opened)
        if opened and size < _LONGEST:
            continue
        if opened:
            yield held[0]
            yield from _rest(held[1:], sign)
        else:
            yield b"".join(held)
        held, size, opened = [], 0, False
    if held:
        yield held[0]
        yield from _rest(held[1:], sign)


def _rest(lines: list[bytes], sign: str) -> Iterator[bytes]:
    """Yield rows behind a stray quote: whole where quotes close, else line by line."""
    held: list[bytes] = []
    opened = False
    for line in lines:
        held.append(line)
        opened = _opened_behind(line, sign, opened=opened)
        if not opened:
            yield b"".join(held)
            held = []
    yield from held


def _opened_behind(line: bytes, sign: str, *, opened: bool) -> bool:
    """Return whether a cell in quotes is still open behind a line."""
    if b'"' not in line:
        return opened
    text, at = line.decode("latin-1"), 0
    while True:
        if opened:
            found = pattern(_CLOSED).match(text, at)
            if found is None:
                return True
            at, opened = found.end(), False
        elif text.startswith('"', at):
            at, opened = at + 1, True
            continue
        at = text.find(sign, at) + 1
        if not at:
            return False


def cells(row: str, sign: str) -> list[tuple[int, int]] | None:
    """Return where the cells of a row stand, without its line end; ``None`` where a quote is not closed.

    >>> cells('a,"b,c",', ",")
    [(0, 1), (2, 7), (8, 8)]
    """
    found: list[tuple[int, int]] = []
    start = 0
    while True:
        at = start
        if row.startswith('"', at):
            closed = pattern(_CLOSED).match(row, at + 1)
            if closed is None:
                return None
            at = closed.end()
        end = row.find(sign, at)
        found.append((start, len(row) if end < 0 else end))
        if end < 0:
            return found
        start = end + 1


def cell_text(cell: str) -> str:
    """Return what a cell says.

    >>> cell_text('"a ""b"" c"')
    'a "b" c'
    """
    if not cell.startswith('"'):
        return cell
    closed = pattern(_CLOSED).match(cell, 1)
    end = len(cell) if closed is None else closed.end()
    return cell[1 : end - 1].replace('""', '"') + cell[end:]


def quoted(text: str, sign: str, *, always: bool = False) -> str:
    """Return ``text`` as a cell, in quotes where it must be, or ``always``."""
    if always or any(char in text for char in (sign, '"', "\n", "\r")):
        return '"' + text.replace('"', '""') + '"'
    return text
