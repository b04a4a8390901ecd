"""Words of names and of dates: what can be a name, what shape a family's has, what is a desk, a date, a number."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from arnorm.document.meta.letters import AL
from arnorm.document.meta.marked import marked
from arnorm.document.meta.parts.shapes import has, is_plain, words_of
from arnorm.document.meta.slots import listed

__all__ = [
    "are_of_a_writer",
    "before_a_place",
    "ends_as_a_person",
    "is_date",
    "is_desk",
    "is_editor",
    "is_family",
    "is_number",
    "is_shaped_as_a_person",
    "is_stamp",
    "may_be_name",
    "names_nothing",
    "without_stamps",
]

_MOST: Final = 4  # words of a name; of 1,600 agencies, places and writers found in 9,000 articles 11 have more
_FAMILY: Final = 5  # letters of a name with article and ya
_SLAVE_OF: Final = "\u0639\u0628\u062f\u0627\u0644"  # `abdal-
_YA: Final = "\u064a"
_AND: Final = ("\u0648", "\u0641")  # waw, fa
_BA: Final = "\u0628"
_CUES: Final = ("desk", "cue", "soft", "lens", "source")


def are_of_a_writer(words: Sequence[str]) -> bool:
    """Return whether words are what a writer is, and no name."""
    lists = listed()
    return all(
        word in lists["title"] or word.removeprefix(AL) in (*lists["nation"], *lists["writer"]) for word in words
    )


def without_stamps(words: Sequence[str]) -> int:
    """Return how many words stand before those of a date."""
    behind = next((at for at in range(len(words), 0, -1) if not is_stamp(words[at - 1])), 0)
    return behind or len(words)


def is_stamp(word: str) -> bool:
    """Return whether a word is one of dates, hours and counters, a figure, or Latin capitals of a page's code."""
    if word in (".", "|") or has("stamp", word) or any(word in listed()[name] for name in ("month", "day", "unit")):
        return True
    return "0" <= word[0] <= "9" or (word.isascii() and not any("a" <= char <= "z" for char in word))


def may_be_name(words: Sequence[str]) -> bool:
    """Return whether words can be a name: few, none of a list that says no, no verb and no figure.

    Ali is a preposition in a folded text, "daughter" a verb.
    """
    first = words[0]
    if _length(words) > _MOST or is_plain(words) or any(_is_none_of_a_name(word) for word in words):
        return False
    return not first.startswith(_AND) or first in listed()["given"] or not _is_none_of_a_name(first[1:])


def _length(words: Sequence[str]) -> int:
    """Return how many words there are but for a title and the stops."""
    return len(words) - words.count(".") - (words[0] in listed()["title"])


def _is_none_of_a_name(word: str) -> bool:
    lists = listed()
    if word in lists["given"] or has("kin", word):
        return False
    if any(has(name, word) for name in _CUES):
        return True
    return word in lists["no"] or word in lists["verb"] or any("0" <= char <= "9" for char in word)


def is_desk(text: str) -> bool:
    """Return whether words name those who made a report by their desk: "editor of local affairs"."""
    return has("desk", text) or is_editor(text)


def is_editor(text: str) -> bool:
    """Return whether words are the editor of a section."""
    first, _, rest = text.partition(" ")
    return has("editor", first) and rest.count(" ") < _MOST - 1


def is_family(word: str) -> bool:
    """Return whether a word has the shape of a family's name: article and ya."""
    return word.startswith(AL) and word.endswith(_YA) and len(word) >= _FAMILY


def is_shaped_as_a_person(words: Sequence[str]) -> bool:
    """Return whether the last of some words is a family's by its shape or a given name, the first has no article."""
    if len(words) < 2 or words[0].startswith(AL):
        return False
    return is_family(words[-1]) or words[-1] in listed()["given"]


def ends_as_a_person(words: Sequence[str]) -> bool:
    """Return whether the last of some words is a family's by its shape or a given name, or a title is the first.

    "And" before a given name joins two persons.
    """
    names = listed()["given"]
    given = words[-1] in names or words[-1].startswith(_SLAVE_OF)
    given |= len(words) > 2 and has("two", words[-2])  # "Ramzi `Abd As-Sami`"
    given |= any(word.startswith(_AND[0]) and word[1:] in names for word in words[2:])
    return given or is_family(words[-1]) or words[0] in listed()["title"]


def before_a_place(name: str) -> list[str]:
    """Return how a text names a place that has a name: "in X", "to X", "town of X"."""
    return [f" {_BA}{name} ", *(f" {word} {name} " for word in words_of("where"))]


def names_nothing(field: str) -> bool:
    """Return whether a field is the word of a date or a desk of no name: "special", "date"."""
    text = marked(field, 0, len(field)).text.strip(" ")
    return has("empty", text) or has("stamp", text)


def is_date(field: str) -> bool:
    """Return whether a field is figures, months and days: "13 January 2020", but not the paper "26September"."""
    words = marked(field, 0, len(field)).text.strip(" ").split(" ")
    names = ("month", "day")
    return all(is_number(word) or any(word in listed()[name] for name in names) for word in words)


def is_number(word: str) -> bool:
    """Return whether a folded word is figures."""
    return all("0" <= char <= "9" for char in word)
