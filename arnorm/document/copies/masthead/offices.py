"""The offices of a paper, as its masthead names them."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from arnorm.data import load
from arnorm.document import fold
from arnorm.document.row import first_token
from arnorm.document.sketch import Sketch

__all__ = [
    "begin_offices",
    "count_offices",
    "ends_in_an_office",
    "first_words_of_offices",
    "is_office",
    "is_office_alone",
    "letters_of_editing",
    "offices",
]

_EDITING: Final = "\u062a\u062d\u0631\u064a\u0631"  # tahrir
_HOLDER_WORDS: Final = 4  # behind a colon
_GLUED: Final = 3  # letters of a name that is written to its office
_WORDS: Final = 6  # behind the name of an office: its holder with his titles, or a second office


@lru_cache(maxsize=1)
def offices() -> frozenset[str]:
    """Return the names of the offices of a paper, folded."""
    return frozenset(map(fold.key, load.read_toml("copies/masthead.toml")["role"]))


def is_office(key: str) -> bool:
    """Return whether the words of a line name an office of a paper, with or without who holds it.

    >>> is_office(fold.key("رئيس التحرير")), is_office(fold.key("رئيس الوزراء"))
    (True, False)
    """
    if not key.startswith(_longest_first()):
        return False  # most lines, for a hundredth of what it takes to ask for each office
    held = next((office for office in _longest_first() if _begins(key, office)), None)
    if held is None:
        return False
    return key.count(" ") < held.count(" ") + count_offices(key) * _WORDS


def count_offices(key: str) -> int:
    """Return how many offices a line names that begins with one: one, or two; none where it does not."""
    held = next((office for office in _longest_first() if _begins(key, office)), "")
    return bool(held) + any(f" {office} " in f"{key[len(held) :]} " for office in _longest_first())


def ends_in_an_office(key: str) -> bool:
    """Return whether a line that names an office ends in the name of one."""
    return any(f" {key}".endswith(f" {office}") for office in _longest_first())


def _begins(key: str, office: str) -> bool:
    """Return whether words begin with the name of an office, or one of two words and a name is written to it."""
    if not key.startswith(office):
        return False
    glued = key[len(office) :].partition(" ")[0]
    return not glued or (" " in office and len(glued) >= _GLUED)


def is_office_alone(folded: str) -> bool:
    """Return whether a folded line is an office and nothing else, or a colon and a name behind it.

    Without the colon it may be a headline: "the editor in chief opens the fair".
    """
    office, _, holder = folded.partition(" : ")
    return " ".join(fold.words_of(office)) in offices() and len(fold.words_of(holder)) <= _HOLDER_WORDS


@lru_cache(maxsize=1)
def first_words_of_offices() -> frozenset[str]:
    """Return the first words of the names of offices."""
    return frozenset(office.split(" ")[0] for office in offices())


@lru_cache(maxsize=1)
def _longest_first() -> tuple[str, ...]:
    return tuple(sorted(offices(), key=lambda office: (-len(office), office)))


@lru_cache(maxsize=1)
def letters_of_editing() -> bytes:
    """Return the letters of the word that each masthead seen holds, "editing", as a sketch has them."""
    return Sketch(_EDITING).letters[0]


@lru_cache(maxsize=1)
def begin_offices() -> frozenset[bytes]:
    """Return the words, as a sketch has them, that begin the name of an office."""
    return frozenset(first_token(Sketch(office).marked) for office in offices())
