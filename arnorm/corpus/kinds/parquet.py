"""Parquet, read and written by pyarrow: all columns but the text stay as they are.

A worker is sent the columns of texts as Arrow's own bytes and sends back those that come out, so that the process that
reads and writes makes no string.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import Any, Final, TypeAlias

from arnorm.corpus.chunk import CHUNK, Chunk, Done, Reject
from arnorm.corpus.errors import CorpusError
from arnorm.corpus.files.encodings import encodable
from arnorm.corpus.job import Job, Tally
from arnorm.corpus.layout import Layout, Source
from arnorm.errors import OptionError

__all__ = [
    "Arrow",
    "arrow",
    "batch_out",
    "chunks",
    "documents",
    "require_columns",
    "rows_of",
    "schema_out",
    "work",
]

Arrow: TypeAlias = Any  # pyarrow has no types
# Rows of a chunk: articles are some 2 kB, so this is a chunk of the other kinds; of longer ones there are fewer.
_ROWS: Final = 128
# Bytes of a column that are read at once; without it a row group is read whole.
_BUFFER: Final = 1 << 18


def arrow(name: str = "pyarrow") -> Arrow:
    """Return a module of pyarrow; ``OptionError`` where it is not installed."""
    try:
        return import_module(name)
    except ImportError:
        raise OptionError("FILE", "Parquet", "it needs an extra: pip install 'arnorm[corpus]'") from None


def _file(name: str) -> Arrow:
    try:
        return arrow("pyarrow.parquet").ParquetFile(name, buffer_size=_BUFFER, pre_buffer=False)
    except (OSError, arrow().ArrowException) as error:
        raise CorpusError(name, "", f"it cannot be read as Parquet: {error}") from None


def rows_of(name: str) -> int:
    """Return how many rows a file has."""
    with _file(name) as file:
        return int(file.metadata.num_rows)


def require_columns(layout: Layout, names: list[str]) -> Arrow:
    """Return the schema that all files have; ``CorpusError`` where they differ, or lack a column of texts."""
    with _file(names[0]) as first:
        schema = first.schema_arrow
    for name in names[1:]:
        with _file(name) as file:
            if not file.schema_arrow.equals(schema):
                raise CorpusError(name, "", f"its columns are not those of {names[0]}: give files of one schema")
    for option, asked in zip(("--text-field", "--title-field", "--outlet-field"), layout.fields, strict=True):
        if asked is None:
            continue
        if schema.names.count(asked) != 1:
            twice = "it stands there more than once; " if asked in schema.names else ""
            raise CorpusError(option, asked, f"{twice}name one of the columns: {', '.join(schema.names)}")
        if not _is_text(schema.field(asked).type):
            raise CorpusError(option, asked, f"name a column of texts, this one holds {schema.field(asked).type}")
    return schema


def _is_text(kind: Arrow) -> bool:
    types = arrow("pyarrow.types")
    kind = kind.value_type if types.is_dictionary(kind) else kind
    return bool(types.is_string(kind) or types.is_large_string(kind) or types.is_string_view(kind))


def chunks(layout: Layout, name: str) -> Iterator[Chunk]:
    """Yield rows: text, title and outlet go to the worker, all columns stay beside."""
    first = 1
    with _file(name) as file:
        for group in range(file.metadata.num_row_groups):
            at, end = first, first + file.metadata.row_group(group).num_rows
            try:
                for batch in _batches(file, group):
                    sent = _sent(layout, batch)
                    yield Chunk(name, at, [sent], sent, len(batch), batch)
                    at += len(batch)
            except (OSError, arrow().ArrowException) as error:
                yield Chunk(name, at, [], size=end - at, broken=f"{end - at} rows cannot be read: {error}")
            first = end


def _batches(file: Arrow, group: int) -> Iterator[Arrow]:
    """Yield rows by the hundred; where rows are long, by fewer, so that no chunk is much larger than another."""
    told = file.metadata.row_group(group)
    mean = told.total_byte_size // max(1, told.num_rows)
    return iter(file.iter_batches(batch_size=max(1, min(_ROWS, CHUNK // max(1, mean))), row_groups=[group]))


def _sent(layout: Layout, batch: Arrow) -> bytes:
    """Return the texts, titles and outlets of a batch as bytes."""
    pa = arrow()
    columns = [_plain(batch.column(name)) if name else pa.nulls(len(batch), pa.string()) for name in layout.fields]
    return _packed(columns, ["text", "title", "outlet"])


def _plain(column: Arrow) -> Arrow:
    return column.dictionary_decode() if arrow("pyarrow.types").is_dictionary(column.type) else column


def _packed(columns: list[Arrow], names: list[str]) -> bytes:
    pa = arrow()
    batch, sink = pa.RecordBatch.from_arrays(columns, names=names), pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, batch.schema) as writer:
        writer.write_batch(batch)
    return bytes(sink.getvalue().to_pybytes())


def _unpacked(data: bytes) -> Arrow:
    return next(iter(arrow().ipc.open_stream(data)))


def _rows(layout: Layout, chunk: Chunk) -> Iterator[tuple[str, str | None, Source | Reject]]:
    """Yield the place of each row, its text, and what it says."""
    columns = (column.to_pylist() for column in _unpacked(chunk.units[0]).columns)
    for number, (text, title, outlet) in enumerate(zip(*columns, strict=True), chunk.first):
        place = f"{chunk.place}:{number}"
        null = Reject(place, "null", f"{layout.text_field!r} is null", "")
        yield place, text, null if text is None else Source(text, title, outlet, place)


def documents(layout: Layout, chunk: Chunk) -> Iterator[Source | Reject]:
    """Yield what each row says."""
    return (found for _, _, found in _rows(layout, chunk))


def work(job: Job, chunk: Chunk) -> Done:
    """Return the texts and the fields that are added as Arrow's bytes, and which rows stay."""
    tally = Tally(job)
    texts: list[str | None] = []
    added: list[list[object]] = [[] for _ in job.adds]
    stays: list[bool] = []
    for place, text, source in _rows(job, chunk):
        worked = tally.document(place, lambda text=text: text, source)  # type: ignore[misc]
        texts.append(text if worked is None else worked.text)
        for name, values in zip(job.adds, added, strict=True):
            values.append(None if worked is None else worked.more[name])
        stays.append(worked is not None or job.errors == "keep")
    pa, kinds = arrow(), _added(job)
    columns = [_texts(texts)] + [pa.array(values, kinds[name]) for name, values in zip(job.adds, added, strict=True)]
    return Done((_packed(columns, ["text", *job.adds]), stays), tally.summary, tuple(tally.rejects))


