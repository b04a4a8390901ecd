"""The detector's data, read once: limits, weights, bars, word lists and fixed expressions."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import Any

from arnorm.data import load

__all__ = ["expressions", "rules", "weights", "word_sets"]


@lru_cache(maxsize=1)
def rules() -> dict[str, Any]:
    """Return the limits of the candidate stage, ``rules.json``."""
    return dict(json.loads(load.read_text("typos/rules.json")))


@lru_cache(maxsize=1)
def weights() -> dict[str, Any]:
    """Return bias, weights and bars of the logistic sum, ``weights.json``."""
    return dict(json.loads(load.read_text("typos/weights.json")))


@lru_cache(maxsize=1)
def word_sets() -> dict[str, frozenset[str]]:
    """Return the named word lists of ``words.toml``: verbs of saying, titles, place nouns and the like."""
    return {name: frozenset(entry["words"]) for name, entry in load.read_toml("typos/words.toml").items()}


@lru_cache(maxsize=1)
def expressions() -> dict[str, dict[str, str]]:
    """Return the entries of ``expressions.toml`` by the wrong form."""
    return {entry["wrong"]: entry for entry in load.read_toml("typos/expressions.toml")["expression"]}
