"""How much likelier ta marbuta is than heh where a word of a text may end in either.

A feminine agrees with its noun or adjective (صورة آمنة), a noun with the pronoun stands beside what is coordinated with
it (صوره ومظاهره) and never before a relative.
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import Final

from arnorm.words.doubtful.final_ta.final_ta import HEH, MARBUTA, FinalTa, final_ta, is_either
from arnorm.words.doubtful.final_ta.plurals import is_plural
from arnorm.words.doubtful.final_ta.seen import is_adjective
from arnorm.words.doubtful.heads.choose import usual
from arnorm.words.doubtful.kinds import kind_of, said_by_kinds
from arnorm.words.doubtful.weigh import seen_beside
from arnorm.words.lexicon import default_lexicon

__all__ = ["FILE", "odds_but_for_pairs", "odds_of_marbuta", "own_kind", "speaks_for", "spelled"]

FILE: Final = "words/ta_beside.toml"  # what the kinds of neighbours say
_AND: Final = "\u0648"
_TO: Final = "\u0628\u0644"
_LEAST: Final = 3  # a shorter word has neither proclitic nor nisba
_YAS: Final = ("\u064a", "\u0649")

_LAST: Final = (HEH, MARBUTA)
# Logistic regression on words of four outlets that may be either: a pair says so much, and at most so much (powers of
# ten), one of which the word's own proclitic was taken off less.
_PAIR: Final = 1.4
_MOST: Final = 1.5
_WITHOUT: Final = 0.85
# A pair that news has so often with one letter and never with the other may say more: وجهة النظر.
_SETTLED: Final = 20
_MOST_SETTLED: Final = 2.5
# The word before one that has heh of the root or a pronoun as often stands before either: في كره الشعوب, في غير صالحه.
_MOST_EITHER: Final = 0.5
_NOISE: Final = 0.01  # what news has of one letter holds so much of the other
_CHANCE: Final = 0.3
# Behind a number that is no year stood 1,231 words with ta marbuta and, names and pounds (جنيه) apart, 3 with heh that
# may bear the other.
_COUNTED: Final = 2.4
_JOINED: Final = "\u0648\u0628\u0644\u0643"  # waw, beh, lam, kaf
_UNJOINED: Final = ("", "nisba")
# Behind an indefinite feminine stood 5,801 adjectives with ta marbuta and 18 with heh, slips mostly, in four outlets:
# ten times as many for each as behind other words, of which the kinds of neighbours, counted for all words, say half.
# Behind one with ب or ل it was 436 and 5, behind a plural with و 102 and none. Of those with heh that were read
# (151 in 8,100 articles) the adjectives were slips; the rest bore a pronoun behind what governs them (إدارة ناديه).
# What may itself be one with the pronoun says less.
_AGREES: Final = {"ta": 0.6, "at": 0.6, "to ta": 0.6, "and at": 0.6, "either": 0.4, "and either": 0.4}

# Behind a plural that agrees as a feminine the kinds of neighbours say nothing, and so much less than behind one with
# ta marbuta: of 11,699 words there that are adjectives elsewhere 8 bore a pronoun.
_PLURAL: Final = 0.9


@lru_cache(maxsize=1 << 15)
def odds_of_marbuta(word: str, known: FinalTa, before: str, after: str, *, counted: bool) -> float:
    """Return the odds in powers of ten, below zero where heh is likelier.

    ``word`` is bare, ``before`` and ``after`` in their usual spelling (``usual_with_ta`` of ``heads.choose``), ``""``
    for none; ``counted`` says that a number stands before the word.

    >>> known = final_ta("صور")
    >>> [odds_of_marbuta("صورة", known, before, "", counted=False) > 0 for before in ("هذه", "الذي")]
    [True, False]
    """
    alone = _alone(known)
    beside = _beside(word, known, before, first=True) + _beside(word, known, after, first=False)
    own = own_kind(word, known.before)
    told = said_by_kinds(FILE, before, after, own)
    agrees = _agreeing(word, before)
    return alone + beside + told + agrees + (_COUNTED if counted and alone > 0 and _is_unjoined(word, own) else 0.0)


def odds_but_for_pairs(word: str, known: FinalTa, before: str, after: str) -> float:
    """Return the same where no number stands before the word and no pair says anything."""
    told = said_by_kinds(FILE, before, after, own_kind(word, known.before))
    return _alone(known) + told + _agreeing(word, before)


def speaks_for(letter: str, word: str, known: FinalTa, before: str, after: str) -> bool:
    """Return whether news has a neighbour beside the word with one of the letters; no other speaks for that letter.

    >>> word, known = "صورة", final_ta("صور")
    >>> [speaks_for(letter, word, known, "هذه", "") for letter in (MARBUTA, HEH)]
    [True, False]
    """
    at, stems = _LAST.index(letter), {word[:-1], word[len(known.before) : -1]}
    first = ((side, spelled(stem)[at]) for side in (before, before and _unjoined(before)) if side for stem in stems)
    if any(seen_beside(*pair) for pair in first):
        return True
    return bool(after) and any(seen_beside(spelled(stem)[at], after) for stem in stems)


def _alone(known: FinalTa) -> float:
    weights = dict(known.readings)
    return math.log10(weights[MARBUTA] / weights[HEH])


def _agreeing(word: str, before: str) -> float:
    """Return what a feminine before a word says of an adjective, or a plural that agrees as one."""
    agrees = _AGREES.get(kind_of(before), 0.0) or (_PLURAL if is_plural(before) else 0.0)
    return 0.0 if agrees and (not is_adjective(word[:-1]) or is_either(word[:-1])) else agrees


def _is_unjoined(word: str, own: str) -> bool:
    """Return whether nothing is joined to the front of a word: behind a number لمنافسه is to his rival."""
    return own in _UNJOINED and not (word[0] in _JOINED and final_ta(word[1:-1]).readings)


def own_kind(word: str, taken: str) -> str:
    """Return ``"and"`` for a word that begins with و, ``"to"`` with ب or ل taken off it, ``"nisba"`` for فنية."""
    if word[0] == _AND and len(word) > _LEAST:
        return "and"
    if taken and taken[0] in _TO:
        return "to"
    return "nisba" if word[-2:-1] in _YAS and len(word) > _LEAST else ""


def _beside(word: str, known: FinalTa, side: str, *, first: bool) -> float:
    """Return what a neighbour says that news has beside the word, or beside the word without its proclitics."""
    if not side:
        return 0.0
    said, most = _pair(word[:-1], known, side, first=first)
    if said is None and known.before:
        said, most = _pair(word[len(known.before) : -1], known, side, first=first)
        said = said and said * _WITHOUT
    if said is None and first and (shorter := _unjoined(side)):
        said, most = _pair(word[:-1], known, shorter, first=first)
        said = said and said * _WITHOUT
    if first and is_either(word[:-1]):
        most = _MOST_EITHER
    return max(-most, min(most, _PAIR * (said or 0.0)))


def _unjoined(side: str) -> str:
    """Return a neighbour without a و, ب, ل or ك before it, ``""`` where it has none: what follows it is the same."""
    shorter = side[1:] if side[0] in _JOINED else ""
    return shorter if len(shorter) >= _LEAST and default_lexicon().accepted(shorter) else ""


def _pair(stem: str, known: FinalTa, side: str, *, first: bool) -> tuple[float | None, float]:
    """Return what a pair says, ``None`` where news has neither, and how much it may say at most."""
    seen = [seen_beside(side, word) if first else seen_beside(word, side) for word in spelled(stem)]
    together = sum(seen)
    if not together:
        return None, _MOST
    weights = dict(known.readings)
    total = sum(weights.values())
    said = []
    for own, letter in zip(seen, _LAST, strict=True):
        sound = max(0.0, own - _NOISE * (together - own))
        said.append((sound + _CHANCE) / (together * weights[letter] / total + _CHANCE))
    settled = together >= _SETTLED and min(seen) == 0
    heh, marbuta = said
    return math.log10(marbuta / heh), _MOST_SETTLED if settled else _MOST


@lru_cache(maxsize=1 << 14)
def spelled(stem: str) -> tuple[str, ...]:
    """Return the word with each of the two letters in its usual spelling."""
    return tuple([usual(stem + letter) for letter in _LAST])
