"""JSON Lines: each line comes out to the letter but for its text, and the fields that are added."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from arnorm.corpus.chunk import Chunk, Done, Reject
from arnorm.corpus.errors import CorpusError
from arnorm.corpus.files.encodings import as_utf8, not_decoded
from arnorm.corpus.files.packing import packed
from arnorm.corpus.job import Job, Tally
from arnorm.corpus.kinds.chunked import chunked
from arnorm.corpus.layout import Layout, Source
from arnorm.corpus.record import Record

__all__ = ["chunks", "documents", "is_blank", "parsed", "source", "work"]

_BLANK: Final = b" \t\r\n"
_BOM: Final = "\ufeff"
# How much of a value an error shows.
_SHOWN: Final = 60


def is_blank(line: bytes) -> bool:
    """Return whether a line holds nothing, and so no document."""
    return not line.strip(_BLANK)


def chunks(name: str, lines: Iterable[bytes]) -> Iterator[Chunk]:
    """Yield the lines of a file."""
    return chunked(name, enumerate(lines, 1))


def documents(layout: Layout, chunk: Chunk) -> Iterator[Source | Reject]:
    """Yield what each line says."""
    for number, line in enumerate(chunk.units, chunk.first):
        if not is_blank(line):
            record = parsed(layout, f"{chunk.place}:{number}", line)
            yield record if isinstance(record, Reject) else source(layout, record)


def work(job: Job, chunk: Chunk) -> Done:
    """Return the lines that come out of a chunk."""
    tally = Tally(job)
    lines: list[bytes] = []
    for number, line in enumerate(chunk.units, chunk.first):
        if is_blank(line):
            continue
        made = _line(tally, f"{chunk.place}:{number}", line)
        if made is not None:
            lines.append(made)
        elif job.errors == "keep":
            lines.append(as_utf8(line.rstrip(b"\r\n"), job.line_encoding) + b"\n")
    return Done(packed(b"".join(lines), job.packing), tally.summary, tuple(tally.rejects))


def _line(tally: Tally, place: str, line: bytes) -> bytes | None:
    job = tally.job
    record = parsed(job, place, line)
    found = record if isinstance(record, Reject) else source(job, record)
    worked = tally.document(place, lambda: _shown(line), found)
    if worked is None or isinstance(record, Reject):
        return None
    return (record.changed(job.text_field, worked.text, worked.more) + "\n").encode("utf-8")


def parsed(layout: Layout, place: str, line: bytes) -> Record | Reject:
    """Return the object that a line is."""
    try:
        text = line.decode(layout.line_encoding).removeprefix(_BOM)
    except UnicodeError as error:
        return Reject(place, "broken byte", not_decoded(error, 0, line[:8], " of the line"), _shown(line))
    try:
        return Record.parse(text, place)
    except CorpusError as error:
        return Reject(place, "bad line", error.cure, _shown(line))


def source(layout: Layout, record: Record) -> Source | Reject:
    """Return the text of an object, with its title and outlet where they stand there."""
    values: list[str | None] = []
    for name in layout.fields:
        field = None if name is None else record.get(name)
        if name == layout.text_field and (field is None or field.value is None):
            return _missing(record, name, null=field is not None)
        if field is None or field.value is None:
            values.append(None)
        elif record.line[field.start] == '"':
            values.append(field.value)
        else:
            shown = record.line[field.start : field.end][:_SHOWN]
            return Reject(record.place, "no text", f"{name!r} is {shown}", record.line)
    text, title, outlet = values
    return Source(text or "", title, outlet, record.place)


def _missing(record: Record, name: str, *, null: bool) -> Reject:
    others = ", ".join(other.name for other in record.fields)[:_SHOWN]
    said = f"{name!r} is null" if null else f"{name!r} is not among {others}: name another field, as --text-field does"
    return Reject(record.place, "null" if null else "missing field", said, record.line)


def _shown(line: bytes) -> str:
    return line.rstrip(b"\r\n").decode("utf-8", "backslashreplace")
