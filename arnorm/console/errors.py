"""What ends a run of the command line with exit code 2."""

from __future__ import annotations

from arnorm.errors import ArnormError

__all__ = ["OutputError", "UsageError"]


class UsageError(ArnormError):
    """An argument or an input that the command line cannot use."""


class OutputError(Exception):
    """Standard output cannot be written to."""
