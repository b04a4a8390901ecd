"""The plain call: text in, text out, with nothing recorded.

It is the one place where speed may cost clarity. ``trace`` says what the same stages mean, and never calls this.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from arnorm.core.block import settle
from arnorm.core.engine import Table
from arnorm.core.plan import Block, Local, MapRun, Stage
from arnorm.core.protect import carried, outside, protected_spans
from arnorm.core.step import Context, Rewrite
from arnorm.edits import Edit, Span, splice

__all__ = ["run"]

Spans = Sequence[Span]


def run(stages: Iterable[Stage], text: str, context: Context, *, protect: bool) -> str:
    """Return what ``stages`` make of ``text``; protected spans are found once, before the first that respects them."""
    spans: Spans | None = None if protect else ()
    for stage in stages:
        if spans is None and not stage.sees_everything:
            spans = protected_spans(text)
        if isinstance(stage, MapRun):
            text, spans = _map(stage, text, spans)
        elif isinstance(stage, Local):
            text, spans = _rewrite(stage, text, spans, context)
        else:
            text, spans = _document(stage, text, spans, context)
    return text


def _map(stage: MapRun, text: str, spans: Spans | None) -> tuple[str, Spans | None]:
    if not spans:
        return stage.table(text), spans
    if stage.sees_everything:
        found = stage.keys.finditer(text)
        return _edited(text, [Edit(m.start(), m.end(), stage.changes[m[0]][0], ()) for m in found], spans)
    return _map_between(stage.table, text, spans)


def _map_between(table: Table, text: str, spans: Spans) -> tuple[str, Spans]:
    parts: list[str] = []
    after: list[Span] = []
    at = size = 0
    for start, end in spans:
        part = table(text[at:start])
        parts += [part, text[start:end]]
        size += len(part)
        after.append((size, size + end - start))
        size += end - start
        at = end
    parts.append(table(text[at:]))
    return "".join(parts), after


def _rewrite(stage: Local, text: str, spans: Spans | None, context: Context) -> tuple[str, Spans | None]:
    step = stage.step
    if isinstance(step, Rewrite) and step.idle(text):
        return text, spans
    edits = list(step.edits(text, context))
    if not spans:
        return splice(text, edits), spans
    if not stage.sees_everything:
        edits = outside(edits, spans)
    return _edited(text, edits, spans)


def _document(stage: Block, text: str, spans: Spans | None, context: Context) -> tuple[str, Spans | None]:
    return _edited(text, settle(stage.steps, text, context).edits, spans)


def _edited(text: str, edits: Sequence[Edit], spans: Spans | None) -> tuple[str, Spans | None]:
    return splice(text, edits), (carried(spans, edits) if spans else spans)
