"""The path from the home page to an article, one name a line: "home", a section, a part of it, the headline."""

from __future__ import annotations

from functools import lru_cache
from itertools import takewhile
from typing import Final

from arnorm.data import load
from arnorm.document import fold
from arnorm.document.copies.masthead.names import names_a_person
from arnorm.document.copies.masthead.sections import is_genre, is_section
from arnorm.document.copies.named import is_section as has_the_word_of_one
from arnorm.document.copies.named import may_be_path
from arnorm.document.copies.readings import is_home
from arnorm.document.page import PROSE, Page
from arnorm.unicode import pattern

__all__ = ["way_to_the_headline"]

_ENTRIES: Final = (3, 5)  # lines of a path: "home", a section and a part of it; paths on one line have five at most
_WORDS: Final = 3  # of an entry; of one of the paths on one line, too
_HEADLINE: Final = 4  # words of it; 302 of 6,998 headlines have fewer
_SOON: Final = 4  # lines in which text follows
_NO_NAME: Final = "[0-9.:?\u2026]"


def way_to_the_headline(page: Page) -> list[int]:
    r"""Return the lines of the path; none where no known section stands in it, or no headline and text below.

    >>> page = Page("الرئيسية\nاقتصاد\nحقول\nوزارة الزراعة تفتح باب التسجيل\n" + "بدأ التسجيل أمس. " * 8)
    >>> way_to_the_headline(page)
    [0, 1, 2]
    """
    if not may_be_path(page) or not is_home(page.folded(page.content[0])):
        return []
    least, most = _ENTRIES
    way = list(takewhile(lambda index: _may_be_entry(page, index), page.content[: most + 1]))
    below = page.content[len(way) : len(way) + 1 + _SOON]
    if not least <= len(way) <= most or not below or page.key(below[0]).count(" ") + 1 < _HEADLINE:
        return []
    text = any(page.longer_than(index, PROSE) for index in below[1:])
    return way if text and any(_is_section(page, index) for index in way[1:]) else []


def _may_be_entry(page: Page, index: int) -> bool:
    """Return whether a line may be a name in a path: few words, no sign but an arrow, and no kicker's first word."""
    folded, key = page.folded(index), page.key(index)
    if key.count(" ") + 1 > _WORDS or pattern(_NO_NAME).search(folded) is not None:
        return False
    return not (is_genre(key) or names_a_person(folded) or page.first_word(index) in _leading())


def _is_section(page: Page, index: int) -> bool:
    return is_section(page.key(index)) or has_the_word_of_one(page.folded(index))


@lru_cache(maxsize=1)
def _leading() -> frozenset[str]:
    """Return the words that kickers begin with: prepositions, "for the first time"."""
    return frozenset(map(fold.key, load.read_toml("copies/masthead.toml")["leading"]))
