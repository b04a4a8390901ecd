"""What ``KeepMainBlock`` decides by: the numbers, words and patterns of its data."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import lru_cache
from typing import Any

from arnorm.data import load
from arnorm.document import fold
from arnorm.document.boilerplate.rules import words
from arnorm.document.patterns import folded_pattern
from arnorm.unicode import Pattern, pattern

__all__ = [
    "Limits",
    "calls",
    "captions",
    "documents",
    "families",
    "labels",
    "limits",
    "media",
    "of",
    "offices",
    "openings",
    "particles",
    "polls",
    "saying",
    "skips",
    "speaking",
    "subheads",
    "taking_up",
    "thanks",
]


@dataclass(frozen=True, kw_only=True)
class Limits:
    """The numbers of ``_main_block.toml``, a table a field."""

    gain: dict[str, float]
    paragraph: dict[str, float]
    page: dict[str, float]
    block: dict[str, float]
    headline: dict[str, float]
    kicker: dict[str, float]
    notice: dict[str, float]
    words: dict[str, list[str]]
    patterns: dict[str, str]


@lru_cache(maxsize=1)
def limits() -> Limits:
    """Return the numbers that ``KeepMainBlock`` decides by."""
    read: dict[str, Any] = load.read_toml("boilerplate/_main_block.toml")
    return Limits(**{each.name: read[each.name] for each in fields(Limits)})


@lru_cache(maxsize=8)
def saying(name: str) -> Pattern:
    """Return a pattern of the data, over folded lines."""
    return pattern(folded_pattern(limits().patterns[name], {}))


@lru_cache(maxsize=1)
def subheads() -> frozenset[str]:
    """Return the words that head a part of an article wherever they stand: "ingredients", "method"."""
    return frozenset(map(fold.key, limits().words["parts"]))


@lru_cache(maxsize=1)
def openings() -> frozenset[str]:
    """Return the words with which kickers begin, and names of sections do not: "after", "in spite of"."""
    return frozenset(map(fold.folded, limits().words["kickers"]))


@lru_cache(maxsize=1)
def media() -> frozenset[str]:
    """Return the words of what is shown beside an article, which headlines have too: "video", "watch"."""
    return frozenset(map(fold.key, limits().words["media"]))


@lru_cache(maxsize=1)
def of() -> frozenset[str]:
    """Return the prepositions with which the second line of a sentence begins: "of", "from", "for"."""
    return frozenset(map(fold.folded, limits().words["of"]))


@lru_cache(maxsize=1)
def particles() -> frozenset[str]:
    """Return the words that join others to a sentence, which key words in a row lack: "in", "of", "that", "not"."""
    return frozenset(map(fold.folded, limits().words["particles"]))


@lru_cache(maxsize=1)
def taking_up() -> frozenset[str]:
    """Return the words with which a line goes on from the one above, or says what it is: "which", "this", "thus"."""
    return frozenset(map(fold.folded, limits().words["taking_up"]))


@lru_cache(maxsize=1)
def calls() -> frozenset[str]:
    """Return the words that call someone: "o"."""
    return frozenset(map(fold.folded, limits().words["calls"]))


@lru_cache(maxsize=1)
def speaking() -> frozenset[str]:
    """Return the verbs of speech before what is quoted: "said", "wrote"."""
    return frozenset(map(fold.folded, words()["said"]))


@lru_cache(maxsize=1)
def offices() -> frozenset[str]:
    """Return the offices of those who sign statements: "secretary general"."""
    return frozenset(map(fold.key, words()["signing"]))


@lru_cache(maxsize=1)
def families() -> frozenset[str]:
    """Return the words before the name of those who sign together: "the family"."""
    return frozenset(map(fold.key, words()["family"]))


@lru_cache(maxsize=1)
def documents() -> frozenset[str]:
    """Return the names of documents that somebody signs: "statement", "letter"."""
    return frozenset(map(fold.key, words()["document"]))


@lru_cache(maxsize=1)
def skips() -> frozenset[str]:
    """Return the words before the name of a box that the reader may skip: "skip"."""
    return frozenset(map(fold.folded, words()["skip"]))


@lru_cache(maxsize=1)
def thanks() -> frozenset[str]:
    """Return the thanks that end an interview."""
    return frozenset(map(fold.key, words()["thanked"]))


@lru_cache(maxsize=1)
def polls() -> frozenset[str]:
    """Return what stands over the question of a poll, and its answers: "opinion poll", "yes", "I do not know"."""
    return frozenset(fold.key(said) for name in ("poll", "yes", "no", "answer") for said in words()[name])


@lru_cache(maxsize=1)
def captions() -> frozenset[str]:
    """Return the labels before what a picture shows: "picture", "in the picture"."""
    return frozenset(map(fold.folded, limits().words["captions"]))


@lru_cache(maxsize=1)
def labels() -> frozenset[str]:
    """Return the labels that sites put over an abstract or a table of contents, between headline and text."""
    return frozenset(map(fold.key, limits().words["labels"]))
