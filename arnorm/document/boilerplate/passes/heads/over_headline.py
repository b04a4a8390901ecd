"""What stands above the headline of a page that has lines of its own below the text.

Nothing tells a section from a kicker: "Sport", "After a month". But a page of which the foot was scraped was scraped
whole, so that its head stands above the article, too. Where a line of the foot goes, and the title beside the text or
the text itself tells which line is the headline, a line above it of which neither has a word goes with them.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from arnorm.document import fold
from arnorm.document.boilerplate.judged import Gone, Judged, announces, ends_in_comma
from arnorm.document.boilerplate.passes.reading import reading, stem
from arnorm.document.boilerplate.rules import bare, words
from arnorm.document.copies.masthead.headline.taken_up import shared_by, taken_up, text_of
from arnorm.document.copies.masthead.title import named_by
from arnorm.document.meta.find import is_meta
from arnorm.document.page import Page
from arnorm.unicode import pattern

__all__ = ["over_headline"]

_KIND: Final = "nav"
_REACH: Final = 60  # lines of a head, of a foot
# Lines of a foot that go, where the title names the headline, and where the text alone tells: with one line, one of
# those pages more loses its section, and two of 9,072 articles their headline.
_FOOT_OF_NAMED: Final = 1
_FOOT: Final = 2
_TEXT: Final = 3  # lines from the headline on that stay; fewer are no article
_SHORT: Final = 4  # words: a longer line may be the headline itself, where no title says which line that is
_MANY: Final = 3  # lines above the headline; kicker and writer are two
_READS: Final = -1.0  # what a line weighs that pages use
_PRESENT: Final = ("\u064a", "\u062a")  # ya-, ta-, with which verbs of the present begin
_VERB: Final = 4  # letters of such a verb
_QUOTED: Final = r"[\p{Z}\p{C}]*[«“\"(]"


def over_headline(judged: Judged) -> frozenset[Gone]:
    """Return the lines above the headline that are the page's, as its foot is."""
    foot = _foot(judged) if judged.gone and _KIND in judged.rules.kinds else 0
    if not foot:
        return frozenset()
    headline, named = _headline(judged)
    if not headline or len(judged.content) - headline < _TEXT or foot < (_FOOT_OF_NAMED if named else _FOOT):
        return frozenset()
    return frozenset(Gone(index, _KIND) for index in _above(judged, headline, named=named))


def _foot(judged: Judged) -> int:
    """Return how many lines go below the last running text that stays."""
    going = 0
    for index in judged.content[: -_REACH - 1 : -1]:
        if index in judged.gone:
            going += 1
        elif judged.page.prose(index):
            break
    return going


def _headline(judged: Judged) -> tuple[int, bool]:
    """Return the place of the headline, 0 where nothing tells, and whether the title beside the text names it."""
    page = judged.page
    named = named_by(page, judged.title)
    if named is None:
        taken = taken_up(page) if judged.title is None else None
        return (0 if taken is None else taken.at), False
    letters = page.sketch.letters
    return next((at for at, index in enumerate(page.content[:_REACH]) if letters[index] == named.letters), 0), True


def _above(judged: Judged, headline: int, *, named: bool) -> Iterator[int]:
    page, content = judged.page, judged.content
    for at in range(headline):
        index = content[at]
        if index in judged.gone or page.prose(index) or judged.is_own(index) or is_meta(page, at):
            continue
        if _is_of_the_article(page, index, content[headline]):
            continue
        if headline - at < _MANY and _tells(page, index):
            continue
        if headline < _MANY and not named and _may_be_headline(page, index):
            continue
        yield index


def _is_of_the_article(page: Page, index: int, headline: int) -> bool:
    """Return whether the text or the headline has a word of a line, or it leads up to them or is quoted."""
    raw = page.raw(index)
    if announces(raw) or ends_in_comma(raw) or pattern(_QUOTED).match(raw):
        return True
    return bool(shared_by(page, index, text_of(page)) or shared_by(page, index, page.sketch.letters[headline]))


def _tells(page: Page, index: int) -> bool:
    """Return whether a line tells something, as a kicker may, "the ministry explains": a word of news, or a verb."""
    said = fold.words_of(page.folded(index))
    verb = any(word.startswith(_PRESENT) and len(word) >= _VERB for word in said[1:])
    return verb or not _telling().isdisjoint(map(stem, said))


def _may_be_headline(page: Page, index: int) -> bool:
    """Return whether a line is as long as a headline, and in other words than pages use."""
    folded = page.folded(index)
    long = len(fold.words_of(folded)) >= _SHORT and not folded.isascii()
    return long and reading(bare(folded)).weight <= _READS


@lru_cache(maxsize=1)
def _telling() -> frozenset[str]:
    return frozenset(stem(fold.folded(word)) for word in words()["told_as_news"])
