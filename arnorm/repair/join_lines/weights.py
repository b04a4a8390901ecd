"""The weights of the evidence, as they were fitted, and what they say together."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from arnorm.data.load import read_toml

__all__ = ["GROUPS", "group", "odds", "weights"]

_FILE: Final = "sentences/joins.toml"
# The first break of a text, where its headline ends if it has one; those behind a line that may be a subhead; the
# others; and those near the head of text that was wrapped at a width.
GROUPS: Final = ("first", "head", "inner", "wrapped")


def group(known: Mapping[str, float], *, first: bool) -> str:
    """Return the group of a break, by what is known of it."""
    if first:
        return "first"
    return "head" if "subhead" in known else "inner"


def odds(known: Mapping[str, float], bias: float, weight: Mapping[str, float]) -> float:
    """Return how much more speaks for a break inside a sentence than against it, as a logarithm."""
    return bias + sum(weight[name] * value for name, value in known.items())


@lru_cache(maxsize=len(GROUPS))
def weights(group: str) -> tuple[float, Mapping[str, float]]:
    """Return the bias and the weights of the evidence on breaks of a group."""
    table = read_toml(_FILE)[group]
    return table["bias"], MappingProxyType(table["weight"])
