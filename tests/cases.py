"""The regression corpus of the project: one case a file, its path its name."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from arnorm.cases import Case, difference, read_folder, spelled

__all__ = ["CORPUS", "Case", "difference", "load", "spelled"]

CORPUS = Path(__file__).parent / "corpus"


@cache
def _read() -> tuple[Case, ...]:
    return tuple(read_folder(CORPUS))


def load() -> list[Case]:
    """Return all cases, sorted by path."""
    return list(_read())
