"""The words of one text as evidence: how often each is said, what stands beside it, how its house spells."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Mapping, Sequence
from functools import cached_property, partial
from typing import Final

from arnorm.edits import Span
from arnorm.typos.candidates.kinds import classify
from arnorm.typos.evidence.context import PairCounts
from arnorm.typos.reading.bare_words import bare_words
from arnorm.typos.said import Said
from arnorm.typos.tables import limits
from arnorm.words.doubtful import clause
from arnorm.words.doubtful.answers import DoubtfulLetters, doubtful_letters
from arnorm.words.doubtful.clause import word_after, word_before
from arnorm.words.doubtful.letter import Letter
from arnorm.words.lexicon import Lexicon, default_lexicon
from arnorm.words.memo import Memo
from arnorm.words.news import default_news
from arnorm.words.skeleton import skeleton
from arnorm.words.tokens import Token

__all__ = ["Document", "headed", "loose", "side_by_side"]

_YA: Final = "\u0649\u064a"
_TA: Final = "\u0629\u0647"
_CLEARLY: Final = 5
# As if so many more distinct words were known: a sentence says nothing about how a text is written.
_USUAL_WORDS: Final = 40
# A question about one word may read the whole text again; 12 of 440 articles ask more, at most 42 times: lists do.
_ONE_BY_ONE: Final = 16
# What parts one clause from the next; a dash does not, as it stands in names.
_PARTING: Final = frozenset(".!؟:؛،\n()")


class Document:
    """The words of one text, counted when first asked for, and the pairs that its neighbours are weighed by."""

    def __init__(
        self,
        text: str,
        tokens: Sequence[Token],
        lexicon: Lexicon,
        pairs: PairCounts | None = None,
        bare: Sequence[str] | None = None,
    ) -> None:
        self.text = text
        self.tokens = tokens
        self.lexicon = lexicon
        self.pairs: PairCounts = default_news() if pairs is None else pairs
        self._bare = bare
        self._asked = 0

    @cached_property
    def bare(self) -> Sequence[str]:
        """The bare words of the text, of which ``tokens`` are those that are looked at."""
        return bare_words(self.text) if self._bare is None else self._bare

    @cached_property
    def said(self) -> Said:
        """How often words stand in the text."""
        return Said(self.bare)

    @cached_property
    def final_ya(self) -> frozenset[str]:
        """The words of the text whose last letter, ي or ى, is the rarer of the two for them."""
        return frozenset(word for word in set(self.bare) if word[-1] in _YA and _RARER_YA[word])

    @cached_property
    def final_ta(self) -> frozenset[str]:
        """The words of the text whose last letter, ه or ة, is the rarer of the two for them."""
        return frozenset(word for word in set(self.bare) if word[-1] in _TA and _RARER_TA[word])

    @cached_property
    def unknown_share(self) -> float:
        """The share of distinct words that no list holds, the one in question aside; low in a short text."""
        distinct = set(self.bare)
        unknown = sum(not _is_known(word) for word in distinct.difference(_KNOWN))
        return max(0, unknown - 1) / (len(distinct) + _USUAL_WORDS)

    def neighbour(self, index: int, step: int) -> str:
        """Return the word beside word ``index`` in the same clause, ``""`` where a mark or line end parts them."""
        token = self.tokens[index]
        if step < 0:
            return self.before(token.start)
        return word_after(self.text, token.end, _PARTING)

    def before(self, start: int) -> str:
        """Return the word before an offset in the same clause, ``""`` for none."""
        return word_before(self.text, start, _PARTING)

    def letters(self, span: Span, written: Collection[str] = "") -> Mapping[int, Letter]:
        """Return what the restoring steps say of the letters of a word that are wrong, or may be, by their offsets.

        Asked are those that are ``written`` so, where given.
        """
        self._asked += 1
        if self._asked <= _ONE_BY_ONE:
            return self._doubtful.of(span, written or self.text[slice(*span)])
        said, places = self._every_letter
        return {at: said[at] for at in places[bisect_left(places, span[0]) : bisect_left(places, span[1])]}

    @cached_property
    def _doubtful(self) -> DoubtfulLetters:
        return DoubtfulLetters(self.text)

    @cached_property
    def _every_letter(self) -> tuple[Mapping[int, Letter], Sequence[int]]:
        """What is said of the letters of the whole text, and where they stand, in order."""
        said = doubtful_letters(self.text)
        return said, sorted(said)

    def rare(self, word: str) -> bool:
        """Return whether a neighbour is rare enough to be part of a name."""
        if not word:
            return False
        found = self.lexicon.lookup(word)
        return found.seen < limits().rare.of(accepted=found.accepted)


def side_by_side(text: str, end: int, start: int) -> bool:
    """Return whether a word that ends at ``end`` and the next, which begins at ``start``, stand in one clause."""
    return clause.side_by_side(text, end, start, _PARTING)


_ALEF: Final = "\u0627"
_ARTICLE: Final = "\u0627\u0644"
# With the article behind them: beh, kaf, and lam, which swallows its alef.
_BEFORE_ARTICLE: Final = {"\u0628\u0627\u0644": _ARTICLE, "\u0643\u0627\u0644": _ARTICLE, "\u0644\u0644": _ARTICLE}
_AND: Final = frozenset("\u0648\u0641")
_BY: Final = frozenset("\u0628\u0644\u0643")
_LEAST: Final = 3


def loose(word: str) -> str:
    """Return a word without "and", "so", "by", "for" and "like" before it, where the rest is the commoner word.

    >>> [loose(w) for w in ("والحكومة", "بالحكومة", "للحكومة", "ولد")]
    ['الحكومة', 'الحكومة', 'الحكومة', 'ولد']
    """
    return _LOOSE[word]


def _without_proclitic(word: str) -> str:
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


_LOOSE: Final = Memo(_without_proclitic)


def headed(word: str) -> str:
    """Return a word that the checker refuses with the hamza that was dropped at its head, where that is accepted.

    Much of the press drops it, and the counts of a neighbour are those of its full spelling.

    >>> [headed(w) for w in ("باعمال", "الاسلحة", "الاقتصاد", "")]
    ['بأعمال', 'الأسلحة', 'الاقتصاد', '']
    """
    return _HEADED[word]


def _with_its_hamza(word: str) -> str:
    lexicon = default_lexicon()
    if _ALEF not in word or lexicon.accepted(word):
        return word
    family = (found for found in lexicon.spellings(skeleton(word)) if found.accepted)
    return next((found.word for found in family if classify(word, found.word) == "initial_hamza"), word)


_HEADED: Final = Memo(_with_its_hamza)


# Of the words that were asked about those that a list holds; set difference is the fastest way to leave them out.
_KNOWN: Final[set[str]] = set()
_MOST: Final = 1 << 16


def _is_known(word: str) -> bool:
    found = default_lexicon().lookup(word)
    known = bool(found.accepted or found.seen)
    if known:
        if len(_KNOWN) >= _MOST:
            _KNOWN.clear()
        _KNOWN.add(word)
    return known


def _is_rarer(letters: str, word: str) -> bool:
    lexicon = default_lexicon()
    other = word[:-1] + letters[letters[0] == word[-1]]
    return lexicon.count(other) > _CLEARLY * max(1, lexicon.count(word))


_RARER_YA: Final = Memo(partial(_is_rarer, _YA))
_RARER_TA: Final = Memo(partial(_is_rarer, _TA))
