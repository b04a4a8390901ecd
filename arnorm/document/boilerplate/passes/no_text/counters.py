"""Counters that have counted nothing: noughts alone on their lines, between two paragraphs or at the end.

Buttons of networks leave one each. A nought beside short lines may be a cell of a table, or a score.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Final

from arnorm.document.boilerplate.judged import Gone, Judged
from arnorm.document.page import Page

__all__ = ["counters", "may_hold_a_counter"]

_KIND: Final = "cms"
_NOUGHT: Final = b"0"
_ENDS: Final = (".", "\u2026")  # a question may have a number for its answer


def may_hold_a_counter(page: Page) -> bool:
    """Return whether a line below the first may be such a counter; cheap."""
    return _NOUGHT in page.sketch.letters


def counters(judged: Judged) -> frozenset[Gone]:
    """Return the lines of counters."""
    asked = _KIND in judged.rules.kinds and may_hold_a_counter(judged.page)
    return frozenset(_lines(judged)) if asked else frozenset()


def _lines(judged: Judged) -> Iterator[Gone]:
    page, content = judged.page, judged.content
    letters = page.sketch.letters
    for nought, places in groupby(range(len(content)), key=lambda at: letters[content[at]] == _NOUGHT):
        run = list(places)
        if nought and run[0] > 0 and _closes(judged, run[0] - 1) and _opens(judged, run[-1] + 1):
            yield from (Gone(content[at], _KIND) for at in run)


def _closes(judged: Judged, at: int) -> bool:
    """Return whether the line at a place is a paragraph at its end, or goes."""
    index = judged.content[at]
    return index in judged.gone or (judged.page.prose(index) and judged.page.end(index) in _ENDS)


def _opens(judged: Judged, at: int) -> bool:
    """Return whether the line at a place is a paragraph or goes, or none is left."""
    content = judged.content
    return at == len(content) or content[at] in judged.gone or judged.page.prose(content[at])
