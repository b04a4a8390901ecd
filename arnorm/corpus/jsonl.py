"""JSON Lines: an object a line. One line is held at a time, and a bad one does not end the file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO, Final

from arnorm.corpus.errors import CorpusError
from arnorm.corpus.lines import numbered_lines
from arnorm.corpus.record import Record

__all__ = ["read_records"]

_BOM: Final = "\ufeff"
_SPACE: Final = " \t\r\n"


def read_records(name: str, file: BinaryIO, encoding: str = "utf-8") -> Iterator[Record | CorpusError]:
    r"""Yield each line's object, or the error that the line is, with the file's name and the line's number.

    Empty lines are passed over, and so is a byte order mark before the first.

    >>> import io
    >>> [type(found).__name__ for found in read_records("news.jsonl", io.BytesIO(b'{"text": "a"}\n\n{"text\n{}'))]
    ['Record', 'CorpusError', 'Record']
    """
    for number, line in numbered_lines(name, file, encoding):
        if isinstance(line, CorpusError):
            yield line
            continue
        content = line.removeprefix(_BOM) if number == 1 else line
        if content.strip(_SPACE):
            yield _parsed(content, f"{name}:{number}")


def _parsed(line: str, place: str) -> Record | CorpusError:
    try:
        return Record.parse(line, place)
    except CorpusError as error:
        return error
