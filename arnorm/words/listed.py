"""Words of the lists of ``data/words``, a set a table; and the given names that bylines are read with.

>>> "إلى" in listed("particle", "preposition"), "سامي" in given()
(True, True)
"""

from __future__ import annotations

from functools import lru_cache

from arnorm.data.load import read_toml

__all__ = ["given", "listed"]


@lru_cache(maxsize=64)
def listed(file: str, name: str) -> frozenset[str]:
    """Return the words of one table of a file."""
    return frozenset(read_toml(f"words/{file}.toml")[name]["words"])


@lru_cache(maxsize=1)
def given() -> frozenset[str]:
    """Return the given names that bylines are read with."""
    return frozenset(read_toml("meta/_words.toml")["given"])
