"""The dates that an article ends in, each above what came to pass: years that go up, days of the week with their hours.

Titles of other articles have dates beside them too, the newest first and of one year; the days of a page name a year.
"""

from __future__ import annotations

from typing import Final

from arnorm.document.boilerplate.main_block.lines.layout import Layout
from arnorm.document.boilerplate.rules import folded_words
from arnorm.unicode import pattern

__all__ = ["is_of_a_chronology"]

_EACH: Final = 2  # lines of a date: the date and what came to pass
_DATES: Final = 2
_LINES: Final = 40  # a bound
_YEAR: Final = r"(?<![0-9])[0-9]{4}(?![0-9])"


def is_of_a_chronology(layout: Layout, at: int, stop: int) -> bool:
    """Return whether a line is of a chronology that begins right below the text, or below its head there."""
    first = next((place for place in (stop, stop + 1) if place < layout.size and layout.is_stamp(place)), layout.size)
    if not first <= at < first + _LINES or (first > stop and layout.rules[stop] is not None):
        return False
    end = first
    while end < min(layout.size - 1, first + _LINES) and layout.is_stamp(end) and layout.rules[end + 1] is None:
        end += _EACH
    return at < end and _go_on(layout, range(first, end, _EACH))


def _go_on(layout: Layout, dates: range) -> bool:
    """Return whether dates are no page's: their years go up, or they are days of the week and name no year."""
    if len(dates) < _DATES:
        return False
    years = [pattern(_YEAR).search(layout.folded(at)) for at in dates]
    told = [int(year.group()) for year in years if year is not None]
    if not told:
        days = {layout.page.first_word(layout.index(at)) for at in dates}
        return days <= folded_words("day") and len(days) > 1
    return len(told) == len(dates) and told == sorted(told) and told[0] < told[-1]
