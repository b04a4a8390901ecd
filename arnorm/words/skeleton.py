"""The two folded forms of a word by which spellings of one word meet.

* The **search fold** is what the steps FoldHamza, FoldAlef, FoldYa and FoldTaMarbuta together make of a word: one word
  in all its accepted spellings becomes one form (مسؤول, مسئول and مسوول; على and علي).
* The **skeleton** drops every hamza that is left, so that one lookup finds the spellings of a word with its hamza
  right, wrong or missing. It is the key of the lexicon.

Law: ``skeleton(fold_word(w)) == skeleton(w)``, and both are idempotent. Both expect bare words: no marks, no tatweel.
"""

from __future__ import annotations

from typing import Final

from arnorm.unicode import pattern

__all__ = ["HAMZA", "fold_word", "skeleton"]

HAMZA: Final = "\u0621"
_WAW: Final = "\u0648"
_YA: Final = "\u064a"

# A hamza of any seat before waw is written ئو, ءو or ؤو by different houses: all become two waws.
_SEATED_BEFORE_WAW: Final = "[\u0624\u0626](?=\u0648)"
# A run of bare hamzas counts as one decision: folding only its last would leave work for a second fold.
# It is looked at from its first hamza alone, so that a run before no waw costs its length and not the square of it.
_BARE_BEFORE_WAW: Final = "(?<!\u0621)\u0621++(?=\u0648)"
_BARE_AT_END: Final = "(?<=\u064a)\u0621++\\Z"

_ALEF: Final = "\u0627"
# أ إ آ ٱ ٲ ٳ ٵ become ا, ى becomes ي, ة and ۃ become ه, and then ؤ becomes و and ئ becomes ي.
_LETTERS: Final = {
    0x0623: _ALEF,
    0x0625: _ALEF,
    0x0622: _ALEF,
    0x0671: _ALEF,
    0x0672: _ALEF,
    0x0673: _ALEF,
    0x0675: _ALEF,
    0x0649: _YA,
    0x0629: "\u0647",
    0x06C3: "\u0647",
    0x0624: _WAW,
    0x0626: _YA,
}
_SKELETON_LETTERS: Final = {**_LETTERS, 0x0621: None}


def fold_word(word: str) -> str:
    """Return the search fold of a bare word.

    >>> [fold_word(w) for w in ("مسؤول", "مسئول", "شيء", "شئ", "رئيس", "على")]
    ['مسوول', 'مسوول', 'شي', 'شي', 'رييس', 'علي']
    """
    if "\u0624" in word or "\u0626" in word:
        word = pattern(_SEATED_BEFORE_WAW).sub(_WAW, word)
    word = word.translate(_LETTERS)
    if HAMZA in word:
        word = pattern(_BARE_BEFORE_WAW).sub(lambda found: _WAW * len(found[0]), word)
        word = pattern(_BARE_AT_END).sub("", word)
    return word


def skeleton(word: str) -> str:
    """Return the search fold of a bare word without any hamza.

    >>> skeleton("سماء") == skeleton("سما")
    True
    """
    if HAMZA in word or "\u0624" in word or "\u0626" in word:
        return fold_word(word).replace(HAMZA, "")
    return word.translate(_SKELETON_LETTERS)
