"""Checks of what counting is told: paths and whole numbers."""

from __future__ import annotations

import os
from pathlib import Path

from arnorm.errors import InputTypeError, OptionError

__all__ = ["path_of", "require_positive"]


def path_of(path: object, argument: str = "path") -> Path:
    """Return a path given as ``str`` or path; ``InputTypeError`` for anything else."""
    if isinstance(path, str | os.PathLike) and isinstance(os.fspath(path), str):
        return Path(path)
    raise InputTypeError(argument, path, "give a path, as str or pathlib.Path")


def require_positive(name: str, value: object) -> int:
    """Return a whole number of 1 or more; ``OptionError`` for anything else."""
    if isinstance(value, int) and not isinstance(value, bool) and value >= 1:
        return value
    raise OptionError(name, value, "give a whole number of 1 or more")
