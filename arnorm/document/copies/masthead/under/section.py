r"""The section a headline is filed under, on a line of its own below the last copy of it, right above the text.

No list has all sections: two subjects joined by "and" are one, affairs and whose they are, a country. As a subhead of
the text stands so too, no other such line may follow, and of one that no list has the text has no word.

>>> from arnorm.document.page import Page
>>> page = Page("Plan\nصحة وناس\nبدأت أعمال الصيانة في المرفأ القديم صباح أمس بعد أشهر من التأخير.")
>>> names_the_section(page, 1, "plan")
True
"""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from typing import Final

from arnorm.data import load
from arnorm.document import fold
from arnorm.document.copies.frame.outside import is_foreign
from arnorm.document.copies.masthead.line.compounds import are_subjects, is_named_by_subjects, says_whose
from arnorm.document.copies.masthead.names import headings, is_of_a_place, names_a_person
from arnorm.document.copies.masthead.sections import is_genre, section_names
from arnorm.document.copies.named import is_place
from arnorm.document.page import PROSE, Page, of_a_line

__all__ = ["names_the_section"]

_WORDS: Final = 3
_TWO: Final = 2
_ABOVE: Final = 2  # lines down to the text: a deck may stand between


def names_the_section(page: Page, index: int, letters: str) -> bool:
    """Return whether a line below the last copy of the headline, which has these letters, names its section."""
    if not _may_name(page, index) or names_a_person(page.folded(index)):
        return False
    below = page.content[bisect_right(page.content, index) :]
    if not any(map(page.prose, below[:_ABOVE])) or any(_may_name(page, it) for it in below):
        return False
    sure = page.key(index) in _listed() or _is_of_affairs(page.key(index).split(" "))
    return sure or is_foreign(page, index, letters, _WORDS)


@of_a_line
def _may_name(page: Page, index: int) -> bool:
    """Return whether a line is the name of a section, or reads as one that no list has."""
    if page.longer_than(index, PROSE) or page.end(index) != "":
        return False
    key, folded = page.key(index), page.folded(index).strip(" ")
    words = key.split(" ")
    if len(words) > _WORDS or folded != key or is_place(key):
        return False  # of a dateline a dash is left, or the town alone: "Tunis" is one
    return key in _listed() or _is_of_affairs(words) or are_subjects(words) or is_named_by_subjects(key)


def _is_of_affairs(words: list[str]) -> bool:
    """Return whether words are affairs, and whose they are: "affairs of the region"."""
    if len(words) != _TWO or words[0] not in _affairs():
        return False
    return says_whose(words[1], words[0]) or is_of_a_place(words[1])


@lru_cache(maxsize=1)
def _listed() -> frozenset[str]:
    """Return the names of sections and countries of the lists, but for kinds of texts, which are kickers."""
    more: list[str] = load.read_toml("copies/head.toml")["section"]
    names = headings() | frozenset(map(fold.key, (*section_names(), *more)))
    return frozenset(name for name in names if not is_genre(name))


@lru_cache(maxsize=1)
def _affairs() -> frozenset[str]:
    return frozenset(map(fold.key, load.read_toml("copies/masthead.toml")["affairs"]))
