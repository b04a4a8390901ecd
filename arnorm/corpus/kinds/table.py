"""CSV and TSV with a header: each row comes out to the letter but for its text, and the columns that are added."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final, NamedTuple

from arnorm.corpus.chunk import Chunk, Done, Reject
from arnorm.corpus.errors import CorpusError
from arnorm.corpus.files.encodings import as_utf8, encodable, not_decoded
from arnorm.corpus.files.packing import packed
from arnorm.corpus.job import Job, Tally
from arnorm.corpus.kinds.chunked import chunked
from arnorm.corpus.layout import Layout, Source
from arnorm.corpus.record import json_text
from arnorm.corpus.rows import cell_text, cells, quoted, raw_rows

__all__ = ["SIGNS", "chunks", "documents", "header_of", "packed_header", "require_columns", "work"]

SIGNS: Final = {"csv": ",", "tsv": "\t"}
_END: Final = "\r\n"


class _Row(NamedTuple):
    place: str
    line: str
    places: list[tuple[int, int]]
    end: str


def chunks(name: str, lines: Iterable[bytes], sign: str) -> Iterator[Chunk]:
    """Yield the rows of a file but the header, which is row 1."""
    return chunked(name, islice(enumerate(raw_rows(lines, sign), 1), 1, None))


def header_of(name: str, lines: Iterable[bytes], sign: str, encoding: str) -> str:
    """Return the header of a file, with its line end; ``CorpusError`` where it has none. ``encoding``: of the lines."""
    row = next(raw_rows(lines, sign), b"")
    try:
        header = row.decode(encoding)
    except UnicodeError as error:
        raise CorpusError(f"{name}:1", row[:8], not_decoded(error, 0, row[:8])) from None
    if not header.strip(_END):
        raise CorpusError(f"{name}:1", header, "give a table whose first row names its columns")
    return header


def packed_header(job: Job) -> bytes:
    """Return the header of the output."""
    sign, line = SIGNS[job.kind], job.header.rstrip(_END)
    added = "".join(sign + name for name in _added(job))
    return packed((line + added + (job.header[len(line) :] or "\n")).encode("utf-8"), job.packing)


def _added(job: Job) -> list[str]:
    """Return the names of the columns that are added, each one that is free."""
    taken = set(_columns(job))
    return [name if name not in taken else f"arnorm_{name}" for name in job.adds]


def _columns(layout: Layout) -> list[str]:
    line = layout.header.rstrip(_END).removeprefix("\ufeff")
    places = cells(line, SIGNS[layout.kind]) or []
    return [cell_text(line[start:end]) for start, end in places]


def documents(layout: Layout, chunk: Chunk) -> Iterator[Source | Reject]:
    """Yield what each row says."""
    columns = _columns(layout)
    for number, raw in enumerate(chunk.units, chunk.first):
        if raw.strip(b"\r\n"):
            row = _parsed(layout, columns, f"{chunk.place}:{number}", raw)
            yield row if isinstance(row, Reject) else _source(layout, columns, row)


def work(job: Job, chunk: Chunk) -> Done:
    """Return the rows that come out of a chunk."""
    tally, columns = Tally(job), _columns(job)
    rows: list[bytes] = []
    for number, raw in enumerate(chunk.units, chunk.first):
        if not raw.strip(b"\r\n"):
            continue
        made = _made(tally, columns, f"{chunk.place}:{number}", raw)
        if made is not None:
            rows.append(made)
        elif job.errors == "keep":
            empty = SIGNS[job.kind].encode() * len(job.adds)
            line = raw.rstrip(b"\r\n")
            rows.append(as_utf8(line, job.line_encoding) + empty + (raw[len(line) :] or b"\n"))
    return Done(packed(b"".join(rows), job.packing), tally.summary, tuple(tally.rejects))


def _made(tally: Tally, columns: list[str], place: str, raw: bytes) -> bytes | None:
    job, sign = tally.job, SIGNS[tally.job.kind]
    row = _parsed(job, columns, place, raw)
    source = row if isinstance(row, Reject) else _source(job, columns, row)
    worked = tally.document(place, lambda: _shown(raw), source)
    if worked is None or isinstance(row, Reject):
        return None
    line = row.line
    start, end = row.places[columns.index(job.text_field)]
    if isinstance(source, Source) and worked.text != source.text:
        cell = quoted(worked.text, sign, always=line.startswith('"', start))
        line = line[:start] + cell + line[end:]
    line += "".join(sign + quoted(json_text(value), sign) for value in worked.more.values())
    return encodable(line + row.end).encode("utf-8")


def _parsed(layout: Layout, columns: list[str], place: str, raw: bytes) -> _Row | Reject:
    try:
        text = raw.decode(layout.line_encoding)
    except UnicodeError as error:
        return Reject(place, "broken byte", not_decoded(error, 0, raw[:8], " of the row"), _shown(raw))
    line = text.rstrip(_END)
    places = cells(line, SIGNS[layout.kind])
    if places is None:
        return Reject(place, "bad line", "a quote is not closed", _shown(raw))
    if len(places) != len(columns):
        return Reject(place, "bad line", f"{len(places)} cells under {len(columns)} columns", _shown(raw))
    return _Row(place, line, places, text[len(line) :] or "\n")


def _source(layout: Layout, columns: list[str], row: _Row) -> Source:
    def text(name: str | None) -> str | None:
        if name is None:
            return None
        start, end = row.places[columns.index(name)]
        return cell_text(row.line[start:end])

    title, outlet = text(layout.title_field) or None, text(layout.outlet_field) or None
    return Source(text(layout.text_field) or "", title, outlet, row.place)


def require_columns(layout: Layout) -> None:
    """Raise ``CorpusError`` unless the header names all columns that are asked for."""
    columns = _columns(layout)
    for option in ("text_field", "title_field", "outlet_field"):
        name = getattr(layout, option)
        if name is not None and columns.count(name) != 1:
            twice = "it stands there more than once; " if name in columns else ""
            cure = f"{twice}name one of the columns: {', '.join(columns)}"
            raise CorpusError("--" + option.replace("_", "-"), name, cure)


def _shown(raw: bytes) -> str:
    return raw.rstrip(b"\r\n").decode("utf-8", "backslashreplace")
