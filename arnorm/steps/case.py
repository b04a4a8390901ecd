"""Case: Latin letters in lower case and in their plain width, for keys."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from arnorm.core.step import CharMap
from arnorm.data.load import read_char_map

__all__ = ["FoldCase"]


@dataclass(frozen=True, kw_only=True)
class FoldCase(CharMap):
    """Write Latin letters in lower case, and full-width forms (U+FF01..U+FF5E) as the ASCII that they are.

    A fold for keys: ``CNN`` and ``cnn`` are one, ``ＣＮＮ`` too. It sees URLs, codes and hashtags as well, for a key
    has no case.

    Left alone: letters of other scripts, the ß and other small letters that have several capitals, superscripts and
    every other compatibility character. Source: the names of Unicode 18 (``tools/build/tables.py``).

    >>> from arnorm.steps import FoldCase
    >>> FoldCase()("قناة CNN و ＢＢＣ")
    'قناة cnn و bbc'
    """

    id: ClassVar[str] = "case.v1"
    data: ClassVar[tuple[str, ...]] = ("charmaps/case.txt",)
    ignores_protection: ClassVar[bool] = True

    def table(self) -> Mapping[str, str]:
        """Return what each capital and full-width form becomes."""
        return read_char_map("charmaps/case.txt")
