"""Presentation forms: the shapes of letters that old systems and PDF files wrote instead of the letters."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import ClassVar

from arnorm.core.step import CharMap
from arnorm.data.load import read_char_map
from arnorm.options import require_bool

__all__ = ["FoldPresentationForms"]


@dataclass(frozen=True, kw_only=True)
class FoldPresentationForms(CharMap):
    r"""Replace each presentation form (U+FB50..FDFF, U+FE70..FEFF) by the letters or marks it shows.

    A lam-alef keeps its hamza or madda; a form that shows marks on a space or a tatweel gives the marks alone, so that
    no space and no tatweel comes into a word; ligatures that are words (U+FDF2 الله, U+FDF4 محمد) are spelled.

    ``honorifics``: also spell out the signs that stand for a phrase (U+FDFA صلى الله عليه وسلم, U+FDFD the basmala,
    U+FD40..FD4F and the like), words inside with spaces. A character map cannot look at its neighbours: no space is
    put between the phrase and a letter that the sign touches. ``OptionError`` unless it is a ``bool``.

    Left alone: those signs by default, the rial sign U+FDFC, ornate parentheses, the symbols U+FBB2..FBC2, the tail
    fragment U+FE73, and every compatibility character outside these blocks (``م²``, ``½``, ``…``): this is a table,
    never NFKC on a text. Sees protected spans too, which are found in what it leaves.

    Source: decompositions of the Unicode Character Database (``tools/build_tables.py``); the phrases follow the names.

    >>> from arnorm.steps import FoldPresentationForms
    >>> FoldPresentationForms()("\ufef7\ufee7\ufe92\ufe8e\u0621") == "لأنباء"
    True
    """

    id: ClassVar[str] = "presentation.v1"
    data: ClassVar[tuple[str, ...]] = ("charmaps/presentation.txt", "charmaps/honorifics.txt")
    ignores_protection: ClassVar[bool] = True
    honorifics: bool = False

    def __post_init__(self) -> None:
        require_bool("honorifics", self.honorifics)

    def table(self) -> Mapping[str, str]:
        """Return what each form becomes."""
        return _with_honorifics() if self.honorifics else read_char_map("charmaps/presentation.txt")


@lru_cache(maxsize=1)
def _with_honorifics() -> Mapping[str, str]:
    forms = read_char_map("charmaps/presentation.txt")
    return MappingProxyType({**forms, **read_char_map("charmaps/honorifics.txt")})
