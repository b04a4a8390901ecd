"""Parquet, read and written by pyarrow: all columns but the text stay as they are."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import Any, Final, TypeAlias

from arnorm.corpus.chunk import Chunk, Done, Reject
from arnorm.corpus.errors import CorpusError
from arnorm.corpus.job import Job, Source, Tally
from arnorm.errors import OptionError

__all__ = ["ROWS", "Arrow", "arrow", "batch_out", "chunks", "require_columns", "rows_of", "schema_out", "work"]

Arrow: TypeAlias = Any  # pyarrow has no types
# Rows of a chunk: articles are some 2 kB, so this is a chunk of the other kinds.
ROWS: Final = 128


def arrow(name: str = "pyarrow") -> Arrow:
    """Return a module of pyarrow; ``OptionError`` where it is not installed."""
    try:
        return import_module(name)
    except ImportError:
        raise OptionError("FILE", "Parquet", "it needs an extra: pip install 'arnorm[corpus]'") from None


def _file(name: str) -> Arrow:
    try:
        return arrow("pyarrow.parquet").ParquetFile(name)
    except (OSError, arrow().ArrowException) as error:
        raise CorpusError(name, "", f"it cannot be read as Parquet: {error}") from None


def rows_of(name: str) -> int:
    """Return how many rows a file has."""
    with _file(name) as file:
        return int(file.metadata.num_rows)


def require_columns(job: Job, names: list[str]) -> Arrow:
    """Return the schema that all files have; ``CorpusError`` where they differ, or lack a column of texts."""
    with _file(names[0]) as first:
        schema = first.schema_arrow
    for name in names[1:]:
        with _file(name) as file:
            if not file.schema_arrow.equals(schema):
                raise CorpusError(name, "", f"its columns are not those of {names[0]}: give files of one schema")
    for option in ("text_field", "title_field", "outlet_field"):
        asked = getattr(job, option)
        if asked is None:
            continue
        said = "--" + option.replace("_", "-")
        if asked not in schema.names:
            raise CorpusError(said, asked, "name one of the columns: " + ", ".join(schema.names))
        if not _is_text(schema.field(asked).type):
            raise CorpusError(said, asked, f"name a column of texts, this one holds {schema.field(asked).type}")
    return schema


def _is_text(kind: Arrow) -> bool:
    types = arrow("pyarrow.types")
    kind = kind.value_type if types.is_dictionary(kind) else kind
    return bool(types.is_string(kind) or types.is_large_string(kind) or types.is_string_view(kind))


def chunks(job: Job, name: str) -> Iterator[Chunk]:
    """Yield rows: text, title and outlet go to the worker, all columns stay beside."""
    first = 1
    names = [job.text_field, job.title_field, job.outlet_field]
    with _file(name) as file:
        try:
            for batch in file.iter_batches(batch_size=ROWS):
                columns = [batch.column(one).to_pylist() if one else [None] * len(batch) for one in names]
                units = list(zip(*columns, strict=True))
                content = "\0".join(repr(unit) for unit in units).encode("utf-8", "backslashreplace")
                yield Chunk(name, first, units, content, len(batch), batch)
                first += len(batch)
        except (OSError, arrow().ArrowException) as error:
            yield Chunk(name, first, [], broken=f"the rest cannot be read: {error}")


def work(job: Job, chunk: Chunk) -> Done:
    """Return for each row its text and the fields that are added; ``None`` for one that is rejected."""
    tally = Tally(job)
    out: list[tuple[str, list[object]] | None] = []
    for number, (text, title, outlet) in enumerate(chunk.units, chunk.first):
        place = f"{chunk.place}:{number}"
        source = (
            Reject(place, "null", f"{job.text_field!r} is null", "") if text is None else Source(text, title, outlet)
        )
        worked = tally.document(place, lambda text=text: text, source)  # type: ignore[misc]
        out.append(None if worked is None else (worked.text, list(worked.more.values())))
    return Done(out, tally.summary, tuple(tally.rejects))


def _added(job: Job) -> dict[str, Any]:
    """Return the types of the columns that are added, those of ``Finding.to_dict()`` and of edits."""
    pa = arrow()
    texts = pa.list_(pa.string())
    edit = {"start": pa.int64(), "end": pa.int64(), "text": pa.string(), "by": texts}
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


def batch_out(job: Job, schema: Arrow, batch: Arrow, worked: list[tuple[str, list[object]] | None]) -> Arrow:
    """Return the rows that come out of a batch, under the schema of the output."""
    pa = arrow()
    at = batch.schema.get_field_index(job.text_field)
    old = batch.column(at).to_pylist()
    texts = [was if made is None else made[0] for was, made in zip(old, worked, strict=True)]
    columns = batch.columns
    columns[at] = pa.array(texts, schema.field(at).type)
    for number, kind in enumerate(_added(job).values()):
        columns.append(pa.array([None if made is None else made[1][number] for made in worked], kind))
    made_batch = pa.RecordBatch.from_arrays(columns, schema=schema)
    if job.errors == "keep" or None not in worked:
        return made_batch
    return made_batch.filter(pa.array([made is not None for made in worked]))
