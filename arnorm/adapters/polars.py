"""Polars: importing this module gives every expression ``.arnorm``, lazy and streaming.

>>> import polars as pl
>>> import arnorm.adapters.polars
>>> frame = pl.LazyFrame({"text": ["أحمـد", None]})
>>> frame.select(pl.col("text").arnorm.normalize("light")).collect()["text"].to_list()
['أحمد', None]
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial, wraps
from typing import Any

from arnorm.adapters.columns import normalized
from arnorm.adapters.pipelines import chosen_pipeline, missing
from arnorm.core.pipeline import Pipeline
from arnorm.corpus.files.encodings import encodable
from arnorm.errors import ArnormError, OptionError
from arnorm.sentence.split import sentences
from arnorm.typos.detector import TypoDetector

try:
    import polars as pl
except ImportError as error:
    raise missing("polars", "polars") from error

__all__ = ["FINDINGS", "SENTENCES", "ArnormExpressions"]

FINDINGS = pl.List(
    pl.Struct(
        {
            "start": pl.Int64,
            "end": pl.Int64,
            "word": pl.String,
            "kind": pl.String,
            "suggestions": pl.List(pl.String),
            "confidence": pl.Float64,
            "evidence": pl.List(pl.String),
        }
    )
)
SENTENCES = pl.List(pl.Struct({"start": pl.Int64, "end": pl.Int64}))


@pl.api.register_expr_namespace("arnorm")
class ArnormExpressions:
    """What ``pl.col("text").arnorm`` offers. Each is elementwise, so that polars may stream it; nulls stay null.

    >>> frame = pl.DataFrame({"text": ["شحنات الأسحلة وصلت. وعادت", None], "head": ["ضبط", None]})
    >>> frame.select(pl.col("text").arnorm.normalize("search", title="head"))["text"].to_list()
    ['شحنات الاسحله وصلت. وعادت', None]
    """

    def __init__(self, expression: Any) -> None:  # noqa: ANN401
        self._expression = expression

    def normalize(self, pipeline: Any = "news", *, title: Any = None, outlet: Any = None) -> Any:  # noqa: ANN401
        """Return the texts after ``pipeline``, as strings.

        ``pipeline``: a preset's name, a ``Pipeline``, a step or a ``to_dict()``. ``title`` and ``outlet`` are columns:
        names or expressions. A column of other values than strings is a ``polars.exceptions.ComputeError`` when the
        frame is collected.

        >>> pl.DataFrame({"text": ["أحمـد"]}).select(pl.col("text").arnorm.normalize()).item()
        'أحمد'
        """
        beside = {"title": title, "outlet": outlet}
        names = [name for name, column in beside.items() if column is not None]
        columns = [pl.col(column) if isinstance(column, str) else column for column in beside.values()]
        function = partial(_normalized, chosen_pipeline(pipeline), names)
        given = [self._expression, *(column for column in columns if column is not None)]
        return pl.map_batches(given, function, return_dtype=pl.String, is_elementwise=True)

    def typos(self, **options: Any) -> Any:  # noqa: ANN401
        """Return the findings in each text, a list of structs; ``options`` are those of ``TypoDetector``.

        >>> frame = pl.DataFrame({"text": ["شحنات الأسحلة"]}).select(pl.col("text").arnorm.typos())
        >>> frame["text"].to_list()[0][0]["word"]
        'الأسحلة'
        """
        return self._each(partial(_findings, TypoDetector(**options)), FINDINGS)

    def sentences(self) -> Any:  # noqa: ANN401
        """Return the sentences of each text, a list of structs ``start``, ``end``: offsets in code points.

        >>> pl.DataFrame({"text": ["قال. وعاد"]}).select(pl.col("text").arnorm.sentences())["text"].to_list()
        [[{'start': 0, 'end': 4}, {'start': 5, 'end': 9}]]
        """
        return self._each(_spans, SENTENCES)

    def _each(self, function: Callable[[str], list[dict[str, Any]]], kind: Any) -> Any:  # noqa: ANN401
        run = partial(_mapped, function, kind)
        return self._expression.map_batches(run, return_dtype=kind, is_elementwise=True)


def _in_polars_terms(run: Callable[..., Any]) -> Callable[..., Any]:
    """Return ``run`` with our errors as polars' own: it makes an error anew from its message alone to say where."""

    @wraps(run)
    def checked(*given: Any) -> Any:  # noqa: ANN401
        try:
            return run(*given)
        except ArnormError as error:
            raise pl.exceptions.ComputeError(str(error)) from error

    return checked


@_in_polars_terms
def _normalized(pipeline: Pipeline, names: Sequence[str], columns: Sequence[Any]) -> Any:  # noqa: ANN401
    texts, *rest = (_strings(column) for column in columns)
    beside = {name: _stretched(column, len(texts)) for name, column in zip(names, rest, strict=True)}
    done = normalized(pipeline, texts, beside.get("title"), beside.get("outlet"))
    try:
        return pl.Series(columns[0].name, done, dtype=pl.String)
    except UnicodeEncodeError:
        kept = [None if text is None else encodable(text) for text in done]
        return pl.Series(columns[0].name, kept, dtype=pl.String)


def _stretched(column: list[str | None], size: int) -> list[str | None]:
    # A literal comes as one value for all rows.
    return column * size if len(column) == 1 else column


@_in_polars_terms
def _mapped(function: Callable[[str], list[dict[str, Any]]], kind: Any, column: Any) -> Any:  # noqa: ANN401
    found = [None if text is None else function(text) for text in _strings(column)]
    return pl.Series(column.name, found, dtype=kind)


def _strings(column: Any) -> list[str | None]:  # noqa: ANN401
    if column.dtype not in (pl.String, pl.Categorical, pl.Enum, pl.Null):
        raise OptionError(column.name, str(column.dtype), "give a column of texts: cast it to pl.String first")
    values: list[str | None] = column.to_list()
    return values


def _findings(detector: TypoDetector, text: str) -> list[dict[str, Any]]:
    return [finding.to_dict() for finding in detector.find(text)]


def _spans(text: str) -> list[dict[str, Any]]:
    return [{"start": start, "end": end} for start, end in sentences(text)]
