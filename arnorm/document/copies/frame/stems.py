"""Words without what is joined to them, so that one text's words are found in another's."""

from __future__ import annotations

from typing import Final

from arnorm.document.copies.frame.words import WAW

__all__ = ["bare", "core"]

_LETTERS: Final = 4  # of a word that has a particle joined to it without an article; shorter ones may begin so
_BEFORE: Final = (WAW, "\u0641", "\u0628", "\u0643", "\u0644")  # waw, fa, ba, kaf, lam
_THE, _FOR_THE = "\u0627\u0644", "\u0644\u0644"
_CORE: Final = 3  # letters of the root of most verbs
_IMPERFECT: Final = ("\u062a", "\u064a", "\u0646")  # ta, ya, nun


def bare(word: str) -> str:
    """Return a folded word without particles and article.

    >>> from arnorm.document import fold
    >>> bare(fold.key("بالمدينة")), bare(fold.key("للأطفال"))
    ('مدينه', 'اطفال')
    """
    if word.startswith(_FOR_THE):
        return word.removeprefix(_FOR_THE)
    for joined in _BEFORE:
        if word.startswith(joined + _THE):
            return word.removeprefix(joined + _THE)
    word = word.removeprefix(_THE)
    return word[1:] if len(word) > _LETTERS and word.startswith(_BEFORE) else word


def core(word: str) -> str:
    """Return a folded word without particles, article and the first letter of an imperfect: "begins" in "began".

    >>> from arnorm.document import fold
    >>> core(fold.key("تشرع")) in fold.key("شرعت"), core(fold.key("تبدأ")) in fold.key("شرعت")
    (True, False)
    """
    word = bare(word)
    return word[1:] if len(word) > _CORE and word.startswith(_IMPERFECT) else word
