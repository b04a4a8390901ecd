"""A suggestion as a copy editor prints it: two words apart, a tanwin for what stood in its place."""

from __future__ import annotations

from typing import Final

from arnorm.typos.candidates.glued import parted
from arnorm.typos.candidates.kinds import classify
from arnorm.words.lexicon import Lexicon
from arnorm.words.skeleton import skeleton

__all__ = ["printed"]

_MADDA: Final = "\u0622"
_ALEF: Final = "\u0627"
_HEH: Final = "\u0647"
_TA_MARBUTA: Final = "\u0629"
_TANWIN: Final = "\u064b"  # fathatan
_ARTICLES: Final = ("\u0627\u0644", "\u0648\u0627\u0644", "\u0628\u0627\u0644", "\u0641\u0627\u0644")
# Endings with an alef that bears no tanwin: of a verb's plural, and the pronouns "her", "our", "their" of two.
_NO_TANWIN: Final = ("\u0648\u0627", "\u0647\u0627", "\u0646\u0627", "\u0647\u0645\u0627")
_SHORTEST: Final = 4


def printed(written: str, suggestion: str, lexicon: Lexicon) -> str:
    """Return a suggestion for what is written, as it is printed.

    An alef with madda at the end of a word stands for alef and tanwin, where the word can bear one.

    >>> from arnorm.words.lexicon import default_lexicon
    >>> pairs = (("شيئآ", "شيئا"), ("كتبوآ", "كتبوا"), ("مالا يقل", "مالا يقل"), ("شيأ", "شيئا"))
    >>> [printed(*pair, default_lexicon()) for pair in pairs]
    ['شيئاً', 'كتبوا', 'ما لا يقل', 'شيئا']
    >>> printed("فيالمدينه", "في المدينه", default_lexicon())
    'في المدينة'
    """
    word = parted(suggestion, lexicon)
    if written[-1] == _MADDA and written[:-1] + _ALEF == word and _bears_tanwin(word, lexicon):
        return word[:-1] + _ALEF + _TANWIN
    if " " in word:
        return " ".join(_ended(half, lexicon) for half in word.split(" "))
    return word if lexicon.accepted(word) else _spelled(word, lexicon)


def _bears_tanwin(word: str, lexicon: Lexicon) -> bool:
    """Return whether a word in alef is an indefinite accusative: it is accepted, and its endings are no others."""
    ruled_out = word.endswith(_NO_TANWIN) or word.startswith(_ARTICLES)
    return len(word) >= _SHORTEST and lexicon.accepted(word) and not ruled_out


def _ended(word: str, lexicon: Lexicon) -> str:
    """Return one of two words with the ta marbuta for which heh stands, where the checker refuses it as it is."""
    other = word[:-1] + _TA_MARBUTA
    heh = word[-1] == _HEH and not lexicon.accepted(word) and lexicon.accepted(other)
    return other if heh and lexicon.count(other) > lexicon.count(word) else word


def _spelled(word: str, lexicon: Lexicon) -> str:
    """Return a word that the checker refuses with the hamza at its head that makes it an accepted one: إلى for الى."""
    family = lexicon.spellings(skeleton(word))
    good = (s for s in family if s.accepted and classify(word, s.word) == "initial_hamza")
    return next((s.word for s in good), word)
