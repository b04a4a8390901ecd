"""Which steps have a form in passes, and what could stand in the place of one that has none."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from arnorm.adapters.export.marks import has_form, strip_diacritics
from arnorm.adapters.export.passes import Nfc, Pass, Swap
from arnorm.adapters.export.spaces import collapse_spaces
from arnorm.adapters.export.words import fold_hamza, strip_tatweel
from arnorm.adapters.pipelines import chosen_pipeline
from arnorm.core.pipeline import Pipeline
from arnorm.core.plan import MapRun, Stage, stages
from arnorm.core.step import Step
from arnorm.data.load import read_toml
from arnorm.errors import OptionError
from arnorm.steps.compose import Compose
from arnorm.steps.diacritics import StripDiacritics
from arnorm.steps.hamza import FoldHamza
from arnorm.steps.spaces import CollapseSpaces
from arnorm.steps.tatweel import StripTatweel

__all__ = ["passes", "refusal"]


def passes(pipeline: object) -> tuple[Pass, ...]:
    """Return the passes of a pipeline, given in any way that ``chosen_pipeline`` takes.

    ``OptionError`` for one that protects anything, and for a step that has no exact form.

    >>> from arnorm import Pipeline, steps
    >>> passes(Pipeline([steps.FoldYa(), steps.FoldTaMarbuta()], protect=False))[0].by
    ('ya.v1', 'ta_marbuta.v1')
    """
    chosen = chosen_pipeline(pipeline)
    _require_form(chosen)
    found: list[Pass] = []
    composed = False
    for stage in stages(chosen.steps):
        found += _of(stage, composed=composed)
        composed = _is_composed_behind(stage, composed=composed)
    return tuple(found)


def refusal(step: Step, why: str = "it has no exact form outside arnorm") -> OptionError:
    """Return the error for a step that cannot be exported, with what could stand in its place.

    >>> from arnorm import steps
    >>> print(refusal(steps.MapDigits()).cure)
    MapDigits: it has no exact form outside arnorm; in its place: FoldAsLucene() (every digit to 0-9)
    """
    instead = read_toml("exports/instead.toml")
    name = type(step).__name__
    place = instead["steps"].get(name, instead["any"])
    return OptionError("pipeline", step, f"{name}: {why}; in its place: {place}")


def _require_form(pipeline: Pipeline) -> None:
    for stage in stages(pipeline.steps):
        if isinstance(stage, MapRun):
            continue
        for step in stage.steps if hasattr(stage, "steps") else (stage.step,):
            if type(step) not in _forms():
                raise refusal(step)
            if isinstance(step, StripDiacritics) and not has_form(step):
                raise refusal(step, "what it keeps leaves too few marks to work with")
    if pipeline.protect and not all(step.ignores_protection for step in pipeline.steps):
        cure = "what it protects cannot be exported; give Pipeline(p.steps, protect=False), which changes URLs too"
        raise OptionError("pipeline", pipeline, cure)


def _of(stage: Stage, *, composed: bool) -> Iterator[Pass]:
    if isinstance(stage, MapRun):
        table = {char: value for char, (value, _) in stage.changes.items() if not "\ud800" <= char <= "\udfff"}
        yield Swap(table, tuple(step.id for step in stage.maps))
    elif not hasattr(stage, "steps"):
        yield from _forms()[type(stage.step)](stage.step, composed)


def _is_composed_behind(stage: Stage, *, composed: bool) -> bool:
    if isinstance(stage, MapRun) or hasattr(stage, "steps"):
        return False
    return isinstance(stage.step, Compose) or (composed and isinstance(stage.step, CollapseSpaces))


Form = Callable[[Any, bool], Iterator[Pass]]


@lru_cache(maxsize=1)
def _forms() -> Mapping[type[Step], Form]:
    return MappingProxyType(
        {
            Compose: lambda _, __: iter((Nfc(),)),
            FoldHamza: lambda _, __: fold_hamza(),
            StripTatweel: lambda step, _: strip_tatweel(everywhere=step.everywhere),
            CollapseSpaces: lambda step, _: collapse_spaces(plain=step.plain),
            StripDiacritics: lambda step, composed: strip_diacritics(step, composed=composed),
        }
    )
