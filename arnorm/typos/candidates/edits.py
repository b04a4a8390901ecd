"""The targets one edit away from a skeleton."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from arnorm.typos.candidates.confusions import mistaken_for
from arnorm.words.lexicon import Lexicon

__all__ = ["edits"]

# The letters of a skeleton: those of Arabic less the ones that it folds.
_LETTERS: Final = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"


# What each way of slipping is rarer than another, in steps of 32 to a power of ten: see ``arnorm.typos.judge.rank``.
_SWAP: Final = 38
_LOSS: Final = 58
_OTHER: Final = 64
# Of the skeletons one edit away the likeliest are looked at: two more than candidates are kept. Set by hand, for speed.
_MOST: Final = 8


def edits(key: str, lexicon: Lexicon) -> list[str]:
    """Return the likeliest targets one swap, deletion, insertion or replacement away from a skeleton, likeliest first.

    Three in four would be insertions: they are made only where a target may lack a letter.
    """
    targets = lexicon.targets
    found: dict[str, int] = {}
    for form, rarer in _forms(key, lexicon):
        count = targets.get(form)
        if count is not None and form != key:
            found[form] = max(count - rarer, found.get(form, -_OTHER))
    return sorted(found, key=lambda form: (-found[form], form))[:_MOST]


# A word in ة written as it is said before a vowel, with an open teh: in a skeleton heh stands for ta marbuta.
_OPEN_TA: Final = "\u062a"
_TA: Final = "\u0647"


def _forms(key: str, lexicon: Lexicon) -> Iterator[tuple[str, int]]:
    """Yield every form one edit away, with how much rarer its slip is."""
    if lexicon.lacks_a_letter(key):
        for i in range(len(key) + 1):
            left, right = key[:i], key[i:]
            for other in _LETTERS:
                yield left + other + right, _LOSS
    if key[-1] == _OPEN_TA:
        yield key[:-1] + _TA, _OTHER
    for i in range(len(key)):
        left, letter, right = key[:i], key[i], key[i + 1 :]
        yield left + right, _OTHER if key[i - 1 : i] != letter else _SWAP
        if right:
            yield left + right[0] + letter + right[1:], _SWAP
        for other in mistaken_for(letter):
            yield left + other + right, _OTHER
