"""Ya: one letter for the ya with dots and the final form without."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from arnorm.core.step import CharMap
from arnorm.data.load import read_char_map

__all__ = ["FoldYa"]


@dataclass(frozen=True, kw_only=True)
class FoldYa(CharMap):
    """Replace ى (U+0649) by ي (U+064A) wherever it stands: على and علي become one.

    A fold for keys, not a repair of spelling. Left alone: ئ (``FoldHamza``) and the Farsi ی (``FoldLookalikes``).

    Source: the table ``data/charmaps/ya.txt``.

    >>> from arnorm.steps import FoldYa
    >>> FoldYa()("على مستشفى")
    'علي مستشفي'
    """

    id: ClassVar[str] = "ya.v1"
    data: ClassVar[tuple[str, ...]] = ("charmaps/ya.txt",)

    def table(self) -> Mapping[str, str]:
        """Return what ى becomes."""
        return read_char_map("charmaps/ya.txt")
