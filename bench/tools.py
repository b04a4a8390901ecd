"""What is timed: arnorm's pipelines, and the same kind of work by the peers that are installed."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from types import ModuleType

import arnorm
from arnorm import steps

Run = Callable[[list[str]], object]
FIVE = arnorm.Pipeline(
    [steps.StripTatweel(), steps.StripDiacritics(), steps.FoldAlef(), steps.FoldYa(), steps.MapDigits()]
)


def own() -> dict[str, Run]:
    """Return arnorm's pipelines by name."""
    runs: dict[str, Run] = {"arnorm five steps": FIVE.batch}
    for name in ("light", "news", "ml", "search"):
        runs[f"arnorm {name}"] = arnorm.preset(name).batch
    runs["arnorm five steps, explained"] = lambda texts: [FIVE.explain(text) for text in texts]
    return runs


def peers() -> dict[str, Run]:
    """Return the peers that are installed; each runs its own steps, which are not quite the same."""
    runs: dict[str, Run] = {}
    if norm := _module("arabic_norm"):
        runs["arabic-norm"] = lambda texts: [norm.normalize(text) for text in texts]
        runs["arabic-norm batch"] = norm.normalize_batch
    if normalize := _module("arabic_normalize"):
        one = normalize.Normalizer(alef=True, digits="western")
        runs["arabic-normalize"] = lambda texts: [one(text) for text in texts]
    if clean := _module("araclean"):
        names = ("RemoveTatweel", "RemoveTashkeel", "FoldAlef", "FoldAlefMaqsura", "MapDigits")
        pipe = clean.Pipeline([getattr(clean, name)() for name in names])
        runs["araclean"] = lambda texts: [pipe(text) for text in texts]
    if araby := _module("pyarabic.araby"):
        three = (araby.strip_tatweel, araby.strip_tashkeel, araby.normalize_alef)
        runs["pyarabic"] = lambda texts: [three[2](three[1](three[0](text))) for text in texts]
    return runs


def _module(name: str) -> ModuleType | None:
    try:
        return import_module(name)
    except ImportError:
        return None
