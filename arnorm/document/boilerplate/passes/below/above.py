"""What stands right above the foot of a page, below its text: the name of a section; and the page's own name in it.

Nothing in their own words tells them from a last line of the article; the foot does.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from arnorm.document import fold
from arnorm.document.boilerplate.judged import Judged
from arnorm.document.boilerplate.passes.reading import is_known, stem
from arnorm.document.copies.named import is_section
from arnorm.document.meta.find import is_meta

__all__ = ["above_the_foot", "is_named"]

_SECTION: Final = 3  # words of the name of a section at most
_STAR: Final = "*"  # before who wrote it: "* unit of economic reports"


def above_the_foot(judged: Judged, kinds: Mapping[int, str], first: int) -> dict[int, str]:
    """Return the line right above the place of a foot that goes with it, and its kind; ``kinds`` are the foot's."""
    if not _names_the_list(judged, first - 1):
        return {}
    return {judged.content[first - 1]: kinds[judged.content[first]]}


def is_named(judged: Judged, kinds: Mapping[int, str], index: int) -> bool:
    """Return whether a line that speaks for the foot holds a name that this one holds too: the page's."""
    names = _names(judged, index)
    return bool(names) and any(names & _names(judged, line) for line in kinds if line != index)


def _names(judged: Judged, index: int) -> set[str]:
    return {stem(word) for word in fold.words_of(judged.page.folded(index)) if not is_known(word)}


def _names_the_list(judged: Judged, at: int) -> bool:
    """Return whether a line above the foot, below a sentence, is the name of a section."""
    index = judged.content[at]
    below_text = judged.page.prose(judged.content[at - 1]) and judged.content[at - 1] not in judged.gone
    if index in judged.gone or not below_text or judged.page.folded(index).count(" ") >= _SECTION:
        return False
    if judged.page.raw(index).lstrip(" ").startswith(_STAR):
        return False
    return is_section(judged.page.folded(index)) and not judged.is_own(index) and not is_meta(judged.page, at)
