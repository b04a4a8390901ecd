"""scikit-learn: the pipeline as a transformer, in front of any vectorizer.

>>> from arnorm.adapters.sklearn import ArabicNormalizer
>>> ArabicNormalizer("light").fit_transform(["أحمـد", None])
['أحمد', None]
"""

from __future__ import annotations

from math import isnan
from typing import Any, Self

from arnorm.adapters.pipelines import chosen_pipeline, missing
from arnorm.core.pipeline import Pipeline
from arnorm.corpus.files.encodings import encodable
from arnorm.errors import InputTypeError, OptionError

try:
    import numpy as np
    from sklearn.base import BaseEstimator, TransformerMixin
except ImportError as error:
    raise missing("scikit-learn", "sklearn") from error

__all__ = ["ArabicNormalizer"]

# The nulls of pandas, known by name so that pandas need not be there.
_NULLS = ("NAType", "NaTType")


class ArabicNormalizer(TransformerMixin, BaseEstimator):
    """Normalizes texts: a list, an array, a Series, or a table of columns of texts; the same kind comes out.

    ``pipeline`` is a preset's name, a ``Pipeline``, a step or a ``to_dict()``, so that a grid search can choose among
    them. ``None`` and nan pass; anything else that is no ``str`` is an ``InputTypeError`` that names its place.

    >>> from arnorm import steps
    >>> ArabicNormalizer(steps.FoldAlef()).fit_transform(np.array(["أحمد", "إيمان"], dtype=object)).tolist()
    ['احمد', 'ايمان']
    """

    def __init__(self, pipeline: Any = "ml") -> None:  # noqa: ANN401
        self.pipeline = pipeline

    def fit(self, X: Any, y: Any = None) -> Self:  # noqa: ANN401, ARG002, N803
        """Check the pipeline and remember the names of the columns; nothing is learnt."""
        chosen_pipeline(self.pipeline)
        for name in ("feature_names_in_", "n_features_in_"):
            if hasattr(self, name):
                delattr(self, name)
        names = _names(X)
        if names is not None:
            self.feature_names_in_ = np.asarray(names, dtype=object)
        if getattr(X, "ndim", 0) == 2 or hasattr(X, "columns"):
            self.n_features_in_ = X.shape[1]
        return self

    def transform(self, X: Any) -> Any:  # noqa: ANN401, N803
        """Return what each text becomes."""
        pipeline = chosen_pipeline(self.pipeline)
        if isinstance(X, str):
            raise InputTypeError("X", X, "give a list of texts, such as [text]")
        if hasattr(X, "columns"):
            return _table(pipeline, X)
        return _series(pipeline, X) if _is_pandas(X) or _is_polars(X) else _values(pipeline, X)

    def get_feature_names_out(self, input_features: Any = None) -> Any:  # noqa: ANN401
        """Return the names of the columns, as they came in: ``text`` where one column came without a name."""
        if input_features is not None:
            return np.asarray(input_features, dtype=object)
        if hasattr(self, "feature_names_in_"):
            return self.feature_names_in_
        count = getattr(self, "n_features_in_", None)
        return np.asarray(["text"] if count is None else [f"x{at}" for at in range(count)], dtype=object)

    def __sklearn_tags__(self) -> Any:  # noqa: ANN401
        """Return what scikit-learn asks of an estimator: this one takes texts, and needs no fit."""
        tags = super().__sklearn_tags__()
        tags.input_tags.string = True
        tags.input_tags.one_d_array = True
        tags.input_tags.two_d_array = False  # tables of texts are taken, but numbers would be tried
        tags.input_tags.allow_nan = True
        tags.no_validation = True
        tags.requires_fit = False
        return tags


def _names(given: Any) -> list[str] | None:  # noqa: ANN401
    """Return the names of columns where all are ``str``, as scikit-learn takes them."""
    names = given.columns if hasattr(given, "columns") else [getattr(given, "name", None)]
    kept = [name for name in names if isinstance(name, str)]
    return kept if kept and len(kept) == len(names) else None


def _is_pandas(given: Any) -> bool:  # noqa: ANN401
    return hasattr(given, "iloc")


def _is_polars(given: Any) -> bool:  # noqa: ANN401
    return type(given).__module__.startswith("polars.")


def _table(pipeline: Pipeline, table: Any) -> Any:  # noqa: ANN401
    if not _is_pandas(table):
        return table.with_columns(*(_series(pipeline, table[name]) for name in table.columns))
    done = table.copy()
    for at in range(table.shape[1]):  # by place: two columns may have one name
        done.isetitem(at, _series(pipeline, table.iloc[:, at]))
    return done


def _series(pipeline: Pipeline, series: Any) -> Any:  # noqa: ANN401
    values = _listed(pipeline, series.to_list())
    try:
        return _like(series, values)
    except UnicodeEncodeError:  # a type that holds UTF-8
        return _like(series, [encodable(value) if isinstance(value, str) else value for value in values])


def _like(series: Any, values: list[Any]) -> Any:  # noqa: ANN401
    """Return ``values`` as ``series`` holds them; a category may lack what came out, a type of strings holds it."""
    kind = str(series.dtype)
    if not _is_pandas(series):
        return type(series)(series.name, values, dtype=series.dtype if kind == "String" else None)
    kept = series.dtype if kind == "str" or "string" in kind else object
    return type(series)(values, index=series.index, name=series.name, dtype=kept)


def _values(pipeline: Pipeline, given: Any) -> Any:  # noqa: ANN401
    if not isinstance(given, np.ndarray):
        return _listed(pipeline, given)
    if given.ndim > 2:
        raise OptionError("X", f"an array of {given.ndim} dimensions", "give texts in one or two dimensions")
    done = np.empty(given.size, dtype=object)
    done[:] = _listed(pipeline, given.ravel().tolist())
    return done.reshape(given.shape)


def _listed(pipeline: Pipeline, values: Any) -> list[Any]:  # noqa: ANN401
    return [_value(pipeline, value, at) for at, value in enumerate(values)]


def _value(pipeline: Pipeline, value: Any, at: int) -> Any:  # noqa: ANN401
    if isinstance(value, str):
        return pipeline(value)
    if value is None or (isinstance(value, float) and isnan(value)) or type(value).__name__ in _NULLS:
        return value
    raise InputTypeError(f"X[{at}]", value, f"give texts, not {type(value).__name__}; None and nan pass")
