"""Ta marbuta: one letter for ة, ۃ and ه."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from arnorm.core.step import CharMap
from arnorm.data.load import read_char_map

__all__ = ["FoldTaMarbuta"]


@dataclass(frozen=True, kw_only=True)
class FoldTaMarbuta(CharMap):
    """Replace ة (U+0629) and its Urdu form ۃ (U+06C3) by ه (U+0647) wherever they stand.

    A fold for keys. It never goes the other way.

    Source: the table ``data/charmaps/ta_marbuta.txt``.

    >>> from arnorm.steps import FoldTaMarbuta
    >>> FoldTaMarbuta()("مدينة هذه")
    'مدينه هذه'
    """

    id: ClassVar[str] = "ta_marbuta.v1"
    data: ClassVar[tuple[str, ...]] = ("charmaps/ta_marbuta.txt",)

    def table(self) -> Mapping[str, str]:
        """Return what ة becomes."""
        return read_char_map("charmaps/ta_marbuta.txt")
