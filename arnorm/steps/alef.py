"""Alef: one letter for the eight ways in which it is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from arnorm.core.step import CharMap
from arnorm.data.load import read_char_map

__all__ = ["FoldAlef"]


@dataclass(frozen=True, kw_only=True)
class FoldAlef(CharMap):
    """Replace أ إ آ (U+0623, U+0625, U+0622) ٱ (U+0671), ٲ ٳ ٵ (U+0672, U+0673, U+0675) by the bare alef ا (U+0627).

    Left alone: the alef maksura ى (a ya to a reader who leaves dots out: ``FoldYa``), hamza on waw and ya
    (``FoldHamza``), and a hamza or madda that is written as a mark of its own: put ``Compose`` before this step.

    Source: the table ``data/charmaps/alef.txt``.

    >>> from arnorm.steps import FoldAlef
    >>> FoldAlef()("أحمد إلى آخر ٱلأمر على")
    'احمد الى اخر الامر على'
    """

    id: ClassVar[str] = "alef.v1"
    data: ClassVar[tuple[str, ...]] = ("charmaps/alef.txt",)

    def table(self) -> Mapping[str, str]:
        """Return what each alef becomes."""
        return read_char_map("charmaps/alef.txt")
