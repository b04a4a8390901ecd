"""Names on lines of their own at the head of a page: of sections, of the page, of a writer."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from arnorm.data import load
from arnorm.document import fold
from arnorm.document.copies.named import is_place

__all__ = ["NEWS", "headings", "is_news_of", "is_of_a_place", "may_name", "names_a_person"]

_WORDS: Final = 4  # of the name of a page or a section
_PERSON_WORDS: Final = 6  # of a name, with a title and a place
_SERVANT: Final = "\u0639\u0628\u062f"  # `abd, which begins names
NEWS: Final = ("\u0627\u062e\u0628\u0627\u0631", "\u0627\u0644\u0627\u062e\u0628\u0627\u0631")  # akhbar, al-akhbar
_NEWS_WORDS: Final = 3
_ENDS: Final = (".", "?", ":")


def may_name(folded: str) -> bool:
    """Return whether a folded line, with what is the page's below it, may name the page or a section, and no writer.

    >>> may_name(fold.folded("ناس المدينة")), may_name(fold.folded("سامي الجندي"))
    (True, False)
    """
    words = fold.words_of(folded)
    return 0 < len(words) <= _WORDS and not folded.endswith(_ENDS) and not names_a_person(folded)


def names_a_person(folded: str) -> bool:
    """Return whether a folded line has few words and begins as the name of a writer does.

    >>> names_a_person(fold.folded("سامي الجندي")), names_a_person(fold.folded("ناس المدينة"))
    (True, False)
    """
    words = fold.words_of(folded)
    return 0 < len(words) <= _PERSON_WORDS and (words[0] in _persons() or words[0].startswith(_SERVANT))


def is_news_of(key: str) -> bool:
    """Return whether words are "news of" a place or a people: a section; "news of the market" is a title.

    >>> is_news_of(fold.key("أخبار حمص")), is_news_of(fold.key("أخبار السوق"))
    (True, False)
    """
    news, *of = key.split(" ")
    return news in NEWS and 0 < len(of) < _NEWS_WORDS and _places().issuperset(of)


def is_of_a_place(key: str) -> bool:
    """Return whether words are of the name of a place or a people.

    >>> is_of_a_place(fold.key("بيروت")), is_of_a_place(fold.key("السوق"))
    (True, False)
    """
    return is_place(key) or _places().issuperset(key.split(" "))


@lru_cache(maxsize=1)
def _places() -> frozenset[str]:
    """Return the words of the names of places and peoples."""
    lists: dict[str, list[str]] = load.read_toml("meta/_words.toml")
    countries: list[str] = load.read_toml("copies/masthead.toml")["country"]
    entries = (*lists["city"], *lists["land"], *lists["nation"], *countries)
    return frozenset(word for entry in entries for word in fold.key(entry).split(" "))


@lru_cache(maxsize=1)
def headings() -> frozenset[str]:
    """Return the sections and marks that stand on lines of their own at the head of pages, folded."""
    lists: dict[str, list[str]] = load.read_toml("copies/masthead.toml")
    return frozenset(map(fold.key, [*lists["heading"], *lists["country"], *lists["ticker"]]))


@lru_cache(maxsize=1)
def _persons() -> frozenset[str]:
    """Return the words that a writer's name begins with, or stands behind: given names, titles, "by"."""
    given: list[str] = load.read_toml("meta/_words.toml")["given"]
    return frozenset(map(fold.key, [*given, *load.read_toml("copies/masthead.toml")["by"]]))
