"""Shapes that no Arabic word has."""

from __future__ import annotations

from typing import Final

from arnorm.unicode import pattern

__all__ = ["bad_end", "broken_shape", "mended_ends"]

_LETTER: Final = "[\u0621-\u063a\u0641-\u064a]"
_AFTER_END: Final = f"[\u0629\u0649]{_LETTER}"  # ة or ى before another letter
_TWO_ALEFS: Final = "^[\u0648\u0641\u0628\u0643\u0644]?\u0627\u0627"  # at the head, a proclitic aside
# One letter three times; not lam and waw, of which three are right in some words (وووفق).
_THRICE: Final = f"(?![\u0644\u0648])({_LETTER})\\1\\1"
# Alef with madda, ئ or ء after ي or ى, and alef after اء: how no word ends.
_BAD_ENDS: Final = ("\u0622", "\u064a\u0626", "\u0649\u0621", "\u0649\u0626", "\u0627\u0621\u0627")
# How words end that end wrong, and what they were meant for: ya and a hamza on ya, a hamza behind alef maksura or ya,
# alef behind alef and hamza.
_ENDS: Final = (
    ("\u064a\u0626", ("\u064a\u0621",)),
    ("\u0649\u0626", ("\u064a\u0621",)),
    ("\u0649\u0621", ("\u064a\u0621", "\u0626")),
    ("\u0627\u0621\u0627", ("\u0627\u0621",)),
)
_SHORTEST: Final = 3


def broken_shape(word: str) -> bool:
    """Return whether a bare word holds letters that cannot stand where they stand.

    >>> [broken_shape(w) for w in ("المنطقةن", "االسنة", "كبيييرة", "وووفق", "المنطقة")]
    [True, True, True, False, False]
    """
    return pattern(f"{_AFTER_END}|{_TWO_ALEFS}|{_THRICE}").search(word) is not None


def bad_end(word: str) -> bool:
    """Return whether a bare word ends as no word does.

    >>> [bad_end(w) for w in ("يوميآ", "شيئ", "شىء", "سيئ", "شيء", "بناءا")]
    [True, True, True, True, False, True]
    """
    return len(word) >= _SHORTEST and word.endswith(_BAD_ENDS)


def mended_ends(word: str) -> tuple[str, ...]:
    """Return what a word that ends wrong may be with its end put right, words or not.

    >>> mended_ends("شاطىء"), mended_ends("لقاءا"), mended_ends("شيء")
    (('شاطيء', 'شاطئ'), ('لقاء',), ())
    """
    return tuple(word[: -len(wrong)] + right for wrong, rights in _ENDS if word.endswith(wrong) for right in rights)
