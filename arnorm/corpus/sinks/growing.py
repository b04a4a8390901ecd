"""A file that grows under the name of a part, and takes its own name when it is whole."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from arnorm.corpus.chunk import Chunk, Done
from arnorm.corpus.sinks.sink import beside

__all__ = ["GrowingFile"]


class GrowingFile:
    """Bytes one behind the other; ``bytes_of`` says which of a chunk, ``head`` comes before the first."""

    def __init__(self, path: Path, bytes_of: Callable[[Done], bytes], head: bytes = b"") -> None:
        self._path = path
        self._part = beside(path, ".part")
        self._bytes_of = bytes_of
        self._head = head
        self._file: BinaryIO | None = None

    def start(self, state: int | None) -> None:
        """Begin with an empty part, or cut the one that is there to ``state`` bytes."""
        if state is not None and not self._part.exists():  # it took its name before the run was killed
            return
        self._file = self._part.open("wb" if state is None else "r+b")
        if state is None:
            self._file.write(self._head)
        else:
            self._file.truncate(state)
            self._file.seek(state)

    def append(self, index: int, chunk: Chunk, done: Done) -> None:  # noqa: ARG002
        """Write the bytes of a chunk."""
        if self._file is not None:
            self._file.write(self._bytes_of(done))

    def state(self) -> int:
        """Return how long the file is, all of it on the disk."""
        if self._file is None:
            return 0
        self._file.flush()
        os.fsync(self._file.fileno())
        return self._file.tell()

    def finish(self) -> None:
        """Give the part its own name."""
        if self._file is not None:
            self.state()
            self.close()
            self._part.replace(self._path)

    def close(self) -> None:
        """Close the part."""
        if self._file is not None:
            self._file.close()
            self._file = None
