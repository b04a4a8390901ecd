"""Spark: normalizing, finding and fitting on a cluster, in Arrow batches; arnorm must be on the executors.

``normalize`` and ``typos`` return a frame that is worked out when Spark wants it; ``fit_profile`` and ``fit_model`` run
at once. Counts are made in each partition and merged, so that they equal those of one machine to the byte.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterable, Iterator
from functools import reduce
from typing import Any, Final, TypeVar, cast

from arnorm.adapters.pipelines import chosen_pipeline, missing
from arnorm.core.step import Context
from arnorm.counts.fitted import Fitted
from arnorm.document.profile.profile import BoilerplateProfile
from arnorm.errors import OptionError
from arnorm.typos.detector import TypoDetector
from arnorm.typos.model.model import TypoModel

try:
    import pyarrow as pa
    from pyspark.sql.types import StringType, StructField, StructType
except ImportError as error:
    raise missing("pyspark", "spark") from error

from arnorm.adapters import arrow

__all__ = ["FINDINGS", "fit_model", "fit_profile", "normalize", "typos"]

FINDINGS: Final = (
    "array<struct<start:bigint,end:bigint,word:string,kind:string,"
    "suggestions:array<string>,confidence:double,evidence:array<string>>>"
)
# Tasks that merge the counts of all partitions, so that the driver is sent a few tables and not thousands.
_MERGERS: Final = 8

Batches = Iterator[Any]
Value = TypeVar("Value", bound=Fitted)
Row = tuple[str, Context]


def normalize(
    df: Any,  # noqa: ANN401
    text: str = "text",
    pipeline: Any = "news",  # noqa: ANN401
    *,
    title: str | None = None,
    outlet: str | None = None,
    into: str | None = None,
) -> Any:  # noqa: ANN401
    """Return ``df`` with the column ``text`` normalized: in its place, or in the column ``into``.

    ``title`` and ``outlet`` name the columns that hold them. Nulls stay null; every other column and the order within
    a partition stay. ``OptionError`` for a column that is missing or holds no strings.
    """
    chosen = chosen_pipeline(pipeline)
    _require(df, text=text, title=title, outlet=outlet)
    target = text if into is None else into

    def run(batches: Batches) -> Batches:
        for batch in batches:
            beside = [None if name is None else batch.column(name) for name in (title, outlet)]
            done = arrow.normalize(batch.column(text), chosen, title=beside[0], outlet=beside[1])
            yield _with(batch, target, done)

    return df.mapInArrow(run, _schema(df, target, StringType()))


def typos(df: Any, text: str = "text", *, into: str = "typos", **options: Any) -> Any:  # noqa: ANN401
    """Return ``df`` with the findings of each text in the column ``into``, an array of structs (``FINDINGS``).

    ``options`` are those of ``TypoDetector``. Offsets are code points; a null has null for its findings.
    """
    TypoDetector(**options)
    _require(df, text=text)
    kind = StructType.fromDDL(f"found {FINDINGS}")["found"].dataType

    def run(batches: Batches) -> Batches:
        for batch in batches:
            yield _with(batch, into, arrow.find_typos(batch.column(text), **options))

    return df.mapInArrow(run, _schema(df, into, kind))


def fit_profile(
    df: Any,  # noqa: ANN401
    text: str = "text",
    *,
    title: str | None = None,
    outlet: str | None = None,
) -> BoilerplateProfile:
    """Return the ``BoilerplateProfile`` of all texts of ``df`` that are not null, as ``BoilerplateProfile.fit`` does."""
    _require(df, text=text, title=title, outlet=outlet)
    columns = (text, title, outlet)
    return _fitted(df, columns, BoilerplateProfile, BoilerplateProfile.fit)


def fit_model(df: Any, text: str = "text") -> TypoModel:  # noqa: ANN401
    """Return the ``TypoModel`` of all texts of ``df`` that are not null, as ``TypoModel.fit`` does."""
    _require(df, text=text)
    return _fitted(df, (text, None, None), TypoModel, _model)


def _model(rows: Iterable[Row]) -> TypoModel:
    return TypoModel.fit(text for text, _ in rows)


def _fitted(
    df: Any,  # noqa: ANN401
    columns: tuple[str, str | None, str | None],
    kind: type[Value],
    fit: Callable[[Iterable[Row]], Value],
) -> Value:
    def counted(batches: Batches) -> Batches:
        yield _packed(fit(_rows(batches, columns)))

    def merged(batches: Batches) -> Batches:
        yield _packed(_merged(kind, (packed for batch in batches for packed in batch.column("counts").to_pylist())))

    names = dict.fromkeys(name for name in columns if name is not None)
    parts = df.select(*(df[_quoted(name)] for name in names)).mapInArrow(counted, "counts binary")
    rows = parts.repartition(_MERGERS).mapInArrow(merged, "counts binary").collect()
    return _merged(kind, (bytes(row["counts"]) for row in rows))


def _rows(batches: Batches, columns: tuple[str, str | None, str | None]) -> Iterator[Row]:
    for batch in batches:
        nothing = [None] * len(batch)
        values = (nothing if name is None else batch.column(name).to_pylist() for name in columns)
        for text, title, outlet in zip(*values, strict=True):
            if text is not None:
                yield text, Context(title=title, outlet=outlet)


def _packed(counts: Fitted) -> Any:  # noqa: ANN401
    return pa.record_batch([pa.array([pickle.dumps(counts)], pa.binary())], names=["counts"])


def _merged(kind: type[Value], packed: Iterable[bytes]) -> Value:
    values = (cast("Value", pickle.loads(data)) for data in packed)  # noqa: S301 - packed by our own tasks
    return reduce(lambda one, other: one.merge(other), values, kind())


def _with(batch: Any, name: str, column: Any) -> Any:  # noqa: ANN401
    at = batch.schema.get_field_index(name)
    return batch.append_column(name, column) if at < 0 else batch.set_column(at, name, column)


def _schema(df: Any, name: str, kind: Any) -> Any:  # noqa: ANN401
    fields = [StructField(name, kind) if field.name == name else field for field in df.schema.fields]
    return StructType(fields if name in df.columns else [*fields, StructField(name, kind)])


def _quoted(name: str) -> str:
    return "`" + name.replace("`", "``") + "`"


def _require(df: Any, **columns: str | None) -> None:  # noqa: ANN401
    kinds = {field.name: field.dataType for field in df.schema.fields}
    for argument, name in columns.items():
        if name is None:
            continue
        if name not in kinds:
            raise OptionError(argument, name, f"give the name of a column: {', '.join(kinds)}")
        if not isinstance(kinds[name], StringType):
            raise OptionError(argument, name, f"give a column of strings: this is {kinds[name].simpleString()}")
