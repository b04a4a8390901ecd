"""The parts that a section of the page is made of; the template shows each by its ``kind``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from arnorm.report.html import Html

__all__ = [
    "Cell",
    "Examples",
    "Figure",
    "Fold",
    "Part",
    "Section",
    "Shown",
    "Table",
    "Text",
    "Tile",
    "code",
    "heat",
    "number",
    "text",
]


@dataclass(frozen=True)
class Cell:
    """A cell of a table. ``heat`` is a share of the deepest colour, in percent."""

    text: str
    kind: str = "text"
    heat: float = 0.0


def text(said: str) -> Cell:
    """Return a cell of words."""
    return Cell(said)


def code(said: str) -> Cell:
    """Return a cell of what a computer reads."""
    return Cell(said, "code")


def number(said: str) -> Cell:
    """Return a cell of a number."""
    return Cell(said, "number")


def heat(said: str, share: float) -> Cell:
    """Return a cell of a number on a ground as deep as its ``share`` of the largest one, from 0 to 1."""
    return Cell(said, "heat", round(60 * min(max(share, 0.0), 1.0)))


@dataclass(frozen=True)
class Table:
    """A table with heads of columns; the first cell of each row is its head."""

    caption: str
    heads: Sequence[str]
    rows: Sequence[Sequence[Cell]]
    kind: str = "table"

    @property
    def numeric(self) -> list[bool]:
        """Which columns hold numbers."""
        first = self.rows[0] if self.rows else ()
        return [cell.kind in {"number", "heat"} for cell in first] or [False] * len(self.heads)


@dataclass(frozen=True)
class Shown:
    """An example as HTML, its code points before and after, and where it stands."""

    shown: str
    changes: Sequence[tuple[str, str]]
    place: str
    outlet: str = ""
    said: str = ""


@dataclass(frozen=True)
class Examples:
    """Examples, each of which opens."""

    items: Sequence[Shown]
    title: str = ""
    kind: str = "examples"


@dataclass(frozen=True)
class Figure:
    """A chart in two widths, as SVG, with the numbers behind it."""

    title: str
    note: str
    wide: Html
    narrow: Html
    table: Table | None = None
    kind: str = "figure"


@dataclass(frozen=True)
class Text:
    """A paragraph, a note, a heading or a command."""

    text: str
    kind: Literal["paragraph", "note", "heading", "command"] = "paragraph"


@dataclass(frozen=True)
class Fold:
    """Parts that open under a line."""

    title: str
    figure: str
    parts: Sequence[Part]
    text: str = ""
    kind: str = "fold"


Part: TypeAlias = "Table | Examples | Figure | Text | Fold"


@dataclass(frozen=True)
class Section:
    """A section: its topic in a word or two, what was found in a sentence, and the parts that show it."""

    id: str
    topic: str
    finding: str
    parts: Sequence[Part] = field(default_factory=tuple)


@dataclass(frozen=True)
class Tile:
    """One number of the summary."""

    value: str
    label: str
    note: str = ""
