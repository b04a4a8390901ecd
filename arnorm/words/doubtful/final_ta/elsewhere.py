"""What the rest of a text says of a word that may end in heh or ta marbuta: is it a noun there, or less its ending?"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Final

from arnorm.letters import COMBINING, MARK_GATE, TATWEEL
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
# Hamza to ghain, feh to ya; behind the end of a text stands none.
_LETTERS: Final = frozenset(map(chr, (*range(0x621, 0x63B), *range(0x641, 0x64B))))
_LONGEST: Final = max(map(len, PROCLITICS))
# Every alef, ya and heh, and no mark: once for the whole text.
_FOLD: Final = {
    **{point: point for point in (*range(0x80), *range(0x600, 0x700))},  # what is looked up in vain costs three times
    **dict.fromkeys(map(ord, COMBINING | {TATWEEL})),
    **dict.fromkeys(map(ord, ALEFS | {"\u0671"}), ALEF),
    ord("\u0649"): "\u064a",
    ord(MARBUTA): HEH,
}
# The letters among these, tatweel and the marks from fathatan to sukun: taken one by one, forty times as fast.
_OFTEN: Final = tuple((char, "") for char in (TATWEEL, *map(chr, range(0x64B, 0x653)))) + tuple(
    (chr(point), to) for point, to in _FOLD.items() if isinstance(to, str) and to != chr(point)
)


def _folded(text: str) -> str:
    for char, to in _OFTEN:
        text = text.replace(char, to)
    return text.translate(_FOLD) if pattern(MARK_GATE).search(text) else text


_STEMS: Final = Memo(_folded)


class Elsewhere:
    """The words of a text, folded in all that the Restore steps may change."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _folded(self) -> str:
        return _folded(self._text)

    def leaning(self, stem: str) -> float:
        """Return, in powers of ten, how much the text speaks for ta marbuta behind ``stem``, proclitics taken off.

        A text in which the word stands without the ending (دول) may well have it with the pronoun (دوله); one in which
        it stands with the article (الخطه), where no pronoun can be, has the noun.

        >>> Elsewhere("الدول").leaning("دول") < 0 < Elsewhere("الخطة").leaning("خط")
        True
        """
        plain = _STEMS[stem]
        found = frozenset(self._words_of(plain))
        if not plain.endswith(_NISBA) and any((before, "") in found for before in PROCLITICS):
            return _ALONE
        return _NOUN if any((article, HEH) in found for article in _ARTICLES) else 0.0

    def _words_of(self, plain: str) -> Iterator[tuple[str, str]]:
        """Yield what stands before ``plain`` in each word that ends in it, or in it and heh, and that heh."""
        text = self._folded
        at = text.find(plain)
        while at >= 0:
            end = at + len(plain)
            last = end + (text[end : end + 1] == HEH)
            if text[last : last + 1] not in _LETTERS:
                start = at
                while start and text[start - 1] in _LETTERS and at - start <= _LONGEST:
                    start -= 1
                yield text[start:at], text[end:last]
            at = text.find(plain, at + 1)
