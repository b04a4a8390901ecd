"""The lines above the headline that the title beside the text names.

Whatever stands higher than a line that says what it is is the page's, too: kicker and writer stand right above the
headline. Nothing goes where a sentence stands there.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from arnorm.document.copies.masthead.kinds import ITEM, Kinds
from arnorm.document.copies.masthead.names import names_a_person
from arnorm.document.copies.masthead.reading import BOX, MAYBE, SURE
from arnorm.document.copies.masthead.sections import is_genre
from arnorm.document.page import Page

__all__ = ["above_the_named"]

_MANY: Final = 5  # lines of a page above its headline; with more, kickers were not seen above one
_TICKER_WORDS: Final = 12  # of headlines in one line, above the title; three short ones have 12
_KICKER_WORDS: Final = 8  # of a kicker; those seen have six at most
_UNKNOWN: Final = 3  # lines that say nothing, of which the last two may be kicker and writer
_PROVES_NOTHING: Final = frozenset((MAYBE, BOX, ITEM))
_ENDS: Final = (".", "?", ":", "\u2026")


def above_the_named(page: Page, kinds: Kinds, above: list[int]) -> Iterator[int]:
    """Yield the lines above the headline down to the last that says what it is, but for sentences and writers."""
    told = kinds.of_the_page(above)
    for at, index in enumerate(above):
        if page.key(index).count(" ") + 1 >= _TICKER_WORDS and not page.folded(index).endswith(_ENDS):
            told[at] = told[at] or SURE
    if any(not kind and page.folded(index).endswith(".") for kind, index in zip(told, above, strict=True)):
        return
    if above and is_genre(page.key(above[-1])):
        told[-1] = ""
    lowest = max((at for at, kind in enumerate(told) if kind), default=-1)
    if len([kind for kind in told if kind]) == 1 and not _PROVES_NOTHING.isdisjoint(told):
        return
    if sum(map(bool, told)) > _MANY:
        lowest = len(above) - 1
    for index, kind in zip(above[: lowest + 1], told, strict=False):
        if kind or not names_a_person(page.folded(index)):
            yield index
