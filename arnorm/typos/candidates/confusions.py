"""Which letters are mistaken for which: by the keyboard, by their dots, by their sound."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import Final

__all__ = ["ALIKE", "HEARD", "NEAR", "ONE_SOUND", "mistaken_for"]

# The rows of the Arabic 101 keyboard, from its right to its left.
_ROWS: Final = ("ضصثقفغعهخحجد", "شسيبلاتنمكط", "ئءؤرىةوزظ")
_DOTS: Final = ("بتثني", "جحخ", "دذ", "رز", "سش", "صض", "طظ", "عغ", "فق")
_SOUNDS: Final = ("غجقك", "تط", "سصث", "زذ", "فب", "اويه", "دض", "هحخ", "شج")
# Letters that Arabic speakers mix up by ear: the emphatic with the plain, ض with ظ, ق with غ and ك, ذ with د and ز.
_HEARD: Final = ("ضظ", "ضد", "ظذ", "ظز", "ذد", "ذز", "سص", "تط", "قغ", "قك", "ثس", "ثت")

NEAR: Final = frozenset(a + b for row in _ROWS for x, y in pairwise(row) for a, b in ((x, y), (y, x)))
ALIKE: Final = frozenset(a + b for group in _DOTS for a in group for b in group if a != b)
ONE_SOUND: Final = frozenset(a + b for group in _SOUNDS for a in group for b in group if a != b)
HEARD: Final = frozenset(a + b for group in _HEARD for a in group for b in group if a != b)

# Letters of a skeleton that a neighbouring key writes: ئ ؤ ى ة become ي و ي ه there, and are no keys of their own.
_FOLDED: Final = {"ئ": "ي", "ؤ": "و", "ى": "ي", "ة": "ه"}


@lru_cache(maxsize=64)
def mistaken_for(letter: str) -> str:
    """Return the letters that may have been meant where ``letter`` of a skeleton is written.

    >>> "م" in mistaken_for("ن"), "خ" in mistaken_for("ح"), "م" in mistaken_for("ط")
    (True, True, False)
    """
    written = {letter, *(seat for seat, plain in _FOLDED.items() if plain == letter)}
    meant = {pair[1] for pair in NEAR | ALIKE | ONE_SOUND | HEARD if pair[0] in written}
    return "".join(sorted({_FOLDED.get(other, other) for other in meant} - {letter, "ء"}))
