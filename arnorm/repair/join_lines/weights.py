"""The weights of the evidence, as they were fitted, and what they say together."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from arnorm.data.load import read_toml

__all__ = ["GROUPS", "odds", "weights"]

_FILE: Final = "sentences/joins.toml"
# The first break of a text, where its headline ends if it has one; the others; and those near the head of text that was
# wrapped at a width.
GROUPS: Final = ("first", "inner", "wrapped")


def odds(known: Mapping[str, float], bias: float, weight: Mapping[str, float]) -> float:
    """Return how much more speaks for a break inside a sentence than against it, as a logarithm."""
    return bias + sum(weight[name] * value for name, value in known.items())


@lru_cache(maxsize=len(GROUPS))
def weights(group: str) -> tuple[float, Mapping[str, float]]:
    """Return the bias and the weights of the evidence on breaks of a group."""
    table = read_toml(_FILE)[group]
    return table["bias"], MappingProxyType(table["weight"])
