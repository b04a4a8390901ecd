"""``STEPS``: the closed table of the package's own steps, by id.

The table is data (``data/steps.toml``): it says where a class lives, and the class is loaded when it is asked for. A
pipeline file is read against this table, so that a name in a file never imports anything by itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib import import_module

from arnorm.core.step import Step
from arnorm.data import load
from arnorm.errors import UnknownNameError

__all__ = ["STEPS", "class_named", "class_names", "retired"]


class StepTable(Mapping[str, type[Step]]):
    """A read-only mapping from step id to class.

    >>> STEPS["alef.v1"].__name__
    'FoldAlef'
    """

    def __getitem__(self, key: str) -> type[Step]:
        return _resolve(_places()[key])

    def __iter__(self) -> Iterator[str]:
        return iter(_places())

    def __len__(self) -> int:
        return len(_places())

    def __repr__(self) -> str:
        return f"<STEPS: {', '.join(_places())}>"


STEPS: Mapping[str, type[Step]] = StepTable()


def class_named(name: str) -> type[Step]:
    """Return the step class of that name; ``UnknownNameError`` lists those there are."""
    by_name = {place.partition(":")[2]: place for place in _places().values()}
    if name not in by_name:
        raise UnknownNameError("name", name, "the steps are " + ", ".join(by_name))
    return _resolve(by_name[name])


def class_names() -> tuple[str, ...]:
    """Return the names of all step classes, in the order of the presets."""
    return tuple(place.partition(":")[2] for place in _places().values())


@lru_cache(maxsize=1)
def retired() -> Mapping[str, str]:
    """Return the ids of steps that are gone, each with the last release that had it."""
    return {str(key): str(value) for key, value in load.read_toml("retired.toml").items()}


@lru_cache(maxsize=1)
def _places() -> Mapping[str, str]:
    return {str(key): str(value) for key, value in load.read_toml("steps.toml").items()}


@lru_cache(maxsize=128)
def _resolve(place: str) -> type[Step]:
    module, _, name = place.partition(":")
    found = getattr(import_module(module), name)
    if not (isinstance(found, type) and issubclass(found, Step)):
        raise TypeError(f"{place} is not a step")
    return found
