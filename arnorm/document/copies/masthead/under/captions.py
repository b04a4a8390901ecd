"""The caption of a picture between headline and text that is printed again, or says no more than the headline.

Pages print the text for readers of screens and the caption below the picture, both from one field of the editor. What
comes again there goes; and where it is nothing but words of the headline, in their order, all of it does.
"""

from __future__ import annotations

from functools import partial
from itertools import pairwise
from typing import Final

from arnorm.document.copies.edges import HEAD
from arnorm.document.copies.frame.pointed_at import is_pointed_at
from arnorm.document.copies.masthead.headline.taken_up import text_of
from arnorm.document.copies.masthead.names import is_of_a_place, names_a_person
from arnorm.document.page import PROSE, Page
from arnorm.unicode import pattern

__all__ = ["captions"]

# Lines below the headline in which text begins, as many as a head has: on 236 pages of as many sites the last caption
# that goes is the sixth; with four, three of them stay.
_LINES: Final = HEAD - 1
_LONGEST: Final = 200  # letters of a caption: the longest that goes on these pages has under 100
_WORDS: Final = 2  # of one that says no more than the headline; one alone may be a topic, a place
_MOST: Final = 4  # words of the same, and half of the headline's: more are a copy of it
_LISTED: Final = 3  # items of a list of key words; what is called out has two lines
_ENDS: Final = (":", "?", ".", "\u2026")
_ITEM: Final = r"[\p{Zs}]*[-\u2010-\u2015\u2022\u00b7*#][\p{Zs}]*\p{L}"
_QUOTED: Final = r"[\p{Z}\p{C}]*[\u00ab\u201c\"][^\u00ab\u00bb\u201c\u201d\"]*[\u00bb\u201d\"][\p{Z}\p{C}\p{P}]*"


def captions(page: Page, headline: int, *, named: bool) -> list[int]:
    r"""Return the captions that go; ``headline`` is the place of the headline among the lines with words.

    Two words that come twice below a headline that nothing names may be a section.

    >>> page = Page("Harbour plan is now law\nThe pier\nThe pier\nHarbour plan\nWork starts. " + "Text " * 20 + ".")
    >>> captions(page, 0, named=True)
    [2, 3]
    """
    letters = page.sketch.letters
    first, *below = page.content[headline : headline + 1 + _LINES] or [0]
    if not _may_be(letters, first, below):
        return []
    texts = [at for at, index in enumerate(below) if _is_text(page, index)]
    text = next((at for at in texts if at), 0)  # the first one may be a deck
    if not text:
        return []
    # What a line leads up to is quoted: a chant.
    run = below[: next((at for at in range(text) if _leads_up(page, below[at])), text)]
    if listed := _listed_twice(page, run):
        return listed
    again = [one for one, two in pairwise(run) if _is_cut(page, one, two)]
    pairs = [one for one, two in pairwise(run) if letters[one] == letters[two] != letters[first]]
    # else a standfirst above its own lead, or what somebody says
    pairs = [one for one in pairs if page.end(one) not in _ENDS and not pattern(_QUOTED).fullmatch(page.raw(one))]
    twice = {letters[one] for one in pairs if named or page.key(one).count(" ") >= _WORDS}
    seen: set[bytes] = set()
    for index in run:
        if letters[index] in twice and (letters[index] in seen or (named and _says_no_more(page, first, index))):
            again.append(index)
        seen.add(letters[index])
    if not any(page.prose(index) for index in (first, *run)):
        again += (index for index in run if letters[index] not in twice and _is_bare(page, first, index, below[text]))
    return again


