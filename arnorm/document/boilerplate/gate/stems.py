"""The stem of a word: what is left of it without conjunctions, the article, prepositions, pronouns and endings."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, Final

from arnorm.data import load

__all__ = ["stem"]

_DIGITS: Final = "0123456789"
_SHORTEST: Final = 3  # letters of a stem
_WITH_PREPOSITION: Final = 6  # letters of a word behind a conjunction of which the first is a preposition
_ENDINGS: Final = 2  # "our pages" has two


@lru_cache(maxsize=20_000)  # words; the last short lines of 9,000 articles have some 4,000
def stem(word: str) -> str:
    """Return the stem of a folded word; a number is 0, a Latin word itself.

    >>> stem("وصفحاتنا"), stem("بصفحتكم"), stem("2024")
    ('صفح', 'صفحت', '0')
    """
    if not "\u0620" <= word[:1] <= "\u06d3":
        return "0" if word.isascii() and not word.strip(_DIGITS) else word
    return _without_endings(_without_beginnings(word))


def _without_beginnings(word: str) -> str:
    for before, size, joined in _beginnings().get(word[0], ()):
        if word.startswith(before) and len(word) - size >= _SHORTEST:
            rest = word[size:]
            two = joined and len(rest) >= _WITH_PREPOSITION
            return rest[1:] if two and rest.startswith(_prepositions()) else rest
    return word


def _without_endings(word: str) -> str:
    endings = _endings()
    for _ in range(_ENDINGS):
        for ending, size in endings.get(word[-1], ()):
            if word.endswith(ending) and len(word) - size >= _SHORTEST:
                word = word[:-size]
                break
        else:
            return word
    return word


@lru_cache(maxsize=1)
def _beginnings() -> dict[str, tuple[tuple[str, int, bool], ...]]:
    """Return what may stand before a stem, by its first letter, with its size and whether it joins a word."""
    joined = _forms()["joined"]
    told = [(before, len(before), before in joined) for before in _forms()["before"]]
    return {letter: tuple(it for it in told if it[0][0] == letter) for letter, *_ in _forms()["before"]}


@lru_cache(maxsize=1)
def _endings() -> dict[str, tuple[tuple[str, int], ...]]:
    """Return what may stand behind a stem, by its last letter, with its size."""
    told = [(ending, len(ending)) for ending in _forms()["behind"]]
    return {ending[-1]: tuple(it for it in told if it[0][-1] == ending[-1]) for ending, _ in told}


@lru_cache(maxsize=1)
def _prepositions() -> tuple[str, ...]:
    return tuple(_forms()["prepositions"])


def _forms() -> Any:  # noqa: ANN401
    return load.read_toml("boilerplate/_notices.toml")["forms"]
