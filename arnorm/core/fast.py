"""The plain call: text in, text out, with nothing recorded.

It is the one place where speed may cost clarity; ``trace`` says what the same stages mean, and never calls this.

Most stages have nothing to do in most texts. The bytes of the engine tell at once which characters a text holds; a
stage none of whose triggers is there, or can come from what is there through the maps before it, sleeps, and the maps
on both sides of a sleeping rewrite run as one. After a rewrite that changed something the question is asked again.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from arnorm.core.block import settle
from arnorm.core.engine import OUTSIDE, SLICE, Table, encode, slots
from arnorm.core.plan import Block, Local, MapRun, Stage, fuse
from arnorm.core.protect import TRIGGERS, carried, outside, protected_spans
from arnorm.core.step import CharMap, Context, Rewrite
from arnorm.edits import Edit, Span, splice

__all__ = ["Runner"]

Spans = Sequence[Span]
_NUL: Final = "\x00"


class _Protect(NamedTuple):
    """The moment at which protected spans are found."""

    sees_everything: bool = True


class _Alarm(NamedTuple):
    """What wakes one stage: slots of the page, and whether a character outside the page may."""

    stage: int
    slots: bytes
    far: bool
    always: bool


class Runner:
    """Runs the stages of one pipeline; immutable but for memos that depend on the stages alone."""

    __slots__ = ("_alarms", "_stages", "_tables")

    def __init__(self, stages: Sequence[Stage], *, protect: bool) -> None:
        plan: list[Stage | _Protect] = list(stages)
        if protect:
            first = next((i for i, stage in enumerate(plan) if not stage.sees_everything), len(plan))
            plan.insert(first, _Protect())
        self._stages = tuple(plan)
        self._alarms: dict[int, tuple[bytes, tuple[_Alarm, ...]]] = {}
        self._tables: dict[tuple[int, int], Table] = {}

    def run(self, text: str, context: Context) -> str:
        """Return what the stages make of ``text``."""
        at = 0
        while at < len(self._stages):
            first = encode(text)
            page: bytes | None = first
            done, pending = at, False
            for index in self._awake(at, text, first):
                stage = self._stages[index]
                if isinstance(stage, MapRun):
                    pending = True
                    continue
                if pending:
                    text, page = self._mapped(done, index, text, page)
                done, pending = index + 1, False
                if isinstance(stage, _Protect):
                    if spans := protected_spans(text):
                        return _run_with_spans(self._stages[done:], text, spans, context)
                    continue
                new = _changed(stage, text, context)
                if new is not None:
                    text = new
                    break
            else:
                return self._mapped(done, len(self._stages), text, page)[0] if pending else text
            at = done
        return text

    def _mapped(self, start: int, end: int, text: str, page: bytes | None) -> tuple[str, bytes | None]:
        """Return the text after all maps of ``stages[start:end]``, with its page while that is known."""
        table = self._tables.get((start, end))
        if table is None:
            maps = [step for s in self._stages[start:end] if isinstance(s, MapRun) for step in s.maps]
            table = self._tables[start, end] = Table({key: value for key, (value, _) in fuse(maps).items()})
        if not table:
            return text, page
        if page is None or len(page) > SLICE:
            return table(text), None
        new = table.decode(text, page)
        return new, page if new == text else None

    def _awake(self, at: int, text: str, page: bytes) -> list[int]:
        """Return the stages from ``at`` on that may change something, maps too."""
        found = self._alarms.get(at)
        if found is None:
            found = self._alarms[at] = self._set_alarms(at)
        watched, alarms = found
        absent = watched.translate(None, page)
        far = OUTSIDE in page and page.count(OUTSIDE) != text.count("?")
        return [
            alarm.stage
            for alarm in alarms
            if alarm.always or (far and alarm.far) or len(alarm.slots.translate(None, absent)) > 0
        ]

    def _set_alarms(self, at: int) -> tuple[bytes, tuple[_Alarm, ...]]:
        alarms: list[_Alarm] = []
        maps: list[CharMap] = []
        for index in range(at, len(self._stages)):
            stage = self._stages[index]
            triggers = _triggers(stage)
            changes = {key: value for key, (value, _) in fuse(maps).items()} if triggers else {}
            waking = {char for char in triggers or () if char not in changes}
            waking |= {key for key, value in changes.items() if triggers and not triggers.isdisjoint(value)}
            on_page = slots(frozenset(waking))
            alarms.append(_Alarm(index, on_page, len(on_page) < len(waking), triggers is None))
            if isinstance(stage, MapRun):
                maps += stage.maps
        return bytes(sorted({slot for alarm in alarms for slot in alarm.slots})), tuple(alarms)


def _triggers(stage: Stage | _Protect) -> frozenset[str] | None:
    if isinstance(stage, MapRun):
        return frozenset(stage.changes)
    if isinstance(stage, _Protect):
        return TRIGGERS
    if isinstance(stage, Local) and isinstance(stage.step, Rewrite):
        return stage.step.triggers()
    return None


def _changed(stage: Local | Block, text: str, context: Context) -> str | None:
    """Return the text after one rewrite or block, ``None`` where nothing changed."""
    if isinstance(stage, Block):
        edits: Sequence[Edit] = settle(stage.steps, text, context).edits
        return splice(text, edits) if edits else None
    step = stage.step
    if isinstance(step, Rewrite):
        if step.idle(text):
            return None
        new = step.rewrite(text)
        return None if new == text else new
    edits = step.edits(text, context)
    return splice(text, edits) if edits else None


def _run_with_spans(stages: Sequence[Stage | _Protect], text: str, spans: Spans, context: Context) -> str:
    for stage in stages:
        if isinstance(stage, MapRun):
            text, spans = _map(stage, text, spans)
        elif isinstance(stage, Local):
            text, spans = _rewrite(stage, text, spans, context)
        elif isinstance(stage, Block):
            text, spans = _edited(text, settle(stage.steps, text, context).edits, spans)
    return text


def _map(stage: MapRun, text: str, spans: Spans) -> tuple[str, Spans]:
    if not stage.sees_everything:
        return _map_between(stage.table, text, spans)
    found = stage.keys.finditer(text)
    return _edited(text, [Edit(m.start(), m.end(), stage.changes[m[0]][0], ()) for m in found], spans)


def _map_between(table: Table, text: str, spans: Spans) -> tuple[str, Spans]:
    """Map what lies between the spans, all pieces in one call where a NUL can hold them apart."""
    edges = [0, *(edge for span in spans for edge in span), len(text)]
    pieces = [text[edges[i] : edges[i + 1]] for i in range(0, len(edges), 2)]
    if _NUL in text or table(_NUL) != _NUL:
        mapped = [table(piece) for piece in pieces]
    else:
        mapped = table(_NUL.join(pieces)).split(_NUL)
    parts = [mapped[0]]
    after: list[Span] = []
    size = len(mapped[0])
    for (start, end), piece in zip(spans, mapped[1:], strict=True):
        parts += [text[start:end], piece]
        after.append((size, size + end - start))
        size += end - start + len(piece)
    return "".join(parts), after


def _rewrite(stage: Local, text: str, spans: Spans, context: Context) -> tuple[str, Spans]:
    step = stage.step
    if isinstance(step, Rewrite) and step.idle(text):
        return text, spans
    edits: Sequence[Edit] = step.edits(text, context)
    return _edited(text, edits if stage.sees_everything else outside(edits, spans), spans)


def _edited(text: str, edits: Sequence[Edit], spans: Spans) -> tuple[str, Spans]:
    return splice(text, edits), carried(spans, edits)
