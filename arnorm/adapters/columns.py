"""Columns of texts as lists: nulls stay null, titles and outlets stand beside."""

from __future__ import annotations

from collections.abc import Sequence

from arnorm.core.pipeline import Pipeline
from arnorm.core.step import Context
from arnorm.errors import InputTypeError, OptionError

__all__ = ["normalized"]

Column = Sequence[str | None]


def normalized(pipeline: Pipeline, texts: Column, titles: Column | None, outlets: Column | None) -> list[str | None]:
    """Return what ``pipeline`` makes of each of ``texts``; a null stays one, a null title or outlet is an absent one.

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
