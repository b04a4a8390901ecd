"""Titles of other articles as the last lines of a page, with no cue above them.

Sites print what they have besides so, and a verse, a list, a table end articles too: these speak of what the text does,
or a line announces them. So three lines and more must stand right below running text, each long enough for a title and
told as news is, and say next to nothing that the text says. Of 9,075 articles 32 end in two such open lines and more
that are announced, verses or tables; none of these is told as news.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from arnorm.document import fold
from arnorm.document.boilerplate.judged import Gone, Judged, announces, ends_in_comma
from arnorm.document.boilerplate.passes.reading import stem
from arnorm.document.boilerplate.passes.teasers import goes_on
from arnorm.document.boilerplate.rules import words
from arnorm.document.page import Page, of_a_line
from arnorm.unicode import pattern

__all__ = ["say_nothing_of", "says", "uncued"]

KIND: Final = "related"
_TITLES: Final = 3  # two lines can be a verse, or steps to take
_MOST: Final = 12
_WORDS: Final = range(4, 17)  # of one title
_LETTERS: Final = 110  # folded, of one (gate/rows)
_PARAGRAPHS: Final = 2  # above them
_STEM: Final = 3  # letters of a stem that says something
_SHARED: Final = 2  # stems that a title may have in common with the text and headline: the name of a town has two
_ALIEN: Final = 0.66  # of the titles that have none
_PLAIN: Final = 2  # titles in three told in words of news
_CLAUSE: Final = 50  # folded characters of a sentence without a full stop (key_words)
_WAW: Final = "\u0648"
_HOUR: Final = r"[\p{Z}\p{C}]*[0-9]{1,2}:[0-9]{2}[\p{Z}\p{C}|–—-]*"
_SET_APART: Final = r"[\p{Z}\p{C}]*(?:[«“\"(*>]|[0-9]+ ?[.)/–—-])"  # speech, an aside, an item
_DASH: Final = r"[\p{Z}\p{C}]*[–—•●-]"
_ENDS: Final = (".", ":", "?", "\u2026", ",", "|")
_SPACES: Final = " \t\u00a0"
_CLOSED: Final = ("!", "\u061f", "\u060c")


def uncued(judged: Judged) -> frozenset[Gone]:
    """Return the last lines that stay where they are titles of others."""
    # What ends an article is its own: something of the page must stand below.
    if KIND not in judged.rules.kinds or judged.content[-1] not in judged.gone:
        return frozenset()
    left = [index for index in judged.content if index not in judged.gone]
    run = _run(judged, left)
    if len(run) < _TITLES:
        return frozenset()
    text = left[: len(left) - len(run)]
    return frozenset(Gone(index, KIND) for index in run) if _are_others(judged, text, run) else frozenset()


def _run(judged: Judged, left: list[int]) -> list[int]:
    """Return the last lines down from running text where each may be a title; none where another stands between."""
    page, at = judged.page, len(left)
    while at > 1 and len(left) - at < _MOST and _may_go(judged, left[at - 1]):
        at -= 1
    above = left[at - 1]
    if not (page.prose(above) or _is_clause(page, above)) or announces(page.raw(above)):
        return []
    return [] if ends_in_comma(page.raw(above)) else left[at:]


def _may_go(judged: Judged, index: int) -> bool:
    may_be = not judged.page.prose(index) and index not in judged.found and _may_be_title(judged.page, index)
    return may_be and not judged.is_own(index)


def _is_clause(page: Page, index: int) -> bool:
    """Return whether a line is a sentence of the article without a full stop, joined to the one above it."""
    return page.longer_than(index, _CLAUSE) and page.first_word(index).startswith(_WAW)


@of_a_line
def _may_be_title(page: Page, index: int) -> bool:
    raw, folded = page.raw(index), page.folded(index)
    if page.longer_than(index, _LETTERS) or page.end(index) in _ENDS or raw.rstrip(_SPACES).endswith(_CLOSED):
        return False
    if pattern(_SET_APART).match(raw) and not pattern(_HOUR).match(raw):
        return False
    return len(fold.words_of(folded)) in _WORDS and not _joins(page.first_word(index))


def _joins(first: str) -> bool:
    """Return whether a line begins with a waw that joins it to the one above: "and challenged"."""
    return goes_on(first) or (first.startswith(_WAW) and first not in _own_waw())


@lru_cache(maxsize=1)
def _own_waw() -> frozenset[str]:
    return frozenset(map(fold.folded, (*words()["waw"], *words()["told_as_news"])))


def _are_others(judged: Judged, text: list[int], run: list[int]) -> bool:
    page = judged.page
    if sum(page.prose(index) for index in text[1:]) < _PARAGRAPHS:
        return False
    if len({page.key(index) for index in run}) < len(run) or not _are_set_alike(page, text, run):
        return False
    plain = sum(not _stems(page, index).isdisjoint(_news()) for index in run)
    if _TITLES * plain < _PLAIN * len(run):
        return False
    return say_nothing_of(page, run, text, _ALIEN)


def say_nothing_of(page: Page, titles: list[int], text: list[int], most: float) -> bool:
    """Return whether of some titles at least so large a part has no word of a text, and none more than two."""
    above = frozenset[str]().union(*(says(page, index) for index in text))
    shared = [len(says(page, index) & above) for index in titles]
    return max(shared) <= _SHARED and shared.count(0) >= most * len(titles)


def _are_set_alike(page: Page, text: list[int], run: list[int]) -> bool:
    """Return whether all titles have a dash before them, which no line of the text has, or none has one."""
    dashes = sum(pattern(_DASH).match(page.raw(index)) is not None for index in run)
    if dashes:
        return dashes == len(run) and not any(pattern(_DASH).match(page.raw(index)) for index in text)
    return True


@of_a_line
def says(page: Page, index: int) -> frozenset[str]:
    """Return the stems of a line that say something: no particles, and none of what all titles tell with."""
    return _stems(page, index) - _news()


@of_a_line
def _stems(page: Page, index: int) -> frozenset[str]:
    joining = _joining()
    said = (stem(word) for word in fold.words_of(page.folded(index)) if word not in joining)
    return frozenset(one for one in said if len(one) >= _STEM)


@lru_cache(maxsize=1)
def _joining() -> frozenset[str]:
    return frozenset(map(fold.folded, words()["joining"]))


@lru_cache(maxsize=1)
def _news() -> frozenset[str]:
    """Return the stems of what titles tell with, which say nothing of what they tell."""
    return frozenset(stem(fold.folded(word)) for word in words()["told_as_news"])
