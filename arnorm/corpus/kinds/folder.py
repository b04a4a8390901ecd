"""A folder of texts, those in its folders included: each file comes out under its own name."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from arnorm.corpus.chunk import CHUNK, Chunk, Done, Reject
from arnorm.corpus.files.encodings import as_utf8, encodable, not_decoded
from arnorm.corpus.job import Job, Tally
from arnorm.corpus.layout import Layout, Source

__all__ = ["chunks", "documents", "files_of", "work"]


def files_of(folder: str) -> list[str]:
    """Return the names of all texts (``*.txt``) below a folder, sorted."""
    return [name for name, failed in _listed(folder) if failed is None]


def _listed(folder: str) -> list[tuple[str, str | None]]:
    """Return the names of all texts, and of the folders that cannot be looked into with the reason why; sorted."""
    top = Path(folder)
    failed: list[OSError] = []
    found: list[tuple[str, str | None]] = []
    for place, _, names in os.walk(top, onerror=failed.append):
        paths = (Path(place) / name for name in names if name.endswith((".txt", ".TXT")))
        found += [(path.relative_to(top).as_posix(), None) for path in paths if path.is_file()]
    found += [(Path(error.filename).relative_to(top).as_posix(), error.strerror) for error in failed]
    return sorted(found, key=lambda pair: pair[0])


def chunks(folder: str) -> Iterator[Chunk]:
    """Yield the files of a folder, as pairs of name and bytes, or name and the reason why there are none."""
    held: list[tuple[str, bytes | str]] = []
    size = 0
    for number, (name, failed) in enumerate(_listed(folder), 1):
        try:
            data: bytes | str = failed or (Path(folder) / name).read_bytes()
        except OSError as error:
            data = error.strerror or "it cannot be read"
        held.append((name, data))
        size += len(data)
        if size >= CHUNK:
            yield _chunk(folder, number, held, size)
            held, size = [], 0
    if held:
        yield _chunk(folder, 1, held, size)


def _chunk(folder: str, number: int, held: list[tuple[str, bytes | str]], size: int) -> Chunk:
    content = b"\0".join(
        name.encode("utf-8", "surrogateescape") + b"\0" + (data if isinstance(data, bytes) else b"")
        for name, data in held
    )
    return Chunk(folder, number, held, content or b"\0", size)


def documents(layout: Layout, chunk: Chunk) -> Iterator[Source | Reject]:
    """Yield what each file says."""
    for name, data in chunk.units:
        yield _source(layout, f"{chunk.place}/{name}", data)


def work(job: Job, chunk: Chunk) -> Done:
    """Return what each file becomes: pairs of name and bytes."""
    tally = Tally(job)
    out: list[tuple[str, bytes]] = []
    for name, data in chunk.units:
        place = f"{chunk.place}/{name}"
        worked = tally.document(place, lambda data=data: _shown(data), _source(job, place, data))  # type: ignore[misc]
        if worked is not None:
            out.append((name, encodable(worked.text).encode("utf-8")))
        elif job.errors == "keep" and isinstance(data, bytes):
            out.append((name, as_utf8(data, job.encoding)))
    return Done(out, tally.summary, tuple(tally.rejects))


def _source(layout: Layout, place: str, data: bytes | str) -> Source | Reject:
    if isinstance(data, str):
        return Reject(place, "unreadable", data, "")
    try:
        return Source(data.decode(layout.encoding), place=place)
    except UnicodeError as error:
        return Reject(place, "broken byte", not_decoded(error, 0, data[:8]), _shown(data))


def _shown(data: bytes | str) -> str:
    return data if isinstance(data, str) else data.decode("utf-8", "backslashreplace")
