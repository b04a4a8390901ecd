"""What the lines at the head of a page say they are: an office and who holds it, a stamp, a section, a ticker.

Each is read from its own words and the lines above it. None of these words alone proves that a line is the page's: who
asks needs two copies of a headline below, the title beside the text, or lines that together are no article's.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from arnorm.data import load
from arnorm.document import fold
from arnorm.document.copies.masthead.names import names_a_person
from arnorm.document.copies.masthead.offices import is_office
from arnorm.document.copies.masthead.sections import is_section
from arnorm.document.copies.masthead.stamps import is_stamp, is_weekday, is_written_by_machine, tells_how_long_ago
from arnorm.document.copies.named import is_outlet
from arnorm.document.page import Page, of_a_line
from arnorm.unicode import pattern

__all__ = [
    "ENTRY",
    "HEADING",
    "MENU",
    "NAME",
    "OFFICE",
    "PAPER",
    "STAMP",
    "TICKER",
    "is_heading_of_others",
    "is_heading_of_tickers",
    "is_ticker",
    "says_again",
    "says_what_it_is",
    "telling",
    "told",
]

OFFICE: Final = "office"
NAME: Final = "name"  # of who holds the office above, of the outlet, of the source of what was stamped below
STAMP: Final = "stamp"
HEADING: Final = "heading"
TICKER: Final = "ticker"  # headlines in one line
ENTRY: Final = "entry"  # a headline of another article in a list
_IN_LATIN: Final = "latin"  # a word or a number in Latin letters, degrees
MENU: Final = "menu"  # sections in one line, the outlet's name among them again and again
PAPER: Final = "paper"  # what a paper says of itself
_NAME_WORDS: Final = 5  # of a person, with his title
_SOURCE_WORDS: Final = 4  # of an outlet before a colon
_PAPER_WORDS: Final = 9
_SUCH: Final = 2  # words of what kind of paper it is; a headline on one has one
_TICKER: Final = 160  # folded characters; the longest headline of 6,998 has 113
_ENDS: Final = (".", "?", ":", "\u2026")
_MENU: Final = 8  # words of a menu in one line
_LATIN: Final = r"[a-z]{2,20}(?: [.] [a-z]{2,8})?|[0-9]{1,3}(?: ?[.] ?[0-9]{1,2})? ?(?:c|f)"
_MORE: Final = "\u0627\u0644\u0645\u0632\u064a\u062f"  # al-mazid, "more"


class _Line(NamedTuple):
    """A line of the head, with what is told of the one above it."""

    key: str
    folded: str
    kind_above: str
    above: list[str]  # the keys of the lines above
    below: str  # the line below, folded
    is_ticker: bool

    @property
    def words(self) -> int:
        """How many words it has."""
        return self.key.count(" ") + 1


def told(page: Page, lines: list[int]) -> list[str]:
    r"""Return of each line what it says it is, nothing where it says nothing.

    >>> page = Page("رئيس التحرير\nسالم المرزوق\nالخميس 12 مارس 2020 14:30\nافتتاح الميناء")
    >>> told(page, page.content)
    ['office', 'name', 'stamp', '']
    """
    return list(telling(page, lines))


def telling(page: Page, lines: list[int]) -> Iterator[str]:
    """Yield the same line by line: most pages end with the first."""
    kind, keys = "", list[str]()
    for at, index in enumerate(lines):
        below = page.folded(lines[at + 1]) if at + 1 < len(lines) else ""
        line = _Line(page.key(index), page.folded(index), kind, keys[:], below, is_ticker(page, index))
        kind = next((kind for kind, says_so in _SAYING if says_so(line)), "")
        keys.append(line.key)
        yield kind


@of_a_line
def is_ticker(page: Page, index: int) -> bool:
    """Return whether headlines stand in one line: it is longer than any, and no paragraph, which ends in a mark."""
    return page.longer_than(index, _TICKER) and page.end(index) not in _ENDS


def is_heading_of_tickers(key: str) -> bool:
    """Return whether words stand above headlines of other articles: "latest news"."""
    return key in _words("ticker")


def _is_office(line: _Line) -> bool:
    return is_office(line.key) or _names_a_page(line)


def _is_stamp(line: _Line) -> bool:
    beside = line.kind_above in (STAMP, HEADING) and is_weekday(line.folded)
    return beside or is_stamp(line.folded) or tells_how_long_ago(line.folded)


def _is_entry(line: _Line) -> bool:
    """Return whether a line of a ticker says so: a dash or "more" behind it."""
    if line.kind_above != ENTRY and not (line.above and line.above[-1] in _words("ticker")):
        return False
    return line.folded.endswith((" |", _MORE))


def _is_name(line: _Line) -> bool:
    """Return whether a line is who holds the office above, the outlet, what stands above, the source of a stamp."""
    if line.kind_above == OFFICE and line.words <= _NAME_WORDS and not line.folded.endswith(_ENDS):
        return True
    if (line.words > 1 and is_outlet(line.key)) or (line.words <= _SOURCE_WORDS and line.key in line.above):
        return True
    source = line.folded.endswith(" :") and line.words <= _SOURCE_WORDS and not names_a_person(line.folded)
    return source and is_written_by_machine(line.below)


def says_again(words: Sequence[str | bytes]) -> bool:
    """Return whether a third at least of the words of a line is said again, as in a menu."""
    return 3 * len(set(words)) <= 2 * len(words)


def _is_paper(line: _Line) -> bool:
    return line.words <= _PAPER_WORDS and any(f"{line.key} ".startswith(f"{entry} ") for entry in _words("paper"))


def is_heading_of_others(key: str) -> bool:
    """Return whether words stand above the headline of another article: "read also"."""
    return key in _words("related")


def says_what_it_is(key: str) -> bool:
    """Return whether words are what a paper says of itself: "daily independent political newspaper".

    >>> says_what_it_is(fold.key("صحيفة يومية سياسية مستقلة")), says_what_it_is(fold.key("صحيفة سياسية تنتقد القرار"))
    (True, False)
    """
    noun, *of = key.split(" ")
    return noun in _words("kind") and sum(word in _words("such") for word in of) >= _SUCH


def _names_a_page(line: _Line) -> bool:
    """Return whether a line is a name that stands above, or below a stamp an outlet's, and an office behind it."""
    words = line.key.split(" ")
    names = ((" ".join(words[:at]), " ".join(words[at:])) for at in range(1, min(len(words), _SOURCE_WORDS)))
    stamped = line.kind_above == STAMP
    return any(is_office(held) and (name in line.above or (stamped and is_outlet(name))) for name, held in names)


@lru_cache(maxsize=8)
def _words(name: str) -> frozenset[str]:
    return frozenset(map(fold.key, load.read_toml("copies/masthead.toml")[name]))


_SAYING: Final[tuple[tuple[str, Callable[[_Line], bool]], ...]] = (
    (OFFICE, _is_office),
    (STAMP, _is_stamp),
    (HEADING, lambda line: is_section(line.key)),
    (ENTRY, _is_entry),
    (NAME, _is_name),
    (PAPER, _is_paper),
    (_IN_LATIN, lambda line: pattern(_LATIN).fullmatch(line.folded) is not None),
    (MENU, lambda line: line.words >= _MENU and says_again(line.key.split(" "))),
    (TICKER, lambda line: line.is_ticker),
)