def _texts(texts: list[str | None]) -> Arrow:
    pa = arrow()
    try:
        return pa.array(texts, pa.large_string())
    except UnicodeEncodeError:  # a step made a lone surrogate; Parquet holds UTF-8
        return pa.array([None if text is None else encodable(text) for text in texts], pa.large_string())


def _added(job: Job) -> dict[str, Any]:
    """Return the types of the columns that are added, those of ``Finding.to_dict()`` and of edits."""
    pa = arrow()
    texts = pa.list_(pa.string())
    edit = {"start": pa.int64(), "end": pa.int64(), "old": pa.string(), "text": pa.string(), "by": texts}
    finding = {"start": pa.int64(), "end": pa.int64(), "word": pa.string(), "kind": pa.string()}
    finding |= {"suggestions": texts, "confidence": pa.float64(), "evidence": texts}
    types = {"edits": pa.list_(pa.struct(edit)), "typos": pa.list_(pa.struct(finding))}
    return {name: types[name] for name in job.adds}


def schema_out(job: Job, schema: Arrow) -> Arrow:
    """Return the schema of the output: the text's own kind of text (a dictionary's values), and the columns added."""
    field = schema.field(job.text_field)
    if arrow("pyarrow.types").is_dictionary(field.type):
        field = field.with_type(field.type.value_type)
        schema = schema.set(schema.get_field_index(job.text_field), field)
    for name, kind in _added(job).items():
        schema = schema.append(arrow().field(name if name not in schema.names else f"arnorm_{name}", kind))
    return schema


def batch_out(job: Job, schema: Arrow, batch: Arrow, output: tuple[bytes, list[bool]]) -> Arrow:
    """Return the rows that come out of a batch, under the schema of the output."""
    pa = arrow()
    packed, stays = output
    text, *added = _unpacked(packed).columns
    at = batch.schema.get_field_index(job.text_field)
    columns = [*batch.columns, *added]
    columns[at] = text.cast(schema.field(at).type)
    made = pa.RecordBatch.from_arrays(columns, schema=schema)
    return made if all(stays) else made.filter(pa.array(stays, pa.bool_()))
