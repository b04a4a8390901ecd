"""Evidence from the word lists: how frequent word and candidate are, and what grammar says of them."""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import lru_cache
from typing import Final

from arnorm.typos.candidates.candidates import is_frequent
from arnorm.typos.evidence.pair import Pair
from arnorm.typos.tables import limits
from arnorm.words.lexicon import default_lexicon
from arnorm.words.news import default_news

__all__ = ["COUNTS"]

_LONG: Final = 10
_USUAL: Final = 5
_SHORT: Final = 3
# The endings of a dual, alone and before a pronoun.
_DUALS: Final = (
    "\u0627",
    "\u0627\u0646",
    "\u064a",
    "\u064a\u0646",
    "\u064a\u0647",
    "\u064a\u0647\u0627",
    "\u0627\u0647",
    "\u0627\u0647\u0627",
    "\u0627\u0647\u0645",
)
# Alef, hamza, alef: a tanwin is written on no alef there.
_FALSE_DUAL: Final = "\u0627\u0621\u0627"
_TEH: Final = "\u062a"
_TA_MARBUTA: Final = "\u0629"
_ARTICLES: Final = ("\u0627\u0644", "\u0644\u0644")


def ratio(pair: Pair) -> float:
    """Return how much more frequent the candidate is, in powers of ten."""
    return math.log10((pair.candidate.seen + 1) / (pair.observed.seen + 1))


def news_ratio(pair: Pair) -> float:
    """Return how much more often news writes the candidate, in powers of ten."""
    if pair.kind == "glued":
        return math.log10(1 / (default_news().word(pair.observed.word) + 1))
    news = default_news()
    return math.log10((news.word(pair.candidate.word) + 1) / (news.word(pair.observed.word) + 1))


def missing_news_ratio(pair: Pair) -> float:
    """Return the same where a letter was lost: news weighs more there."""
    return news_ratio(pair) if pair.kind == "missing" else 0.0


def own_count(pair: Pair) -> float:
    """Return how frequent the word is, in powers of ten from 1e-8 on."""
    return math.log10(pair.observed.seen + 1)


def own_news(pair: Pair) -> float:
    """Return how often news writes the word, in powers of ten."""
    return math.log10(default_news().word(pair.observed.word) + 1)


def own_frequent(pair: Pair) -> float:
    """Return whether the word is frequent in general writing."""
    return float(is_frequent(pair.observed))


def unseen_word(pair: Pair) -> float:
    """Return whether no list holds the word at all."""
    return float(not pair.observed.seen and not pair.observed.accepted)


def frequency(pair: Pair) -> float:
    """Return how frequent the candidate (of two words the rarer) is, in powers of ten above 1e-6."""
    return max(-1.0, math.log10((pair.candidate.seen + 1) / 100))


def unseen_candidate(pair: Pair) -> float:
    """Return whether news does not write the candidate."""
    return float(pair.kind != "glued" and not default_news().word(pair.candidate.word))


def length(pair: Pair) -> float:
    """Return the letters of the word beyond five, ten at most: a long word has few neighbours by chance."""
    return float(min(_LONG, len(pair.observed.word)) - _USUAL)


def short(pair: Pair) -> float:
    """Return whether the word has three letters or fewer, or four with a proclitic: many words lie near."""
    return float(len(pair.written) - len(pair.proclitic) <= _SHORT)


def accepted_word(pair: Pair) -> float:
    """Return whether the checker accepts the word as it is; not لقاءا, which it takes for a dual."""
    return float(pair.observed.accepted and not pair.observed.word.endswith(_FALSE_DUAL))


def refused_candidate(pair: Pair) -> float:
    """Return whether the checker refuses the candidate: mostly a name."""
    return float(not pair.candidate.accepted)


def reads_with_clitics(pair: Pair) -> float:
    """Return whether the word, unknown as it is, reads as clitics and endings around a known stem."""
    return float(not pair.observed.accepted and _reads(pair.observed.word))


def inflects(pair: Pair) -> float:
    """Return whether the word, accepted as it is, reads as clitics and endings around a known stem too."""
    return float(pair.observed.accepted and _reads(pair.observed.word))


def dual(pair: Pair) -> float:
    """Return whether the word reads as a dual: استهدفا of استهدف, جمعيتا of جمعية."""
    word, lexicon = pair.observed.word, pair.lexicon
    for ending in _DUALS:
        if word.endswith(ending) and len(word) > len(ending) + 2:
            stem = word[: len(word) - len(ending)]
            feminine = stem[:-1] + _TA_MARBUTA if stem[-1] == _TEH else stem
            if any(found.accepted and found.seen >= limits().stem for found in map(lexicon.lookup, {stem, feminine})):
                return 1.0
    return 0.0


def swapped_dual(pair: Pair) -> float:
    """Return whether two letters changed places would undo a dual: منظمتا is no منظمات."""
    return dual(pair) if pair.kind == "transposition" else 0.0


def article(pair: Pair) -> float:
    """Return whether the word has the article: few foreign names do."""
    return float(pair.proclitic.endswith(_ARTICLES))


def lead(pair: Pair) -> float:
    """Return how far the candidate is ahead of the best other one, in powers of ten."""
    return pair.lead


def rivals(pair: Pair) -> float:
    """Return how many other candidates there are, in powers of ten."""
    return math.log10(1 + pair.rivals)


@lru_cache(maxsize=1 << 12)
def _reads(word: str) -> bool:
    return default_lexicon().reads_with_clitics(word, limits().stem)


COUNTS: Final[tuple[Callable[[Pair], float], ...]] = (
    ratio,
    news_ratio,
    missing_news_ratio,
    own_count,
    own_news,
    own_frequent,
    unseen_word,
    frequency,
    unseen_candidate,
    length,
    short,
    accepted_word,
    refused_candidate,
    reads_with_clitics,
    inflects,
    dual,
    swapped_dual,
    article,
    lead,
    rivals,
)
