r"""The headline that the text takes up: where no title stands beside the text, and lines of the page stand above it.

A text says again what its headline says: on 154 pages of as many sites that begin with lines of their own, this tells
the headline or its copy 102 times, a line right above it 7 times, each the article's, too, and a line below it once.
"""

from __future__ import annotations

from itertools import islice
from typing import Final, NamedTuple

from arnorm.document.page import PROSE, Page
from arnorm.unicode import pattern

__all__ = ["TakenUp", "has_commas", "says_nothing_of", "taken_up", "words_of"]

_REACH: Final = 20  # lines in which it is sought
_TEXT: Final = 30  # lines in which text begins
_FIRST: Final = 2  # paragraphs that take it up
_PARAGRAPHS: Final = 12  # whose words are compared with those of the lines above
_WORDS: Final = 4  # of a headline; 302 of 6,998 have fewer
_SHARED: Final = 2  # words of it that the text takes up
_OF: Final = 4  # words of it of which that is one, at least
_LETTERS: Final = 5  # of a word that are compared: its endings change
_SHORTEST: Final = 4  # letters of a word that two texts do not share by chance
_JOINED: Final = ("\u0648", "\u0641")  # wa-, fa-
_BEFORE: Final = ("\u0628", "\u0643", "\u0644")  # bi-, ka-, li-
_COMMA: Final = ("\u060c", ",")
_COMMAS: Final = 300  # characters of headlines in one line for each comma; a paragraph has one in each 100
_BROKEN: Final = r"(?r)[,\u060c][\p{Z}\p{Cc}]*$"  # a comma, behind which a sentence goes on
_THE, _FOR_THE = "\u0627\u0644", "\u0644\u0644"  # al-, lil-


class TakenUp(NamedTuple):
    """The place of a headline among the lines with words, how many words of it the text has, and those of the text."""

    at: int
    shared: int
    text: frozenset[str]


def taken_up(page: Page) -> TakenUp | None:
    r"""Return the first of the first lines of which the text has half of the words; nothing where none stands so.

    >>> page = Page("Sport\nHarbour plan is approved\nThe council approved the harbour plan. " + "Text " * 20 + ".")
    >>> found = taken_up(page)
    >>> found and found.at, found and found.shared
    (1, 3)
    """
    known: TakenUp | None
    answers = page.sketch.answers
    if taken_up not in answers:
        second = page.content[1]
        short = len(page.sketch.letters[second]) <= PROSE or page.end(second) == ""
        answers[taken_up] = _taken_up(page) if short else None
    known = answers[taken_up]
    return known


def says_nothing_of(page: Page, index: int) -> bool:
    """Return whether a headline is taken up, and neither that nor the text has a word of a line below it."""
    taken = taken_up(page)
    if taken is None or page.content.index(index) < taken.at:
        return False
    words = words_of(page, index)
    return words.isdisjoint(taken.text) and words.isdisjoint(words_of(page, page.content[taken.at]))


def words_of(page: Page, index: int) -> frozenset[str]:
    """Return how the words of a line begin, without particles joined to them, but for short ones."""
    return frozenset(_beginning(word) for word in page.key(index).split(" ") if len(word) >= _SHORTEST)


def _taken_up(page: Page) -> TakenUp | None:
    content = page.content
    first = next((at for at, index in enumerate(content[:_TEXT]) if _is_paragraph(page, index)), 0)
    if not first:
        return None
    paragraphs = list(islice((index for index in content[first:] if _is_paragraph(page, index)), _PARAGRAPHS))
    opening = frozenset[str]().union(*(words_of(page, index) for index in paragraphs[:_FIRST]))
    letters = page.sketch.letters
    for at, index in enumerate(content[: min(first, _REACH)]):
        if letters[content[first]].startswith(letters[index]):
            continue  # how the text begins: an excerpt
        words = words_of(page, index)
        shared = len(words & opening)
        if pattern(_BROKEN).search(page.raw(index)):
            return None  # a sentence broken over lines
        if shared >= _SHARED and shared * _OF >= len(words) and page.key(index).count(" ") + 1 >= _WORDS:
            text = opening.union(*(words_of(page, below) for below in paragraphs[_FIRST:]))
            return TakenUp(at, shared, text)
    return None


def _is_paragraph(page: Page, index: int) -> bool:
    """Return whether a line is running text: long, and closed by a mark, or with commas as no headlines in one line."""
    if not page.longer_than(index, PROSE):
        return False
    return page.end(index) != "" or has_commas(page, index)


def has_commas(page: Page, index: int) -> bool:
    """Return whether a line has as many commas as a paragraph."""
    raw = page.raw(index)
    return sum(map(raw.count, _COMMA)) * _COMMAS > len(raw)


def _beginning(word: str) -> str:
    if word.startswith(_JOINED) and len(word) > _SHORTEST:
        word = word[1:]
    if word.startswith(_FOR_THE):
        return word[2 : 2 + _LETTERS]
    if word[:1] in _BEFORE and word.startswith(_THE, 1):
        word = word[1:]
    return word.removeprefix(_THE)[:_LETTERS]
