"""What is timed: arnorm's pipelines, and the same kind of work by the peers that are installed.

Each runs its own steps, of which no two sets are the same; none of the peers protects a URL.

| name | steps |
| --- | --- |
| arnorm five steps | tatweel by its role, all marks, alef, ya, digits with their separators; URLs, codes protected |
| arabic-norm | its ``normalize`` with its defaults: tatweel, marks (54), alef, ya |
| arabic-norm batch | the same, on threads |
| arabic-normalize | its ``Normalizer(alef=True, digits="western")``: tatweel, marks (96), bidi marks, alef, digits |
| araclean | ``RemoveTatweel``, ``RemoveTashkeel`` (120 marks), ``FoldAlef``, ``FoldAlefMaqsura``, ``MapDigits`` |
| camel-tools | NFKC, ya, alef, ta marbuta, marks (9): the calls that ``compat:camel`` equals; no tatweel, no digits |
| pyarabic | ``strip_tatweel``, ``strip_tashkeel`` (8 marks), ``normalize_alef``, which takes ى too; no digits |

A peer that is not installed is left out; camel-tools needs its ``utils`` alone (``pip install --no-deps camel-tools
emoji``), without torch.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from types import ModuleType
from typing import ClassVar

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


def documents(others: list[str]) -> dict[str, Run]:
    """Return the pipelines with document steps, one text a call as a reader of a feed calls them, after ``light``.

    The profile is fitted on ``others``, other texts than those that are timed.
    """
    outlet = arnorm.Context(outlet="bench")
    profile = arnorm.BoilerplateProfile.fit((text, outlet) for text in others)
    news = arnorm.preset("news")
    pipelines = {name: arnorm.preset(name) for name in ("light", "news", "ml")}
    pipelines["news | KeepMainBlock()"] = news | steps.KeepMainBlock()
    pipelines["news with a profile"] = news.replacing(steps.DropBoilerplate(profile=profile))
    return {f"arnorm {name}": partial(_one_by_one, pipeline, outlet) for name, pipeline in pipelines.items()}


def _one_by_one(pipeline: arnorm.Pipeline, context: arnorm.Context, texts: list[str]) -> list[str]:
    return [pipeline(text, context=context) for text in texts]


def more_maps() -> dict[str, Run]:
    """Return runs of 5, 6, 10 and 15 character maps, to show what another one costs."""
    keys = "أإآىةؤئکیٱ٠١٢٣٤"
    return {
        f"{n} maps": arnorm.Pipeline([_One(key=key) for key in keys[:n]], protect=False).batch for n in (5, 6, 10, 15)
    }


@dataclass(frozen=True, kw_only=True)
class _One(steps.CharMap):
    """Maps one character to alef."""

    id: ClassVar[str] = "one.v1"
    key: str

    def table(self) -> Mapping[str, str]:
        return {self.key: "ا"}


def peers() -> dict[str, Run]:
    """Return the peers that are installed; the module says which steps each of them runs."""
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
    if (camel := _module("camel_tools.utils.normalize")) and (dediac := _module("camel_tools.utils.dediac")):
        runs["camel-tools"] = lambda texts: [_camel(camel, dediac, text) for text in texts]
    if araby := _module("pyarabic.araby"):
        three = (araby.strip_tatweel, araby.strip_tashkeel, araby.normalize_alef)
        runs["pyarabic"] = lambda texts: [three[2](three[1](three[0](text))) for text in texts]
    return runs


def _camel(normalize: ModuleType, dediac: ModuleType, text: str) -> str:
    text = normalize.normalize_alef_maksura_ar(normalize.normalize_unicode(text))
    folded: str = dediac.dediac_ar(normalize.normalize_teh_marbuta_ar(normalize.normalize_alef_ar(text)))
    return folded


def _module(name: str) -> ModuleType | None:
    try:
        return import_module(name)
    except ImportError:
        return None
