"""The words of one text as evidence: how often each is said, what stands beside it, how its house spells."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import chain, pairwise
from typing import Final

from arnorm.typos.evidence.context import PairCounts
from arnorm.typos.tables import limits
from arnorm.words.clitics import proclitic
from arnorm.words.doubtful.final_ta.in_text import final_tas
from arnorm.words.doubtful.final_ya.in_text import final_yas
from arnorm.words.doubtful.heads.letters import head_letters
from arnorm.words.doubtful.letter import Letter
from arnorm.words.lexicon import Lexicon, default_lexicon
from arnorm.words.news import default_news
from arnorm.words.skeleton import skeleton
from arnorm.words.tokens import Token

__all__ = ["Document", "base_form", "loose", "side_by_side"]

_YA: Final = "\u0649\u064a"
_TA: Final = "\u0629\u0647"
_CLEARLY: Final = 5
# As if so many more distinct words were known: a sentence says nothing about how a text is written.
_USUAL_WORDS: Final = 40
_CLOSE: Final = 3
_BREAKS: Final = frozenset(".!؟:؛،\n()")
_MEMO: Final = 1 << 15


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
    def stem_counts(self) -> Counter[str]:
        """How often each word stands in the text, proclitics off."""
        return Counter(base_form(token.bare) for token in self.tokens)

    @cached_property
    def stems(self) -> frozenset[str]:
        """The words of the text, proclitics off."""
        return frozenset(self.stem_counts)

    @cached_property
    def neighbouring(self) -> Counter[tuple[str, str]]:
        """How often each two words stand side by side in the text."""
        bare = [token.bare for token in self.tokens]
        return Counter(pairwise(bare))

    @cached_property
    def final_ya(self) -> frozenset[str]:
        """The words of the text whose last letter, ي or ى, is the rarer of the two for them."""
        return frozenset(word for word in self.counts if word[-1] in _YA and _is_rarer(word, _YA))

    @cached_property
    def final_ta(self) -> frozenset[str]:
        """The words of the text whose last letter, ه or ة, is the rarer of the two for them."""
        return frozenset(word for word in self.counts if word[-1] in _TA and _is_rarer(word, _TA))

    @cached_property
    def letters(self) -> Mapping[int, Letter]:
        """What the restoring steps say of each doubtful letter that is wrong, or may be, by its offset."""
        every = chain(head_letters(self.text), final_tas(self.text), final_yas(self.text))
        return {letter.at: letter for letter in every}

    @cached_property
    def answers(self) -> Mapping[int, Letter]:
        """What the restoring steps write, as ``arnorm.words.doubtful.answers`` tells it."""
        return {at: letter for at, letter in self.letters.items() if letter.right}

    @cached_property
    def unknown_share(self) -> float:
        """The share of distinct words that no list holds, the one in question aside; low in a short text."""
        unknown = sum(not _is_known(word) for word in self.counts)
        return max(0, unknown - 1) / (len(self.counts) + _USUAL_WORDS)

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
        return found.seen < limits().rare.of(accepted=found.accepted)


def side_by_side(text: str, end: int, start: int) -> bool:
    """Return whether a word that ends at ``end`` and the next, which begins at ``start``, stand in one clause."""
    return start - end <= _CLOSE and _BREAKS.isdisjoint(text[end:start])


@lru_cache(maxsize=_MEMO)
def base_form(word: str) -> str:
    """Return the skeleton of a word less its proclitics: one key for a word however it is joined to its sentence.

    >>> base_form("وللأسلحة") == base_form("أسلحه")
    True
    """
    key = skeleton(word)
    return key[len(proclitic(key)) :]


_ARTICLE: Final = "\u0627\u0644"
# With the article behind them: beh, kaf, and lam, which swallows its alef.
_BEFORE_ARTICLE: Final = {"\u0628\u0627\u0644": _ARTICLE, "\u0643\u0627\u0644": _ARTICLE, "\u0644\u0644": _ARTICLE}
_AND: Final = frozenset("\u0648\u0641")
_BY: Final = frozenset("\u0628\u0644\u0643")
_LEAST: Final = 3


@lru_cache(maxsize=_MEMO)
def loose(word: str) -> str:
    """Return a word without "and", "so", "by", "for" and "like" before it, where the rest is the commoner word.

    >>> [loose(w) for w in ("والحكومة", "بالحكومة", "للحكومة", "ولد")]
    ['الحكومة', 'الحكومة', 'الحكومة', 'ولد']
    """
    count = default_lexicon().count
    if not word:
        return word
    if len(word) > _LEAST and word[0] in _AND and count(word[1:]) > count(word):
        word = word[1:]
    for before, article in _BEFORE_ARTICLE.items():
        if word.startswith(before) and len(word) > len(before) + 1:
            return article + word[len(before) :]
    if len(word) > _LEAST and word[0] in _BY and count(word[1:]) > count(word):
        return word[1:]
    return word


@lru_cache(maxsize=_MEMO)
def _is_known(word: str) -> bool:
    found = default_lexicon().lookup(word)
    return bool(found.accepted or found.seen)


@lru_cache(maxsize=_MEMO)
def _is_rarer(word: str, letters: str) -> bool:
    lexicon = default_lexicon()
    other = word[:-1] + letters[letters[0] == word[-1]]
    return lexicon.count(other) > _CLEARLY * max(1, lexicon.count(word))
