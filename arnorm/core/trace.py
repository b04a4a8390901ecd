"""The call with its work shown: the same stages, each as edits, composed from source to text.

This is what a pipeline means. It never uses the fast path, so that comparing the two is a proof of both.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from arnorm.core.block import settle
from arnorm.core.plan import Block, MapRun, Stage
from arnorm.core.protect import carried, outside, protected_spans
from arnorm.core.step import Context
from arnorm.edits import Edit, Span, canonical, compose, splice

__all__ = ["Traced", "trace"]


class Traced(NamedTuple):
    """The text that came out, all edits from the source in canonical form, and the notes."""

    text: str
    edits: tuple[Edit, ...]
    notes: tuple[str, ...]


def trace(stages: Iterable[Stage], source: str, context: Context, *, protect: bool) -> Traced:
    """Return what ``stages`` make of ``source``, every change with its reason."""
    text = source
    total: list[Edit] = []
    notes: list[str] = []
    spans: Sequence[Span] | None = None if protect else ()
    for stage in stages:
        if spans is None and not stage.sees_everything:
            spans = protected_spans(text)
        edits, said = _proposed(stage, text, context)
        if spans and not stage.sees_everything and not isinstance(stage, Block):
            edits = outside(edits, spans)
        notes += said
        if edits:
            total = compose(total, edits, text)
            text = splice(text, edits)
            spans = carried(spans, edits) if spans else spans
    return Traced(text, canonical(source, total), tuple(notes))


def _proposed(stage: Stage, text: str, context: Context) -> tuple[list[Edit], tuple[str, ...]]:
    if isinstance(stage, MapRun):
        if not stage.changes:
            return [], ()
        found = ((m.start(), stage.changes[m[0]]) for m in stage.keys.finditer(text))
        return [Edit(at, at + 1, value, by) for at, (value, by) in found], ()
    if isinstance(stage, Block):
        settled = settle(stage.steps, text, context)
        return settled.edits, settled.notes
    proposal = stage.step.propose(text, context)
    return list(proposal.edits), proposal.notes
