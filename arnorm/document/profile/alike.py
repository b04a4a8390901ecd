"""How alike the titles are of the articles that share a line.

Whether the articles that share a line are about one thing is told from sums alone. Each title word throws six coins,
the same for every article; a line adds up the coins of all titles it stood under. The mean square of the six sums
estimates how many words the titles have in common (Alon, Matias and Szegedy 1996), and sums can be added.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from arnorm.counts.keys import hashed
from arnorm.words.tokens import LONGEST_WORD

__all__ = ["SUMS", "coins", "title_similarity"]

SUMS: Final = 6  # coins, and so the sums of them in a row
_WORD_LETTERS: Final = 3  # shorter words are particles, which any two titles share


def title_similarity(row: tuple[int, ...]) -> float:
    """Return how alike the titles are of the articles that a row counts: about their mean pairwise Jaccard index."""
    articles, words, *sums = row
    if articles < 2 or not words:
        return 1.0
    shared = max(0.0, sum(value * value for value in sums) / len(sums) - words) / (articles * (articles - 1))
    mean = words / articles
    return min(1.0, shared / max(mean, 2 * mean - shared))


def coins(title: str) -> tuple[int, ...]:
    """Return how many words a folded title has, and the sums of their coins."""
    words = {word for word in title.split(" ") if len(word) >= _WORD_LETTERS}
    sums = [sum(column) for column in zip(*map(_coin, words), strict=True)] or [0] * SUMS
    return (len(words), *sums)


def _coin(word: str) -> tuple[int, ...]:
    return _remembered(word) if len(word) <= LONGEST_WORD else _throws(word)


@lru_cache(maxsize=1 << 16)
def _remembered(word: str) -> tuple[int, ...]:
    return _throws(word)


def _throws(word: str) -> tuple[int, ...]:
    bits = hashed("coin", word)
    return tuple(1 if bits >> coin & 1 else -1 for coin in range(SUMS))
