"""A line that ends in the label of a field, what it labels being gone: "5 May 2020 last update :"."""

from __future__ import annotations

from typing import Final

from arnorm.document.copies.masthead.line.pieces import DAY, FIGURE, MONTH, kinds_of, words_of

__all__ = ["labels_nothing"]

_OF_STAMPS: Final = frozenset(("label", "when", DAY, MONTH, FIGURE))
_NUMBERS: Final = 3  # of a date without the name of a month
_BESIDE: Final = 2  # words of no stamp: the initials of who entered the text


def labels_nothing(folded: str) -> bool:
    """Return whether a line is a date and its like, a few letters beside it, and at its end a label and a colon.

    It announces nothing: what stands below is not its field.

    >>> from arnorm.document import fold
    >>> [labels_nothing(fold.folded(it)) for it in ("س.ن3 أبريل 2018آخر تحديث :", "آخر تحديث :", "تحديث للبيان :")]
    [True, True, False]
    """
    words = words_of(folded)
    kinds = kinds_of(words)
    if not folded.endswith(":") or kinds[-1:] != ["label"] or kinds.count("") > _BESIDE:
        return False
    dated = MONTH in kinds or kinds.count(FIGURE) >= _NUMBERS
    return {*kinds} - {""} <= _OF_STAMPS and (dated or "" not in kinds)
