"""Lines of a cue and a title, "see too: harbour plan approved": whose title that is says what the cue is for.

A profile counts the title behind each cue, so that one pass over its titles tells how many of them are titles of other
articles. Of 9,075 articles of nineteen outlets the words before a colon were 66 times the cue of one and 113 times that
of another, with 12 and 67 titles of others in the sample behind it; behind no other words stood a single one.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from arnorm.counts.keys import hashed
from arnorm.document import fold
from arnorm.document.page import Page
from arnorm.document.row import ELLIPSIS
from arnorm.unicode import pattern

__all__ = ["CUE", "Cued", "cued", "cued_id"]

CUE: Final = "cue"  # the zone under which articles with a cue are counted
_WORDS: Final = 4
_WORD: Final = "[^ :|.…?@#©]+"
_CUED: Final = rf"(?:[:|.…] )?({_WORD}(?: {_WORD}){{0,{_WORDS - 1}}}) (?:[:|…] )+"
_FEWEST, _MOST = 4, 16  # spaces of a title behind a cue
_LETTERS: Final = 130
_REACH: Final = 60  # letters that four words and the sign behind them have at most
_SIGNS: Final = b":|" + ELLIPSIS
_ENDS: Final = (".", "…", ":", ",")


class Cued(NamedTuple):
    """A line of a cue and what reads as a title, both folded to words."""

    line: int
    cue: str
    title: str


def cued(page: Page) -> Iterator[Cued]:
    r"""Yield the lines below the headline that are a cue of at most four words, a sign and a title.

    >>> list(cued(Page("Head of it here\nSee too: Minister opens the new harbour\nHe said: it is new.")))
    [Cued(line=1, cue='see too', title='minister opens the new harbour')]
    """
    sketch = page.sketch
    for index in page.content[1:]:
        row = sketch.rows[index]
        if len(row) > _LETTERS or not _may_hold_a_sign(row[:_REACH]) or page.end(index) == ".":
            continue
        folded = page.folded(index)
        found = pattern(_CUED).match(folded)
        if found is None or folded.endswith(_ENDS):
            continue
        title = fold.key_of(folded[found.end() :])
        if _FEWEST <= title.count(" ") <= _MOST:
            yield Cued(index, found.group(1), title)


def _may_hold_a_sign(row: bytes) -> bool:
    return len(row.translate(None, _SIGNS)) < len(row) or row.find(b"..") >= 0


def cued_id(outlet: str | None, cue: str, title: int) -> int:
    """Return the key under which what follows a cue of an outlet is counted, as a title with a key."""
    return title ^ hashed(CUE, outlet or "", cue)
