"""Boxes that a page lets the reader skip: "skip (name) and go on reading", the box, "(name) end"; all of it goes."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from arnorm.document.boilerplate.judged import Gone, Judged
from arnorm.document.boilerplate.rules import words
from arnorm.document.patterns import either
from arnorm.unicode import pattern

__all__ = ["skipped"]

_KIND: Final = "embed"
_LINES: Final = 8  # of a box with a name, a picture, a line on it, and its parts (BBC)


def skipped(judged: Judged) -> frozenset[Gone]:
    """Return the lines of boxes, from the words that skip them to those that end them."""
    return frozenset(_lines(judged)) if _KIND in judged.gone.values() else frozenset()


def _lines(judged: Judged) -> Iterator[Gone]:
    page, content = judged.page, judged.content
    for at, index in enumerate(content):
        found = pattern(_opening()).fullmatch(page.key(index)) if index in judged.gone else None
        if found is None:
            continue
        below = content[at + 1 : at + 1 + _LINES]
        ends = [f"{found.group('name')} {end}" for end in words()["over"]]
        end = next((place for place, line in enumerate(below) if page.key(line) in ends), None)
        if end is not None:
            yield from (Gone(line, _KIND) for line in below[: end + 1])


@lru_cache(maxsize=1)
def _opening() -> str:
    return f"{either(words()['skip'])} (?P<name>[^ ]+(?: [^ ]+){{0,6}}) {either(words()['onward'])}"
