"""A Parquet file, whose footer comes last: pieces lie in a folder beside until it is written in one go."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from arnorm.corpus.chunk import Chunk, Done
from arnorm.corpus.job import Job
from arnorm.corpus.kinds.parquet import Arrow, arrow, batch_out, schema_out
from arnorm.corpus.sinks.sink import beside
from arnorm.counts.atomic import replacing

__all__ = ["ParquetFile"]

# A row group ends behind the chunk with which it has so many rows, or bytes: readers skip and share by groups, and a
# group is held whole while it is written.
_GROUP: Final = 16_384
_GROUP_BYTES: Final = 1 << 24
# Bytes of a piece on the disk: what is held before it is written.
_PIECE: Final = 1 << 22


class ParquetFile:
    """Rows in pieces of Arrow's own format; ``state`` is how many pieces are whole."""

    def __init__(self, path: Path, job: Job, schema: Arrow) -> None:
        self._path, self._job = path, job
        self._folder = beside(path, ".part")
        self._schema = schema_out(job, schema)
        self._waiting: list[Arrow] = []
        self._pieces = 0

    def start(self, state: int | None) -> None:
        """Begin with an empty folder of pieces, or with as many as ``state`` says."""
        self._pieces = state or 0
        if state is None:
            shutil.rmtree(self._folder, ignore_errors=True)
        self._folder.mkdir(exist_ok=True)

    def append(self, index: int, chunk: Chunk, done: Done) -> None:  # noqa: ARG002
        """Take the rows of a chunk, with the columns that stayed beside it."""
        if chunk.broken:
            return
        self._waiting.append(batch_out(self._job, self._schema, chunk.beside, done.output))
        if sum(batch.nbytes for batch in self._waiting) >= _PIECE:
            self._write()

    def state(self) -> int:
        """Return how many pieces there are, all rows in them."""
        self._write()
        return self._pieces

    def finish(self) -> None:
        """Write the file, group by group, and drop the pieces."""
        self._write()
        if not self._gone():
            with replacing(self._path) as out, arrow("pyarrow.parquet").ParquetWriter(out, self._schema) as writer:
                for group in self._groups():
                    # In one chunk: pages end where chunks do.
                    writer.write_table(group.combine_chunks(), row_group_size=len(group))
                    arrow().default_memory_pool().release_unused()
        shutil.rmtree(self._folder)

    def _groups(self) -> Iterator[Arrow]:
        """Yield the rows of each group. Where one ends depends on chunks, not on where a run was killed."""
        held: list[Arrow] = []
        rows = size = 0
        for number in range(self._pieces):
            for batch in self._batches(number):
                held.append(batch)
                rows, size = rows + len(batch), size + batch.nbytes
                if rows >= _GROUP or size >= _GROUP_BYTES:
                    yield arrow().Table.from_batches(held, self._schema)
                    held, rows, size = [], 0, 0
        if rows:
            yield arrow().Table.from_batches(held, self._schema)

    def _batches(self, number: int) -> Iterator[Arrow]:
        pa = arrow()
        with pa.OSFile(str(self._piece(number)), "rb") as file:
            yield from pa.ipc.open_stream(file)

    def _write(self) -> None:
        if not self._waiting:
            return
        with replacing(self._piece(self._pieces)) as file, arrow().ipc.new_stream(file, self._schema) as writer:
            for batch in self._waiting:
                writer.write_batch(batch)
        self._waiting = []
        self._pieces += 1

    def _gone(self) -> bool:
        """Return whether pieces are missing: they go once the file is in its place."""
        return not all(self._piece(number).exists() for number in range(self._pieces))

    def _piece(self, number: int) -> Path:
        return self._folder / f"{number:08}.arrow"

    def close(self) -> None:
        """Leave nothing open."""
