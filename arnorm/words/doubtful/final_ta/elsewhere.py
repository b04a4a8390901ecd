"""What the rest of a text says of a word that may end in heh or ta marbuta: is it a noun there, or less its ending?"""

from __future__ import annotations

from functools import cached_property
from typing import Final

from arnorm.words.bare import bare
from arnorm.words.clitics import PROCLITICS
from arnorm.words.doubtful.final_ta.final_ta import HEH, MARBUTA
from arnorm.words.doubtful.heads.places import bared
from arnorm.words.tokens import token_pattern

__all__ = ["Elsewhere"]

_ARTICLES: Final = tuple(p for p in PROCLITICS if p.endswith(("\u0627\u0644", "\u0644\u0644")))
# By these, in powers of ten, the words of seven outlets that may be either part best: of 13,000 with the pronoun two
# are then likelier with ta marbuta than .47 of those with it, else .42.
_ALONE: Final = -0.6
_NOUN: Final = 0.4
# The masculine of an adjective (فني) says nothing of its feminine.
_NISBA: Final = "\u064a"
_FOLD: Final = {ord("\u0649"): "\u064a", ord(MARBUTA): HEH}


class Elsewhere:
    """The words of a text, folded in all that the Restore steps may change."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(_folded(bare(token)) for token in token_pattern().findall(self._text))

    def leaning(self, stem: str) -> float:
        """Return, in powers of ten, how much the text speaks for ta marbuta behind ``stem``, proclitics taken off.

        A text in which the word stands without the ending (دول) may well have it with the pronoun (دوله); one in which it
        stands with the article (الخطه), where no pronoun can be, has the noun.

        >>> Elsewhere("\u0627\u0644\u062f\u0648\u0644").leaning("\u062f\u0648\u0644") < 0 < Elsewhere("\u0627\u0644\u062e\u0637\u0629").leaning("\u062e\u0637")
        True
        """
        plain = _folded(stem)
        if not plain.endswith(_NISBA) and any(before + plain in self._words for before in PROCLITICS):
            return _ALONE
        return _NOUN if any(article + plain + HEH in self._words for article in _ARTICLES) else 0.0


def _folded(word: str) -> str:
    return bared(word).translate(_FOLD)
