"""The last letter of one word of a text: which it is, where it stands, and what the marks beside it say."""

from __future__ import annotations

from typing import Final, NamedTuple

from arnorm.letters import ARABIC, HAMZA_MARKS, LETTERS, TATWEEL
from arnorm.unicode import nfc
from arnorm.words.doubtful.final_ya.final_ya import MAKSURA, YA, FinalYa
from arnorm.words.tokens import LONGEST_WORD

__all__ = ["Ending", "ending", "letters_of", "marked"]

_YAS: Final = frozenset((MAKSURA, YA))
_FATHATAN, _DAMMATAN, _KASRATAN = "\u064b", "\u064c", "\u064d"
_FATHA, _DAMMA, _KASRA = "\u064e", "\u064f", "\u0650"
_SHADDA, _SUKUN, _DAGGER_ALEF = "\u0651", "\u0652", "\u0670"
# What only a consonant, or a vowel of its own kind, bears.
_ON_YA: Final = frozenset((_DAMMATAN, _KASRATAN, _DAMMA, _KASRA, _SUKUN, _SHADDA))
_BEFORE_YA: Final = frozenset((_KASRA, _SUKUN))


class Ending(NamedTuple):
    """A word's letters but the last, the last, its place in the word, and the marks before and after it."""

    stem: str
    letter: str
    place: int
    before: str
    after: str


def letters_of(word: str) -> str:
    """Return the letters of a word, a decomposed hamza put back on its letter.

    >>> letters_of("ا\u0654بِـي") == "أبي"
    True
    """
    if ARABIC.issuperset(word):
        return word
    kept = nfc("".join(char for char in word if char in LETTERS or char in "\u0653\u0654\u0655"))
    return "".join(char for char in kept if char in LETTERS)


def ending(word: str) -> Ending | None:
    """Return the ending of a word of Arabic letters whose last is ya or alef maksura with no hamza on it, or ``None``.

    >>> ending("فِى")
    Ending(stem='ف', letter='ى', place=2, before='ِ', after='')
    """
    place = _last(word, len(word))
    if place < 1 or word[place] not in _YAS:
        return None
    after = word[place + 1 :].replace(TATWEEL, "")
    previous = _last(word, place)
    letters = letters_of(word)
    if previous < 0 or not HAMZA_MARKS.isdisjoint(after) or len(letters) > LONGEST_WORD:
        return None
    if letters[-1] != word[place] or not ARABIC.issuperset(letters):
        return None
    return Ending(letters[:-1], word[place], place, word[previous + 1 : place].replace(TATWEEL, ""), after)


def _last(word: str, end: int) -> int:
    """Return the place of the last letter before ``end``, or -1."""
    return next((at for at in range(end - 1, -1, -1) if word[at] in LETTERS), -1)


def marked(found: Ending, known: FinalYa) -> str:
    """Return the letter that the marks decide, ``""`` where they do not; ``known`` is what the word alone says.

    Kasra or sukun before it, or a vowel or shadda on it: ya. A dagger alef, tanwin of fatha or a fatha before it: alef
    maksura, the fatha alone only where the word may well bear that (a dual has it too: بنتَي). A shadda or vowel on the
    last letter of a word that never has ya (حتىّ) is a slip of the vowels, and that letter stays.

    >>> [marked(Ending("عل", MAKSURA, 2, "", mark), FinalYa("", "", known=True)) for mark in "\u0651\u0670"]
    ['ي', 'ى']
    """
    before, after, stays = frozenset(found.before), frozenset(found.after), found.letter == MAKSURA
    if _DAGGER_ALEF in before | after or _FATHATAN in before:
        return MAKSURA
    if before & _BEFORE_YA:
        return YA
    if after & _ON_YA:
        return found.letter if known.sure == MAKSURA else YA
    if (stays and _FATHATAN in after) or (_FATHA in before and (stays or (not after and known.lean == MAKSURA))):
        return MAKSURA
    return ""
