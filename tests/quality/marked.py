"""Texts whose sentences are marked by hand: ``¦`` stands where a sentence after the first begins."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parent / "sentences"
MARK = "¦"
Split = Callable[[str], Iterable[tuple[int, int]]]


class Marked(NamedTuple):
    """A text and the offsets at which its sentences after the first begin."""

    name: str
    text: str
    starts: frozenset[int]


class Score(NamedTuple):
    """Boundaries that were found rightly, found wrongly and missed."""

    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        return self.right / ((self.right + self.wrong) or 1)

    @property
    def recall(self) -> float:
        return self.right / ((self.right + self.missed) or 1)

    @property
    def f1(self) -> float:
        return 2 * self.right / ((2 * self.right + self.wrong + self.missed) or 1)


def read() -> list[Marked]:
    """Return the marked texts, sorted by name."""
    found = []
    for path in sorted(FOLDER.glob("*.toml")):
        parts = tomllib.loads(path.read_text("utf-8"))["text"].rstrip("\n").split(MARK)
        ends = [sum(map(len, parts[: i + 1])) for i in range(len(parts) - 1)]
        found.append(Marked(path.stem, "".join(parts), frozenset(ends)))
    return found


def digest() -> str:
    """Return the SHA-256 of all marked texts."""
    data = b"".join(path.read_bytes() for path in sorted(FOLDER.glob("*.toml")))
    return hashlib.sha256(data).hexdigest()


def found_starts(text: str, split: Split) -> set[int]:
    """Return where sentences after the first begin; white space at a border counts to neither side."""
    starts = {start + len(text[start:end]) - len(text[start:end].lstrip()) for start, end in split(text)}
    return {start for start in starts if text[:start].strip() and text[start:].strip()}


def score(texts: Iterable[Marked], split: Split) -> Score:
    """Return the score of one splitter over all texts together."""
    right = wrong = missed = 0
    for marked in texts:
        found = found_starts(marked.text, split)
        right += len(found & marked.starts)
        wrong += len(found - marked.starts)
        missed += len(marked.starts - found)
    return Score(right, wrong, missed)
