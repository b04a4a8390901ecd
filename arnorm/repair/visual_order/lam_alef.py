"""Lam-alef that a PDF tool wrote as two letters in reading order, inside text in visual order.

When such a line is turned, each of them comes out as alef-lam: خالل for خلال. A text that has been through this holds
no lam-alef at all, and words that only exist with it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import product
from typing import Final

from arnorm.repair.measure import commonness
from arnorm.unicode import Match, Pattern, pattern

__all__ = ["with_lam_alef"]

_MOST: Final = 3
# One word must be so much more frequent than the other, in a scale of 0 to 1, and all together so much more.
_BETTER: Final = 0.1
_PROOF: Final = 0.4
# A word without vowel marks inside; those are not in the lists.
_WORD: Final = (
    "(?<![\u0620-\u06d3])[\u0620-\u063f\u0641-\u064a\u0671-\u06d3]++(?![\u064b-\u065f\u0670]++[\u0620-\u064a])"
)


def with_lam_alef(lines: Sequence[str]) -> list[str]:
    """Return turned lines with each lam-alef put right, where the words of all of them prove that there is need.

    >>> with_lam_alef(["خالل األيام العالقات"])
    ['خلال الأيام العلاقات']
    """
    if any(_whole().search(line) for line in lines):
        return list(lines)
    gains = [gain for line in lines for word in pattern(_WORD).findall(line) for gain in _gain(word)]
    if sum(gains) < _PROOF:
        return list(lines)
    return [str(pattern(_WORD).sub(_put_right, line)) for line in lines]


def _gain(word: str) -> Iterator[float]:
    right = _best(word)
    if right != word:
        yield commonness(right) - commonness(word)


def _put_right(found: Match) -> str:
    return _best(found[0])


@lru_cache(maxsize=1 << 12)
def _best(word: str) -> str:
    """Return the most frequent of the words that exchanging alef-lam for lam-alef gives, the word itself included."""
    parts = _alef_lam().split(word)
    if not 1 < len(parts) <= _MOST + 1:
        return word
    pairs = _alef_lam().findall(word)
    best, best_rank = word, commonness(word) + _BETTER
    for chosen in product((False, True), repeat=len(pairs)):
        new = parts[0]
        for swap, pair, part in zip(chosen, pairs, parts[1:], strict=True):
            new += (pair[::-1] if swap else pair) + part
        if commonness(new) > best_rank:
            best, best_rank = new, commonness(new)
    return best


@lru_cache(maxsize=1)
def _whole() -> Pattern:
    # Lam before a lam-alef comes out as one before another lam.
    return pattern("\u0644[\u0627\u0623\u0625\u0622](?!\u0644)")


@lru_cache(maxsize=1)
def _alef_lam() -> Pattern:
    return pattern("[\u0627\u0623\u0625\u0622]\u0644")
