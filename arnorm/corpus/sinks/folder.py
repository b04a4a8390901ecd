"""A folder of texts, each under the name that it has in the input."""

from __future__ import annotations

from pathlib import Path

from arnorm.corpus.chunk import Chunk, Done

__all__ = ["TextFolder"]


class TextFolder:
    """Files that are written as they come; a run that is taken up writes the last ones again, with the same content."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._count = 0

    def start(self, state: int | None) -> None:
        """Make the folder; ``state`` is how many files it has."""
        self._count = state or 0
        self._path.mkdir(exist_ok=True)

    def append(self, index: int, chunk: Chunk, done: Done) -> None:  # noqa: ARG002
        """Write the files of a chunk."""
        for name, data in done.output:
            target = self._path / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
            self._count += 1

    def state(self) -> int:
        """Return how many files there are."""
        return self._count

    def finish(self) -> None:
        """Leave the files where they are."""

    def close(self) -> None:
        """Leave nothing open."""
