"""A count of readers glued to the headline on the first line: "12 views", "comments: 3".

The text has no word of what is counted, nor the number: where it tells of either, the count is what the headline says.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from arnorm.data import load
from arnorm.document import fold
from arnorm.document.copies.frame.foreign import stems
from arnorm.document.copies.frame.words import is_number
from arnorm.document.page import Page
from arnorm.document.patterns import either
from arnorm.document.sketch import Sketch
from arnorm.unicode import pattern

__all__ = ["counted_beside"]

_WORDS: Final = 4  # of what stays; 302 of 6,998 headlines have fewer
_NEAR: Final = 5  # words, as a sketch has them, at either end of the line: a number in three groups, its noun, a label
_NUMBER: Final = r"[0-9\u0660-\u0669]{1,3}(?:[,.\u066c]?[0-9\u0660-\u0669]{1,3}){0,3}[Kk]?"
_GAP: Final = r"[\p{Zs}]*"
_OPEN: Final = r"[\p{Zs}]+(?:[-\u2013|(\[\u2022\u00b7][\p{Zs}]*)?"


def counted_beside(page: Page) -> list[tuple[int, int, str]]:
    r"""Return where the count of readers stands beside the headline on the first line.

    >>> text = "البلدية تفتتح الرصيف الجديد 318 مشاهدة\nبدأت أعمال الصيانة صباح أمس."
    >>> [text[start:end] for start, end, _ in counted_beside(Page(text))] == [" 318 مشاهدة"]
    True
    """
    first, *below = page.content
    words = page.sketch.words(first)
    if len(words) <= _WORDS or _nouns().isdisjoint((*words[:_NEAR], *words[-_NEAR:])) or page.prose(first):
        return []
    line = page.lines[first]
    found = pattern(_behind()).search(page.text, line.start, line.end)
    found = found or pattern(_before()).match(page.text, line.start, line.end)
    if found is None:
        return []
    start, end = found.span()
    told = fold.words_of(fold.folded(page.text[start:end]))
    rest = fold.words_of(fold.folded(page.text[line.start : start] + page.text[end : line.end]))
    text = [word for index in below for word in page.key(index).split(" ")]
    numbers = {word for word in told if is_number(word)}
    if len(rest) < _WORDS or not any(map(page.prose, below)) or not numbers.isdisjoint(text):
        return []
    if start > line.start and not _gained().isdisjoint(fold.words_of(fold.folded(page.text[line.start : start]))[-1:]):
        return []
    counted = [word for word in told if word not in numbers]
    return [(start, end, "site")] if _are_of_no_text(counted, text) else []


def _are_of_no_text(counted: list[str], text: list[str]) -> bool:
    told = stems(text)
    return all(stem not in told for stem in stems(counted))


@lru_cache(maxsize=1)
def _gained() -> frozenset[str]:
    """Return the words before a count that make it a part of what the headline says: "gains", "about"."""
    return frozenset(map(fold.key, load.read_toml("copies/masthead.toml")["gained"]))


@lru_cache(maxsize=1)
def _noun() -> str:
    return "(?i:" + either(_entries(), str) + ")"  # as they are written: the line is not folded


@lru_cache(maxsize=1)
def _behind() -> str:
    """Return a pattern for a count at the end of a line."""
    noun = _noun()
    count = f"(?:{_NUMBER}{_GAP}(?:{noun})|(?:{noun}){_GAP}[:(]?{_GAP}{_NUMBER})"
    return rf"{_OPEN}{count}{_GAP}[)\]]?{_GAP}$"


@lru_cache(maxsize=1)
def _before() -> str:
    """Return a pattern for a count at the beginning of a line."""
    return rf"{_GAP}{_NUMBER}{_GAP}(?:{_noun()})[\p{{Zs}}]+(?:[-\u2013|:\u2022\u00b7][\p{{Zs}}]*)?"


def _entries() -> list[str]:
    listed: list[str] = load.read_toml("copies/masthead.toml")["read"]
    return listed


@lru_cache(maxsize=1)
def _nouns() -> frozenset[bytes]:
    """Return the nouns, as a sketch has them."""
    return frozenset(word for entry in _entries() for word in Sketch(entry).words(0))
