"""Standard output for what was asked for, standard error for notes; both in UTF-8, whatever the terminal's encoding."""

from __future__ import annotations

import contextlib
import os
import sys

from arnorm.console.errors import OutputError

__all__ = ["finish", "is_terminal", "note", "say", "silence"]


def say(text: str) -> None:
    """Write to standard output; ``BrokenPipeError`` where its reader has gone, ``OutputError`` where it fails."""
    try:
        sys.stdout.buffer.write(text.encode("utf-8", "surrogatepass"))
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputError(error.strerror) from error


def finish() -> None:
    """Write out what waits; errors as in ``say``."""
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputError(error.strerror) from error


def note(text: str) -> None:
    """Write a line to standard error, behind what was written before it."""
    if sys.stdout is not None:
        with contextlib.suppress(OSError, ValueError):
            sys.stdout.flush()
    if sys.stderr is None:
        return
    with contextlib.suppress(OSError, ValueError):
        sys.stderr.buffer.write(f"arnorm: {text}\n".encode("utf-8", "backslashreplace"))
        sys.stderr.flush()


def silence() -> None:
    """Let what is still buffered go nowhere: flushed at exit it would fail again."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def is_terminal() -> bool:
    """Return whether a person reads standard output."""
    return sys.stdout.isatty()
