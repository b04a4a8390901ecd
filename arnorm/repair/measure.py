"""How much of a text is Arabic words: what a repair is judged by."""

from __future__ import annotations

from typing import NamedTuple

from arnorm.words.known import commonness, is_sound
from arnorm.words.tokens import words

__all__ = ["Measure", "measured"]


class Measure(NamedTuple):
    """Letters of a text in known words, its Arabic letters, its words, and how common the known ones are."""

    known: int
    letters: int
    words: int
    common: float

    def share(self, foreign: int = 0) -> float:
        """Return the share of letters in known words, ``foreign`` letters among them that are no Arabic."""
        letters = self.letters + foreign
        return self.known / letters if letters else 0.0

    @property
    def rank(self) -> float:
        """How good the Arabic is, between texts with the same share: 0 to 1, by the frequency of the words."""
        return self.common / self.letters if self.letters else 0.0


def measured(text: str) -> Measure:
    """Return the measure of ``text``.

    >>> measured("قال الرئيس زقثضص")[:3]
    (9, 14, 3)
    """
    known = letters = count = 0
    common = 0.0
    for token in words(text):
        size = len(token.bare)
        letters += size
        count += 1
        if is_sound(token.bare):
            known += size
        common += size * commonness(token.bare)
    return Measure(known, letters, count, common)