def _listed_twice(page: Page, run: list[int]) -> list[int]:
    r"""Return short lines in a row that come again right below in the same order: key words, which a page lists twice.

    All of them are the page's where three and more have the sign of a list. Else the first printing stays: a chant.

    >>> page = Page("Harbour plan is law\nHarbour\nFees\nHarbour\nFees\nWork starts. " + "Text " * 20 + ".")
    >>> _listed_twice(page, [1, 2, 3, 4])
    [3, 4]
    >>> items = "- Harbour\n- Fees\n- Work\n"
    >>> page = Page("Harbour plan is law\n" + 2 * items + "Work starts. " + "Text " * 20 + ".")
    >>> _listed_twice(page, [1, 2, 3, 4, 5, 6])
    [1, 2, 3, 4, 5, 6]
    """
    letters = page.sketch.letters
    rows = [letters[index] for index in run]
    for start in range(len(run)):
        for size in range(len(run[start:]) // 2, 1, -1):
            again = rows[start : start + size] == rows[start + size : start + 2 * size]
            lines = run[start : start + 2 * size]
            if again and all(map(partial(_may_be_key_word, page), lines)) and _are_of(page, lines):
                listed = size >= _LISTED and all(pattern(_ITEM).match(page.raw(index)) for index in lines)
                return lines if listed else lines[size:]
    return []


def _may_be_key_word(page: Page, index: int) -> bool:
    return page.key(index).count(" ") < _MOST and page.end(index) not in _ENDS


def _are_of(page: Page, lines: list[int]) -> bool:
    """Return whether half of some lines are words of the first line or the text: a chant says others."""
    letters = page.sketch.letters
    text = letters[page.content[0]] + b" " + text_of(page)
    return 2 * sum(text.find(letters[index]) >= 0 for index in lines) >= len(lines)


def _may_be(letters: list[bytes], headline: int, below: list[int]) -> bool:
    """Return whether a line may come twice in a row, or be of the headline; cheap."""
    rows = [letters[index] for index in below]
    whole = letters[headline]
    if len(set(rows)) < len(rows) - 1 or any(two.startswith(one) for one, two in pairwise(rows)):
        return True
    return any(whole.find(row) >= 0 for row in rows[:-1])


def _is_cut(page: Page, index: int, below: int) -> bool:
    """Return whether a line is the first words of the next one: the same caption, cut by a field of the editor."""
    words, whole = page.key(index).split(" "), page.key(below).split(" ")
    if len(words) < _WORDS or page.end(index) in _ENDS or page.longer_than(below, _LONGEST):
        return False
    return (
        len(words) < len(whole)
        and whole[: len(words)] == words
        and not page.folded(below).startswith(_said(page, index))
    )


def _said(page: Page, index: int) -> str:
    """Return a line before a colon: who said what stands behind it."""
    return f"{page.key(index)} :"


def _is_text(page: Page, index: int) -> bool:
    """Return whether a line is a paragraph: a caption ends in no mark, and is short."""
    long = page.longer_than(index, PROSE) and page.end(index) != ""
    return long or len(page.sketch.letters[index]) > _LONGEST


def _is_bare(page: Page, headline: int, index: int, text: int) -> bool:
    """Return whether a line says no more than the headline, and is no topic of the text, nor whose word that is."""
    said = page.folded(headline).startswith(_said(page, index))
    topic = page.sketch.letters[text].startswith(page.sketch.letters[index])
    quoted = is_pointed_at(page, index)
    return not (said or topic or quoted or _names(page, index)) and _says_no_more(page, headline, index)


def _leads_up(page: Page, index: int) -> bool:
    return page.end(index) == ":" and page.key(index).count(" ") >= _MOST


def _names(page: Page, index: int) -> bool:
    """Return whether a line names a writer or the place of a dateline."""
    return names_a_person(page.folded(index)) or is_of_a_place(page.key(index))


def _says_no_more(page: Page, headline: int, index: int) -> bool:
    """Return whether a line is some words of the headline in their order."""
    letters = page.sketch.letters
    if letters[headline].find(letters[index]) < 0 or page.end(index) in _ENDS:
        return False
    words, whole = page.key(index).split(" "), page.key(headline).split(" ")
    if not _WORDS <= len(words) <= _MOST or 2 * len(words) > len(whole):
        return False
    return any(whole[at : at + len(words)] == words for at in range(len(whole)))
