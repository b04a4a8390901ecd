"""The hours of a day that an article tells by them, each above its sentence."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from arnorm.document.boilerplate.own.item import DIGITS, ITEM, Setting
from arnorm.unicode import pattern

__all__ = ["hours", "is_hour"]

_ROWS: Final = 3
_HOUR: Final = r"(?:[01]?[0-9]|2[0-3]) : [0-5][0-9] \p{L}+"  # "5:30 in the morning"


def is_hour(lines: Setting, index: int) -> bool:
    """Return whether a line is an hour with its part of the day."""
    page = lines.page
    if page.sketch.letters[index][:1] not in DIGITS or page.longer_than(index, ITEM // 2):
        return False
    return pattern(_HOUR).fullmatch(page.folded(index)) is not None


def hours(lines: Setting) -> Iterator[int]:
    """Yield the hours of a day that is told by them: three and more, each above its sentence."""
    page = lines.page
    over = [at for at, below in pairwise(page.content) if is_hour(lines, at) and page.end(below) == "."]
    yield from over if len(over) >= _ROWS else ()
