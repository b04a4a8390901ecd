"""Checks iterables of texts, and pairs each text with its context."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import repeat

from arnorm.core.step import EMPTY, Context
from arnorm.errors import InputTypeError, OptionError, require_text

__all__ = ["listed", "paired"]

_MISSING = object()


def listed(texts: Iterable[str]) -> list[str]:
    """Return the texts as a list, each of them checked."""
    given = texts if isinstance(texts, str) or not isinstance(texts, Iterable) else list(texts)
    if isinstance(given, list) and set(map(type, given)) <= {str}:
        return given
    return [text for text, _ in paired(given, None)]


def paired(texts: Iterable[str], contexts: Iterable[Context] | None) -> Iterator[tuple[str, Context]]:
    """Return each text with its context; the iterables are checked at once, their items as they come."""
    if isinstance(texts, str):
        raise InputTypeError("texts", texts, "give an iterable of texts, such as [text]; call the pipeline on one text")
    if not isinstance(texts, Iterable):
        raise InputTypeError("texts", texts, "give an iterable of texts, such as a list")
    if contexts is not None and (isinstance(contexts, Context) or not isinstance(contexts, Iterable)):
        raise InputTypeError("contexts", contexts, "give an iterable of contexts, one a text, or leave it out")
    return _pairs(texts, contexts)


def _pairs(texts: Iterable[str], contexts: Iterable[Context] | None) -> Iterator[tuple[str, Context]]:
    others: Iterator[object] = repeat(EMPTY) if contexts is None else iter(contexts)
    index = 0
    for text in texts:
        plain = require_text(text, f"texts[{index}]")
        context = next(others, _MISSING)
        if context is _MISSING:
            raise OptionError("contexts", index, f"give as many contexts as texts: there is none for texts[{index}]")
        if not isinstance(context, Context):
            raise InputTypeError(f"contexts[{index}]", context, "give arnorm.Context(title=..., outlet=...)")
        index += 1
        # Nothing is held while somebody works on it.
        pair = [(plain, context)]
        del text, plain, context
        yield pair.pop()
    if contexts is not None and next(others, _MISSING) is not _MISSING:
        raise OptionError("contexts", f"more than {index}", f"give as many contexts as texts: there are {index} texts")
