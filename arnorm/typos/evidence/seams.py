"""Evidence about two words whose space was lost: what shows the seam, and whether news writes them side by side."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Final

from arnorm.typos.candidates.glued import seam_of
from arnorm.typos.candidates.names import is_foreign
from arnorm.typos.evidence.pair import Pair
from arnorm.typos.tables import word_sets
from arnorm.words.clitics import proclitic
from arnorm.words.news import default_news

__all__ = ["SEAMS"]

_MOST: Final = 3.0
_SHORT: Final = 6
# The letters that a verb of the imperfect begins with, and those of a participle or noun.
_VERBAL: Final = frozenset("\u064a\u062a\u0646\u0623")
# What a verb or noun with somebody in it ends in: "I", "we", "him", "her", "them", "they did".
_INFLECTED: Final = ("ت", "ني", "نا", "ه", "ها", "هم", "تم", "وا")
# Set by hand: shorter words that end so stand in names (مامنا).
_LONG_ENOUGH: Final = 4


def ending_seam(pair: Pair) -> float:
    """Return whether ة or ى, which end a word, stand before the second, or an alef before its alef with a hamza."""
    return _seam(pair, "ending")


def article_seam(pair: Pair) -> float:
    """Return whether the second word has the article."""
    return _seam(pair, "article")


def particle_seam(pair: Pair) -> float:
    """Return whether the first word is a particle such as لا."""
    return _seam(pair, "particle")


def bare_seam(pair: Pair) -> float:
    """Return whether nothing in the letters shows where the two words meet."""
    return _seam(pair, "bare")


def particle_and_verb(pair: Pair) -> float:
    """Return whether a verb stands behind the particle: لا and ما before ي ت ن أ."""
    return float(bool(_seam(pair, "particle")) and pair.halves[1][:1] in _VERBAL)


def particle_and_inflected(pair: Pair) -> float:
    """Return whether a word that is inflected, as no name is, stands behind the particle: ما رأيته, ما بيننا."""
    second = pair.halves[1]
    inflected = len(second) >= _LONG_ENOUGH and second.endswith(_INFLECTED)
    return float(bool(_seam(pair, "particle")) and inflected and pair.lexicon.accepted(second))


def glued_pair(pair: Pair) -> float:
    """Return how often the two words stand side by side in news, in powers of ten."""
    return math.log10(1 + _together(pair))


def glued_unseen(pair: Pair) -> float:
    """Return whether the two words are not seen side by side in news."""
    return float(pair.kind == "glued" and not _together(pair))


def glued_lift(pair: Pair) -> float:
    """Return how much more often than by chance they stand side by side, in powers of ten."""
    return max(0.0, min(_MOST, default_news().lift(*pair.halves))) if pair.kind == "glued" else 0.0


def glued_excess(pair: Pair) -> float:
    """Return how much more often news writes the two words than the one, in powers of ten."""
    if pair.kind != "glued":
        return 0.0
    own = max(default_news().word(pair.observed.word), pair.observed.seen // 16)
    return max(-_MOST, min(_MOST, math.log10((_together(pair) + 1) / (own + 1))))


def shorter_half(pair: Pair) -> float:
    """Return the letters of the shorter word, six at most."""
    return float(min(_SHORT, *map(len, pair.halves))) if pair.kind == "glued" else 0.0


def glued_length(pair: Pair) -> float:
    """Return the letters of both words beyond eight, five at most."""
    return float(max(0, min(5, len(pair.observed.word) - 8))) if pair.kind == "glued" else 0.0


def frequent_halves(pair: Pair) -> float:
    """Return how frequent the two words are together, in powers of ten."""
    if pair.kind != "glued":
        return 0.0
    return sum(math.log10(1 + pair.lexicon.count(half)) for half in pair.halves) / 2


def second_accepted(pair: Pair) -> float:
    """Return whether the checker accepts both words."""
    return float(pair.kind == "glued" and all(pair.lexicon.accepted(half) for half in pair.halves))


def negates(pair: Pair) -> float:
    """Return whether the first word is one of those that many writers run on: لا, ما, يا, أو, with "and" or without."""
    return float(pair.kind == "glued" and pair.halves[0] in word_sets()["run_on"])


def foreign_half(pair: Pair) -> float:
    """Return whether the second word has no forms but one, as names have: يا كوب."""
    if pair.kind != "glued":
        return 0.0
    second = pair.halves[1]
    return float(is_foreign(second[len(proclitic(second)) :] or second))


def negates_foreign(pair: Pair) -> float:
    """Return whether both hold: a particle before a name, which is mostly the head of a longer name."""
    return negates(pair) * foreign_half(pair)


def _seam(pair: Pair, name: str) -> float:
    return float(pair.kind == "glued" and seam_of(*pair.halves) == name)


def _together(pair: Pair) -> int:
    return default_news().pair(*pair.halves) if pair.kind == "glued" else 0


SEAMS: Final[tuple[Callable[[Pair], float], ...]] = (
    ending_seam,
    article_seam,
    particle_seam,
    bare_seam,
    particle_and_verb,
    particle_and_inflected,
    glued_pair,
    glued_unseen,
    glued_lift,
    glued_excess,
    shorter_half,
    glued_length,
    frequent_halves,
    second_accepted,
    negates,
    foreign_half,
    negates_foreign,
)
