"""What the rest of a text says of a word that may end in heh or ta marbuta: is it a noun there, or less its ending?"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from itertools import chain
from typing import Final

from arnorm.letters import COMBINING, TATWEEL
from arnorm.unicode import pattern
from arnorm.words.clitics import PROCLITICS
from arnorm.words.doubtful.final_ta.final_ta import HEH, MARBUTA
from arnorm.words.doubtful.heads.places import ALEF, ALEFS
from arnorm.words.memo import Memo

__all__ = ["Elsewhere"]

_ARTICLES: Final = tuple(p for p in PROCLITICS if p.endswith(("\u0627\u0644", "\u0644\u0644")))
# By these, in powers of ten, the words of seven outlets that may be either part best: of 13,000 with the pronoun two
# are then likelier with ta marbuta than .47 of those with it, else .42.
_ALONE: Final = -0.6
_NOUN: Final = 0.4
# The masculine of an adjective (فني) says nothing of its feminine.
_NISBA: Final = "\u064a"
# Every alef, ya and heh, and no mark: once for the whole text.
_WORD: Final = "[\u0621-\u063a\u0641-\u064a]++"
_FOLD: Final = {
    **dict.fromkeys(map(ord, COMBINING | {TATWEEL})),
    **dict.fromkeys(map(ord, ALEFS | {"\u0671"}), ALEF),
    ord("\u0649"): "\u064a",
    ord(MARBUTA): HEH,
}


def _folded(part: str) -> tuple[str, ...]:
    return tuple(pattern(_WORD).findall(part.translate(_FOLD)))


# No longer stretch is remembered.
_LONGEST: Final = 80
_FOLDED: Final = Memo(_folded, longest=_LONGEST)


class Elsewhere:
    """The words of a text, folded in all that the Restore steps may change; given is what stands between its spaces."""

    def __init__(self, parts: Iterable[str]) -> None:
        self._parts = parts

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(chain.from_iterable(map(_FOLDED.__getitem__, self._parts)))

    def leaning(self, stem: str) -> float:
        """Return, in powers of ten, how much the text speaks for ta marbuta behind ``stem``, proclitics taken off.

        A text in which the word stands without the ending (دول) may well have it with the pronoun (دوله); one in which
        it stands with the article (الخطه), where no pronoun can be, has the noun.

        >>> Elsewhere(["الدول"]).leaning("دول") < 0 < Elsewhere(["الخطة"]).leaning("خط")
        True
        """
        plain = stem.translate(_FOLD)
        if not plain.endswith(_NISBA) and any(before + plain in self._words for before in PROCLITICS):
            return _ALONE
        return _NOUN if any(article + plain + HEH in self._words for article in _ARTICLES) else 0.0
