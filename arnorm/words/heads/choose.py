"""Of several spellings of a head the right one, by the words on both sides, as they stand beside each in news."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from arnorm.words.final_ya import MAKSURA, YA, final_ya
from arnorm.words.heads.head import Head, head
from arnorm.words.heads.places import bared
from arnorm.words.lexicon import default_lexicon
from arnorm.words.news import default_news

__all__ = ["CERTAIN", "NAMES", "choose", "is_name", "usual"]

# How likely a reading has to be. Measured on 3,000 articles whose heads were all made plain: ...
CERTAIN: Final = 0.8
# A pair that is never seen is not impossible: each spelling is seen so often beside a word, shared out by its weight.
_PRIOR: Final = 3.0
_DROPPED: Final = 0.1


@lru_cache(maxsize=1 << 14)
def usual(word: str) -> str:
    """Return the usual spelling of a neighbour, whatever head and final ya are written.

    >>> usual("الاسلحة"), usual("فى")
    ('الأسلحة', 'في')
    """
    plain = bared(word)
    readings = head(plain).readings
    word = readings[0][0] if readings else plain
    if len(word) > 1 and word[-1] in (MAKSURA, YA):
        known = final_ya(word[:-1])
        word = word[:-1] + (known.sure or known.lean or YA)
    return word


def choose(known: Head, dropped: float, before: str, after: str) -> tuple[str, float]:
    """Return the likeliest spelling between two usual words, and how likely it is.

    ``dropped`` is how often the text leaves a hamza out: the word was written without. 1.0 where it was written with
    one that cannot be right.
    """
    readings = known.readings
    total = sum(weight for _, weight in readings)
    plain = bared(readings[0][0])
    scores = []
    for word, weight in readings:
        prior = weight * (dropped if word != plain else 1.0)
        scores.append(prior)
    for side, first in ((before, True), (after, False)):
        if not side:
            continue
        seen = [float(_pair(side, word) if first else _pair(word, side)) for word, _ in readings]
        with_hamza = sum(n for n, (word, _) in zip(seen, readings, strict=True) if word != plain)
        for at, (word, weight) in enumerate(readings):
            share = weight / total
            own = max(0.0, seen[at] - _DROPPED * with_hamza) if word == plain else seen[at]
            scores[at] *= (own + _PRIOR * share) / ((sum(seen) + _PRIOR) * share)
    best = max(range(len(readings)), key=lambda at: scores[at])
    return readings[best][0], scores[best] / sum(scores)


# فان, بان and لان are particles without their hamza, and parts of names: van, Ban, Lan.
NAMES: Final = frozenset(("\u0641\u0627\u0646", "\u0628\u0627\u0646", "\u0644\u0627\u0646"))
_THE: Final = "\u0627\u0644"  # alef lam
_COMMON: Final = 3000  # 3e-5, a word that may stand anywhere


def is_name(plain: str, particle: str, after: str) -> bool:
    """Return whether a word of ``NAMES`` is one before ``after``: no word that news writes after the particle.

    >>> is_name("فان", "فإن", "دايك"), is_name("فان", "فإن", "الحكومة")
    (True, False)
    """
    if not after or _pair(plain, after) > _pair(particle, after):
        return True
    known = _pair(particle, after) or after.startswith(_THE)
    return not known and default_lexicon().count(after) < _COMMON


@lru_cache(maxsize=1 << 15)
def _pair(first: str, second: str) -> int:
    return default_news().pair(first, second)
