"""One word as the step sees it: its letters, what is known of its head, and whether anything about it is open."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple

from arnorm.letters import ARABIC, LETTERS
from arnorm.steps.common.words import LONGEST_WORD
from arnorm.words.heads.head import Head, head
from arnorm.words.heads.places import ALEFS, bared

__all__ = ["SETTLED", "Look", "look"]

_WAVY: Final = frozenset("\u0672\u0673")
_KNOWN: Final = ARABIC | _WAVY


class Look(NamedTuple):
    """A word's letters, the same with plain heads, what is known, and the one spelling that is right, if one is."""

    letters: str
    plain: str
    known: Head
    sure: str


# Said of a word that nothing around it could change.
SETTLED: Final = Look("", "", Head(), "")
_OPEN_BELOW: Final = 0.98


def look(word: str) -> Look:
    """Return what is to be known of a word of a text; ``SETTLED`` where it stays in any text."""
    return _remembered(word) if len(word) <= 2 * LONGEST_WORD else SETTLED


@lru_cache(maxsize=1 << 16)
def _remembered(word: str) -> Look:
    letters = word if _KNOWN.issuperset(word) else "".join(char for char in word if char in LETTERS)
    if ALEFS.isdisjoint(letters) or not _KNOWN.issuperset(letters) or len(letters) > LONGEST_WORD:
        return SETTLED
    plain = bared(letters)
    known = head(plain)
    if letters == known.sure:
        return SETTLED
    right = {spelling for spelling, _ in known.readings}
    if letters != plain and (letters in right or not (known.firm or known.sure == plain)):
        return SETTLED
    return Look(letters, plain, known, known.sure)
