"""Boxes that a page lets the reader skip: "skip (name) and go on reading", the box, "(name) end"; all of it goes."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from arnorm.document.boilerplate.judged import Gone, Judged
from arnorm.document.boilerplate.rule import RELATED
from arnorm.document.boilerplate.rules import words
from arnorm.document.patterns import either
from arnorm.document.row import words_of
from arnorm.document.sketch import Sketch
from arnorm.unicode import pattern

__all__ = ["skipped"]

_KIND: Final = "embed"
_LIST: Final = b"list"
_HEAD: Final = "list of [0-9]{1,2} items"
_END: Final = "end of list"
_ITEMS: Final = 12
_LINES: Final = 8  # of a box with a name, a picture, a line on it, and its parts (BBC)


def skipped(judged: Judged) -> frozenset[Gone]:
    """Return the lines of boxes, from the words that skip them to those that end them."""
    boxes = frozenset(_lines(judged)) if _KIND in judged.gone.values() else frozenset()
    return boxes | frozenset(_lists(judged)) | frozenset(_closed(judged))


def _closed(judged: Judged) -> Iterator[Gone]:
    """Yield the lines of boxes that say their name at the head and "end of (name)" at the foot."""
    page, content = judged.page, judged.content
    if RELATED not in judged.rules.kinds:
        return
    rows, over = page.sketch.rows, _over()
    for at, index in enumerate(content[2:], 2):
        if not rows[index].startswith(over):
            continue
        name = page.key(index).partition(" ")[2]
        above = range(max(1, at - _LINES), at)
        head = next((place for place in above if name and page.key(content[place]) == name), at)
        if not any(page.prose(line) for line in content[head:at]):
            yield from (Gone(line, RELATED) for line in content[head : at + 1] if head < at)


def _lists(judged: Judged) -> Iterator[Gone]:
    """Yield the lines of lists that a page reads out to the blind: "list of 3 items", the items, "end of list"."""
    page, content = judged.page, judged.content
    if RELATED not in judged.rules.kinds:
        return
    rows = page.sketch.rows
    for at, index in enumerate(content[1:], 1):
        if not rows[index].startswith(_LIST) or not pattern(_HEAD).fullmatch(page.folded(index)):
            continue
        below = content[at + 1 : at + 1 + 2 * _ITEMS]
        end = next((place for place, line in enumerate(below) if page.key(line) == _END), None)
        if end is not None:
            yield from (Gone(line, RELATED) for line in (index, *below[: end + 1]))


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
def _over() -> tuple[bytes, ...]:
    """Return the words for an end, as a sketch has them."""
    return tuple(b"".join(words_of(Sketch(entry).marked)) + b" " for entry in words()["over"])


@lru_cache(maxsize=1)
def _opening() -> str:
    return f"{either(words()['skip'])} (?P<name>[^ ]+(?: [^ ]+){{0,6}}) {either(words()['onward'])}"
