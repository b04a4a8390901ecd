"""How a step of a pipeline is named: by its id, with or without version, by its class, or by the class's name."""

from __future__ import annotations

from collections.abc import Iterable

from arnorm.core.step import Step
from arnorm.errors import InputTypeError, UnknownNameError

__all__ = ["base_id", "is_named", "not_found"]


def base_id(step: Step) -> str:
    """Return the id of a step without its version."""
    return step.id.rpartition(".")[0]


def is_named(step: Step, name: object) -> bool:
    """Return whether ``name`` names the step; ``InputTypeError`` where it is neither a name nor a class of steps."""
    if isinstance(name, type) and issubclass(name, Step):
        return type(step) is name
    if isinstance(name, str):
        return name in {step.id, base_id(step), type(step).__name__}
    cure = "give a step's id, such as 'tatweel' or 'tatweel.v1', its class, or the name of its class"
    raise InputTypeError("name", name, cure)


def not_found(argument: str, name: object, steps: Iterable[Step]) -> UnknownNameError:
    """Return the error for a step that a pipeline does not have."""
    present = ", ".join(dict.fromkeys(step.id for step in steps))
    return UnknownNameError(argument, name, f"the pipeline's steps are {present or 'none'}")
