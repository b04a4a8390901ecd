"""A word torn in two by a space: أج هزة for أجهزة, where one half is rare and both together are a common word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import compress, count
from typing import Final

from arnorm.typos.finding import Finding, spoken
from arnorm.words.lexicon import default_lexicon
from arnorm.words.memo import Memo
from arnorm.words.news import default_news
from arnorm.words.tokens import LONGEST_WORD, words

__all__ = ["torn_words"]

_KIND: Final = "split"
# In 2.7 million words of news and of papers all twelve pairs that these limits leave were one word; below them stand
# names of people (دو لي) and what is written both ways (الرأس مالية, حين ذاك). Frequencies are in 1e-8.
_LEAST: Final = 700
_LEAD: Final = 4000
# One half of each of the twelve is rarer than this and no longer, or an alef: few words of a text are asked further.
_RARE: Final = 250
_LONGEST: Final = 6
# So much is added to how often two words meet by chance: the lexicon counts no rarer word. One occurrence in a hundred
# of those that news would have shown.
_UNSEEN: Final = 0.17
_UNIT: Final = 1e-8
_SHORTEST: Final = 2
_ALEF: Final = "\u0627"
_LAM: Final = "\u0644"
# Alef lam apart from its word is as often the "house of" in a name, its madda left out.
_HOUSE: Final = _ALEF + _LAM
# Letters that stand alone: "and", "a" to "e" of lists, "Dr", metres and kilometres, and so on. Of seven letters cut off
# so in 2.7 million words seven were the head of the next.
_ALONE: Final = frozenset("\u0648\u0628\u062c\u062f\u0647\u0645\u0643\u062a\u0633\u0635\u0642")
# Of twelve read in context twelve were torn.
_CONFIDENCE: Final = 0.95


def torn_words(text: str, bare: Sequence[str]) -> Iterator[Finding]:
    """Yield each word that a space has torn in two, both halves together; ``bare`` are the bare words of the text.

    >>> [(f.word, f.suggestions[0]) for f in torn_words("عمليات أج هزة الصرف", ["عمليات", "أج", "هزة", "الصرف"])]
    [('أج هزة', 'أجهزة')]
    """
    rare = list(compress(count(), map(_RARE_WORDS.__getitem__, bare)))
    firsts = {at - 1 for at in rare if at and _TORN[f"{bare[at - 1]} {bare[at]}"]}
    firsts.update(at for at in rare if at + 1 < len(bare) and _TORN[f"{bare[at]} {bare[at + 1]}"])
    tokens = list(words(text)) if firsts else []
    for at in sorted(firsts):
        one, other = tokens[at], tokens[at + 1]
        whole = one.bare + other.bare
        if text[one.start : other.end] == f"{one.bare} {other.bare}":
            said = spoken((_KIND, "torn"))
            yield Finding(one.start, other.end, text[one.start : other.end], _KIND, (whole,), _CONFIDENCE, said)


def _is_rare(word: str) -> bool:
    """Return whether a word may be one half: hardly a word, or an alef alone."""
    return word == _ALEF or (len(word) <= _LONGEST and default_lexicon().count(word) < _RARE)


def _is_whole(pair: str) -> bool:
    """Return whether two words are one: far commoner than both would stand side by side, which news never has."""
    first, second = pair.split(" ")
    lexicon = default_lexicon()
    if len(second) < _SHORTEST or first == _HOUSE or (len(first) < _SHORTEST and not _is_cut(first, second)):
        return False
    whole = lexicon.lookup(first + second)
    if not whole.accepted or whole.seen < _LEAST:
        return False
    chance = _UNSEEN + _UNIT * lexicon.count(first) * lexicon.count(second)
    return whole.seen >= _LEAD * chance and not default_news().pair(first, second)


def _is_cut(first: str, second: str) -> bool:
    """Return whether a letter alone is the head of the next word: one that is rare, or that begins with the article."""
    return (first == _ALEF and second[0] == _LAM) or (first not in _ALONE and default_lexicon().count(second) < _RARE)


_RARE_WORDS: Final = Memo(_is_rare)
_TORN: Final = Memo(_is_whole, longest=2 * LONGEST_WORD + 1)
