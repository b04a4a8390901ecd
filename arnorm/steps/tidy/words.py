"""The words and pairs of ``TidyPunctuation``, read from data."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from arnorm.data.load import read_toml
from arnorm.steps.tidy.classes import kinds

__all__ = ["FOLDER", "doubled", "words"]

FOLDER = "tidy/"


@lru_cache(maxsize=8)
def words(name: str) -> frozenset[str]:
    """Return one list of ``words.toml``.

    >>> "وال" in words("glued")
    True
    """
    return frozenset(read_toml(f"{FOLDER}words.toml")[name])


@lru_cache(maxsize=1)
def doubled() -> Mapping[str, str]:
    """Return what two marks become, as kinds; ``s`` stands between two that are one only with a space between."""
    tables = read_toml(f"{FOLDER}doubled.toml")
    together = {kinds(pair): kinds(mark) for pair, mark in tables["becomes"].items()}
    apart = {f"{pair[0]}s{pair[1]}": mark for pair, mark in together.items()}
    spaced = {kinds(pair): kinds(mark) for pair, mark in tables["spaced"].items()}
    return MappingProxyType(together | apart | spaced)
