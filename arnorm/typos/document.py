"""The words of one text as evidence: how often each is said, what stands beside it, how its house spells."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cached_property, lru_cache
from typing import Final

from arnorm.typos.tables import rules
from arnorm.words.clitics import proclitic
from arnorm.words.lexicon import Lexicon
from arnorm.words.skeleton import skeleton
from arnorm.words.tokens import Token

__all__ = ["Document", "base_form"]

_YAA: Final = "\u0649\u064a"
_CLEARLY: Final = 5
_CLOSE: Final = 3
_BREAKS: Final = frozenset(".!؟:؛،\n()")


class Document:
    """The words of one text, counted when first asked for."""

    def __init__(self, text: str, tokens: Sequence[Token], lexicon: Lexicon) -> None:
        self.text = text
        self.tokens = tokens
        self.lexicon = lexicon

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
        between = self.text[self.tokens[left].end : self.tokens[right].start]
        return "" if len(between) > _CLOSE or any(char in _BREAKS for char in between) else self.tokens[at].bare

    def rare(self, word: str) -> bool:
        """Return whether a neighbour is rare enough to be part of a name."""
        if not word:
            return False
        found = self.lexicon.lookup(word)
        limit = rules()["rare_neighbour"]
        return bool(found.seen < (limit["accepted"] if found.accepted else limit["refused"]))


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
