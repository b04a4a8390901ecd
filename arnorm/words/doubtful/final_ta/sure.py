"""A word whose last letter is sure by itself: where it is a name, or wants more than that letter, it stays."""

from __future__ import annotations

from typing import Final

from arnorm.words.doubtful.final_ta.final_ta import HEH, MARBUTA, FinalTa
from arnorm.words.doubtful.final_ta.names import may_be_family, names_before
from arnorm.words.doubtful.kinds import kind_of
from arnorm.words.doubtful.stretches import Found
from arnorm.words.doubtful.weigh import seen_beside
from arnorm.words.lexicon import default_lexicon

__all__ = ["of_sure"]

# Beside these an unknown ta marbuta may be an adjective rather than a slip (صورة تاريخة, which wants a ya); so common
# (1e-6) is the adjective.
_COMMON: Final = 100
_FEMININE: Final = frozenset(("ta", "at", "either"))
_YA: Final = "\u064a"
_AND: Final = "\u0648"


def of_sure(text: str, found: Found[FinalTa], written: str, before: str, after: str) -> tuple[str, float]:
    """Return the last letter of a word that has one alone, and how likely it is: a name stays.

    ``before`` and ``after`` are its neighbours in their usual spelling, ``written`` the first as it stands in the text.
    """
    word, known = found.word, found.said
    if word[-1] == HEH:
        named = may_be_family(word, known.readings[0]) and names_before(text, found.start)
        return HEH if named else known.sure, 1.0
    cut = kind_of(before) in _FEMININE and _is_nisba_cut(word)
    doubtful = cut or _is_piece(written, word) or _lost_heh(word, after)
    return known.sure, 0.5 if doubtful else 1.0


def _is_nisba_cut(word: str) -> bool:
    """Return whether a word may be the feminine of a nisba that lost its ya: تاريخة for تاريخية."""
    found = default_lexicon().lookup(word[:-1] + _YA + MARBUTA)
    return found.accepted and found.seen >= _COMMON


def _lost_heh(word: str, after: str) -> bool:
    """Return whether a word with ta marbuta lost the heh before it: news has that before the next word (وجهة نظر)."""
    noun = word[:-1] + HEH + MARBUTA
    ways = (noun, noun[1:]) if noun[0] == _AND else (noun,)
    return bool(after) and any(seen_beside(way, after) > seen_beside(way[:-1], after) for way in ways)


def _is_piece(before: str, word: str) -> bool:
    """Return whether a word with ta marbuta and the one before it are one that was cut: جد يدة."""
    found = default_lexicon().lookup(before + word)
    return bool(before) and found.accepted and found.seen >= _COMMON
