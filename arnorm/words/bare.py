"""The bare form of a word, and where the letters of a word stand: the one answer to what is left without marks.

>>> bare("س\u0651ـل\u064eام") == "سلام", bare("ا\u0654مر") == "أمر"
(True, True)
"""

from __future__ import annotations

from typing import Final, NamedTuple

from arnorm.letters import COMBINING, HAMZA_MARKS, LETTERS, TATWEEL
from arnorm.unicode import Match, nfc, pattern

__all__ = ["LetterPlaces", "bare", "letter_places"]

# U+0653 madda, U+0654 and U+0655 hamza above and below: parts of a letter, written apart.
_PARTS: Final = HAMZA_MARKS | {"\u0653"}
_DROPPED: Final = dict.fromkeys(map(ord, (COMBINING - _PARTS) | {TATWEEL}))
_LOOSE: Final = dict.fromkeys(map(ord, _PARTS))  # on a letter that does not take them they are marks
_PLAIN: Final = pattern("[\u0621-\u063a\u0641-\u064a]*+")


class LetterPlaces(NamedTuple):
    """The letters of a word as they are written, without marks and tatweel, and where each stands in the text."""

    letters: str
    places: tuple[int, ...]


def bare(word: str) -> str:
    """Return the letters of a word, its marks and tatweel off, a hamza or madda written apart put back on its letter.

    >>> bare("سَأ\u064eل"), bare("")
    ('سأل', '')
    """
    return word if _PLAIN.fullmatch(word) else nfc(word.translate(_DROPPED)).translate(_LOOSE)


def letter_places(word: Match) -> LetterPlaces:
    """Return the letters of a word that a pattern found, each with its place; hamza and madda apart are marks here."""
    start = word.start()
    places = [at for at, char in enumerate(word[0], start) if char in LETTERS]
    return LetterPlaces("".join([word[0][at - start] for at in places]), tuple(places))
