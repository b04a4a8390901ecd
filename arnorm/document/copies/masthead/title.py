"""Which line the title beside the text names, and what else that title says: the name of the site.

A crawler gives the title of the page: the headline, and behind a bar or a dash between spaces the outlet, its section,
a day. Where no line is all of it, the longest part of it that is a line is the headline, and the rest names the page.
"""

from __future__ import annotations

from itertools import takewhile
from typing import Final, NamedTuple

from arnorm.document.page import PROSE, Page
from arnorm.document.row import words_of
from arnorm.document.sketch import Sketch
from arnorm.unicode import pattern

__all__ = ["Named", "named_by"]

_REACH: Final = 60  # lines in which the title is sought; a page of 191 lines has it on its 52nd
_LETTERS: Final = 14  # of a headline that is but a part of the title; 161 of 6,998 have fewer
_WORDS: Final = 3  # of the same; 131 of 6,998 headlines have fewer
# Words of the name of an outlet, a section, a day beside it: in the titles of 236 pages of as many sites 97 % of the
# pieces have no more, the others are headlines; with four, eight lines of these pages more would stay.
_NAME_WORDS: Final = 6
_NAME_LETTERS: Final = 3  # a bound: what is left of a particle has fewer; with five no line of these pages less goes
_PIECES: Final = 6  # a bound: titles of these pages have four at most
# A bar, two colons or a guillemet; a dash, bullet or slash between spaces.
_PARTS: Final = (
    r"[\p{Zs}]*(?:[|\u00a6]|::|[\u00bb\u00ab\u203a])[\p{Zs}]*"
    r"|[\p{Zs}]+[-\u2010-\u2015\u0640\u2022\u00b7/~][\p{Zs}]+"
)
_KICKER: Final = r"[\p{Zs}]*(?::|\.\.+|\u2026)[\p{Zs}]*"
_KICKER_WORDS: Final = 3  # by hand: a place, a speaker, a label; of 362 titles of pages three have such a one


class Named(NamedTuple):
    """The letters of the line that a title names, and of the names beside it, as a sketch has them."""

    letters: bytes
    names: frozenset[bytes] = frozenset()


def named_by(page: Page, title: str | None) -> Named | None:
    r"""Return what a title names on a page; nothing where no line of the page is the title, nor a part of it.

    >>> page = Page("Daily Harbour\nHarbour plan is approved\nWork starts.")
    >>> named_by(page, "Harbour plan is approved | Daily Harbour")
    Named(letters=b'harbourplanisapproved', names=frozenset({b'dailyharbour'}))
    """
    if title is None:
        return None
    answers = page.sketch.answers
    if (named_by, title) not in answers:
        answers[named_by, title] = _named_by(page, title)
    known: Named | None = answers[named_by, title]
    return known


def _named_by(page: Page, title: str) -> Named | None:
    lines = {page.sketch.letters[index] for index in page.content[:_REACH]}
    whole = b"".join(Sketch(title).letters)
    if whole in lines:
        return Named(whole)
    found = list(pattern(_PARTS).finditer(title))
    if not 0 < len(found) < _PIECES:
        return None if found else _behind_a_kicker(page, title)
    starts, ends = [0, *(it.end() for it in found)], [*(it.start() for it in found), len(title)]
    # The whole title aside, each run of pieces.
    spans = [(start, end) for at, start in enumerate(starts) for end in ends[at:] if (start, end) != (0, len(title))]
    parts = [(b"".join(Sketch(title[start:end]).letters), start, end) for start, end in spans]
    parts = [part for part in parts if part[0] in lines and _is_headline(title[part[1] : part[2]], part[0])]
    if not parts:
        return None
    letters, start, end = max(parts, key=lambda part: len(part[0]))
    beside = [title[one:two] for one, two in zip(starts, ends, strict=True) if two <= start or one >= end]
    if any(_words(piece) > _NAME_WORDS for piece in beside):
        return None
    behind = (title[one:two] for one, two in zip(starts, ends, strict=True) if one >= end)  # before it a kicker stands
    names = (b"".join(Sketch(piece).letters) for piece in behind)
    return Named(letters, frozenset(name for name in names if len(name) >= _NAME_LETTERS))


def _behind_a_kicker(page: Page, title: str) -> Named | None:
    """Return what stands behind a few words and a colon or dots, where that is a line above the text."""
    found = pattern(_KICKER).search(title)
    if found is None or _words(title[: found.start()]) > _KICKER_WORDS:
        return None
    part = title[found.end() :]
    letters = b"".join(Sketch(part).letters)
    above = takewhile(lambda index: not page.longer_than(index, PROSE), page.content[:_REACH])
    lines = {page.sketch.letters[index] for index in above}
    return Named(letters) if letters in lines and _is_headline(part, letters) else None


def _is_headline(part: str, letters: bytes) -> bool:
    return len(letters) >= _LETTERS and _words(part) >= _WORDS


def _words(part: str) -> int:
    return len(words_of(Sketch(part).marked))
