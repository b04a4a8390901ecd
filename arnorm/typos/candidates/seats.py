"""A hamza at the end of a word on another seat than it sits on: شاطيء, يبداء, ببطئ.

Every such end is a good one of other words, so that only what the checker refuses is asked.
"""

from __future__ import annotations

from typing import Final

from arnorm.words.clitics import parses
from arnorm.words.lexicon import Lexicon, Spelling

__all__ = ["reseated"]

# What stands at the end, and what may be meant: a hamza behind ya, waw, alef; a hamza apart; on ya, on waw, on alef.
_SEATS: Final = (
    ("\u064a\u0621", ("\u0626",)),
    ("\u0648\u0621", ("\u0624",)),
    ("\u0627\u0621", ("\u0623",)),
    ("\u0621", ("\u0623", "\u0626", "\u0624")),
    ("\u0626", ("\u0621", "\u0623")),
    ("\u0624", ("\u0648\u0621", "\u0623")),
    ("\u0623", ("\u0627", "\u0621")),
)
_HAMZAS: Final = frozenset("\u0621\u0623\u0624\u0626")
_ON_YA: Final = "\u0626"
_APART_BEHIND_YA: Final = "\u064a\u0621"
_ALEF: Final = "\u0627"
_HEADS: Final = "\u0623\u0625"
# Shorter ones are of dialects (هلأ) and old books (رقأ).
_SHORTEST: Final = 4
# In 10,000 articles 46 distinct words are refused and have so much commoner a word beside them. What the rules below
# leave, 33, are slips but for one (بديء, meant for بذيء).
_COMMONER: Final = 4


def reseated(observed: Spelling, lexicon: Lexicon) -> tuple[Spelling, ...]:
    """Return the words that a refused word may be with the hamza at its end on another seat, far commoner ones.

    None of what is accepted without a proclitic (ونبرئ), or with a hamza at its head (اخطئ); of what has ئ none where a
    ya may have been lost too (المرئ may be المريء).

    >>> from arnorm.words.lexicon import default_lexicon
    >>> words = ("شاطيء", "يبداء", "بريء", "ونبرئ", "اخطئ", "المرئ")
    >>> [[w.word for w in reseated(default_lexicon().lookup(word), default_lexicon())] for word in words]
    [['شاطئ'], ['يبدأ'], [], [], [], []]
    """
    word = observed.word
    if word[-1:] not in _HAMZAS or observed.accepted or len(word) < _SHORTEST or _is_word(word, lexicon):
        return ()
    ends = ((word[: -len(wrong)] + right) for wrong, rights in _SEATS if word.endswith(wrong) for right in rights)
    return tuple(o for o in map(lexicon.lookup, ends) if o.accepted and o.seen > _COMMONER * observed.seen)


def _is_word(word: str, lexicon: Lexicon) -> bool:
    """Return whether a refused word may be right but for what stands at its head, or for a letter lost."""
    if any(parse.stem != word and not parse.ending and lexicon.accepted(parse.stem) for parse in parses(word)):
        return True
    if word[0] == _ALEF and any(lexicon.accepted(head + word[1:]) for head in _HEADS):
        return True
    return word[-1] == _ON_YA and lexicon.accepted(word[:-1] + _APART_BEHIND_YA)
