"""The last letter of a word that may be two words, by its neighbours: ولي العهد, مرمى الفريق."""

from __future__ import annotations

from typing import Final

from arnorm.words.doubtful.final_ya.final_ya import MAKSURA, YA, ya_counts
from arnorm.words.doubtful.final_ya.phrase import is_nisba_behind
from arnorm.words.doubtful.heads.choose import usual_head
from arnorm.words.doubtful.heads.places import bared
from arnorm.words.doubtful.weigh import likeliest
from arnorm.words.listed import listed

__all__ = ["is_rarer", "ya_beside"]

# By what is written: alef maksura may be a passive (تؤدى), of which pairs know nothing. Between .65 and .8 some four of
# thirty changes were wrong, nearly all in papers that write ي for ى throughout.
_CERTAIN: Final = {MAKSURA: 0.85, YA: 0.7}
_HABIT: Final = 0.1  # who writes one letter for the other oftener does so here too
# News writes one letter for the other once in so many.
_NOISE: Final = 0.1


def is_rarer(stem: str, letter: str) -> bool:
    """Return whether the word after ``stem`` is written with this letter less often than with the other.

    >>> is_rarer("ول", MAKSURA), is_rarer("ول", YA)
    (True, False)
    """
    maksura, ya = ya_counts(bared(stem))
    return maksura < ya if letter == MAKSURA else ya < maksura


def ya_beside(stem: str, written: str, slip: float, before: str, after: str) -> tuple[str, float]:
    """Return the letter after ``stem`` between two usual words and how likely it is, ``""`` where that is not certain.

    ``slip`` is how often the text writes what stands there for the other letter.

    >>> ya_beside("ول", MAKSURA, 0.01, "", "العهد")[0] == YA, ya_beside("ول", MAKSURA, 0.01, "", "هاربا")[0]
    (True, '')
    """
    if written == YA and before in listed("final_ya", "behind") and stem + YA in listed("final_ya", "verbal"):
        return YA, 1.0
    if written == YA and slip < _HABIT and is_nisba_behind(stem, before):
        return YA, 1.0
    plain = bared(stem)
    letter, share = _likeliest(plain, written, slip, before, after)
    agreed = plain == stem or letter == _likeliest(stem, written, slip, before, after)[0]
    return (letter, share) if agreed else ("", 0.0)


def _likeliest(stem: str, written: str, slip: float, before: str, after: str) -> tuple[str, float]:
    counts = dict(zip((MAKSURA, YA), ya_counts(stem), strict=True))
    spelled = usual_head if bared(stem) == stem else str  # a hamza that is written stays
    readings = [(spelled(stem + letter), seen) for letter, seen in counts.items()]
    slips = [1.0 if letter == written else slip for letter in counts]
    word, share = likeliest(readings, slips, (_NOISE, _NOISE), before, after)
    return (word[-1], share) if share >= _CERTAIN[written] else ("", 0.0)
