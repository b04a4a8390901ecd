"""The step classes, one linguistic decision each, and the kinds to write one's own.

>>> from arnorm import steps
>>> steps.FoldAlef()("أحمد")
'احمد'
"""

from __future__ import annotations

from arnorm.core.registry import class_named, class_names
from arnorm.core.step import CharMap, DocumentStep, Proposal, Rewrite, Step
from arnorm.errors import UnknownNameError

__all__ = ["CharMap", "DocumentStep", "Proposal", "Rewrite", "Step"]


def __getattr__(name: str) -> type[Step]:
    try:
        return class_named(name)
    except UnknownNameError as error:
        raise AttributeError(f"module 'arnorm.steps' has no {name!r}: {error.cure}") from None


def __dir__() -> list[str]:
    return sorted([*__all__, *class_names()])
