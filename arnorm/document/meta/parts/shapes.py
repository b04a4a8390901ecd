"""Names by their words: lists of words, and the shapes of the names of places, outlets and persons."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from arnorm.data import load
from arnorm.document.meta.letters import AL
from arnorm.document.meta.marked import marked
from arnorm.document.meta.slots import FOLDER, listed

__all__ = [
    "has",
    "is_an_edition",
    "is_city",
    "is_institute",
    "is_listed_place",
    "is_named_as_a_paper",
    "is_outlet",
    "is_person",
    "is_plain",
    "is_site",
    "words_of",
]

_MOST: Final = 4  # words of the name of an outlet or a person
_PLACE: Final = 3  # of "town of X"
_TODAY: Final = 3  # of "X today"
_PAPER: Final = 2  # of "Star of the South"
_TITLE: Final = 5  # of a title, its full stops among them
_SLAVE_OF: Final = "\u0639\u0628\u062f\u0627\u0644"  # `abdal-


@lru_cache(maxsize=1)
def _read() -> dict[str, frozenset[str]]:
    read: dict[str, list[str]] = load.read_toml(f"{FOLDER}_parts.toml")
    return {name: frozenset(marked(one, 0, len(one)).text.strip(" ") for one in words) for name, words in read.items()}


def words_of(name: str) -> frozenset[str]:
    """Return a list of ``_parts.toml``, or else of ``_words.toml``."""
    own = _read().get(name)
    return listed()[name] if own is None else own


def has(name: str, word: str) -> bool:
    """Return whether a list has a word."""
    return word in words_of(name)


def is_plain(words: Sequence[str]) -> bool:
    """Return whether one of some words is of no name."""
    plain = words_of("plain")
    return any(word in plain for word in words)


def is_listed_place(words: Sequence[str]) -> bool:
    """Return whether words are a city or a country, "occupied" or with its country, or begin as "town of"."""
    if is_city(words):
        return True
    if has("spot", words[0]) and 1 < len(words) <= _PLACE and not _is_a_house(words) and not has("bureau", words[1]):
        return True
    behind = len(words) > 1 and (has("behind_a_city", words[-1]) or has("land", words[-1]))
    return behind and is_city(words[:-1])


def _is_a_house(words: Sequence[str]) -> bool:
    """Return whether words are an institute: "centre for X", not the district of a town."""
    return has("house", words[0]) and not is_city(words[1:])


def is_city(words: Sequence[str]) -> bool:
    """Return whether words are a city or a country of the lists."""
    text = " ".join(words)
    return has("city", text) or has("land", text)


def is_outlet(words: Sequence[str]) -> bool:
    """Return whether the first or last word is one of the names of outlets, and the others can be of a name."""
    if len(words) < 2 or is_plain(words) or any(has("no", word) for word in words):
        return False
    if has("domain", words[-1]) and words[-2] == ".":
        return len(words) == _TODAY
    if has("today", words[-1]):
        return len(words) <= _TODAY
    if has("outlet", words[0]) or _is_a_house(words) or (has("front", words[0]) and len(words) == 2):
        return len(words) <= _MOST
    return len(words) <= _MOST + 1 and any(_is_site(words, at) for at in range(1, min(len(words), _MOST)))


def is_institute(words: Sequence[str]) -> bool:
    """Return whether words are those of an office, by the first: "department of information"."""
    return len(words) > 1 and has("institute", words[0])


def is_site(name: str) -> bool:
    """Return whether a name is a paper's of the list, or ends as those of sites do."""
    first, _, last = name.rpartition(" ")
    first = first.partition(" ")[0]
    return has("paper", name) or has("front", first) or any(has(kind, last) for kind in ("site", "today", "domain"))


def _is_site(words: Sequence[str], at: int) -> bool:
    """Return whether a word, or two, are what the names of sites end in, and at most one stands behind."""
    length = next((length for length in (1, 2) if has("site", " ".join(words[at : at + length]))), 0)
    return length > 0 and len(words) - at - length <= 1


def is_person(words: Sequence[str]) -> bool:
    """Return whether words are a person: with a title, by a given name or an initial, or "X son of Y"."""
    if is_named_as_a_paper(words):
        return False
    name = _without_titles(words)
    count = len(name) - name.count(".")
    if not 0 < count <= _MOST:
        return count == _MOST + 1 and any(has("kin", word) for word in name[1:-1])
    if len(name) < len(words) or any(has("kin", word) for word in name[1:-1]):
        return True
    if len(name) == _PLACE and len(name[0]) == 1 and name[1] == ".":
        return True  # "A. Haddad"
    return count > 1 and _is_given(name, count)


def is_an_edition(words: Sequence[str]) -> bool:
    """Return whether words are a service of an agency by its name: "BBC Future"."""
    return len(words) > 1 and has("edition", words[-1]) and has("agency", " ".join(words[:-1]))


def is_named_as_a_paper(words: Sequence[str]) -> bool:
    """Return whether two words end in one that papers are named for and families are not: "Star of the South"."""
    return len(words) == _PAPER and has("homeland", words[1])


def _is_given(name: Sequence[str], count: int) -> bool:
    if has("two", name[0]):
        return count > 1
    if name[0].startswith(AL) and has("given", name[0].removeprefix(AL)) and has("given", name[1]):
        return True  # "Al-Said Jamal"
    return has("given", name[0]) or name[0].startswith(_SLAVE_OF) or has("given", " ".join(name[:2]))


def _without_titles(words: Sequence[str]) -> Sequence[str]:
    """Return words without the titles that they begin with, and the full stops behind these."""
    length = next((size for size in range(_TITLE, 0, -1) if has("title", " ".join(words[:size]))), 0)
    if not length or len(words) <= length:
        return words
    rest = words[length:]
    return _without_titles(rest[1:] if rest[0] == "." else rest)
