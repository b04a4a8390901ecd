"""Exponents: digits that a page raises behind others would make another number of them without their tag."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from arnorm.edits import Edit
from arnorm.unicode import pattern

__all__ = ["raised"]

_PLAIN: Final = "0123456789+-\u2212"
# Superscript zero to nine, plus, minus.
_RAISED: Final = "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079\u207a\u207b\u207b"
_TABLE: Final = str.maketrans(_PLAIN, _RAISED)
_LONGEST: Final = 3
_EXPONENT: Final = f"(?<=[0-9])<[sS][uU][pP]>(?P<exponent>[+\\-\u2212]?[0-9]{{1,{_LONGEST}}})</[sS][uU][pP]>(?![0-9])"


def raised(text: str, by: tuple[str, ...]) -> Iterator[Edit]:
    """Yield an edit for each exponent: its digits as superscripts, as a reader of the page sees them.

    >>> [edit.text for edit in raised("10<sup>6</sup>", ("html.v1",))]
    ['\u2076']
    """
    if "<" in text:
        for found in pattern(_EXPONENT).finditer(text):
            yield Edit(found.start(), found.end(), found["exponent"].translate(_TABLE), by)
