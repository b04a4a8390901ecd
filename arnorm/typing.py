"""The public types, for annotations.

>>> from arnorm.typing import Span
>>> def longest(spans: list[Span]) -> Span:
...     return max(spans, key=lambda span: span[1] - span[0])
>>> longest([(0, 2), (3, 9)])
(3, 9)

* ``Span``: start and end, offsets in code points, half-open.
* ``Edit``, ``Result``, ``Finding``, ``Context``, ``Pipeline``: as in the package.
* ``Meta``: a piece of ``Result.meta``, what an article says of itself. ``Change``: one of ``Result.changes()``.
* ``Step``, ``CharMap``, ``Rewrite``, ``DocumentStep``: to write a step of one's own. ``Proposal`` is what it proposes,
  ``FastPath`` what a rewrite may say of itself, ``Option`` a value of an option, ``Resource`` a large one.
"""

from __future__ import annotations

from arnorm.core.config import Resource
from arnorm.core.fast_path import FastPath
from arnorm.core.meta import Meta
from arnorm.core.pipeline import Pipeline
from arnorm.core.result import Change, Result
from arnorm.core.step import CharMap, Context, DocumentStep, Option, Proposal, Rewrite, Step
from arnorm.edits import Edit, Span
from arnorm.typos.finding import Finding

__all__ = [
    "Change",
    "CharMap",
    "Context",
    "DocumentStep",
    "Edit",
    "FastPath",
    "Finding",
    "Meta",
    "Option",
    "Pipeline",
    "Proposal",
    "Resource",
    "Result",
    "Rewrite",
    "Span",
    "Step",
]
