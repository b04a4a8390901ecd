"""What stands above the headline of a page that has lines of its own below the text.

Nothing tells a section from a kicker: "Sport", "After a month". But a page of which the foot was scraped was scraped
whole, so that its head stands above the article, too. Where a line of the foot goes, and many stand above the headline
that the title beside the text names, those of which neither text nor headline has a word go with it. The two right
above stay, for a kicker, a column's name and its writer stand there.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from arnorm.document.boilerplate.judged import Gone, Judged, announces, ends_in_comma
from arnorm.document.copies.masthead.headline.taken_up import shared_by, text_of
from arnorm.document.copies.masthead.title import named_by
from arnorm.document.meta.find import is_meta
from arnorm.document.page import Page
from arnorm.unicode import pattern

__all__ = ["over_headline"]

_KIND: Final = "nav"
_REACH: Final = 60  # lines of a head, of a foot
_TEXT: Final = 3  # lines from the headline on that stay; fewer are no article
_HEAD: Final = 10  # lines above the headline; above some articles stand six: verses, questions, a letter
_NEAR: Final = 2  # lines right above it that stay
_QUOTED: Final = r"[\p{Z}\p{C}]*[«“\"(]"


def over_headline(judged: Judged) -> frozenset[Gone]:
    """Return the lines above the headline that are the page's, as its foot is."""
    headline = _headline(judged) if judged.gone and _KIND in judged.rules.kinds else 0
    if headline < _HEAD or len(judged.content) - headline < _TEXT or not _has_a_foot(judged):
        return frozenset()
    return frozenset(Gone(index, _KIND) for index in _above(judged, headline))


def _has_a_foot(judged: Judged) -> bool:
    """Return whether a line below the last running text that stays goes."""
    for index in judged.content[: -_REACH - 1 : -1]:
        if index in judged.gone:
            return True
        if judged.page.prose(index):
            break
    return False


def _headline(judged: Judged) -> int:
    """Return the place of the headline that the title beside the text names, 0 where it names none."""
    page = judged.page
    named = named_by(page, judged.title)
    if named is None:
        return 0
    letters = page.sketch.letters
    return next((at for at, index in enumerate(page.content[:_REACH]) if letters[index] == named.letters), 0)


def _above(judged: Judged, headline: int) -> Iterator[int]:
    page, content = judged.page, judged.content
    for at, index in enumerate(content[: headline - _NEAR]):
        if index in judged.gone or page.prose(index) or judged.is_own(index) or is_meta(page, at):
            continue
        if not _is_of_the_article(page, index, content[headline]):
            yield index


def _is_of_the_article(page: Page, index: int, headline: int) -> bool:
    """Return whether the text or the headline has a word of a line, or it leads up to them or is quoted."""
    raw = page.raw(index)
    if announces(raw) or ends_in_comma(raw) or pattern(_QUOTED).match(raw):
        return True
    return bool(shared_by(page, index, text_of(page)) or shared_by(page, index, page.sketch.letters[headline]))
