"""Pieces of a page's head: words that stand alone there, side by side, or glued to one another.

A section, a weekday, a number and what is counted, a label, buttons, icons, fields of a form. Pieces are glued where
digits or Latin letters touch others, and where a word that none knows is two or three words of pages.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final

from arnorm.data import load
from arnorm.document import fold
from arnorm.document.copies.masthead.line.compounds import are_a_section, fields, goes_on, says_whose
from arnorm.document.copies.masthead.names import headings
from arnorm.document.copies.masthead.sections import section_names
from arnorm.unicode import pattern

__all__ = [
    "DAY",
    "FIGURE",
    "MONTH",
    "begins_glued",
    "is_composed",
    "kinds_of",
    "pieces",
    "words_before_names",
    "words_of",
]

# The kinds of pieces, as the lists are named; where two lists have a word the first tells.
_LISTS: Final = (
    "machine",
    "button",
    "form",
    "archive",
    "staff",
    "member",
    "region",
    "issue",
    "count",
    "duration",
    "plain",
    "box",
    "network",
    "label",
    "when",
    "section",
    "maybe",
)
FIGURE, DAY, MONTH = "figure", "day", "month"  # kinds that no list of the head has
_WORD: Final = "[0-9]+|[a-z]+|[^0-9a-z ]+"
_FIGURES: Final = "0123456789"
_LEAST: Final = 3  # letters of a word that is glued to another; shorter ones begin and end most words
_GLUED: Final = 48  # letters of words that are glued; a menu of six has so many
_PARTS: Final = 6  # words that are glued, of a menu
_SECTION_WORDS: Final = 3  # of the name of a section: "Lebanese basket ball"
_WAW: Final = "\u0648"


def words_of(folded: str) -> list[str]:
    """Return the words of a folded line, those apart that are glued.

    >>> words_of(fold.folded("برلمانأغسطس 2020م")) == ["برلمان", fold.key("أغسطس"), "2020", "م"]
    True
    """
    found = pattern(_WORD).findall(" ".join(fold.words_of(folded)))
    return [part for word in found for part in (_parted(word, _PARTS) if len(word) <= _GLUED else [word])]


def kinds_of(words: list[str]) -> list[str]:
    """Return the kinds of the pieces that words consist of, the longest first; nothing for a word that is in none."""
    if are_a_section(words):
        return ["section"]
    kinds: list[str] = []
    for at, size, kind in _spans(words):
        if size > 1 or not _goes_on(kinds, kind, words, at):
            kinds.append(kind)
    return kinds


def is_composed(words: list[str]) -> bool:
    """Return whether words name a section that no list holds.

    >>> is_composed([fold.key("سينما"), fold.key("مغربية")]), is_composed([fold.key("سينما")])
    (True, False)
    """
    kinds = kinds_of(words)
    return set(kinds) == {"section"} and (are_a_section(words) or len(kinds) < sum(1 for _ in _spans(words)))


def _spans(words: list[str]) -> Iterator[tuple[int, int, str]]:
    """Yield the place, the words and the kind of each piece."""
    at = 0
    while at < len(words):
        size, kind = (1, FIGURE) if words[at][0] in _FIGURES else _piece(words, at)
        yield at, size, kind
        at += size


def pieces() -> Iterable[str]:
    """Return all pieces, their words as ``words_of`` has them."""
    return (*_entries(), *fields())


def words_before_names() -> Iterable[str]:
    """Return the words that begin lines with names in them: of what a page lists, of a member."""
    return (piece.split(" ")[0] for piece, kind in _entries().items() if kind in ("archive", "member"))


def begins_glued(word: str) -> bool:
    """Return whether a folded word begins as the name of a section does and more is written to it."""
    return word not in _words() and any(word[:at] in _sections() for at in range(_LEAST, len(word) - _LEAST + 1))


def _goes_on(kinds: list[str], kind: str, words: list[str], at: int) -> bool:
    """Return whether a word belongs to the name of the section before it; adjectives are sections of menus, too."""
    if kinds[-1:] != ["section"] or not at:
        return False
    if not kind:
        return goes_on(words[at], words[at - 1])
    return kind == "section" and len(words) <= _SECTION_WORDS and says_whose(words[at], words[at - 1])


def _piece(words: list[str], at: int) -> tuple[int, str]:
    """Return how many words the longest piece has that begins at a place, and its kind; one word where none does."""
    entries = _entries()
    for size in range(min(_longest().get(words[at], 0), len(words) - at), 0, -1):
        kind = entries.get(" ".join(words[at : at + size]))
        if kind is not None:
            return size, kind
    joined = words[at].removeprefix(_WAW)
    return 1, "section" if joined != words[at] and entries.get(joined) == "section" else ""


def _parted(word: str, parts: int) -> list[str]:
    """Return a word, or the words of pages that are written together in it, so many at most."""
    known = _words()
    if word in known or word[0] in _FIGURES or parts == 1:
        return [word]
    for at in range(_LEAST, len(word) - _LEAST + 1):
        if word[:at] in known or (word[0] == _WAW and word[1:at] in known):
            rest = _parted(word[at:], parts - 1)
            if all(part in known for part in rest):
                return [word[:at], *rest]
    return [word]


@lru_cache(maxsize=1)
def _entries() -> dict[str, str]:
    """Return the kind of each piece, its words as ``read`` has them."""
    found: dict[str, str] = {}
    lists: dict[str, list[str]] = load.read_toml("copies/head.toml")
    words: dict[str, list[str]] = load.read_toml("boilerplate/_words.toml")["words"]
    every = [(name, lists[name]) for name in _LISTS]
    every[-1:-1] = [(DAY, words["day"]), (MONTH, words["month"]), ("when", words["zone"])]
    every[-1:-1] = [("section", [*section_names(), *headings()])]  # before words that may be more
    for kind, entries in every:
        for entry in entries:
            found.setdefault(" ".join(pattern(_WORD).findall(fold.key(entry))), kind)
    return found


@lru_cache(maxsize=1)
def _sections() -> frozenset[str]:
    """Return the names of sections of one word."""
    return frozenset(entry for entry, kind in _entries().items() if kind == "section" and " " not in entry)


@lru_cache(maxsize=1)
def _longest() -> dict[str, int]:
    """Return how many words the longest piece has that begins with a word."""
    found: dict[str, int] = {}
    for entry in _entries():
        first, size = entry.partition(" ")[0], entry.count(" ") + 1
        found[first] = max(size, found.get(first, 0))
    return found


@lru_cache(maxsize=1)
def _words() -> frozenset[str]:
    return frozenset(word for entry in _entries() for word in entry.split(" "))
