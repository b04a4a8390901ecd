"""Opening and reading what is named on the command line; every failure names the file."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from arnorm.console.errors import UsageError
from arnorm.corpus.encodings import not_decoded

__all__ = ["opened", "read_bytes", "read_text", "shown_name"]


def shown_name(name: str) -> str:
    """Return a file's name as text: where the locale could not read it, its bytes as UTF-8.

    >>> shown_name("news.txt")
    'news.txt'
    """
    return os.fsencode(name).decode("utf-8", "replace")


@contextlib.contextmanager
def opened(name: str) -> Iterator[BinaryIO]:
    """Open a file, or standard input for ``-``; ``UsageError`` where it cannot be."""
    try:
        file = _standard_input() if name == "-" else Path(name).open("rb")  # noqa: SIM115
    except (OSError, ValueError) as error:
        raise _not_read(name, error) from None
    with file:
        yield file


def read_bytes(name: str) -> bytes:
    """Return what a file holds; ``UsageError`` where it cannot be read."""
    with opened(name) as file:
        try:
            return file.read()
        except OSError as error:
            raise _not_read(name, error) from None


def read_text(name: str, encoding: str) -> str:
    """Return the text of a file, with the line ends it has; ``UsageError`` with what may help where it is not text."""
    data = read_bytes(name)
    try:
        return data.decode(encoding)
    except UnicodeError as error:
        raise UsageError(shown_name(name), data[:8], not_decoded(error, 0, data[:8])) from None


def _not_read(name: str, error: OSError | ValueError) -> UsageError:
    if isinstance(error, FileNotFoundError):
        return UsageError("FILE", shown_name(name), "there is no such file; use - for standard input")
    # A folder is another error on each system.
    with contextlib.suppress(OSError, ValueError):
        if Path(name).is_dir():
            shown = shown_name(name)
            return UsageError("FILE", shown, f"it is a folder; give its files, such as {shown.rstrip('/')}/*.txt")
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return UsageError("FILE", shown_name(name), f"it cannot be read: {reason}")


def _standard_input() -> BinaryIO:
    if sys.stdin is None or sys.stdin.closed:
        raise UsageError("FILE", "-", "standard input is closed, or was read already; give - once")
    return sys.stdin.buffer
