"""The words of one text as evidence: how often each is said, what stands beside it, how its house spells."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cached_property, lru_cache
from typing import Final, Protocol

from arnorm.typos.tables import rules
from arnorm.words.clitics import proclitic
from arnorm.words.lexicon import Lexicon
from arnorm.words.news import default_news
from arnorm.words.skeleton import skeleton
from arnorm.words.tokens import Token

__all__ = ["Document", "PairCounts", "base_form", "side_by_side"]

_YAA: Final = "\u0649\u064a"
_CLEARLY: Final = 5
_CLOSE: Final = 3
_BREAKS: Final = frozenset(".!؟:؛،\n()")


class PairCounts(Protocol):
    """What answers how often two words stand side by side: ``arnorm.words.news``, or that and a user's own counts."""

    def pair(self, first: str, second: str) -> int:
        """Return how often ``second`` was seen right after ``first``."""

    def lift(self, first: str, second: str) -> float:
        """Return how much more often than by chance, in powers of ten."""


class Document:
    """The words of one text, counted when first asked for, and the pairs that its neighbours are weighed by."""

    def __init__(self, text: str, tokens: Sequence[Token], lexicon: Lexicon, pairs: PairCounts | None = None) -> None:
        self.text = text
        self.tokens = tokens
        self.lexicon = lexicon
        self.pairs: PairCounts = default_news() if pairs is None else pairs

    @cached_property
    def counts(self) -> Counter[str]:
        """How often each bare word stands in the text."""
        return Counter(token.bare for token in self.tokens)

    @cached_property
    def stems(self) -> frozenset[str]:
        """The words of the text, proclitics off."""
        return frozenset(map(base_form, self.counts))

    @cached_property
    def final_yaa(self) -> frozenset[str]:
        """The words of the text whose last letter, ي or ى, is the rarer of the two for them."""
        return frozenset(word for word in self.counts if word[-1] in _YAA and _rarer_yaa(word, self.lexicon))

    def neighbour(self, index: int, step: int) -> str:
        """Return the word beside word ``index`` in the same clause, ``""`` where a mark or line end parts them."""
        at = index + step
        if not 0 <= at < len(self.tokens):
            return ""
        left, right = sorted((index, at))
        together = side_by_side(self.text, self.tokens[left].end, self.tokens[right].start)
        return self.tokens[at].bare if together else ""

    def rare(self, word: str) -> bool:
        """Return whether a neighbour is rare enough to be part of a name."""
        if not word:
            return False
        found = self.lexicon.lookup(word)
        limit = rules()["rare_neighbour"]
        return bool(found.seen < (limit["accepted"] if found.accepted else limit["refused"]))


def side_by_side(text: str, end: int, start: int) -> bool:
    """Return whether a word that ends at ``end`` and the next, which begins at ``start``, stand in one clause."""
    return start - end <= _CLOSE and _BREAKS.isdisjoint(text[end:start])


@lru_cache(maxsize=1 << 16)
def base_form(word: str) -> str:
    """Return the skeleton of a word less its proclitics: one key for a word however it is joined to its sentence.

    >>> base_form("وللأسلحة") == base_form("أسلحه")
    True
    """
    bones = skeleton(word)
    return bones[len(proclitic(bones)) :]


def _rarer_yaa(word: str, lexicon: Lexicon) -> bool:
    other = word[:-1] + _YAA[_YAA[0] == word[-1]]
    return lexicon.count(other) > _CLEARLY * max(1, lexicon.count(word))
