"""What all adapters have in common: which pipeline was meant, and the error for a package that is missing."""

from __future__ import annotations

from collections.abc import Mapping

from arnorm.core.pipeline import Pipeline
from arnorm.core.step import Step
from arnorm.errors import InputTypeError, MissingPackageError
from arnorm.presets import PRESETS, preset

__all__ = ["chosen_pipeline", "missing"]


def chosen_pipeline(pipeline: object) -> Pipeline:
    """Return the pipeline that a preset's name, a pipeline, a step or a ``to_dict()`` stands for.

    ``InputTypeError`` for anything else, and the errors of ``preset`` and ``Pipeline.from_dict``.

    >>> from arnorm import steps
    >>> chosen_pipeline(steps.FoldAlef()) == chosen_pipeline(Pipeline([steps.FoldAlef()]).to_dict())
    True
    """
    if isinstance(pipeline, Pipeline):
        return pipeline
    if isinstance(pipeline, str):
        return preset(pipeline)
    if isinstance(pipeline, Step):
        return Pipeline((pipeline,))
    if isinstance(pipeline, Mapping):
        return Pipeline.from_dict(pipeline)
    cure = f"give the name of a preset ({', '.join(PRESETS)}), a Pipeline, a step or a pipeline's to_dict()"
    raise InputTypeError("pipeline", pipeline, cure)


def missing(package: str, extra: str) -> MissingPackageError:
    """Return the error for a ``package`` that is not installed; the ``extra`` of arnorm that brings it is the cure.

    >>> print(missing("polars", "polars"))
    polars: got 'not installed'; install it: pip install 'arnorm[polars]'
    """
    return MissingPackageError(package, "not installed", f"install it: pip install 'arnorm[{extra}]'")
