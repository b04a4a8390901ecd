"""Articles whose lam came out behind the letter it is drawn upon: املتحدة for المتحدة.

Old fonts draw lam with meem, hah, jeem or khah behind it as one glyph, and lam, meem and one of the others too. A tool
that takes the glyph apart from left to right gives احلكومة for الحكومة and اجملتمع for المجتمع. In 9,075 articles no
word that is none becomes a common one by turning such a group round: one alone proves it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from arnorm.unicode import Match, pattern
from arnorm.words.known import commonness, is_sound
from arnorm.words.tokens import LONGEST_WORD

__all__ = ["may_hold_ligatures", "with_ligatures"]

_LETTER: Final = "[\u0620-\u063f\u0641-\u064a]"
_ALEF: Final = "\u0627"
_HAMZAS: Final = "\u0623\u0625\u0622"
_LAM, _MEEM = "\u0644", "\u0645"
_LETTERS: Final = "\u0645\u062d\u062c\u062e"  # meem, hah, jeem, khah
# And, so, by, like; alef; the group turned round; what follows, with no vowel mark or tatweel beside the word.
_WORD: Final = (
    f"(?<![\u0620-\u06d3\u064b-\u0652])([\u0648\u0641\u0628\u0643]?+){_ALEF}([{_LETTERS}]{_MEEM}?{_LAM})"
    f"({_LETTER}{{2,20}}+)(?![\u0640\u064b-\u0652])"
)
_GROUPS: Final = tuple(f"{_ALEF}{letter}" for letter in _LETTERS)
_FAR_COMMONER: Final = 0.3  # a hundred times, as of turned lam-alefs
_COMMON: Final = 0.25  # as one word in ten million: with it no word of healthy news is turned


def may_hold_ligatures(text: str) -> bool:
    """Return whether a word of a text proves that such groups were turned round in it.

    >>> may_hold_ligatures("الأمم املتحدة"), may_hold_ligatures("الأمم المتحدة كاملة")
    (True, False)
    """
    if not any(group in text for group in _GROUPS):
        return False
    return any(_turned(*found.groups(), strict=True) != found[0] for found in pattern(_WORD).finditer(text))


def with_ligatures(lines: Sequence[str]) -> list[str]:
    """Return the lines of a text with each group of an article put right, if a word that is none proves it.

    Then a word that is one is turned too where that makes a far commoner one.

    >>> with_ligatures(["احلكومة واملجلس احمللي", "امللك، امل كبير"])
    ['الحكومة والمجلس المحلي', 'الملك، امل كبير']
    """
    if not any(map(may_hold_ligatures, lines)):
        return list(lines)
    return [str(pattern(_WORD).sub(_right, line)) for line in lines]


def _right(found: Match) -> str:
    return _turned(*found.groups(), strict=False)


@lru_cache(maxsize=1 << 12)
def _turned(before: str, group: str, rest: str, *, strict: bool) -> str:
    word = before + _ALEF + group + rest
    if len(word) > LONGEST_WORD:
        return word
    new = before + _ALEF + group[::-1] + rest
    # Its hamza may have been left out.
    own = [each for alef in _ALEF + _HAMZAS if is_sound(each := before + alef + group + rest)]
    least = max([_COMMON, *(commonness(each) + _FAR_COMMONER for each in own)])
    return new if is_sound(new) and commonness(new) >= least and not (own and strict) else word
