"""Opening what a person names: every failure names the file and says what may help."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from arnorm.corpus.errors import CorpusError

__all__ = ["not_read", "opened", "shown_name"]


def shown_name(name: str) -> str:
    """Return a file's name as text: where the locale could not read it, its bytes as UTF-8.

    >>> shown_name("news.txt")
    'news.txt'
    """
    return os.fsencode(name).decode("utf-8", "replace")


@contextlib.contextmanager
def opened(name: str) -> Iterator[BinaryIO]:
    """Open a file, or standard input for ``-``; ``CorpusError`` where it cannot be."""
    try:
        file = _standard_input() if name == "-" else Path(name).open("rb")  # noqa: SIM115
    except (OSError, ValueError) as error:
        raise not_read(name, error) from None
    with file:
        yield file


def not_read(name: str, error: OSError | ValueError) -> CorpusError:
    """Return what to say of a file that cannot be read."""
    if isinstance(error, CorpusError):
        return error
    if isinstance(error, FileNotFoundError):
        return CorpusError("FILE", shown_name(name), "there is no such file; use - for standard input")
    # A folder is another error on each system.
    with contextlib.suppress(OSError, ValueError):
        if Path(name).is_dir():
            shown = shown_name(name)
            return CorpusError("FILE", shown, f"it is a folder; give its files, such as {shown.rstrip('/')}/*.txt")
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return CorpusError("FILE", shown_name(name), f"it cannot be read: {reason}")


def _standard_input() -> BinaryIO:
    if sys.stdin is None or sys.stdin.closed:
        raise CorpusError("FILE", "-", "standard input is closed, or was read already; give - once")
    return sys.stdin.buffer
