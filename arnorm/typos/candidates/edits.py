"""The forms one edit away from a skeleton."""

from __future__ import annotations

from typing import Final

from arnorm.typos.candidates.confusions import mistaken_for
from arnorm.words.lexicon import Lexicon

__all__ = ["edits"]

# The letters of a skeleton: those of Arabic less the ones that it folds.
_LETTERS: Final = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"


def edits(key: str, lexicon: Lexicon) -> list[str]:
    """Return every form one swap, deletion, insertion or likely replacement away; O(length) of them.

    Three in four would be insertions: they are made only where a target may lack a letter.
    """
    found = []
    if lexicon.lacks_a_letter(key):
        for i in range(len(key) + 1):
            left, right = key[:i], key[i:]
            found += [left + other + right for other in _LETTERS]
    for i in range(len(key)):
        left, letter, right = key[:i], key[i], key[i + 1 :]
        found.append(left + right)
        if right:
            found.append(left + right[0] + letter + right[1:])
        found += [left + other + right for other in mistaken_for(letter)]
    return found
