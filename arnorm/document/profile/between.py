"""Lines that read as titles between two paragraphs, and how often they are: some outlets put others' titles there.

A profile counts the title of each such line so that one pass over its titles tells how many of an outlet's are the
title of another article: of BBC's 163 in 700 articles nine, of France 24's 215, which are subheads, none, of the 884 of
a paper that breaks its sentences none. Where an outlet has the habit, all but five or six of 182 such lines
that were read are titles of others, though the profile holds few of those articles.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from arnorm.counts.keys import hashed
from arnorm.counts.table import Table
from arnorm.document.page import Page

__all__ = ["HABIT", "HABIT_SHARE", "LISTED", "between_id", "habit", "listed_id", "reads_as_title", "titles_between"]

HABIT: Final = "between"  # the zone under which articles with such lines are counted
LISTED: Final = "listed"  # ... and those with such lines below the text
_FEWEST, _MOST = 5, 14  # spaces: subheads have fewer, sentences more
_LETTERS: Final = 110
_PARAGRAPH: Final = 160  # the longest title of 6,998 has 113 letters
_ENDS: Final = (".", "…", ":", ",", "!")
_STOP: Final = " . "  # a sentence ends in it
_DIGITS: Final = "0123456789"
_JOINED: Final = "\u0648"  # waw, "and"
HABIT_SHARE: Final = 0.04  # of the articles with such lines
_SCANNED: Final = 1 << 17  # titles looked through, a sample in larger profiles: keys are in the order of their hashes


def titles_between(page: Page, headline: int = 0) -> Iterator[int]:
    r"""Yield the indices of the lines between two paragraphs, a subhead among them, that read as titles.

    Questions alone are subheads; in a row with others they are titles. ``headline``: its place among the lines with
    words.

    >>> text = "Head of it here\nIt was said.\nIt went on.\nMinister opens the new harbour of Acre\nIt was said."
    >>> list(titles_between(Page(text)))
    [3]
    """
    run: list[int] = []
    inside = False  # a paragraph stands above, no other line than titles between
    for at in range(headline + 1, len(page.content)):
        index = page.content[at]
        if page.prose(index):
            yield from _titles(page, run) if _is_paragraph(page, index) else ()
            inside, run = not page.folded(index).endswith((":", ",")), []
        elif inside and reads_as_title(page, index):
            run.append(index)
        elif run and at + 1 < len(page.content) and _is_paragraph(page, page.content[at + 1]):
            inside = False  # the subhead of what comes next
        else:
            inside, run = False, []


def _is_paragraph(page: Page, index: int) -> bool:
    """Return whether a line is a paragraph: among titles below an article long ones stand too, without an end mark."""
    return page.end(index) in (".", "…") or page.longer_than(index, _PARAGRAPH)


def _titles(page: Page, run: list[int]) -> list[int]:
    asked = [index for index in run if page.folded(index).endswith("?")]
    return run if len(asked) < len(run) else []


def reads_as_title(page: Page, index: int) -> bool:
    """Return whether a line has the length of a title and does not end or begin as part of a text does."""
    if page.longer_than(index, _LETTERS) or not _FEWEST <= page.key(index).count(" ") <= _MOST:
        return False
    folded = page.folded(index)
    if folded.endswith(_ENDS) or _STOP in folded:
        return False
    return folded[0] not in _DIGITS and not folded.startswith(_JOINED)


def between_id(outlet: str | None, title: int) -> int:
    """Return the key under which a line of an outlet is counted whose title has a key."""
    return title ^ hashed(HABIT, outlet or "")


def listed_id(outlet: str | None, title: int) -> int:
    """Return the key under which a line below the text is counted whose title has a key."""
    return title ^ hashed(LISTED, outlet or "")


def habit(titles: Table, mask: int, articles: int, fewest: int, share: float = HABIT_SHARE) -> bool:
    """Return whether enough lines of some kind are titles of others; ``articles``: how many have lines like them.

    ``mask`` is the key under which such a line is counted whose title has the key 0.
    """
    scanned = titles.hashes[:_SCANNED]
    found = sum(titles.count(key ^ mask) > 0 for key in scanned)
    found //= 2  # a title and its line each find the other
    return found >= fewest and found * len(titles) >= share * articles * len(scanned)
