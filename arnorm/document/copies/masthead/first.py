"""The first lines of a page that are its masthead, above a headline that stands once.

Each says itself what it is: a stamp with an hour; a weekday and a date, or an office and the name below it, and another
line of the page beside them; a section. A line that goes on behind an office without a colon may be the headline. What
names the page above them goes along where two offices, or a stamp and an office, stand below it.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from arnorm.document.copies.masthead.names import headings, may_name
from arnorm.document.copies.masthead.offices import is_office, is_office_alone, letters_of_editing
from arnorm.document.copies.masthead.stamps import is_stamp, tells_a_day, tells_an_hour
from arnorm.document.copies.named import is_outlet
from arnorm.document.page import PROSE, Page

__all__ = ["first_lines"]

_REACH: Final = 14  # lines; a page has up to ten above its headline
_DIGITS: Final = b"0123456789"
_FEWEST_DIGITS: Final = 5  # of a day and a year
_WORDS: Final = 4  # of a headline; 643 of 6,998 have fewer than five
_LETTERS: Final = 400  # of a page, in which its masthead names an office
_NAME_WORDS: Final = 5  # of a person, with his title
_TICKER: Final = 160  # folded characters of headlines in one line
_SOON: Final = 4  # lines below the headline, of which one is running text
_OFFICES: Final = 2
_ENDS: Final = (".", "?", ":", "\u2026")


class _Head(NamedTuple):
    known: list[bool]  # of each line above the headline
    offices: int
    stamped: bool  # whether the second line is a stamp


def first_lines(page: Page) -> list[int]:
    r"""Return the lines above the headline that are the page's; none where the headline may be the first line.

    >>> page = Page("Thursday 12 March 2020 14:30\nHarbour plan is approved\nWork starts. " + "Text " * 20)
    >>> first_lines(page)
    [0]
    """
    if not _may_begin_so(page):
        return []
    content = page.content[:_REACH]
    head = _head(page, content)
    at = len(head.known)
    if not at or at >= len(content) or not _is_headline(page, at):
        return []
    lowest = max((place for place, known in enumerate(head.known) if known), default=-1)
    first = page.folded(content[0])
    alone = is_office_alone(first)
    beside = len(head.known) > 1 and (alone or tells_a_day(first))
    stamped = head.stamped and head.offices > (is_office(page.key(content[0])) and not alone)
    sure = all(head.known) and (beside or tells_an_hour(first))
    return content[: lowest + 1] if sure or stamped or head.offices >= _OFFICES else []


def _may_begin_so(page: Page) -> bool:
    """Return whether the first line may be a stamp, or an editor's office stands on one of the first; cheap."""
    letters = page.sketch.letters[page.content[0]]
    if len(letters.translate(None, _DIGITS)) + _FEWEST_DIGITS <= len(letters):
        return True
    return page.sketch.flat.find(letters_of_editing(), 0, _LETTERS) >= 0


def _head(page: Page, content: list[int]) -> _Head:
    """Return what is known of the first lines, to the first that is neither the page's nor the name of something."""
    known: list[bool] = []
    offices, office = 0, False
    for index in content:
        key, folded = page.key(index), page.folded(index)
        name = office and key.count(" ") < _NAME_WORDS and not folded.endswith(_ENDS)
        office = is_office(key)
        offices += office
        ticker = offices > 0 and page.longer_than(index, _TICKER) and not folded.endswith(_ENDS)
        known.append(name or office or ticker or key in headings() or is_stamp(folded) or _is_outlet(key))
        if not known[-1] and not (may_name(folded) and key.count(" ") + 1 < _WORDS):
            known.pop()
            break
    return _Head(known, offices, len(content) > 1 and is_stamp(page.folded(content[1])))


def _is_outlet(key: str) -> bool:
    return " " in key and is_outlet(key)


def _is_headline(page: Page, at: int) -> bool:
    """Return whether a line has the look of a headline, and running text soon below."""
    index, below = page.content[at], page.content[at + 1 : at + 1 + _SOON]
    words = page.key(index).count(" ") + 1
    return words >= _WORDS and not page.prose(index) and any(page.longer_than(line, PROSE) for line in below)
