"""The first lines of a page that are its masthead, above a headline that stands once.

Each says itself what it is: a stamp with an hour; a weekday and a date, or an office and the name below it, and another
line of the page beside them; a date as programs write it; headlines of others below "latest news". A line that goes on
behind an office without a colon may be the headline. What names the page above them goes along where two offices, or a
stamp and an office, stand below it.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple

from arnorm.data import load
from arnorm.document import fold
from arnorm.document.copies.masthead.names import NEWS, headings, may_name
from arnorm.document.copies.masthead.offices import (
    count_offices,
    ends_in_an_office,
    is_office,
    is_office_alone,
    letters_of_editing,
)
from arnorm.document.copies.masthead.sections import WRITERS_PAGE, is_of_a_writer, names_a_section, section_names
from arnorm.document.copies.masthead.stamps import AGO, is_written_by_machine, tells_a_day, tells_an_hour
from arnorm.document.copies.masthead.told import ENTRY, HEADING, MENU, OFFICE, STAMP, TICKER, says_again, telling
from arnorm.document.copies.readings import is_home
from arnorm.document.page import PROSE, Page, of_a_line
from arnorm.document.rest import Rest
from arnorm.document.row import WHITE
from arnorm.document.sketch import Sketch
from arnorm.unicode import pattern

__all__ = ["first_lines", "may_begin_so"]

_REACH: Final = 14  # lines; a page has up to ten above its headline
_DIGITS: Final = b"0123456789"
_FEWEST_DIGITS: Final = 5  # of a day and a year
_WORDS: Final = 4  # of a headline; 643 of 6,998 have fewer than five
_LETTERS: Final = 400  # of a page, in which its masthead names an office
_OFFICE: Final = 160  # of a line that names an office: a day of six words before it, and two of ten with their holders
_SOON: Final = 5  # lines below the headline, of which one is running text; kicker, caption and writer may stand there
_OFFICES: Final = 2
_ENTRIES: Final = 2
_LATIN: Final = "[a-z]"  # a button for another language
_STAMPS: Final = 2  # a weekday, a date and an hour on lines of their own
_TICKER: Final = 300  # folded characters of a line of headlines without an office above; two have at most 226
_LONG: Final = 40  # letters of a menu in one line
_SOURCE: Final = 40  # letters of the name of an outlet, of a section, of a writer and his page
_COLON: Final = b":"


class _Head(NamedTuple):
    """The lines above the headline."""

    kinds: list[str]  # nothing for a name that nothing tells
    offices: int


def first_lines(page: Page) -> list[int]:
    r"""Return the lines above the headline that are the page's; none where the headline may be the first line.

    >>> page = Page("Thursday 12 March 2020 14:30\nHarbour plan is approved\nWork starts. " + "Text " * 20)
    >>> first_lines(page)
    [0]
    """
    if not may_begin_so(page):
        return []
    content = page.content[:_REACH]
    if is_of_a_writer(page) and _is_headline(page, 1):
        return content[:1]
    head = _head(page, content)
    at = len(head.kinds)
    if not at or at >= len(content) or not _is_headline(page, at):
        return []
    lowest = max((place for place, kind in enumerate(head.kinds) if kind), default=-1)
    first = page.folded(content[0])
    offices_below = head.offices - (is_office(page.key(content[0])) and not is_office_alone(first))
    named = offices_below > 0 or page.key(content[0]) in map(page.key, content[1:at])
    stamped = head.kinds[1:2] == [STAMP] and named
    kinds = head.kinds[: lowest + 1]
    sure = all(kinds) and _says_so(page, content, kinds)
    sure = sure or (set(head.kinds) == {HEADING} and names_a_section(page, at))
    return content[: lowest + 1] if sure or stamped or head.offices >= _OFFICES else []


def may_begin_so(page: Page) -> bool:
    """Return whether the first line may be a stamp, a section, a name above one of these, or of a masthead; cheap.

    A masthead names an editor's office on one of its first lines.
    """
    sketch = page.sketch
    known: bool | None = sketch.answers.get(may_begin_so)
    if known is None:
        known = sketch.answers[may_begin_so] = _begins_so(page)
    return known


def _begins_so(page: Page) -> bool:
    """Return the same; of a page that begins as the one of which it is left by what is known of that."""
    sketch = page.sketch
    index = page.content[0]
    letters = sketch.letters[index]
    if isinstance(sketch, Rest) and sketch.of.answers.get(may_begin_so) is False:
        second = sketch.kept[page.content[1]] == sketch.of.content[1]
        if second and sketch.begins_as_before(_LETTERS):
            return False
    if _may_be_masthead(page, index):
        return True
    if len(letters) < _SOURCE and sketch.letters[page.content[1]].startswith(_ago()):
        return True
    return sketch.has_early(letters_of_editing(), _LETTERS, _OFFICE)


@of_a_line
def _may_be_masthead(page: Page, index: int) -> bool:
    """Return whether a line may be a stamp, a section, the name of one, or a menu, whatever stands below."""
    sketch, letters = page.sketch, page.sketch.letters[index]
    if len(letters.translate(None, _DIGITS)) + _FEWEST_DIGITS <= len(letters) or letters in _letters_of_headings():
        return True
    if len(letters) < _SOURCE and (
        sketch.rows[index].rstrip(WHITE).endswith(_COLON) or sketch.first_token(index) in _beginnings()
    ):
        return True
    return len(letters) > _LONG and says_again(sketch.words(index))


def _head(page: Page, content: list[int]) -> _Head:
    """Return what is told of the first lines, to the first that is neither the page's nor the name of something."""
    kinds: list[str] = []
    offices = 0
    for at, (index, kind) in enumerate(zip(content, telling(page, content), strict=True)):
        kinds.append(HEADING if not kind and _is_on_a_path(page, content, at, kinds) else kind)
        offices += _offices_of(page, index, first=not at) if kind == OFFICE else 0
        if kind == TICKER and not (offices or _may_be_ticker(page, content, kinds, at)):
            kinds[at] = ""
        if not kinds[at] and not (may_name(page.folded(index)) and page.key(index).count(" ") + 1 < _WORDS):
            return _Head(kinds[:at], offices)
    return _Head(kinds, offices)


