"""Turns the steps of a pipeline into stages: neighbouring maps fused, neighbouring document steps one block.

A ``CharMap`` is a homomorphism of strings, so a run of maps *is* one map, found exactly by pushing each key through
the run; which maps changed a key is kept beside its value, so that a report is still given step by step.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import Final

from arnorm.core.fast_path import FastPath
from arnorm.core.fusion import fuse
from arnorm.core.step import CharMap, DocumentStep, Rewrite, Step
from arnorm.edits import Edit
from arnorm.engine.table import Finder, Table, slots
from arnorm.errors import InputTypeError

__all__ = ["DocumentBlock", "MapRun", "RewriteStage", "Stage", "foreseeing", "stages"]


@dataclass(frozen=True)
class MapRun:
    """A run of character maps."""

    maps: tuple[CharMap, ...]
    ignores_protection: bool

    @cached_property
    def changes(self) -> Mapping[str, tuple[str, tuple[str, ...]]]:
        """Each character that the run changes: its value, and the ids of the maps that changed it."""
        return fuse([(step.id, step.table()) for step in self.maps])

    @cached_property
    def table(self) -> Table:
        """The compiled table, for the plain call."""
        return Table({key: value for key, (value, _) in self.changes.items()})

    @cached_property
    def finder(self) -> Finder:
        """What finds the changed characters."""
        return Finder(self.changes)

    def edits(self, text: str, encoded: bytes) -> list[Edit]:
        """Return an edit for each changed character of a text, whose bytes are ``encoded``."""
        changes, new = self.changes, tuple.__new__
        places = self.finder(text, encoded)
        return [new(Edit, (at, at + 1, value, by)) for at in places for value, by in (changes[text[at]],)]

    @cached_property
    def _slots(self) -> tuple[bytes, bytes]:
        """The slots of the characters that the run changes, and of those it makes of them."""
        values = frozenset("".join([value for value, _ in self.changes.values()]))
        return slots(frozenset(self.changes)), slots(values)

    def leaves(self, absent: bytes) -> bytes:
        """Return slots that do not occur in what the run makes of a text in which those of ``absent`` do not."""
        keys, values = self._slots
        return (absent + keys).translate(None, values)


@dataclass(frozen=True)
class RewriteStage:
    """One rewrite."""

    step: Step
    ignores_protection: bool

    @cached_property
    def fast_path(self) -> FastPath:
        """What makes the plain call of the step fast, empty where it says nothing of the kind."""
        return (self.step.fast_path() if isinstance(self.step, Rewrite) else None) or FastPath()

    @cached_property
    def finder(self) -> Finder | None:
        """What finds the characters without which the rewrite does nothing, where it names them."""
        triggers = self.fast_path.triggers
        return None if triggers is None else Finder(triggers)

    @property
    def is_local(self) -> bool:
        """Whether a text may be cut at plain spaces around what the rewrite may change."""
        return self.fast_path.local and self.fast_path.triggers is not None


@dataclass(frozen=True)
class DocumentBlock:
    """Neighbouring document steps, those of a lower rank first."""

    steps: tuple[DocumentStep, ...]
    ignores_protection: bool = False


Stage = MapRun | RewriteStage | DocumentBlock


def stages(steps: Iterable[Step]) -> tuple[Stage, ...]:
    """Return the stages that run ``steps`` in their order."""
    found: list[Stage] = []
    for (kind, everything), run in groupby(steps, lambda step: (_kind(step), step.ignores_protection)):
        if kind is CharMap:
            found.append(MapRun(tuple(step for step in run if isinstance(step, CharMap)), everything))
        elif kind is DocumentStep:
            block = [step for step in run if isinstance(step, DocumentStep)]
            found.append(DocumentBlock(tuple(sorted(block, key=lambda step: step.rank))))
        else:
            found.extend(RewriteStage(step, everything) for step in run)
    return tuple(found)


# Presets have one block. Each that foresees asks all later stages: were every one to, the first call would take
# quadratic time in the steps of a pipeline of many blocks.
_FORESEEING: Final = 4


def foreseeing(stages: Iterable[object]) -> list[int]:
    """Return the places of the blocks that settle on what later stages make of a text: the last few."""
    return [at for at, stage in enumerate(stages) if isinstance(stage, DocumentBlock)][-_FORESEEING:]


def _kind(step: Step) -> type[Step]:
    for kind in (CharMap, DocumentStep, Rewrite):
        if isinstance(step, kind):
            return kind
    raise InputTypeError("steps", step, "derive a step from steps.CharMap, steps.Rewrite or steps.DocumentStep")
