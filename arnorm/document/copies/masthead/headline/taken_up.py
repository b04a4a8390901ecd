r"""The headline that the text takes up: where no title stands beside the text, and lines of the page stand above it.

A text says again what its headline says: on 154 pages of as many sites that begin with lines of their own, this tells
the headline or its copy 118 times, a line right above it 7 times, each the article's, too, and a line below it once.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from itertools import islice
from typing import Final, NamedTuple

from arnorm.document.page import PROSE, Page, of_a_line
from arnorm.document.row import spaced
from arnorm.document.sketch import Sketch
from arnorm.unicode import pattern

__all__ = [
    "TakenUp",
    "apart",
    "has_commas",
    "lines_with",
    "says_nothing_of",
    "shared_by",
    "shares_more",
    "taken_up",
    "text_of",
    "words_of",
]

_ABOVE: Final = 2  # lines above the text: the headline, and one above or below it
_REACH: Final = 20  # lines in which it is sought
_TEXT: Final = 24  # lines in which text begins
_FIRST: Final = 2  # paragraphs that take it up
_PARAGRAPHS: Final = 12  # whose words are compared with those of the lines above
_WORDS: Final = 4  # of a headline; 302 of 6,998 have fewer
_SHARED: Final = 2  # words of it that the text takes up
_OF: Final = 4  # words of it of which that is one, at least
_LETTERS: Final = 5  # of a word that are compared: its endings change
_SHORTEST: Final = 4  # letters of a word that two texts do not share by chance
_READ: Final = 4 + _LETTERS  # of a word: "and", "in" and the article, and what is compared
_REMEMBERED: Final = 20_000  # words so read; 9,000 articles have 160,000, most of them once
_APART: Final = b" "
_BETWEEN: Final = b" \n "
_NONE: Final = frozenset((b"",))
_JOINED: Final = ("\u0648", "\u0641")  # wa-, fa-
_BEFORE: Final = ("\u0628", "\u0643", "\u0644")  # bi-, ka-, li-
_COMMA: Final = ("\u060c", ",")
_COMMAS: Final = 300  # characters of headlines in one line for each comma; a paragraph has one in each 100
_BROKEN: Final = r"(?r)[,\u060c][\p{Z}\p{Cc}]*$"  # a comma, behind which a sentence goes on
_BEFORE_A_WORD: Final = 5  # the space before it, and the particles that may be joined to it: "and", "in", "the"
_THE, _FOR_THE = "\u0627\u0644", "\u0644\u0644"  # al-, lil-


class TakenUp(NamedTuple):
    """The place of a headline among the lines with words, and how many words of it the text has."""

    at: int
    shared: int


def taken_up(page: Page) -> TakenUp | None:
    r"""Return the first of the first lines that the text takes up; nothing where none stands so.

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
    return not (
        shared_by(page, index, text_of(page)) or shared_by(page, index, page.sketch.letters[page.content[taken.at]])
    )


def shared_by(page: Page, index: int, text: bytes) -> int:
    """Return how many words of a line a text has, of which the letters are given: as they begin, without particles."""
    find = text.find
    return sum(find(word) >= 0 for word in words_of(page, index))


def shares_more(page: Page, index: int, text: bytes, most: int) -> bool:
    """Return whether a text has more than ``most`` of these words; most lines of an article have so many soon."""
    find = text.find
    shared = (word for word in words_of(page, index) if find(word) >= 0)
    return next(islice(shared, most, None), None) is not None


def apart(page: Page, lines: Iterable[int]) -> bytes:
    """Return the words of some lines, a space on each side of a word, and more than that between two lines."""
    return b" " + _BETWEEN.join([spaced(page.sketch.rows[index]) for index in lines]) + b" "


def lines_with(word: bytes, text: bytes, most: int) -> int:
    r"""Return how many of some lines have a word that begins so, as ``words_of`` says; counted up to ``most``.

    >>> page = Page("Harbour plan approved\nThe harbour opens\nUnharmed")
    >>> [lines_with(word, apart(page, [0, 1, 2]), 9) for word in (b"harbo", b"harm", b"plan")]
    [2, 0, 1]
    """
    count = 0
    at = text.find(word)
    while at >= 0:
        start = text.rfind(b" ", max(0, at - _BEFORE_A_WORD), at) + 1
        if start and _beginning(text[start : min(text.find(b" ", at), start + _READ)]) == word:
            count += 1
            at = text.find(_BETWEEN, at) if count < most else -1
        at = text.find(word, at + 1) if at >= 0 else -1
    return count


@of_a_line
def words_of(page: Page, index: int) -> frozenset[bytes]:
    """Return how the words of a line begin, without particles joined to them, but for short ones."""
    return frozenset([_beginning(word[:_READ]) for word in page.sketch.words(index)]) - _NONE


def text_of(page: Page) -> bytes:
    """Return the letters of the first paragraphs of a page."""
    known: bytes | None = page.sketch.answers.get(text_of)
    if known is None:
        known = page.sketch.answers[text_of] = _letters(page, page.content, _PARAGRAPHS)
    return known


def _letters(page: Page, lines: list[int], paragraphs: int) -> bytes:
    """Return the letters of the first paragraphs among some lines, apart from one another."""
    found = islice((index for index in lines if _is_paragraph(page, index)), paragraphs)
    return _APART.join(map(page.sketch.letters.__getitem__, found))


def _taken_up(page: Page) -> TakenUp | None:
    content = page.content
    first = next((at for at, index in enumerate(content[:_TEXT]) if _is_paragraph(page, index)), 0)
    if first < _ABOVE:
        return None
    opening = _letters(page, content[first:], _FIRST)
    letters = page.sketch.letters
    for at, index in enumerate(content[: min(first, _REACH)]):
        if letters[content[first]].startswith(letters[index]):
            continue  # how the text begins: an excerpt
        if pattern(_BROKEN).search(page.raw(index)):
            return None  # a sentence broken over lines
        if len(page.sketch.words(index)) < _WORDS:
            continue
        words = words_of(page, index)
        shared = sum(opening.find(word) >= 0 for word in words)
        if shared >= _SHARED and shared * _OF >= len(words):
            return TakenUp(at, shared)
    return None


def _is_paragraph(page: Page, index: int) -> bool:
    """Return whether a line is running text: long, and closed by a mark, or with commas as no headlines in one line."""
    if len(page.sketch.letters[index]) <= PROSE:
        return False
    return page.end(index) != "" or has_commas(page, index)


def has_commas(page: Page, index: int) -> bool:
    """Return whether a line has as many commas as a paragraph."""
    raw = page.raw(index)
    return sum(map(raw.count, _COMMA)) * _COMMAS > len(raw)


@lru_cache(maxsize=_REMEMBERED)
def _beginning(word: bytes) -> bytes:
    """Return the first letters of a word behind "and", "in", "to" and the article, of a short one nothing."""
    joined, before, the, for_the = _particles()
    if word.startswith(joined) and len(word) > _SHORTEST:
        word = word[1:]
    word = word[2:] if word.startswith(for_the) else word[word.startswith(before) :].removeprefix(the)
    return word[:_LETTERS] if len(word) >= _SHORTEST else b""


@lru_cache(maxsize=1)
def _particles() -> tuple[tuple[bytes, ...], tuple[bytes, ...], bytes, bytes]:
    joined, before = (tuple(Sketch(letter).letters[0] for letter in letters) for letters in (_JOINED, _BEFORE))
    the = Sketch(_THE).letters[0]
    return joined, tuple(letter + the for letter in before), the, Sketch(_FOR_THE).letters[0]
