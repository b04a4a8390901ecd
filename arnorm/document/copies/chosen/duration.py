"""How long a video lasts, glued to its headline."""

from __future__ import annotations

from typing import Final

from arnorm.document.page import Page
from arnorm.unicode import pattern

__all__ = ["duration_behind"]

_COLON: Final = b":"
_DIGITS: Final = tuple(bytes([digit]) for digit in b"0123456789")
_PARTS_OF_TIME: Final = 2  # colons
_DURATION: Final = r"(?<=\p{L})[0-9\u0660-\u0669]{1,2}(?::[0-9\u0660-\u0669]{2}){2}(?=[\p{Zs}]*$)"
_LINES: Final = 3  # the headline may stand below a path
_WORDS: Final = 4  # of a headline


def duration_behind(page: Page) -> list[tuple[int, int, str]]:
    r"""Return how long a video lasts, where that is glued to a headline, in hours, minutes and seconds.

    >>> duration_behind(Page("Harbour plan is approved00:01:47\nWork starts."))
    [(24, 32, 'caption')]
    """
    for index in page.content[:_LINES]:
        if page.sketch.letters[index][-1:] not in _DIGITS or page.sketch.rows[index].count(_COLON) < _PARTS_OF_TIME:
            continue
        line = page.lines[index]
        found = pattern(_DURATION).search(page.text, line.start, line.end)
        if found is not None and page.key(index).count(" ") + 1 >= _WORDS:
            return [(*found.span(), "caption")]
    return []
