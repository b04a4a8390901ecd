"""Names of sections above a headline that stands once: told by what stands below.

A section alone may be a kicker, or the title of a text on it. It is the page's where the hour of the page stands right
below the headline, or its date and another mark of it. The page of a writer names him above his headline and below it.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import Final

from arnorm.data import load
from arnorm.document import fold
from arnorm.document.copies.frame.words import are_words_of_pages
from arnorm.document.copies.masthead.names import headings, is_news_of
from arnorm.document.copies.masthead.stamps import is_stamp
from arnorm.document.copies.readings import is_date
from arnorm.document.page import PROSE, Page
from arnorm.document.sketch import Sketch
from arnorm.unicode import pattern

__all__ = [
    "WRITERS_PAGE",
    "above_a_stamp",
    "below_the_headline",
    "is_genre",
    "is_of_a_writer",
    "is_section",
    "may_stand_above_a_stamp",
    "may_stand_below",
    "names_a_section",
    "section_names",
]

_HOUR: Final = r"[0-9] : [0-9]"
_YEAR: Final = r"(?<![0-9])20[0-9]{2}(?![0-9])"
_BELOW: Final = 3  # lines below the headline: the outlet's name and a button may stand above its hour
_WORDS: Final = 4  # of a headline; 302 of 6,998 headlines have fewer
_COUNT: Final = r"(?:[|] )?(?!(?:19|20)[0-9]{2}$)[0-9]{2,6}|[0-9]{1,4} [0-9]{1,6}"
_LINES: Final = 2  # headline, what stands below it: text must follow
_REACH: Final = 6  # lines: marks of the page, headline, name, hour
_CHANNEL: Final = r"[a-z]{2,20}(?: [a-z]{2,20})? ?24"  # hours: "Cairo 24"
_LATIN: Final = b"a"  # the kind of Latin letters, as a sketch names it
_DIGITS: Final = b"0123456789"
_ENDS: Final = tuple(bytes([digit]) for digit in _DIGITS)
_WRITER: Final = "\u0627\u0644\u0643\u0627\u062a\u0628 : "  # al-katib, "the writer"
WRITERS_PAGE: Final = "\u0635\u0641\u062d\u0647"  # safha, "page"


def is_section(key: str) -> bool:
    """Return whether words are the name of a section or of another mark of pages, or "news of" something."""
    return key in _sections() or is_news_of(key)


def is_genre(key: str) -> bool:
    """Return whether words name a kind of texts, which is a kicker: "interview"."""
    return key in _genres()


def names_a_section(page: Page, headline: int) -> bool:
    """Return whether lines that name sections, above a headline, are the page's by what stands below."""
    key = page.key(page.content[0])
    if key in _genres():
        return False
    below = [page.folded(at) for at in page.content[headline + 1 : headline + 1 + _BELOW]]
    if any(pattern(_HOUR).search(folded) and is_stamp(folded) for folded in below):
        return True
    dates = [folded for folded in below if pattern(_YEAR).search(folded) and is_date(folded)]
    others = [folded for folded in below if folded not in dates and are_words_of_pages(tuple(fold.words_of(folded)))]
    return bool(dates and others)


def above_a_stamp(page: Page) -> list[int]:
    """Return the name of a page that stands below the headline, above the hour: in Latin letters, a number in it."""
    if not may_stand_above_a_stamp(page):
        return []
    letters = page.sketch.letters
    for index, below in pairwise(page.content[1:_REACH]):
        if letters[index].endswith(_ENDS) and pattern(_CHANNEL).fullmatch(page.folded(index)):
            stamp = page.folded(below)
            return [index] if is_stamp(stamp) and pattern(_HOUR).search(stamp) else []
    return []


def may_stand_above_a_stamp(page: Page) -> bool:
    """Return whether a line below the headline may be Latin letters with a number behind them; cheap."""
    letters = page.sketch.letters
    lasts = b"".join([letters[index][-1:] for index in page.content[1 : _REACH - 1]])
    return lasts.translate(None, _DIGITS) != lasts and page.sketch.kinds.find(_LATIN) >= 0


def below_the_headline(page: Page) -> list[int]:
    """Return the section, or a count, that stands alone between headline and text; no other line may be like it.

    News by sections have several, tales in parts several numbers; a year is told of.
    """
    if len(page.content) <= _LINES:
        return []
    if not may_stand_below(page):
        return []
    letters = page.sketch.letters
    index, text, *rest = page.content[1:]
    if page.key(page.content[0]).count(" ") + 1 < _WORDS:
        return []
    if not (letters[index] in _letters_of_sections() or pattern(_COUNT).fullmatch(page.folded(index))):
        return []
    alike = any(letters[at] in _letters_of_sections() or not letters[at].translate(None, _DIGITS) for at in rest)
    return [] if alike or not page.longer_than(text, PROSE) or page.prose(page.content[0]) else [index]


def may_stand_below(page: Page) -> bool:
    """Return whether the second line has the letters of a section, or is a number; cheap."""
    below = page.sketch.letters[page.content[1]]
    return below in _letters_of_sections() or not below.translate(None, _DIGITS)


def is_of_a_writer(page: Page) -> bool:
    """Return whether the first line says "page of the writer" and a name, and that stands again below the headline."""
    before, _, name = page.folded(page.content[0]).partition(_WRITER)
    return before == f"{WRITERS_PAGE} " and page.content[2:3] != [] and fold.key_of(name) == page.key(page.content[2])


def section_names() -> list[str]:
    """Return the names of sections and of other marks of pages, as they are listed."""
    listed: list[str] = load.read_toml("boilerplate/_words.toml")["words"]["section"]
    return listed


@lru_cache(maxsize=1)
def _letters_of_sections() -> frozenset[bytes]:
    """Return the names of sections, as a sketch has them."""
    return frozenset(Sketch(name).letters[0] for name in section_names() if fold.key(name) not in _genres())


@lru_cache(maxsize=1)
def _genres() -> frozenset[str]:
    """Return the kinds of texts, which are kickers: "interview", "opinion"."""
    return frozenset(map(fold.key, load.read_toml("copies/masthead.toml")["genre"]))


@lru_cache(maxsize=1)
def _sections() -> frozenset[str]:
    return headings() | frozenset(map(fold.key, section_names()))
