"""Spark: normalizing, finding and fitting on a cluster, in Arrow batches; arnorm must be on the executors.

``normalize`` and ``typos`` return a frame that is worked out when Spark wants it; ``fit_profile`` and ``fit_model`` run
at once. Counts are made in each partition and merged, so that they equal those of one machine to the byte.

The examples have a ``session``: ``SparkSession.builder.getOrCreate()``.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterable, Iterator, Sequence
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
    from pyspark.sql.functions import lit
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
Columns = Sequence[Any]
Places = list[Any]
Value = TypeVar("Value", bound=Fitted)
Row = tuple[str, Context]


def normalize(  # noqa: PLR0913 - the columns of a frame, by name
    df: Any,  # noqa: ANN401
    text: str = "text",
    pipeline: Any = "news",  # noqa: ANN401
    *,
    title: str | None = None,
    outlet: str | None = None,
    into: str | None = None,
) -> Any:  # noqa: ANN401
    """Return ``df`` with the column ``text`` normalized: in its place, or in the column ``into``.

    ``pipeline``: a preset's name, a ``Pipeline``, a step or a ``to_dict()``. ``title`` and ``outlet`` name the
    columns that hold them. Nulls stay null; every other column and the order within a partition stay.
    ``OptionError`` for a column that is missing or holds no strings.

    >>> df = session.createDataFrame([("أحمـد",), (None,)], "text string")
    >>> [row.clean for row in normalize(df, into="clean").collect()]
    ['أحمد', None]
    """
    chosen = chosen_pipeline(pipeline)
    at, *beside = _places(df, text=text, title=title, outlet=outlet)
    target = text if into is None else into

    def run(columns: Columns) -> Any:  # noqa: ANN401
        titles, outlets = (None if place is None else columns[place] for place in beside)
        return arrow.normalize(columns[at], chosen, title=titles, outlet=outlets)

    return _with(df, target, StringType(), run)


def typos(df: Any, text: str = "text", *, into: str = "typos", **options: Any) -> Any:  # noqa: ANN401
    """Return ``df`` with the findings of each text in the column ``into``, an array of structs (``FINDINGS``).

    ``options`` are those of ``TypoDetector``. Offsets are code points; a null has null for its findings.

    >>> df = session.createDataFrame([("شحنات الأسحلة",)], "text string")
    >>> typos(df).collect()[0].typos[0].word
    'الأسحلة'
    """
    TypoDetector(**options)
    (at,) = _places(df, text=text)
    kind = StructType.fromDDL(f"found {FINDINGS}")["found"].dataType
    return _with(df, into, kind, lambda columns: arrow.find_typos(columns[at], **options))


def fit_profile(
    df: Any,  # noqa: ANN401
    text: str = "text",
    *,
    title: str | None = None,
    outlet: str | None = None,
) -> BoilerplateProfile:
    """Return the ``BoilerplateProfile`` of the texts of ``df`` that are not null, as its own ``fit`` does.

    ``text``, ``title`` and ``outlet`` name the columns that hold them.

    >>> df = session.createDataFrame([("عنوان", "port"), ("عنوان آخر", "port")], "text string, outlet string")
    >>> fit_profile(df, outlet="outlet").documents
    {'port': 2}
    """
    places = _places(df, text=text, title=title, outlet=outlet)
    return _fitted(df, places, BoilerplateProfile, BoilerplateProfile.fit)


def fit_model(df: Any, text: str = "text") -> TypoModel:  # noqa: ANN401
    """Return the ``TypoModel`` of the texts of ``df`` that are not null, as its own ``fit`` does.

    ``text`` names the column that holds them.

    >>> fit_model(session.createDataFrame([("زار الوزير أبها",)], "text string")).word("أبها")
    1
    """
    (at,) = _places(df, text=text)
    return _fitted(df, [at, None, None], TypoModel, _model)


def _model(rows: Iterable[Row]) -> TypoModel:
    return TypoModel.fit(text for text, _ in rows)


def _fitted(
    df: Any,  # noqa: ANN401
    places: Places,
    kind: type[Value],
    fit: Callable[[Iterable[Row]], Value],
) -> Value:
    def counted(batches: Batches) -> Batches:
        yield _packed(fit(_rows(batches)))

    def merged(batches: Batches) -> Batches:
        yield _packed(_merged(kind, (packed for batch in batches for packed in batch.column("counts").to_pylist())))

    # The columns that are asked for, and no others, go to Python: a text, and what is known beside it.
    plain = _numbered(df)
    parts = plain.select(*(lit(None).cast("string") if at is None else plain[f"c{at}"] for at in places))
    rows = parts.toDF("text", "title", "outlet").mapInArrow(counted, "counts binary")
    rows = rows.repartition(_MERGERS).mapInArrow(merged, "counts binary").collect()
    return _merged(kind, (bytes(row["counts"]) for row in rows))


def _rows(batches: Batches) -> Iterator[Row]:
    for batch in batches:
        for text, title, outlet in zip(*(column.to_pylist() for column in batch.columns), strict=True):
            if text is not None:
                yield text, Context(title=title, outlet=outlet)


def _packed(counts: Fitted) -> Any:  # noqa: ANN401
    return pa.record_batch([pa.array([pickle.dumps(counts)], pa.binary())], names=["counts"])


def _merged(kind: type[Value], packed: Iterable[bytes]) -> Value:
    values = (cast("Value", pickle.loads(data)) for data in packed)  # noqa: S301 - packed by our own tasks
    return reduce(lambda one, other: one.merge(other), values, kind())


def _with(df: Any, name: str, kind: Any, made: Callable[[Columns], Any]) -> Any:  # noqa: ANN401
    """Return ``df`` with the column ``name`` made of all its columns: one of that name gives way."""
    fields = list(df.schema.fields)
    at = df.columns.index(name) if name in df.columns else len(fields)
    fields[at : at + 1] = [StructField(name, kind)]
    names = [field.name for field in fields]

    def run(batches: Batches) -> Batches:
        for batch in batches:
            columns = list(batch.columns)
            columns[at : at + 1] = [made(batch.columns)]
            yield pa.RecordBatch.from_arrays(columns, names=names)

    return _numbered(df).mapInArrow(run, StructType(fields))


def _numbered(df: Any) -> Any:  # noqa: ANN401
    # Spark takes a stop in the name of a column for a field of a struct, and two columns of one name for a riddle.
    return df.toDF(*(f"c{at}" for at in range(len(df.columns))))


def _places(df: Any, **columns: str | None) -> Places:  # noqa: ANN401
    """Return where the columns stand that are named; ``OptionError`` for one that is missing or holds no strings."""
    fields = df.schema.fields
    places: list[Any] = []
    for argument, name in columns.items():
        if name is None:
            places.append(None)
            continue
        if name not in df.columns:
            raise OptionError(argument, name, f"give the name of a column: {', '.join(df.columns)}")
        places.append(at := df.columns.index(name))
        if not isinstance(fields[at].dataType, StringType):
            raise OptionError(argument, name, f"give a column of strings: this is {fields[at].dataType.simpleString()}")
    return places
