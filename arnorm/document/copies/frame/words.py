"""The words that a page sets around a headline on its line: labels, sections, buttons, counts, bylines.

>>> are_words_of_pages(("video", "12")), are_words_of_pages(("video", "harbour"))
(True, False)
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from arnorm.data import load
from arnorm.document import fold

__all__ = [
    "WAW",
    "are_on_a_button",
    "are_words_of_buttons",
    "are_words_of_pages",
    "begins_a_button",
    "entries",
    "is_a_byline",
    "is_known",
    "is_number",
    "says_how_long_ago",
    "without_particles",
]

WAW: Final = "\u0648"  # joins a word of pages to one before
_PHRASE: Final = 3  # words of the longest word of pages
_NUMBER: Final = "0123456789"
_JOINED: Final = (WAW, "\u0628", "\u0644")  # "and", "by" and "for", written to the word behind them
_ALL: Final = "\u0648\u0627"  # the ending of an order to many: "listen"
_LEAST: Final = 4  # letters with it
_THE: Final = "\u0627\u0644"
_FOR_THE: Final = "\u0644\u0644"
_NAME: Final = (2, 5)  # words of a byline, "by" among them; a name with a title has four
_NONE: Final[frozenset[str]] = frozenset()
_AGO: Final = 4  # words of "ago" with a number and what it counts: "3 hours and a half ago"


def are_words_of_pages(words: tuple[str, ...]) -> bool:
    """Return whether words are labels, sections, buttons, numbers that count and nothing else."""
    return bool(words) and _are_covered(words, _NONE)


def _are_covered(words: tuple[str, ...], beside: frozenset[str]) -> bool:
    """Return whether words are phrases of pages in a row, but for single ones of a set, particles and article off."""
    at = 0
    while at < len(words):
        size = next((n for n in range(_PHRASE, 0, -1) if is_known(" ".join(words[at : at + n]))), 0)
        if not size and beside.isdisjoint(without_particles(words[at])):
            return False
        at += size or 1
    return True


def are_words_of_buttons(words: tuple[str, ...]) -> bool:
    """Return whether words say what a button does, with what, and where to: "send the story to a friend by mail".

    >>> are_words_of_buttons(("تكبير", "الصوره")), are_words_of_buttons(("تكبير", "الميناء"))
    (True, False)
    """
    return are_on_a_button(words) and not all(is_number(word) or word in entries("where") for word in words)


def are_on_a_button(words: tuple[str, ...]) -> bool:
    """Return whether all words may stand on a button, be it but where to something is sent: "on the network"."""
    return _are_covered(words, _of_buttons())


def begins_a_button(words: tuple[str, ...]) -> bool:
    """Return whether the first word or two say what a button does, and can begin no headline: "print", "send"."""
    return words[:1] != () and not entries("act").isdisjoint((words[0], " ".join(words[:2])))


def is_a_byline(words: tuple[str, ...], *, parted: bool) -> bool:
    """Return whether words are "by" and a name; where no sign parts them from a headline, "wrote" is no "by".

    >>> is_a_byline(("بقلم", "سامي", "الجندي"), parted=False), is_a_byline(("كتب", "سامي"), parted=False)
    (True, False)
    """
    least, most = _NAME
    by = entries("by") | (entries("wrote") if parted else frozenset())
    return words[:1] != () and words[0] in by and least <= len(words) <= most and not any(map(is_number, words))


def says_how_long_ago(words: tuple[str, ...]) -> bool:
    """Return whether words are "ago" and a time: "two days ago"."""
    ago, *time = words or ("",)
    return ago in entries("ago") and 0 < len(time) < _AGO and all(is_number(it) or it in entries("unit") for it in time)


def is_known(phrase: str) -> bool:
    """Return whether a phrase is a word of pages, "and" before it or not, or a number."""
    bare = phrase[1:] if phrase.startswith(WAW) else phrase
    return phrase in _of_pages() or bare in _of_pages() or is_number(phrase)


def is_number(word: str) -> bool:
    """Return whether a word is digits."""
    return not word.strip(_NUMBER)


@lru_cache(maxsize=32)
def entries(name: str) -> frozenset[str]:
    """Return a list of words beside a headline, folded."""
    return frozenset(map(fold.key, _lists()[name]))


@lru_cache(maxsize=1)
def _lists() -> dict[str, list[str]]:
    return load.read_toml("copies/words.toml")


def without_particles(word: str) -> set[str]:
    """Return a word, and what is left of it without particle and article, and of an order without whom it tells to.

    >>> without_particles(fold.key("للخبر")) >= {fold.key("خبر")}, without_particles("استمعوا") >= {"استمع"}
    (True, True)
    """
    found = {word}
    if word.startswith(_FOR_THE):
        found.add(word.removeprefix(_FOR_THE))
    found |= {it[1:] for it in found if it.startswith(_JOINED)}
    found |= {it.removesuffix(_ALL) for it in found if len(it) > _LEAST and it.endswith(_ALL)}
    return found | {it.removeprefix(_THE) for it in found}


@lru_cache(maxsize=1)
def _of_pages() -> frozenset[str]:
    names = ("label", "caption", "behind", "home", "more", "counted", "button")
    lists = load.read_toml("boilerplate/_words.toml")["words"]
    return frozenset(entry for name in names for entry in entries(name)) | frozenset(map(fold.key, lists["section"]))


@lru_cache(maxsize=1)
def _of_buttons() -> frozenset[str]:
    return frozenset(word for name in ("act", "thing", "where") for entry in entries(name) for word in entry.split(" "))
