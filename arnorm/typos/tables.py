"""The detector's data, read once and frozen: limits, weights, word lists and fixed expressions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from arnorm.data.load import read_toml

__all__ = [
    "Expression",
    "GluedLimits",
    "Limits",
    "ModelLimits",
    "Share",
    "Weights",
    "expressions",
    "limits",
    "model_limits",
    "weights",
    "word_sets",
]


@dataclass(frozen=True, slots=True)
class Share:
    """A count for words that the checker accepts, and one for those that it refuses."""

    accepted: int
    refused: int

    def of(self, *, accepted: bool) -> int:
        """Return the count for one of the two."""
        return self.accepted if accepted else self.refused


@dataclass(frozen=True, slots=True)
class GluedLimits:
    """Where a word may be two: see ``limits.toml``."""

    half: int
    bare_half: int
    bare_letters: int
    bare_length: int
    long: int
    long_half: int
    bare_seen: int
    pair: int
    particles: frozenset[str]
    strict_particles: frozenset[str]
    before_verbs: frozenset[str]
    lexical: frozenset[str]
    never_first: frozenset[str]
    endings: frozenset[str]


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits of the candidate stage: see ``limits.toml``."""

    frequent: Share
    spelling: int
    differences: int
    inside: int
    stem: int
    rare: Share
    glued: GluedLimits


@dataclass(frozen=True, slots=True)
class ModelLimits:
    """How a user's own counts speak: see ``model.toml``."""

    least: int
    least_own: int
    slip: int
    habit: int
    most: float
    weights: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Weights:
    """The logistic sum: see ``weights.toml``."""

    bias: float
    least_pair_sum: float
    kind: Mapping[str, float]
    pair: Mapping[str, float]
    place: Mapping[str, float]
    slope: float
    offset: Mapping[str, float]
    others: Mapping[str, float]
    thresholds: Mapping[str, Mapping[str, float]]


@dataclass(frozen=True, slots=True)
class Expression:
    """A fixed expression written wrong with letters of real words; ``then`` is the next word of a phrase."""

    wrong: str
    right: str
    kind: str
    why: str
    finds: str
    leaves: str
    then: str = ""


@lru_cache(maxsize=1)
def limits() -> Limits:
    """Return the limits of the candidate stage."""
    table: dict[str, Any] = read_toml("typos/limits.toml")
    glued: dict[str, Any] = {
        key: frozenset(value) if isinstance(value, list) else value for key, value in table.pop("glued").items()
    }
    shares: dict[str, Any] = {name: Share(**table.pop(name)) for name in ("frequent", "rare")}
    return Limits(**shares, **table, glued=GluedLimits(**glued))


@lru_cache(maxsize=1)
def model_limits() -> ModelLimits:
    """Return what counts of a model need to be heard, and how much they weigh."""
    return ModelLimits(**_frozen(read_toml("typos/model.toml")))


@lru_cache(maxsize=1)
def weights() -> Weights:
    """Return bias, weights, calibration and thresholds of the logistic sum."""
    return Weights(**_frozen(read_toml("typos/weights.toml")))


@lru_cache(maxsize=1)
def word_sets() -> Mapping[str, frozenset[str]]:
    """Return the named word lists of ``words.toml``: verbs of saying, titles, place nouns and the like."""
    return MappingProxyType({name: frozenset(entry["words"]) for name, entry in read_toml("typos/words.toml").items()})


@lru_cache(maxsize=1)
def expressions() -> Mapping[str, Expression]:
    """Return the entries of ``expressions.toml`` by the wrong form."""
    entries = read_toml("typos/expressions.toml")["expression"]
    return MappingProxyType({entry["wrong"]: Expression(**entry) for entry in entries})


def _frozen(table: Mapping[str, Any]) -> dict[str, Any]:
    """Return a table whose tables cannot be changed."""
    return {key: MappingProxyType(_frozen(value)) if isinstance(value, dict) else value for key, value in table.items()}
