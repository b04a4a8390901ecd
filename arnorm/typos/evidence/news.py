"""Evidence from the counts of news: how often newsrooms write the word, the candidate, and two words side by side."""

from __future__ import annotations

import math

from arnorm.typos.evidence.pair import Pair
from arnorm.words.news import default_news

__all__ = ["glued_pair", "glued_unseen", "news_ratio", "unseen_candidate"]


def news_ratio(pair: Pair) -> float:
    """How much more often news writes the candidate, in powers of ten."""
    news = default_news()
    meant = 0 if pair.meant.kind == "glued" else news.word(pair.meant.word)
    return math.log10((meant + 1) / (news.word(pair.own.word) + 1))


def unseen_candidate(pair: Pair) -> float:
    """News does not write the candidate."""
    return float(pair.meant.kind != "glued" and not default_news().word(pair.meant.word))


def glued_pair(pair: Pair) -> float:
    """The two words stand side by side in news."""
    return min(2.0, math.log10(1 + _together(pair)))


def glued_unseen(pair: Pair) -> float:
    """The two words are not seen side by side in news."""
    return float(pair.meant.kind == "glued" and not _together(pair))


def _together(pair: Pair) -> int:
    return default_news().pair(*pair.meant.word.split(" ")) if pair.meant.kind == "glued" else 0
