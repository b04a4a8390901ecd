"""Reads the rows of a signature that a site prints one below the other: place, writer, paper, translator, date.

Each row is little evidence alone; above a paper, a date or who translated it a name is the writer's, a city his place.
"""

from __future__ import annotations

from itertools import takewhile
from typing import Final

from arnorm.document.meta.marked import marked
from arnorm.document.meta.parts.cut import parts_of
from arnorm.document.meta.parts.shapes import has, is_city, is_person
from arnorm.document.meta.parts.told import told_of
from arnorm.document.meta.said import Said
from arnorm.document.meta.slots import within
from arnorm.document.page import Page

__all__ = ["heads_rows", "is_a_place_in_rows"]

_ROWS: Final = 4  # place, writer, paper, translator, date: the first and four below it
_LONGEST: Final = 60  # letters of a row; "translation and editing: X" with a title has 40
_STAMP: Final = "(?:[|*] )*+(?:<when>(?:[|:\u060c] )*(?:<hour>)?|<ago>)(?:[|.] )*$"
_CUED: Final = 2  # parts of "translation: X"
_CUES: Final = ("edits", "cue", "source")
_LAST: Final = frozenset(("date", "issuer", "cue"))  # what rows end in that are a signature's


def heads_rows(page: Page, at: int, said: Said) -> bool:
    """Return whether rows stand between a line and the text, a paper, a date or another cue among them."""
    return said.first and not _LAST.isdisjoint(_rows_below(page, at, said))


def is_a_place_in_rows(page: Page, at: int, said: Said) -> bool:
    """Return whether a city stands beside the row of a writer and above a paper or a date: no heading, no list."""
    rows = _rows_below(page, at, said) if said.first else []
    if _LAST.isdisjoint(rows) or "place" in rows:
        return False
    return "person" in rows or (at > 1 and _kind(page, at - 1) == "person")


def _rows_below(page: Page, at: int, said: Said) -> list[str]:
    """Return what the rows between a line and the text are; nothing where another line stands there.

    A date that went as residue is known by the line above it.
    """
    below = range(at + 1, min(at + 2 + _ROWS, len(page.content)))
    rows = [*takewhile(bool, (_kind(page, row) for row in below))]
    end = at + 1 + len(rows)
    if page.key(page.content[end - 1]) in said.dated:
        rows.append("date")
    return rows if end < len(page.content) and page.prose(page.content[end]) else []


def _kind(page: Page, at: int) -> str:
    """Return what one row is, by lists and the shape of a person; an empty word where they do not tell."""
    index = page.content[at]
    if page.prose(index) or page.longer_than(index, _LONGEST):
        return ""
    line = page.lines[index]
    text = marked(page.text, line.start, line.end).text
    if within(_STAMP, text).match(text) is not None:
        return "date"
    parts = parts_of(text)
    if len(parts) == 1:
        return _kind_of_a_part(parts[0].text)
    cued = len(parts) == _CUED and any(has(kind, parts[0].text) for kind in _CUES)
    return "cue" if cued else ""


def _kind_of_a_part(text: str) -> str:
    words = text.split(" ")
    told = told_of(text, 0, (), _never)
    if told is None or told.start > 0:
        return "cue" if told is not None and told.kind == "person" else ""
    if told.kind in ("agency", "outlet") and told.sure:
        return "issuer"
    if told.kind == "either" or (told.kind == "place" and is_city(words)):
        return "place"
    return "person" if told.kind == "person" and is_person(words) else ""


def _never(name: str) -> bool:  # noqa: ARG001
    return False
