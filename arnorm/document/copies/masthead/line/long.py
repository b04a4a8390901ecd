"""Long lines above a headline: a menu in one line, headlines of others in one, what a page says of its cookies."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from typing import Final

from arnorm.data import load
from arnorm.document.copies.masthead.headline.taken_up import has_commas, shared_by, taken_up, text_of
from arnorm.document.copies.masthead.headline.taken_up import words_of as words_of_line
from arnorm.document.copies.masthead.line.pieces import kinds_of, words_of
from arnorm.document.copies.masthead.names import headings
from arnorm.document.copies.masthead.sections import section_names
from arnorm.document.copies.readings import is_date
from arnorm.document.page import Page
from arnorm.document.sketch import Sketch
from arnorm.unicode import pattern

__all__ = ["is_bar", "is_consent", "is_menu", "is_strip"]

_WORDS: Final = 10  # of a menu in one line; of four sections ``reading`` tells itself
_SHORTEST: Final = 50  # letters of so many words
_LONGEST: Final = 600  # letters of it; the longest seen has 370
_SECTIONS: Final = 0.4  # of its pieces; of 3,918 such lines at the head of 9,075 articles none has more than .34
_BAR: Final = b"|"  # as a sketch has the signs between names
_BARS: Final = 2
_NAME: Final = 4  # words of a name between bars
_HEADLINES: Final = 120  # letters of headlines in one line; the longest of 6,998 has 113
_STRIP: Final = 160  # folded characters of more than one; the longest headline of 6,998 has 113
_COMMAS: Final = (",", "\u060c")
_A_COMMA: Final = 100  # letters of a paragraph that has one
_MANY, _HARDLY = 15, 5  # words of such a line, of which the text has one at most
_NEAR: Final = 4  # lines below it of which one is the headline: an office and a section may stand above that
_YEAR: Final = r"(?<![0-9])20[0-9]{2}(?![0-9])"
_OF_A_HEADLINE: Final = 3  # words; 131 of 6,998 have no more
_ENDS: Final = (".", "?", ":")
_OF_BARS: Final = frozenset(("maybe", "button", "form", "machine"))
_OF_MENUS: Final = frozenset(("section", "maybe", "region", "button", "form", "label", "network", "box", ""))


def is_menu(page: Page, index: int) -> bool:
    """Return whether a line is a menu: names of sections side by side, more of them than of other words.

    >>> is_menu(Page("أخبار سياسة اقتصاد رياضة ثقافة وفنون مقالات صحة وجمال منوعات تعليم أحزاب وظائف"), 0)
    True
    """
    if not _SHORTEST < len(page.sketch.letters[index]) < _LONGEST:
        return False
    words = page.sketch.words(index)
    if len(words) < _WORDS or 3 * len(_sections().intersection(words)) < len(words) or page.end(index):
        return False
    kinds = kinds_of(words_of(page.folded(index)))
    return _OF_MENUS.issuperset(kinds) and kinds.count("section") >= _SECTIONS * len(kinds)


def is_bar(page: Page, index: int) -> bool:
    """Return whether a line is names between bars, two and more of them of forms and buttons: no path, no headline.

    >>> is_bar(Page("دولة الساحل | اتصل بنا | خريطة الموقع | تسجيل الدخول"), 0)
    True
    """
    if page.sketch.rows[index].count(_BAR) < _BARS:
        return False
    pieces = [words for piece in page.folded(index).split(" | ") if (words := words_of(piece))]
    if len(pieces) <= _BARS or any(len(words) > _NAME for words in pieces):
        return False
    told = [set(kinds_of(words)) for words in pieces]
    return sum(kinds <= _OF_BARS for kinds in told) > len(pieces) / 2


def is_strip(page: Page, index: int) -> bool:
    r"""Return whether a line is headlines side by side, above the one of the page, and no sentence.

    That is one of them; or it is told by its date below, as aggregators print them, or by the text, which takes it up.

    >>> text = "\nHarbour plan is approved at last\n12 March 2020\n" + "Work starts. " * 9
    >>> others = "School is closed in June Two boats were lost in the storm Fees rise again in May " * 2
    >>> [is_strip(Page(line + text), 0) for line in (others, others + "The end.")]
    [True, False]
    """
    whole = page.sketch.letters[index]
    if len(whole) <= _HEADLINES or page.end(index) in _ENDS:
        return False
    below = page.content[bisect_right(page.content, index) :][:_NEAR]
    if len(below) < 2 or page.prose(below[0]):
        return False
    letters = page.sketch.letters[below[0]]
    titled = page.key(below[0]).count(" ") >= _OF_A_HEADLINE
    if titled and whole.find(letters) >= 0 and len(whole) >= 2 * len(letters):
        return not has_commas(page, index)
    commas = sum(map(page.raw(index).count, _COMMAS))
    if not page.longer_than(index, _STRIP) or commas * _A_COMMA >= len(whole):
        return False
    return (titled and _tells_a_day(page, below[1])) or _is_of_others(page, index, below)


def _is_of_others(page: Page, index: int, below: list[int]) -> bool:
    """Return whether the text takes up one of the lines below a line, and hardly a word of that."""
    taken = taken_up(page)
    if taken is None or page.content[taken.at] not in below:
        return False
    words = len(words_of_line(page, index))
    return words >= _MANY and shared_by(page, index, text_of(page)) * _HARDLY <= words


def _tells_a_day(page: Page, index: int) -> bool:
    """Return whether a line is a date, or says where and on which a text was published."""
    folded = page.folded(index)
    if is_date(folded):
        return True
    published = not page.prose(index) and kinds_of(words_of(folded))[:1] == ["label"]
    return published and pattern(_YEAR).search(folded) is not None


def is_consent(page: Page, index: int) -> bool:
    """Return whether a line begins as what a page says of its cookies.

    >>> is_consent(Page("We use cookies to make this page better, some of them we need."), 0)
    True
    """
    return page.sketch.letters[index].startswith(_sentences()) and page.prose(index)


@lru_cache(maxsize=1)
def _sentences() -> tuple[bytes, ...]:
    """Return the letters of how these begin, as a sketch has them."""
    sentences: list[str] = load.read_toml("copies/masthead.toml")["consent"]
    return tuple(Sketch(sentence).letters[0] for sentence in sentences)


@lru_cache(maxsize=1)
def _sections() -> frozenset[bytes]:
    """Return the words of the names of sections, as a sketch has them."""
    listed: list[str] = load.read_toml("copies/head.toml")["section"]
    return frozenset(word for name in (*listed, *section_names(), *headings()) for word in Sketch(name).words(0))
