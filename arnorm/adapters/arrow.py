"""Arrow: a column of texts in, the same type of column out.

>>> import pyarrow as pa
>>> from arnorm.adapters import arrow
>>> arrow.normalize(pa.array(["أحمـد", None]), "light").to_pylist()
['أحمد', None]
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from arnorm.adapters.columns import normalized
from arnorm.adapters.pipelines import chosen_pipeline, missing
from arnorm.core.pipeline import Pipeline
from arnorm.corpus.files.encodings import encodable
from arnorm.errors import InputTypeError, OptionError
from arnorm.typos.detector import TypoDetector

try:
    import pyarrow as pa
except ImportError as error:
    raise missing("pyarrow", "arrow") from error

__all__ = ["FINDINGS", "find_typos", "normalize"]

FINDINGS = pa.list_(
    pa.struct(
        [
            ("start", pa.int64()),
            ("end", pa.int64()),
            ("word", pa.string()),
            ("kind", pa.string()),
            ("suggestions", pa.list_(pa.string())),
            ("confidence", pa.float64()),
            ("evidence", pa.list_(pa.string())),
        ]
    )
)


def normalize(array: Any, pipeline: Any, *, title: Any = None, outlet: Any = None) -> Any:  # noqa: ANN401
    """Return what the texts of an ``Array`` or ``ChunkedArray`` become, in one of the same type and chunks.

    ``pipeline``: a preset's name, a ``Pipeline``, a step or a ``to_dict()``. ``title`` and ``outlet`` are arrays of as
    many values. Texts are of type string, large_string or string_view, or a
    dictionary of these; nulls stay null. A lone surrogate that a step makes of an escape is U+FFFD: Arrow holds UTF-8.
    ``InputTypeError`` for what is no array, ``OptionError`` for another type and for titles of another number.

    >>> texts = pa.chunked_array([["قالَ عام ٢٠٢٤"], [None]])
    >>> normalize(texts, "ml", outlet=pa.array(["port", "port"])).to_pylist()
    ['قال عام 2024', None]
    """
    chosen = chosen_pipeline(pipeline)
    _require(array, "array")
    for name, beside in (("title", title), ("outlet", outlet)):
        if beside is None:
            continue
        _require(beside, name)
        if len(beside) != len(array):
            raise OptionError(name, len(beside), f"give as many as texts: there are {len(array)}")
    done = list(_chunks(chosen, array, title, outlet))
    return pa.chunked_array(done, array.type) if isinstance(array, pa.ChunkedArray) else done[0]


def find_typos(array: Any, **options: Any) -> Any:  # noqa: ANN401
    """Return the findings in each text of ``array``, of one chunk or several, as lists of structs (``FINDINGS``).

    ``options`` are those of ``TypoDetector``. Offsets are code points; a null has null for its findings.

    >>> (found, nothing) = find_typos(pa.array(["شحنات الأسحلة", None])).to_pylist()
    >>> found[0]["word"], found[0]["suggestions"], nothing
    ('الأسحلة', ['الأسلحة'], None)
    """
    detector = TypoDetector(**options)
    _require(array, "array")
    done = [_found(detector, chunk) for chunk in _chunks_of(array)]
    return pa.chunked_array(done, FINDINGS) if isinstance(array, pa.ChunkedArray) else done[0]


def _found(detector: TypoDetector, chunk: Any) -> Any:  # noqa: ANN401
    texts = chunk.to_pylist()
    found = [None if text is None else [finding.to_dict() for finding in detector.find(text)] for text in texts]
    return pa.array(found, FINDINGS)


def _chunks(pipeline: Pipeline, array: Any, title: Any, outlet: Any) -> Iterator[Any]:  # noqa: ANN401
    start = 0
    for chunk in _chunks_of(array):
        size = len(chunk)
        beside = (None if column is None else column.slice(start, size).to_pylist() for column in (title, outlet))
        yield _array(normalized(pipeline, chunk.to_pylist(), *beside), chunk.type)
        start += size


def _chunks_of(array: Any) -> list[Any]:  # noqa: ANN401
    return array.chunks if isinstance(array, pa.ChunkedArray) else [array]


def _array(texts: list[str | None], kind: Any) -> Any:  # noqa: ANN401
    plain = kind.value_type if pa.types.is_dictionary(kind) else kind
    try:
        made = pa.array(texts, plain)
    except UnicodeEncodeError:
        made = pa.array([None if text is None else encodable(text) for text in texts], plain)
    return made.dictionary_encode().cast(kind) if pa.types.is_dictionary(kind) else made


def _require(array: Any, name: str) -> None:  # noqa: ANN401
    if not isinstance(array, pa.Array | pa.ChunkedArray):
        raise InputTypeError(name, array, "give a pyarrow.Array or ChunkedArray, such as table['text']")
    plain = array.type.value_type if pa.types.is_dictionary(array.type) else array.type
    kinds = (pa.types.is_string, pa.types.is_large_string, pa.types.is_string_view, pa.types.is_null)
    if not any(is_kind(plain) for is_kind in kinds):
        raise OptionError(name, str(array.type), "give texts: cast it to pyarrow.string() first, decode binary ones")
