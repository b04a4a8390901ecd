"""Made-up articles of made-up papers whose residue is labelled: what goes and what stays, wherever the tests run."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import NamedTuple

from arnorm.unicode import pattern

FILE = Path(__file__).parent / "articles.toml"
GLUED = pattern("⟦([^⟧]*)⟧")


class Piece(NamedTuple):
    """A stretch of an article and what it is: ``headline``, ``body``, ``copy`` or ``bp``."""

    start: int
    end: int
    label: str


class Article(NamedTuple):
    """One article: its text, and its labelled pieces in order."""

    outlet: str
    text: str
    pieces: tuple[Piece, ...]

    @property
    def body(self) -> str:
        """The article as its writer wrote it."""
        kept = [piece for piece in self.pieces if piece.label in {"headline", "body"}]
        return "\n".join(self.text[piece.start : piece.end].strip(" ") for piece in kept)


def pieces_of(label: str, line: str) -> list[tuple[str, str]]:
    """Return the parts of a line that hold text, each with its label."""
    parts = GLUED.split(line)
    return [(part, "bp" if at % 2 else label) for at, part in enumerate(parts) if part]


def parse(outlet: str, lines: list[list[str]]) -> Article:
    text, pieces = "", []
    for label, line in lines:
        text += "\n" if text else ""
        for part, found in pieces_of(label, line):
            pieces.append(Piece(len(text), len(text) + len(part), found))
            text += part
    return Article(outlet, text, tuple(pieces))


@cache
def read() -> tuple[Article, ...]:
    """Return all articles, in the order of the file."""
    return tuple(parse(row["outlet"], row["lines"]) for row in tomllib.loads(FILE.read_text("utf-8"))["article"])
