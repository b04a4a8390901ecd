"""A piece of evidence as a record: its name, what it says to a reader, and how it is measured."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Final, Generic, NamedTuple, TypeVar

from arnorm.data.load import read_toml

__all__ = ["Feature", "Says", "says"]

T = TypeVar("T")
_FILE: Final = "typos/says.toml"


class Says(NamedTuple):
    """A piece of evidence in the words of a copy editor, in English and in Arabic.

    ``letters`` where these words do not name the letters that were slipped, so that their names are put behind.
    """

    en: str
    ar: str
    letters: bool = False


class Feature(NamedTuple, Generic[T]):
    """One measure of a candidate; what it says is ``None`` where it only measures and nothing can be read off it.

    ``value`` answers with a number: mostly 1.0 where the feature holds and 0.0 where not. How much it counts is data
    (``weights.toml``): a feature without a weight counts nothing.
    """

    name: str
    says: Says | None
    value: Callable[[T], float]


@lru_cache(maxsize=1)
def says() -> Mapping[str, Says]:
    """Return what each kind and each feature says, by name."""
    return MappingProxyType({name: Says(**entry) for name, entry in read_toml(_FILE).items()})
