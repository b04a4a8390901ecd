"""Of several spellings of a word the likeliest, by the words on both sides, as they stand beside each in news."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from arnorm.words.news import default_news

__all__ = ["Reading", "Told", "likeliest", "seen_beside", "told"]

# A spelling that may be right, and what is seen of it.
Reading = tuple[str, float]
# What a neighbour says is how often each spelling is seen beside it, against how often by chance; both so much more, so
# that a rare spelling, which is hardly expected anywhere, loses nothing where it is not seen.
_CHANCE: Final = 0.3


def likeliest(
    readings: Sequence[Reading], slips: Sequence[float], noise: Sequence[float], before: str, after: str
) -> Reading:
    """Return the likeliest spelling between two words, and how likely it is.

    ``slips`` says of each reading how often a writer who means it writes what stands in the text, ``noise`` how much of
    what news has of the others is to be taken off its own pairs: the counts hold errors too. ``""`` for no neighbour.

    >>> pair = (("الإعلام", 1000.0), ("الأعلام", 300.0))
    >>> likeliest(pair, (1.0, 1.0), (0.0, 0.0), "وسائل", "")[0], likeliest(pair, (0.0, 1.0), (0.0, 0.0), "وسائل", "")[0]
    ('الإعلام', 'الأعلام')
    """
    return _weighed(readings, slips, told(readings, noise, before, after))


# Of one neighbour that news has beside a spelling of a word: by how much each of them is likelier there.
Told = tuple[tuple[float, ...], ...]


def told(readings: Sequence[Reading], noise: Sequence[float], before: str, after: str) -> Told:
    """Return what each neighbour says that says anything, one factor for a reading; see ``likeliest``."""
    total = sum(weight for _, weight in readings)
    said = []
    for seen in (_seen(readings, before, first=True), _seen(readings, after, first=False)):
        together = sum(seen)
        if not together:
            continue
        factors = []
        for at, (_, weight) in enumerate(readings):
            own = max(0.0, seen[at] - noise[at] * (together - seen[at]))
            factors.append((own + _CHANCE) / (together * weight / total + _CHANCE))
        said.append(tuple(factors))
    return tuple(said)


def _weighed(readings: Sequence[Reading], slips: Sequence[float], said: Told) -> Reading:
    """Return the likeliest of some readings, and how likely it is, by what their neighbours say (``told``)."""
    scores = [weight * slip for (_, weight), slip in zip(readings, slips, strict=True)]
    for factors in said:
        scores = [score * factor for score, factor in zip(scores, factors, strict=True)]
    best = max(range(len(readings)), key=scores.__getitem__)
    return readings[best][0], scores[best] / (sum(scores) or 1.0)


def _seen(readings: Sequence[Reading], side: str, *, first: bool) -> list[int]:
    if not side:
        return []
    return [seen_beside(side, word) if first else seen_beside(word, side) for word, _ in readings]


@lru_cache(maxsize=1 << 15)
def seen_beside(first: str, second: str) -> int:
    """Return how often news has two words side by side, in this order."""
    return default_news().pair(first, second)