def _is_on_a_path(page: Page, content: list[int], at: int, kinds: list[str]) -> bool:
    """Return whether a line is "news" of something, below the home page's name and sections."""
    if not at or kinds != [HEADING] * at or not is_home(page.folded(content[0])):
        return False
    news, *of = page.key(content[at]).split(" ")
    return news in NEWS and len(of) < _WORDS - 1


def _offices_of(page: Page, index: int, *, first: bool) -> int:
    """Return how many offices a line names; of the first, which may be a headline, two where it ends in one."""
    key = page.key(index)
    return 1 if first and not ends_in_an_office(key) else max(1, count_offices(key))


def _may_be_ticker(page: Page, content: list[int], kinds: list[str], at: int) -> bool:
    """Return whether a long line without an office above it is of headlines: below "latest news", or below a stamp."""
    if not at:
        return False
    over = kinds[at - 1] == STAMP or page.key(content[at - 1]) in _tickers()
    return over and page.longer_than(content[at], _TICKER)


def _says_so(page: Page, content: list[int], kinds: list[str]) -> bool:
    """Return whether lines that all are told cannot be an article's."""
    if not kinds:
        return False
    first = page.folded(content[0])
    stamps = [page.folded(content[at]) for at, kind in enumerate(kinds) if kind == STAMP]
    path = is_home(first) and kinds.count(HEADING) == len(kinds)
    beside = len(kinds) > 1 and (is_office_alone(first) or tells_a_day(first) or path)
    if beside or tells_an_hour(first):
        return True
    if len(stamps) >= _STAMPS or any(map(is_written_by_machine, stamps)):
        return True
    if kinds[0] == MENU and len(kinds) > 1 and kinds.count(HEADING) == len(kinds) - 1:
        return True
    if kinds[0] == HEADING and pattern(_LATIN).match(first):
        return True
    listed = kinds[0] == HEADING and page.key(content[0]) in _tickers()
    return listed and (kinds[1:2] == [TICKER] or kinds.count(ENTRY) >= _ENTRIES)


def _is_headline(page: Page, at: int) -> bool:
    """Return whether a line has the look of a headline, and running text soon below."""
    index, below = page.content[at], page.content[at + 1 : at + 1 + _SOON]
    words = page.key(index).count(" ") + 1
    return words >= _WORDS and not page.prose(index) and any(page.longer_than(line, PROSE) for line in below)


@lru_cache(maxsize=1)
def _beginnings() -> frozenset[bytes]:
    """Return the words that begin the names of sections and of a writer's page, as a sketch has them."""
    return frozenset(Sketch(word).letters[0] for word in (*NEWS, WRITERS_PAGE))


@lru_cache(maxsize=1)
def _ago() -> tuple[bytes, ...]:
    """Return the words before how long ago, as a sketch has them."""
    return tuple(Sketch(word).letters[0] for word in AGO)


@lru_cache(maxsize=1)
def _tickers() -> frozenset[str]:
    return frozenset(map(fold.key, load.read_toml("copies/masthead.toml")["ticker"]))


@lru_cache(maxsize=1)
def _letters_of_headings() -> frozenset[bytes]:
    """Return the sections and tickers, as a sketch has them."""
    return frozenset(Sketch(entry).letters[0] for entry in (*headings(), *_tickers(), *section_names()))
