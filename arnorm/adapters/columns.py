"""Columns of texts as lists: nulls stay null, titles and outlets stand beside, and every string can be encoded."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from arnorm.core.pipeline import Pipeline
from arnorm.core.step import Context
from arnorm.errors import InputTypeError, OptionError
from arnorm.typos.finding import Finding

__all__ = ["encodable", "finding_fields", "finding_of", "normalized"]

Column = Sequence[str | None]
_REPLACEMENT: Final = "\ufffd"


def normalized(pipeline: Pipeline, texts: Column, titles: Column | None, outlets: Column | None) -> list[str | None]:
    """Return what each of ``texts`` becomes; a null stays one, and a null title or outlet is an absent one.

    ``OptionError`` where there are not as many titles or outlets as texts, ``InputTypeError`` for what is no text.

    >>> from arnorm import preset
    >>> normalized(preset("light"), ["أحمـد", None], None, None)
    ['أحمد', None]
    """
    for name, column in (("title", titles), ("outlet", outlets)):
        if column is not None and len(column) != len(texts):
            raise OptionError(name, len(column), f"give as many as texts: there are {len(texts)}")
    places = [at for at, text in enumerate(texts) if text is not None]
    contexts = None if titles is None and outlets is None else _contexts(places, titles, outlets)
    done: list[str | None] = [None] * len(texts)
    given = (_text(text, at) for at, text in enumerate(texts) if text is not None)
    for at, text in zip(places, pipeline.batch(list(given), contexts), strict=True):
        done[at] = text
    return done


def _text(text: object, at: int) -> str:
    if isinstance(text, str):
        return text
    cure = f"give a column of str, not of {type(text).__name__}; a missing text is null"
    raise InputTypeError(f"text[{at}]", text, cure)


def _contexts(places: Sequence[int], titles: Column | None, outlets: Column | None) -> list[Context]:
    def at(column: Column | None, place: int) -> str | None:
        return None if column is None else column[place]

    return [Context(title=at(titles, place), outlet=at(outlets, place)) for place in places]


def encodable(text: str) -> str:
    r"""Return ``text`` with U+FFFD for each lone surrogate, which no engine that stores UTF-8 takes.

    >>> encodable("أ\ud800ب") == "أ\ufffdب"
    True
    """
    try:
        text.encode()
    except UnicodeEncodeError:
        return "".join(_REPLACEMENT if "\ud800" <= char <= "\udfff" else char for char in text)
    return text


def finding_fields(finding: Finding) -> dict[str, Any]:
    """Return the fields of a finding as plain values, lists for tuples."""
    return {name: list(value) if isinstance(value, tuple) else value for name, value in finding._asdict().items()}


def finding_of(fields: Mapping[str, Any]) -> Finding:
    """Return the finding whose fields these are.

    >>> finding = Finding(0, 3, "هذة", "taa", ("هذه",), 0.9, ())
    >>> finding_of(finding_fields(finding)) == finding
    True
    """
    values = (fields[name] for name in Finding._fields)
    return Finding._make(tuple(value) if isinstance(value, list | tuple) else value for value in values)
