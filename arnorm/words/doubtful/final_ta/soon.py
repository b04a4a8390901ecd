"""Whether a word with heh is one with ta marbuta for certain, told without the pairs of news and the rest of the text.

It saves most of the time that a text takes that writes heh for ta marbuta throughout, and decides nothing: what it does
not look at could not turn the answer any more.
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import Final

from arnorm.words.doubtful.final_ta.final_ta import HEH, MARBUTA, FinalTa
from arnorm.words.doubtful.final_ta.in_text import GOD, HABIT, MERCY, as_noun, judged
from arnorm.words.doubtful.final_ta.numbers import is_number
from arnorm.words.doubtful.final_ta.odds import FILE, odds_but_for_pairs, odds_of_marbuta, own_kind, speaks_for, spelled
from arnorm.words.doubtful.heads.choose import usual_with_ta
from arnorm.words.doubtful.kinds import said_by_kinds
from arnorm.words.news import default_news

__all__ = ["certainly", "floor", "floored", "is_soon_marbuta"]

# Odds in powers of ten: from here on the rest of the text (-.6 at most, ``elsewhere``) leaves a ta marbuta certain, and
# below the other one it (.4 at most) makes none.
_SOON: Final = 1.52
_NEVER: Final = 0.5
_OFTEN: Final = -0.5  # a text with the habit writes heh for one ta marbuta in three or oftener, mostly
_MARGIN: Final = 0.01  # of what is added in another order
_BOTH: Final = 2
_UNTOLD: Final = -math.inf


def is_soon_marbuta(word: str, least: float, habit: float, before: str, after: str) -> bool:
    """Return whether ``likeliest`` of a word with heh between two others is ta marbuta for certain; ``False`` may be.

    ``least`` is the floor of the word, 0 where it was judged; ``habit`` is how often the text writes heh for ta
    marbuta, in powers of ten, and no less than ``HABIT``.

    >>> [is_soon_marbuta("مدرسه", 0.0, habit, "هذه", "") for habit in (-0.1, -1.3)]
    [True, False]
    """
    return _least_between(word, least, before, after) + habit >= _SOON


@lru_cache(maxsize=1 << 15)
def _least_between(word: str, least: float, before: str, after: str) -> float:
    """Return what a word and the kinds of its neighbours say at least, where no pair may speak for heh."""
    known = floored(least) if least else judged(word)
    if word[-1] != HEH or known is None or known.sure or not (least or _may_be(word)):
        return _UNTOLD
    alone = _alone(word, known)
    if alone is None or usual_with_ta(after) == GOD:
        return _UNTOLD
    before, after = usual_with_ta(before), usual_with_ta(after)
    return alone + said_by_kinds(FILE, before, after, own_kind(word, known.before))


def certainly(word: str, habit: float, before: str, after: str) -> bool | None:
    """Return whether ``likeliest`` of a word with heh between two others is a certain ta marbuta.

    No number stands before the word. ``None`` where more than its neighbours has to be looked at.

    >>> [certainly("صوره", -0.3, before, "") for before in ("في", "الذي", "هذه")]
    [True, False, None]
    """
    odds = _between(word, before, after, often=habit >= _OFTEN)
    if odds is None:
        return None
    if odds + habit >= _SOON:
        return True
    return False if odds + habit < _NEVER else None


@lru_cache(maxsize=1 << 15)
def _between(word: str, before: str, after: str, *, often: bool) -> float | None:
    """Return the odds of ta marbuta between two words, ``None`` where they are no matter of odds alone.

    Where the pairs of news could only take them farther, those are not asked.
    """
    known = judged(word) if word[-1] == HEH else None
    if known is None or known.sure or not _may_be(word):
        return None
    before, after = usual_with_ta(before), usual_with_ta(after)
    if after == GOD or is_number(before):
        return None
    odds = odds_but_for_pairs(word, known, before, after)
    if odds < _NEVER - _MARGIN and not speaks_for(MARBUTA, word, known, before, after):
        return odds
    least = _SOON + _MARGIN - (_OFTEN if often else math.log10(HABIT))
    if odds >= least and not speaks_for(HEH, word, known, before, after):
        return odds
    return odds_of_marbuta(word, known, before, after, counted=False)


def _may_be(word: str) -> bool:
    return word != MERCY and not as_noun(word).others


@lru_cache(maxsize=1 << 14)
def _alone(word: str, known: FinalTa) -> float | None:
    """Return what a word says alone, ``None`` where a pair may speak for heh.

    None does of a word that news has not with heh, as it stands or its proclitics taken off.
    """
    if len(known.readings) < _BOTH or not (known.least or _is_unseen(word, known)):
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
    return FinalTa(((MARBUTA, 10.0**odds), (HEH, 1.0)), least=odds)
