"""Pipelines by name, as data, and the table of steps."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from arnorm.core.pipeline import Pipeline
from arnorm.core.registry import STEPS
from arnorm.core.step import EMPTY, Context, Step
from arnorm.data import load
from arnorm.errors import InputTypeError, UnknownNameError

__all__ = ["STEPS", "normalize", "preset", "preset_names"]


def preset(name: str) -> Pipeline:
    """Return the pipeline of that name: ``"light"``, ``"news"``, ``"ml"`` or ``"search"``.

    >>> preset("light")("العـــربية")
    'العربية'
    """
    if not isinstance(name, str):
        raise InputTypeError("name", name, "give the name of a preset: " + ", ".join(preset_names()))
    if name not in _described():
        raise UnknownNameError("name", name, "the presets are " + ", ".join(preset_names()))
    return _built(name)


def preset_names() -> tuple[str, ...]:
    """Return the names of all presets."""
    return tuple(_described())


def normalize(text: str, preset: str = "news", *, context: Context = EMPTY) -> str:
    """Return ``text`` after a preset; by default the article as its writer wrote it.

    >>> headline = "محادثات السلام تستأنف غدا"
    >>> print(normalize(headline + headline + chr(10) + "قال المتحدث إن الأمر انتهى."))
    محادثات السلام تستأنف غدا
    قال المتحدث إن الأمر انتهى.
    """
    return _preset(preset)(text, context=context)


_preset = preset


@lru_cache(maxsize=1)
def _described() -> Mapping[str, Any]:
    return load.read_toml("presets.toml")


@lru_cache(maxsize=32)
def _built(name: str) -> Pipeline:
    described = _described()[name]
    first = _built(described["extends"]).steps if "extends" in described else ()
    return Pipeline((*first, *map(_step, described["steps"])))


def _step(entry: str | dict[str, Any]) -> Step:
    if isinstance(entry, str):
        return STEPS[entry]()
    options = {key: tuple(value) if isinstance(value, list) else value for key, value in entry.items() if key != "id"}
    return STEPS[entry["id"]](**options)
