"""The heads of a text: for each word that may be wrong, the spelling that is right there.

One answer for all who ask: the step that restores and the detector that only points. What is decided of a word depends
on the word with plain heads, on its neighbours in their usual spelling, and on how often the text drops a hamza, which
a restored text does no more; so a second look finds nothing to do.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Final, NamedTuple

from arnorm.words.heads.around import after, before, clause
from arnorm.words.heads.choose import CERTAIN, NAMES, choose, is_name
from arnorm.words.heads.particle import particle
from arnorm.words.heads.places import HAMZA_ALEFS, unwaved
from arnorm.words.heads.word import SETTLED, Look, look
from arnorm.words.tokens import Token, words

__all__ = ["Verdict", "heads"]

# How often a text drops a hamza when nothing is known of it, and the words that this is worth.
_DROPPED: Final = 0.02
_AS_WORDS: Final = 10
# How likely أن or إن has to be: for a plain alef, which is wrong anyway, and for a hamza in the other place.
_PARTICLE: Final = 0.85
_OTHER_PARTICLE: Final = 0.99
_HEAD: Final = 4


class Verdict(NamedTuple):
    """A word of a text, as it is written and as it should be; ``right`` is ``""`` where that cannot be told."""

    token: Token
    written: str
    right: str
    perhaps: str


def heads(text: str) -> Iterator[Verdict]:
    """Yield a verdict for each word whose head is wrong, or may be.

    >>> [(v.written, v.right) for v in heads("قال الوزير ان الاسلحة وصلت")]
    [('ان', 'إن'), ('الاسلحة', 'الأسلحة')]
    """
    return _Heads(text).verdicts()


class _Heads:
    def __init__(self, text: str) -> None:
        self._text = text
        self._tokens: Sequence[Token] = list(words(text))
        looks = ((index, look(token.bare)) for index, token in enumerate(self._tokens))
        self._open = [(index, found) for index, found in looks if found is not SETTLED]

    def verdicts(self) -> Iterator[Verdict]:
        for index, found in self._open:
            right, perhaps = self._right(index, found)
            if (right or perhaps) and right != found.letters:
                yield Verdict(self._tokens[index], found.letters, right, perhaps)

    @cached_property
    def _dropped(self) -> float:
        """How often the text leaves out a hamza."""
        wrong = sum(found.drops for _, found in self._open)
        right = sum(not HAMZA_ALEFS.isdisjoint(token.bare[:_HEAD]) for token in self._tokens)
        return (wrong + _DROPPED * _AS_WORDS) / (wrong + right + _AS_WORDS)

    def _right(self, index: int, found: Look) -> tuple[str, str]:
        """Return the right spelling, or the one that it may be."""
        new, share, least = self._likeliest(index, found)
        if share >= least:
            return new, ""
        if (shown := unwaved(found.letters)) != found.letters:
            return shown, ""
        return "", new if found.letters == found.plain else ""

    def _likeliest(self, index: int, found: Look) -> tuple[str, float, float]:
        """Return the likeliest spelling, how likely it is, and how likely it has to be."""
        plain = found.letters == found.plain
        known = found.known
        if plain and found.plain in NAMES and known.readings:
            name = is_name(found.plain, known.readings[0][0], after(self._text, self._tokens, index))
            return (found.letters if name else known.readings[0][0]), 1.0, 1.0
        if found.particle:
            new, share = particle(found.plain, clause(self._text, self._tokens, index))
            return new, share, _PARTICLE if plain else _OTHER_PARTICLE
        if known.sure or not known.readings:
            return known.sure or found.letters, float(bool(known.sure)), 1.0
        beside = before(self._text, self._tokens, index), after(self._text, self._tokens, index)
        return *choose(known, self._dropped if plain else 1.0, *beside), CERTAIN
