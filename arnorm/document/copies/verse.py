"""Verse, refrains and section titles: lines that come back because they are meant to."""

from __future__ import annotations

from collections.abc import Container, Sequence
from itertools import pairwise
from typing import Final

from arnorm.document.copies.masthead.line.reading import read
from arnorm.document.copies.readings import FoldedLine, is_date
from arnorm.document.page import PROSE, Page, of_a_line
from arnorm.unicode import pattern

__all__ = ["heads_a_section", "is_refrain", "verse_after"]

_HEAD: Final = 10  # lines with words that are looked at, as many as a headline is sought in
# With a guard of four lines under sixty characters, nine of nineteen removals in 30,000 documents were verse or quoted
# titles; it was widened since.
_BESIDE: Final = 2  # lines with words from one copy to the next; further apart, what stands between comes back with it
_COPIES: Final = 2
_ABOVE: Final = 1  # lines above a head that stands twice: the name of a section
_LINES: Final = 5  # below a copy, all of which must read as verse
_DECKS: Final = 6  # lines below them in which the text begins
_LETTERS: Final = 60  # of a line of verse; one verse of the labelled poems has 62
_WORDS: Final = 3  # a shorter line is a name, a number, a label
_SECTION_WORDS: Final = 4  # nine subheads of ten in France 24 and Al-Yaum have no more
_PARAGRAPHS: Final = 2  # more running text than a standfirst between two copies makes sections of them
_DIGIT: Final = "[0-9]"


def verse_after(page: Page, index: int) -> bool:
    """Return whether the lines after a copy read as verse or a list: short, without end marks, all words."""
    content = page.content
    at = content.index(index) + 1 if index in content[:_HEAD] else len(content)
    following = content[at : at + _LINES]
    if len(following) < 2 or not all(_verse_line(page, i) for i in following):
        return False
    # Lines that stand over an article say in short what it is about.
    below = content[at + _LINES : at + _LINES + _DECKS]
    return sum(page.longer_than(i, PROSE) and page.prose(i) for i in below) < _PARAGRAPHS


def is_refrain(page: Page, clean: int, found: Container[int]) -> bool:
    """Return whether a line comes back further down as in a poem: all is verse, or the next line comes back too."""
    content = page.content
    places = [at for at, index in enumerate(content) if index == clean or index in found]
    apart = max((two - one for one, two in pairwise(places)), default=0)
    if apart > _BESIDE and all(_verse_line(page, i) for i in content):
        return True
    # A poem below its own title, a report minute by minute: nothing in it is running text.
    if apart > 1 and len(content) > _LINES and not any(map(page.prose, content)):
        return True
    if _is_head_twice(page, places):
        return False
    for first, second in pairwise(at for at in places if at + 1 < len(content)):
        one, two = content[first + 1], content[second + 1]
        if second - first > 1 and _short_line(page, one) and _short_line(page, two):
            line = _line(page, one)
            again = line.letters and line.letters == _line(page, two).letters and one not in found
            if again and not (is_date(line.folded) or read(line.folded)):
                return True
    return False


def _is_head_twice(page: Page, places: Sequence[int]) -> bool:
    """Return whether headline and deck, or kicker and headline, stand twice in a row above running text."""
    if len(places) != _COPIES or places[1] - places[0] != _BESIDE or places[0] > _ABOVE:
        return False
    content, (one, two) = page.content, places
    for other, text in ((1, two + 2), (-1, two + 1)):
        at, again, below = one + other, two + other, content[text : text + _PARAGRAPHS]
        told = len(below) == _PARAGRAPHS and page.longer_than(below[0], PROSE) and all(map(page.prose, below))
        if at >= 0 and told and _line(page, content[at]).letters == _line(page, content[again]).letters:
            return True
    return False


def heads_a_section(page: Page, index: int, clean: int, found: Container[int]) -> bool:
    """Return whether a copy is a title over its own text: running text before it, and again right after it."""
    content = page.content
    first, second = sorted((content.index(clean), content.index(index)))
    between = content[first + 1 : second][:_HEAD]
    if not between or second + 1 >= len(content):
        return False
    after = content[second + 1]
    few = len(_line(page, clean).words) <= _SECTION_WORDS
    apart = sum(page.prose(i) for i in between) >= _PARAGRAPHS
    return (few or apart) and after not in found and page.prose(after) and page.prose(between[0])


@of_a_line
def _line(page: Page, index: int) -> FoldedLine:
    return FoldedLine(page.folded(index))


def _short_line(page: Page, index: int) -> bool:
    return not page.longer_than(index, _LETTERS) and page.end(index) != "."


def _verse_line(page: Page, index: int) -> bool:
    if page.longer_than(index, 2 * _LETTERS):
        return False
    line = _line(page, index)
    short = len(line.words) >= _WORDS and len(line.letters) <= _LETTERS
    return short and not line.closed and pattern(_DIGIT).search(line.letters) is None
