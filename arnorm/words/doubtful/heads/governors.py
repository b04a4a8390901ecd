"""Verbs that want a clause, by form: behind those of saying it is إن, behind the others أن."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final

from arnorm.data.load import read_toml
from arnorm.words.doubtful.heads.places import ABOVE, BELOW
from arnorm.words.memo import Memo

__all__ = ["WANTED", "governor", "is_of_speaker", "wanted_from_afar"]

_AND: Final = ("\u0648", "\u0641")  # waw, feh
_WILL: Final = ("\u0633", "\u0644")  # seen and lam before the imperfect: will, so that
# Him, her, them and us behind a verb (أبلغه); after a verb of saying what is said and not who stands so (قوله).
_OBJECTS: Final = ("ه", "ها", "هم", "نا", "ني")
_PERFECT: Final = ("", "ت", "وا", "ا", "تا", "نا")
# He, she or you, we, I; they, you, those two; without the last noon behind "that", "not" and "so that" (لم يقولوا).
_IMPERFECT: Final = (
    *(("ي", ""), ("ت", ""), ("ن", ""), ("أ", "")),
    *(("ي", "ون"), ("ت", "ون"), ("ت", "ين"), ("ي", "ان"), ("ت", "ان")),
    *(("ي", "وا"), ("ت", "وا"), ("ي", "ا"), ("ت", "ا")),
)
_OF_SPEAKER: Final = ("\u0623", "\u0646")  # alef with hamza: I; noon: we
_PARTICIPLE: Final = ("", "ا", "ة", "ين", "ون", "ان", "ات")


@lru_cache(maxsize=1 << 12)
def governor(word: str) -> str:
    """Return the letter that a verb wants after it, ``""`` for any other word.

    >>> governor("وقالت") == BELOW, governor("مؤكدا") == ABOVE, governor("الوزير")
    (True, True, '')
    """
    verbs, bare = _verbs(), word[1:] if word[:1] in _AND else word
    will = _imperfects().get(bare[1:], "") if bare[:1] in _WILL else ""
    return verbs.get(word) or verbs.get(bare, "") or will


def is_of_speaker(word: str) -> bool:
    """Return whether a verb of the tables is an imperfect of I or we: نعتقد, but not أضاف.

    >>> [is_of_speaker(word) for word in ("نعتقد", "وأؤكد", "أضاف", "يعتقد")]
    [True, True, False, False]
    """
    verb = word if word in _imperfects() or word[:1] not in _AND else word[1:]
    return (
        verb[:1] in _OF_SPEAKER
        and verb in _imperfects()
        and not any(verb in table["perfect"] for _, table in _tables())
    )


def _governor_of_object(word: str) -> str:
    """Return the same for a verb with its object (أبلغه)."""
    return next((ABOVE for end in _OBJECTS if word.endswith(end) and governor(word[: -len(end)]) == ABOVE), "")


def _wanted_from_afar(word: str) -> str:
    return governor(word) or _governor_of_object(word)


WANTED: Final = Memo(_wanted_from_afar)


def wanted_from_afar(word: str) -> str:
    """Return what ``governor`` does, of a verb with its object too (أبلغه)."""
    return WANTED[word]


@lru_cache(maxsize=1)
def _verbs() -> dict[str, str]:
    found = dict(_imperfects())
    for letter, table in _tables():
        found.update(dict.fromkeys(table["words"], letter))
        found.update(dict.fromkeys((stem + end for stem in table["perfect"] for end in _PERFECT), letter))
        found.update(dict.fromkeys((stem + end for stem in table["participle"] for end in _PARTICIPLE), letter))
    return found


@lru_cache(maxsize=1)
def _imperfects() -> dict[str, str]:
    return {
        before + stem + end: letter
        for letter, table in _tables()
        for stem in table["imperfect"]
        for before, end in _IMPERFECT
    }


def _tables() -> list[tuple[str, Mapping[str, Sequence[str]]]]:
    tables = read_toml("words/particle.toml")
    return [(ABOVE, tables["other"]), (BELOW, tables["saying"])]
