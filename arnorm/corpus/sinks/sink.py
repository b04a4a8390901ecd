"""What a run asks of the place that its output goes to."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from arnorm.corpus.chunk import Chunk, Done

__all__ = ["Sink", "beside"]


class Sink(Protocol):
    """A place for output. ``state`` is what brings it back to where it is now, should the run be killed later."""

    def start(self, state: int | None) -> None:
        """Begin, or go on from a state."""

    def append(self, index: int, chunk: Chunk, done: Done) -> None:
        """Take the output of the chunk of that index."""

    def state(self) -> int:
        """Let all that was taken last over a power cut, and return what ``start`` asks."""

    def finish(self) -> None:
        """Put the output in its place; that may be done again where a run was killed meanwhile."""

    def close(self) -> None:
        """Let go of open files, whatever was done."""


def beside(path: Path, suffix: str) -> Path:
    """Return a name next to ``path``.

    >>> beside(Path("out/news.jsonl"), ".part").as_posix()
    'out/news.jsonl.part'
    """
    return path.with_name(path.name + suffix)
