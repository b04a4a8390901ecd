"""JSON Lines: each line comes out to the letter but for its text, and the fields that are added."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO, Final

from arnorm.corpus.chunk import Chunk, Done, Reject
from arnorm.corpus.encodings import not_decoded
from arnorm.corpus.errors import CorpusError
from arnorm.corpus.job import Job, Source, Tally
from arnorm.corpus.kinds.chunked import chunked
from arnorm.corpus.packing import packed
from arnorm.corpus.record import Record

__all__ = ["chunks", "work"]

_BLANK: Final = b" \t\r\n"
_BOM: Final = "\ufeff"
# How much of a value an error shows.
_SHOWN: Final = 60


def chunks(name: str, file: BinaryIO) -> Iterator[Chunk]:
    """Yield the lines of a file."""
    return chunked(name, enumerate(file, 1))


def work(job: Job, chunk: Chunk) -> Done:
    """Return the lines that come out of a chunk."""
    tally = Tally(job)
    lines: list[bytes] = []
    for number, line in enumerate(chunk.units, chunk.first):
        if not line.strip(_BLANK):
            continue
        made = _line(tally, f"{chunk.place}:{number}", line)
        if made is not None:
            lines.append(made)
        elif job.errors == "keep":
            lines.append(line.rstrip(b"\r\n") + b"\n")
    return Done(packed(b"".join(lines), job.packing), tally.summary, tuple(tally.rejects))


def _line(tally: Tally, place: str, line: bytes) -> bytes | None:
    job = tally.job
    record = _parsed(job, place, line)
    source = record if isinstance(record, Reject) else _source(job, record)
    worked = tally.document(place, lambda: _shown(line), source)
    if worked is None or isinstance(record, Reject):
        return None
    return (record.changed(job.text_field, worked.text, worked.more) + "\n").encode("utf-8")


def _parsed(job: Job, place: str, line: bytes) -> Record | Reject:
    try:
        text = line.decode(job.encoding).removeprefix(_BOM)
    except UnicodeError as error:
        return Reject(place, "broken byte", not_decoded(error, 0, line[:8]), _shown(line))
    try:
        return Record.parse(text, place)
    except CorpusError as error:
        return Reject(place, "bad line", error.cure, _shown(line))


def _source(job: Job, record: Record) -> Source | Reject:
    for name in (job.text_field, job.title_field, job.outlet_field):
        field = None if name is None else record.get(name)
        wanted = name == job.text_field
        if name is None or (not wanted and (field is None or field.value is None)):
            continue
        if field is None:
            others = ", ".join(other.name for other in record.fields)
            return Reject(record.place, "missing field", f"{name!r} is not among {others[:_SHOWN]}", record.line)
        if field.value is None:
            return Reject(record.place, "null", f"{name!r} is null", record.line)
        if record.line[field.start] != '"':
            shown = record.line[field.start : field.end][:_SHOWN]
            return Reject(record.place, "no text", f"{name!r} is {shown}", record.line)
    return Source(
        record.text(job.text_field), record.text_or_none(job.title_field), record.text_or_none(job.outlet_field)
    )


def _shown(line: bytes) -> str:
    return line.rstrip(b"\r\n").decode("utf-8", "backslashreplace")
