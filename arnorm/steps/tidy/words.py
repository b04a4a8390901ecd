"""The words and pairs of ``TidyPunctuation``, read from data."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from arnorm.data.load import read_toml
from arnorm.steps.tidy.classes import kinds
from arnorm.words.doubtful.heads.places import bared

__all__ = ["FOLDER", "doubled", "folded", "words"]

# What RestoreYa and RestoreTaMarbuta may write for each letter is one.
_RESTORED: Final = {0x0649: "\u064a", 0x0629: "\u0647"}

FOLDER = "tidy/"


@lru_cache(maxsize=8)
def words(name: str) -> frozenset[str]:
    """Return one list of ``words.toml``.

    >>> "وال" in words("glued")
    True
    """
    listed = read_toml(f"{FOLDER}words.toml")[name]
    return frozenset((*listed, *map(folded, listed)))


@lru_cache(maxsize=1)
def doubled() -> Mapping[str, str]:
    """Return what two marks become, as kinds; ``s`` stands between two that are one only with a space between."""
    tables = read_toml(f"{FOLDER}doubled.toml")
    together = {kinds(pair): kinds(mark) for pair, mark in tables["becomes"].items()}
    apart = {f"{pair[0]}s{pair[1]}": mark for pair, mark in together.items()}
    spaced = {kinds(pair): kinds(mark) for pair, mark in tables["spaced"].items()}
    return MappingProxyType(together | apart | spaced)


def folded(word: str) -> str:
    """Return the bare letters of one or more words without what later steps of ``standard`` may restore in them.

    >>> folded("إلى"), folded("شبكة")
    ('الي', 'شبكه')
    """
    return " ".join(map(bared, word.split(" "))).translate(_RESTORED)
