"""What stands behind the last end mark of an article, and its last sentence where that is short: footers are there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from arnorm.document import fold
from arnorm.document.page import Page
from arnorm.document.profile.template import NUMBER, template
from arnorm.document.row import END_MARKS, NO_LETTERS
from arnorm.unicode import pattern

__all__ = [
    "BELOW",
    "CUE_WORDS",
    "begins",
    "closing",
    "closing_key",
    "cue_key",
    "cues",
    "may_be_closed_shortly",
    "piece",
]

BELOW: Final = "below"  # the zone of how lines begin and end that stand below the text
# First and last words of such a line, by hand: one begins lines of any kind, and each size adds two rows a line.
_OF_LINES: Final = (2, 3, 5)
# Words of "other news of the town", by hand: with one word at each end, the more stand between these the less they say.
_PARTED: Final = range(3, 7)
CUE_WORDS: Final = (1, 2, 3, 5, 7)  # first words of what stands behind the last end mark
CLOSING_WORDS: Final = range(2, 16)  # of a last sentence
_CLOSING_LETTERS: Final = 140
_MARKS: Final = '.!?\\u061f\\u06d4\\u2026»”")\\]'
_LAST: Final = rf"(?r)[{_MARKS}]"  # the last end mark of a line
_CLOSED: Final = rf"(?r)[{_MARKS}][{_MARKS}\p{{Z}}\p{{C}}]*$"
_EDGE: Final = ' \t\u00a0.!?\u061f\u2026"\u201d\u00bb'  # what a copy of a headline may have lost
_HEADLINE: Final = 12  # letters; a shorter headline may end any line
_STOP: Final = r"(?r)[.!?\u061f\u06d4\u2026]"
_SPACES: Final = r"[\p{Zs}\t]*"


def piece(line: str, headlines: Iterable[str] = ()) -> str:
    """Return what stands behind the last end mark of a line, or nothing.

    Where it ends in one of ``headlines``, as the article has them, the marks in that one do not count.

    >>> piece("The pier opens in May. tags: port"), piece("The pier opens in May.")
    ('tags: port', '')
    >>> piece("The pier opens. Posted: Is it open? Yes", ["Is it open? Yes"])
    'Posted: Is it open? Yes'
    """
    end = len(line)
    for headline in headlines:
        bare = headline.rstrip(_EDGE)
        at = len(line.rstrip(_EDGE)) - len(bare)
        if len(bare) >= _HEADLINE and line.startswith(bare, max(at, 0)):
            end = at
            break
    last = pattern(_LAST).search(line, 0, end)
    found = pattern(_SPACES).match(line, last.end(), end) if last else None
    return line[found.end() :] if found and found.end() < end else ""


def closing(line: str) -> str:
    """Return the last sentence of a line with its end mark, where another stands before and it is short.

    >>> closing("The pier opens in May. More on our app."), closing("The pier opens in May.")
    ('More on our app.', '')
    """
    near = line[-_CLOSING_LETTERS:]
    end = pattern(_CLOSED).search(near)
    last = pattern(_STOP).search(near, 0, end.start()) if end else None
    found = pattern(_SPACES).match(near, last.end()) if last else None
    return near[found.end() :] if found else ""


def may_be_closed_shortly(page: Page, index: int) -> bool:
    """Return whether a line that ends in an end mark may have a short last sentence; cheap."""
    row = page.sketch.rows[index]
    start = max(0, len(row) - _CLOSING_LETTERS)
    end = len(row.rstrip(NO_LETTERS))
    return any(row.find(mark, start, end) >= 0 for mark in END_MARKS)


def closing_key(sentence: str, titles: Iterable[str] = ()) -> str:
    """Return the template of a last sentence, nothing where its length or a number says that it is the writer's."""
    key = template(sentence, fold.key(sentence), titles) if sentence else ""
    words = key.split(" ")
    return key if len(words) in CLOSING_WORDS and NUMBER not in words else ""


def cues(behind: str, titles: Iterable[str] = ()) -> Iterator[str]:
    """Yield what stands behind the last end mark of a line: all of it, and its first words, one, two and more.

    >>> list(cues(" link of the report: a title"))
    ['link of the report a title', 'link …', 'link of …', 'link of the …', 'link of the report a …']
    """
    words = template(behind, fold.key(behind), titles).split(" ")
    if words == [""]:
        return
    yield " ".join(words)
    for size in CUE_WORDS:
        if len(words) > size:
            yield cue_key(words, size)


def cue_key(words: list[str], size: int) -> str:
    """Return the key of the first words of a piece; the dots behind them tell it from a whole piece."""
    return f"{' '.join(words[:size])} …"


def begins(key: str) -> Iterator[str]:
    """Yield the first words of a line that has more, by its template, its last ones, and the first with the last.

    >>> list(begins("all about ports"))
    ['all … ports', 'all about …', '… about ports']
    """
    words = key.split(" ")
    if len(words) in _PARTED:
        yield f"{words[0]} … {words[-1]}"
    for size in _OF_LINES:
        if len(words) > size:
            yield cue_key(words, size)
            yield f"… {' '.join(words[-size:])}"
