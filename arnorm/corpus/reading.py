"""Files of any kind: what kind they are by their names, their chunks, and what a worker does with one."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import BinaryIO, Final

from arnorm.corpus.chunk import Chunk, Done, Reject
from arnorm.corpus.errors import CorpusError
from arnorm.corpus.job import Job, Tally
from arnorm.corpus.kinds import folder, jsonl, parquet, table
from arnorm.corpus.packing import SUFFIXES, packing_of, unpacking

__all__ = ["chunks_of", "kind_of", "opened", "size_of", "work"]

_KINDS: Final = {
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "csv",
    ".tsv": "tsv",
    ".parquet": "parquet",
    ".pq": "parquet",
}
_WORK: Final = {
    "jsonl": jsonl.work,
    "csv": table.work,
    "tsv": table.work,
    "parquet": parquet.work,
    "folder": folder.work,
}


def kind_of(name: str) -> str:
    """Return what kind of corpus a name is; ``CorpusError`` for one that is none.

    >>> kind_of("news.jsonl.gz"), kind_of("news.tsv")
    ('jsonl', 'tsv')
    """
    if name == "-":
        return "jsonl"
    path = Path(name)
    if path.is_dir():
        return "folder"
    bare = path.with_suffix("") if path.suffix in SUFFIXES else path
    kind = _KINDS.get(bare.suffix)
    if kind is None or (kind == "parquet" and bare != path):
        raise CorpusError("FILE", name, "give a folder of texts, or a name that ends in " + ", ".join(_KINDS))
    return kind


@contextlib.contextmanager
def opened(name: str) -> Iterator[BinaryIO]:
    """Open a file, unpacked; ``-`` is standard input."""
    if name == "-":
        yield sys.stdin.buffer
        return
    with Path(name).open("rb") as file:
        yield unpacking(file, packing_of(name), name)


def chunks_of(job: Job, names: Iterable[str]) -> Iterator[Chunk]:
    """Yield the chunks of all files, one file behind the other."""
    for name in names:
        if job.kind == "folder":
            yield from folder.chunks(name)
        elif job.kind == "parquet":
            yield from parquet.chunks(job, name)
        else:
            with opened(name) as file:
                rows = jsonl.chunks if job.kind == "jsonl" else partial(table.chunks, sign=table.SIGNS[job.kind])
                yield from rows(name, file)


def size_of(job: Job, names: Iterable[str]) -> int | None:
    """Return how much there is to read: bytes, or rows of Parquet; ``None`` where nobody knows before it is read."""
    if job.kind == "parquet":
        return sum(map(parquet.rows_of, names))
    total = 0
    for name in names:
        if name == "-" or packing_of(name) is not None:
            return None
        files = [Path(name) / one for one in folder.files_of(name)] if job.kind == "folder" else [Path(name)]
        total += sum(file.stat().st_size for file in files)
    return total


def work(job: Job, chunk: Chunk) -> Done:
    """Return what comes of a chunk; what cannot be read counts as one document that is rejected."""
    if not chunk.broken:
        return _WORK[job.kind](job, chunk)
    place, tally = f"{chunk.place}:{chunk.first}", Tally(job)
    tally.document(place, str, Reject(place, "unreadable", chunk.broken, ""))
    tally.summary.dropped, tally.summary.kept = 1, 0
    return Done([] if job.kind in {"folder", "parquet"} else b"", tally.summary, tuple(tally.rejects))
