"""Long lines above a headline: a menu in one line, what a page says of its cookies."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from arnorm.data import load
from arnorm.document import fold
from arnorm.document.copies.masthead.line.pieces import kinds_of, words_of
from arnorm.document.page import Page
from arnorm.document.row import first_token
from arnorm.document.sketch import Sketch

__all__ = ["is_consent", "is_menu"]

_WORDS: Final = 10  # of a menu in one line; of four sections ``reading`` tells itself
_LONGEST: Final = 600  # letters of it; the longest seen has 370
_SECTIONS: Final = 0.4  # of its pieces; of 3,918 such lines at the head of 9,075 articles none has more than .34
_OF_MENUS: Final = frozenset(("section", "maybe", "region", "button", "form", "label", "network", "box", ""))


def is_menu(page: Page, index: int) -> bool:
    """Return whether a line is a menu: names of sections side by side, more of them than of other words.

    >>> is_menu(Page("أخبار سياسة اقتصاد رياضة ثقافة وفنون مقالات صحة وجمال منوعات تعليم أحزاب وظائف"), 0)
    True
    """
    if page.end(index) or len(page.sketch.letters[index]) > _LONGEST or len(page.sketch.words(index)) < _WORDS:
        return False
    kinds = kinds_of(words_of(page.folded(index)))
    return _OF_MENUS.issuperset(kinds) and kinds.count("section") >= _SECTIONS * len(kinds)


def is_consent(page: Page, index: int) -> bool:
    """Return whether a line begins as what a page says of its cookies.

    >>> is_consent(Page("We use cookies to make this page better, some of them we need."), 0)
    True
    """
    return page.sketch.first_token(index) in _beginnings() and page.key(index).startswith(_sentences())


@lru_cache(maxsize=1)
def _sentences() -> tuple[str, ...]:
    return tuple(map(fold.key, load.read_toml("copies/masthead.toml")["consent"]))


@lru_cache(maxsize=1)
def _beginnings() -> frozenset[bytes]:
    """Return the first words of these, as a sketch has them."""
    return frozenset(first_token(Sketch(sentence).marked) for sentence in _sentences())
