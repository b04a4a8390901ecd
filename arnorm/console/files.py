"""Whole files that are named on the command line; every failure names the file."""

from __future__ import annotations

from arnorm.console.errors import UsageError
from arnorm.corpus.files.encodings import not_decoded
from arnorm.corpus.files.opening import not_read, opened, shown_name

__all__ = ["read_bytes", "read_text"]


def read_bytes(name: str) -> bytes:
    """Return what a file holds; ``ArnormError`` where it cannot be read."""
    with opened(name) as file:
        try:
            return file.read()
        except OSError as error:
            raise not_read(name, error) from None


def read_text(name: str, encoding: str) -> str:
    """Return the text of a file, with the line ends it has; ``UsageError`` with what may help where it is not text."""
    data = read_bytes(name)
    try:
        return data.decode(encoding)
    except UnicodeError as error:
        raise UsageError(shown_name(name), data[:8], not_decoded(error, 0, data[:8])) from None
