"""A Parquet file, whose footer comes last: pieces lie in a folder beside until it is written in one go."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Final

from arnorm.corpus.chunk import Chunk, Done
from arnorm.corpus.job import Job
from arnorm.corpus.kinds.parquet import Arrow, arrow, batch_out, schema_out
from arnorm.corpus.sinks.sink import beside
from arnorm.counts.atomic import replacing

__all__ = ["ParquetFile"]

# Rows of a row group: readers skip and share by groups; articles of 2 kB make 32 MB.
_GROUP: Final = 16_384
# Rows of a piece on the disk: what is done again, at most, after a kill.
_PIECE: Final = 2_048


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
        if sum(map(len, self._waiting)) >= _PIECE:
            self._write()

    def state(self) -> int:
        """Return how many pieces there are, all rows in them."""
        self._write()
        return self._pieces

    def finish(self) -> None:
        """Write the file, group by group, and drop the pieces."""
        self._write()
        if self._gone():
            shutil.rmtree(self._folder)
            return
        pa = arrow()
        with replacing(self._path) as out, arrow("pyarrow.parquet").ParquetWriter(out, self._schema) as writer:
            waiting: list[Arrow] = []
            for number in range(self._pieces):
                with pa.OSFile(str(self._piece(number)), "rb") as file:
                    waiting += pa.ipc.open_stream(file).read_all().to_batches()
                if sum(map(len, waiting)) >= _GROUP or number == self._pieces - 1:
                    waiting = self._grouped(writer, waiting, last=number == self._pieces - 1)
        shutil.rmtree(self._folder)

    def _grouped(self, writer: Arrow, waiting: list[Arrow], *, last: bool) -> list[Arrow]:
        """Write whole groups, at the end all; return what waits. So groups do not depend on where pieces end."""
        table = arrow().Table.from_batches(waiting, self._schema)
        whole = len(table) if last else len(table) // _GROUP * _GROUP
        if whole:
            # In one chunk: pages end where chunks do, and those depend on where a run was killed.
            writer.write_table(table.slice(0, whole).combine_chunks(), row_group_size=_GROUP)
        return list(table.slice(whole).to_batches())

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
