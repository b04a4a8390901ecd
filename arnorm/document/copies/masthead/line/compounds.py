"""Names of sections that no list holds: two joined by "and", or a field and the people or the region whose it is."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from arnorm.data import load
from arnorm.document import fold
from arnorm.document.copies.masthead.names import NEWS, is_of_a_place
from arnorm.document.copies.masthead.sections import is_genre, section_names

__all__ = ["are_a_section", "are_subjects", "fields", "goes_on", "is_named_by_subjects", "says_whose"]

_WAW: Final = "\u0648"
_THE: Final = "\u0627\u0644"  # al-, of a field and of its adjective
_TWO: Final = 2  # words of "money and markets"
_THREE: Final = 3  # words of "news of the Lebanese north"


def goes_on(word: str, before: str) -> bool:
    """Return whether a word, behind the last one of a section's name, is part of that name.

    >>> section = fold.key("سينما")
    >>> goes_on(fold.key("مغربية"), section), goes_on(fold.key("ومسرح"), section), goes_on(fold.key("جديدة"), section)
    (True, True, False)
    """
    return (word.startswith(_WAW) and word[1:] in _joined()) or says_whose(word, before)


def says_whose(word: str, before: str) -> bool:
    """Return whether a word is an adjective of a people or a region, behind a field: "Kuwaiti football"."""
    return _is_of_a_people(word) and not (_is_of_a_people(before) or is_genre(before))


def are_a_section(words: list[str]) -> bool:
    """Return whether two words name a section of which neither is one: "money and markets", "Kuwaiti football"."""
    if len(words) != _TWO:
        return False
    first, second = words
    joined = first in _joined() and second[:1] == _WAW and second[1:] in _joined()
    return joined or (first in fields() and _is_of_a_people(second))


def are_subjects(words: list[str]) -> bool:
    """Return whether words are two subjects of news joined by "and", with the article or without it.

    >>> are_subjects(fold.key("الصحة والبيئة").split(" ")), are_subjects(fold.key("حرب وسلام").split(" "))
    (True, False)
    """
    if len(words) != _TWO or words[1][:1] != _WAW:
        return False
    known = _joined() | _words("subjects")
    return all(not known.isdisjoint((it, it.removeprefix(_THE))) for it in (words[0], words[1][1:]))


def is_named_by_subjects(key: str) -> bool:
    """Return whether words name a section by what papers part their news into, above a headline that is known.

    News of a place or a part of the paper; a kind of sport and whose it is; two fields joined by "and". A kicker says
    something of its text: "good news", "talk of the morning"; an art and whose it is may be what a text is about.

    >>> [is_named_by_subjects(fold.key(it)) for it in ("أخبار الشمال", "الدوري السعودي", "أخبار سارة", "سينما مغربية")]
    [True, True, False, False]
    """
    first, *more = words = key.split(" ")
    if first in NEWS and 0 < len(more) < _THREE:
        known = _words("news_of") | _joined()
        return all(word in known or is_of_a_place(word) or _is_of_a_people(word) for word in more)
    if first in _words("sport") and len(words) > 1:
        return says_whose(words[-1], words[-_TWO])
    return are_a_section(words) and words[1].startswith(_WAW) and words[1][1:] not in _words("of_titles")


def fields() -> frozenset[str]:
    """Return the words for fields that name no section alone: "ball"."""
    return _words("field")


@lru_cache(maxsize=4)
def _words(name: str) -> frozenset[str]:
    """Return a list of words that the names of sections consist of."""
    return frozenset(map(fold.key, load.read_toml("copies/masthead.toml")[name]))


def _is_of_a_people(word: str) -> bool:
    return word.removeprefix(_THE) in _of_peoples()


@lru_cache(maxsize=1)
def _joined() -> frozenset[str]:
    """Return the words of the names of sections that consist of two joined by "and", and of those of one word."""
    listed: list[str] = load.read_toml("copies/head.toml")["section"]
    names = [fold.key(name).split(" ") for name in (*listed, *section_names())]
    pairs = (name for name in names if len(name) == _TWO and name[1].startswith(_WAW))
    alone = (name[0] for name in names if len(name) == 1)
    return frozenset((*alone, *(word for one, two in pairs for word in (one, two[1:]))))


@lru_cache(maxsize=1)
def _of_peoples() -> frozenset[str]:
    """Return the adjectives of peoples and regions: "Kuwaiti", "of the Gulf", "local"."""
    peoples: list[str] = load.read_toml("meta/_words.toml")["nation"]
    regions: list[str] = load.read_toml("copies/masthead.toml")["regional"]
    return frozenset(map(fold.key, (*peoples, *regions)))
