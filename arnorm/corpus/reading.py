"""Files of any kind: what kind they are by their names, their chunks, and what a worker does with one."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, Final

from arnorm.corpus.chunk import Chunk, Done, Reject
from arnorm.corpus.errors import CorpusError
from arnorm.corpus.files import opening
from arnorm.corpus.files.lines import lines_of
from arnorm.corpus.files.packing import SUFFIXES, packing_of, unpacking
from arnorm.corpus.job import Job, Tally
from arnorm.corpus.kinds import folder, jsonl, parquet, table
from arnorm.corpus.layout import Layout, Source

__all__ = ["chunks_of", "documents", "documents_of", "kind_of", "opened", "size_of", "work"]

_KINDS: Final = {
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "csv",
    ".tsv": "tsv",
    ".parquet": "parquet",
    ".pq": "parquet",
}
_HINTS: Final = {
    ".json": "; a list becomes JSON Lines by: jq -c '.[]' FILE.json > FILE.jsonl",
    ".txt": "; one text is normalized by: arnorm FILE.txt",
}
_ROOMS: Final = {"jsonl": jsonl, "csv": table, "tsv": table, "parquet": parquet, "folder": folder}


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
        cure = "give a folder of texts, or a name that ends in " + ", ".join(_KINDS)
        raise CorpusError("FILE", name, cure + _HINTS.get(bare.suffix, ""))
    return kind


@contextlib.contextmanager
def opened(name: str) -> Iterator[BinaryIO]:
    """Open a file, unpacked; ``-`` is standard input. ``CorpusError`` where it cannot be."""
    with opening.opened(name) as file:
        yield unpacking(file, packing_of(name), name)


def chunks_of(layout: Layout, names: Iterable[str]) -> Iterator[Chunk]:
    """Yield the chunks of all files, one file behind the other."""
    for name in names:
        if layout.kind == "folder":
            yield from folder.chunks(name)
        elif layout.kind == "parquet":
            yield from parquet.chunks(layout, name)
        else:
            with opened(name) as file:
                lines = lines_of(file, layout.encoding)
                sign = table.SIGNS.get(layout.kind)
                yield from jsonl.chunks(name, lines) if sign is None else table.chunks(name, lines, sign)


def size_of(layout: Layout, names: Iterable[str]) -> int | None:
    """Return how much there is to read: bytes, or rows of Parquet; ``None`` where nobody knows before it is read."""
    if layout.kind == "parquet":
        return sum(map(parquet.rows_of, names))
    total = 0
    for name in names:
        if name == "-" or packing_of(name) is not None:
            return None
        found = [Path(name) / one for one in folder.files_of(name)] if layout.kind == "folder" else [Path(name)]
        total += sum(file.stat().st_size for file in found)
    return total


def documents(layout: Layout, names: Iterable[str]) -> Iterator[Source | Reject]:
    """Yield the documents of all files one by one; what cannot be read stands in its place."""
    for chunk in chunks_of(layout, names):
        yield from documents_of(layout, chunk)


def documents_of(layout: Layout, chunk: Chunk) -> Iterator[Source | Reject]:
    """Yield the documents of a chunk, for those who write none of them."""
    if chunk.broken:
        yield _unreadable(chunk)
    else:
        yield from _ROOMS[layout.kind].documents(layout, chunk)


def work(job: Job, chunk: Chunk) -> Done:
    """Return what comes of a chunk; what cannot be read counts as one document that is rejected."""
    if not chunk.broken:
        done: Done = _ROOMS[job.kind].work(job, chunk)
        return done
    reject, tally = _unreadable(chunk), Tally(job)
    tally.document(reject.place, str, reject)
    tally.summary.dropped, tally.summary.kept = 1, 0
    return Done([] if job.kind in {"folder", "parquet"} else b"", tally.summary, tuple(tally.rejects))


def _unreadable(chunk: Chunk) -> Reject:
    return Reject(f"{chunk.place}:{chunk.first}", "unreadable", chunk.broken, "")
