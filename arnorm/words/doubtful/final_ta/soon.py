"""Whether a word with heh is one with ta marbuta for certain, told without the pairs of news and the rest of the text.

It saves most of the time that a text takes that writes heh for ta marbuta throughout, and decides nothing: what it does
not look at could not turn the answer any more.
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import Final

from arnorm.words.doubtful.final_ta.final_ta import HEH, MARBUTA, FinalTa
from arnorm.words.doubtful.final_ta.in_text import GOD, HABIT, MERCY, as_noun
from arnorm.words.doubtful.final_ta.odds import FILE, own_kind, spelled
from arnorm.words.doubtful.heads.choose import usual_with_ta
from arnorm.words.doubtful.kinds import said_by_kinds
from arnorm.words.doubtful.stretches import Found
from arnorm.words.news import default_news

__all__ = ["floor", "floored", "is_soon_marbuta"]

# Odds in powers of ten: from here on the rest of the text (-.6 at most, ``elsewhere``) leaves a ta marbuta certain.
_SOON: Final = 1.52
_BOTH: Final = 2


def is_soon_marbuta(found: Found[FinalTa], slips_here: float, before: str, after: str) -> bool:
    """Return whether ``likeliest`` of a word with heh between two others is ta marbuta for certain; ``False`` may be.

    >>> from arnorm.words.doubtful.final_ta.in_text import judged
    >>> word = "مدرسه"
    >>> [is_soon_marbuta(Found(0, 5, word, judged(word)), slips, "", "الجديدة") for slips in (0.9, 0.01)]
    [True, False]
    """
    word, known = found.word, found.said
    if word[-1] != HEH or known.sure or slips_here < HABIT or not (known.is_floor or _may_be(word)):
        return False
    before, after = usual_with_ta(before), usual_with_ta(after)
    alone = None if after == GOD else _alone(word, known)
    if alone is None:
        return False
    told = said_by_kinds(FILE, before, after, own_kind(word, known.before))
    return alone + told + math.log10(slips_here) >= _SOON


def _may_be(word: str) -> bool:
    return word != MERCY and not as_noun(word).others


@lru_cache(maxsize=1 << 14)
def _alone(word: str, known: FinalTa) -> float | None:
    """Return what a word says alone, ``None`` where a pair may speak for heh.

    None does of a word that news has not with heh, as it stands or its proclitics taken off.
    """
    if len(known.readings) < _BOTH or not (known.is_floor or _is_unseen(word, known)):
        return None
    weights = dict(known.readings)
    return math.log10(weights[MARBUTA] / weights[HEH])


def _is_unseen(word: str, known: FinalTa) -> bool:
    stems = {word[:-1], word[len(known.before) : -1]}
    return not any(default_news().word(spelled(stem)[0]) for stem in stems)


def floor(word: str, known: FinalTa) -> float:
    """Return what an open word with heh says at least alone, in powers of ten, 0 where more has to be looked at.

    Not what is told of a word by its proclitics: which they are the floor does not tell.

    >>> from arnorm.words.doubtful.final_ta.in_text import judged
    >>> [round(floor(word, judged(word)), 1) for word in ("صناعه", "صوره")]
    [2.9, 0]
    """
    if known.sure or not _may_be(word) or own_kind(word, known.before) != own_kind(word, ""):
        return 0
    return max(_alone(word, known) or 0, 0)


@lru_cache(maxsize=8)
def floored(odds: float) -> FinalTa:
    """Return what stands for a word of which nothing is known but that floor."""
    return FinalTa(((MARBUTA, 10.0**odds), (HEH, 1.0)), is_floor=True)
