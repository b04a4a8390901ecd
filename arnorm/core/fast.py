"""The plain call: text in, text out, with nothing recorded.

It is the one place where speed may cost clarity; ``trace`` says what the same stages mean, and never calls this.

Most stages have nothing to do in most texts. The bytes of the engine tell at once which characters a text holds; a
stage none of whose triggers is there, or can come from what is there through the maps before it, sleeps, and the maps
on both sides of a sleeping rewrite run as one. So do those beside a rewrite that is no more than a map on this text.
After a rewrite that changed something the question is asked again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from arnorm.core.block import settle
from arnorm.core.engine import OUTSIDE, SLICE, Table, encode, has_outsiders, slots
from arnorm.core.plan import Block, Local, MapRun, Stage
from arnorm.core.protect import TRIGGERS, carried, outside, protected_spans
from arnorm.core.step import EMPTY, Context, Rewrite
from arnorm.edits import Edit, Span, splice

__all__ = ["Runner"]

Spans = Sequence[Span]
_NUL: Final = "\x00"
_FEW: Final = 4  # fewer texts than these fill a slice: they are long, and gain nothing from being joined


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
        self._tables: dict[tuple[int, ...], Table] = {}

    def run(self, text: str, context: Context) -> str:
        """Return what the stages make of ``text``."""
        at = 0
        spans: Spans = ()
        while at < len(self._stages):
            first = encode(text)
            page: bytes | None = first
            maps: list[int] = []  # stages that are maps on this text and have not run yet
            for index in self._awake(at, text, first):
                stage = self._stages[index]
                if isinstance(stage, MapRun) and not (spans and stage.sees_everything):
                    maps.append(index)
                    continue
                if maps:
                    text, page, spans = self._mapped(maps, text, page, spans)
                    maps = []
                if isinstance(stage, _Protect):
                    spans = protected_spans(text)
                elif _is_map(stage, text):
                    maps.append(index)
                else:
                    new, spans = _changed(stage, text, spans, context)
                    if new != text:
                        text, at = new, index + 1
                        break
            else:
                return self._mapped(maps, text, page, spans)[0] if maps else text
        return text

    def batch(self, texts: list[str]) -> list[str]:
        """Return what the stages make of each text, short ones together in one call of the engine.

        A NUL holds them apart; those in which anything but a map is awake run by themselves.
        """
        self._awake(0, "", b"")
        alarms = self._alarms[0][1]
        waking = {slot for alarm in alarms if not self._is_map_run(alarm) for slot in alarm.slots}
        maps = [alarm.stage for alarm in alarms if self._is_map_run(alarm)]
        table = self._table(maps)
        alone = any(alarm.always for alarm in alarms) or 0 in waking or table(_NUL) != _NUL
        kept = bytes(sorted(waking | {0, OUTSIDE}))
        gone = bytes(slot for slot in range(256) if slot not in kept)
        done: list[str] = []
        for group in _groups(texts):
            joined = _NUL.join(group)
            if alone or len(group) < _FEW or joined.count(_NUL) != len(group) - 1:
                done += [self.run(text, EMPTY) for text in group]
                continue
            page = encode(joined)
            states = page.translate(None, gone).split(b"\0")
            mapped = table.decode(joined, page).split(_NUL)
            done += [self.run(t, EMPTY) if state else new for t, state, new in zip(group, states, mapped, strict=True)]
        return done

    def _is_map_run(self, alarm: _Alarm) -> bool:
        return isinstance(self._stages[alarm.stage], MapRun)

    def _table(self, maps: Sequence[int]) -> Table:
        key = tuple(maps)
        table = self._tables.get(key)
        if table is None:
            table = self._tables[key] = Table(_fused([self._stages[index] for index in maps]))
        return table

    def _mapped(
        self, maps: Sequence[int], text: str, page: bytes | None, spans: Spans
    ) -> tuple[str, bytes | None, Spans]:
        """Return the text after the maps of these stages, with its page while that is known."""
        table = self._table(maps)
        if spans:
            text, spans = _map_between(table, text, spans)
            return text, None, spans
        if page is None or len(page) > SLICE:
            return table(text), None, spans
        new = table.decode(text, page)
        return new, page if new == text else None, spans

    def _awake(self, at: int, text: str, page: bytes) -> list[int]:
        """Return the stages from ``at`` on that may change something, maps too."""
        found = self._alarms.get(at)
        if found is None:
            found = self._alarms[at] = self._set_alarms(at)
        watched, alarms = found
        absent = watched.translate(None, page)
        far = has_outsiders(page, text)
        return [
            alarm.stage
            for alarm in alarms
            if alarm.always or (far and alarm.far) or len(alarm.slots.translate(None, absent)) > 0
        ]

    def _set_alarms(self, at: int) -> tuple[bytes, tuple[_Alarm, ...]]:
        alarms = tuple(self._alarm(at, index) for index in range(at, len(self._stages)))
        return bytes(sorted({slot for alarm in alarms for slot in alarm.slots})), alarms

    def _alarm(self, at: int, index: int) -> _Alarm:
        triggers = _triggers(self._stages[index])
        if triggers is None:
            return _Alarm(index, b"", far=False, always=True)
        waking = set(triggers)
        for stage in reversed(self._stages[at:index]):
            changes = _changes(stage)
            made = {key for key, value in changes.items() if not waking.isdisjoint(value)}
            # A rewrite that is a map on some texts may leave its keys as they are on others.
            waking = made | (waking - changes.keys() if isinstance(stage, MapRun) else waking)
        on_page = slots(frozenset(waking))
        return _Alarm(index, on_page, far=len(on_page) < len(waking), always=False)


def _groups(texts: list[str]) -> Iterator[list[str]]:
    """Yield the texts in order, in groups that fill a slice of the engine."""
    group: list[str] = []
    size = 0
    for text in texts:
        group.append(text)
        size += len(text)
        if size > SLICE // 2:
            yield group
            group, size = [], 0
    if group:
        yield group


def _changes(stage: Stage | _Protect) -> Mapping[str, str]:
    if isinstance(stage, MapRun):
        return {key: value for key, (value, _) in stage.changes.items()}
    if isinstance(stage, Local) and isinstance(stage.step, Rewrite):
        return stage.step.base()
    return {}


def _fused(stages: Sequence[Stage | _Protect]) -> dict[str, str]:
    tables = [_changes(stage) for stage in stages]
    fused = {}
    for key in {key for table in tables for key in table}:
        value = key
        for table in tables:
            value = "".join([table.get(char, char) for char in value])
        fused[key] = value
    return fused


def _is_map(stage: Stage, text: str) -> bool:
    """Return whether a rewrite is no more than its base map on this text."""
    return (
        isinstance(stage, Local)
        and isinstance(stage.step, Rewrite)
        and bool(stage.step.base())
        and stage.step.plain(text)
    )


def _triggers(stage: Stage | _Protect) -> frozenset[str] | None:
    if isinstance(stage, MapRun):
        return frozenset(stage.changes)
    if isinstance(stage, _Protect):
        return TRIGGERS
    if isinstance(stage, Local) and isinstance(stage.step, Rewrite):
        return stage.step.triggers()
    return None


def _changed(stage: Stage, text: str, spans: Spans, context: Context) -> tuple[str, Spans]:
    """Return the text after one rewrite or block, and where the protected spans are then."""
    if isinstance(stage, Block):
        edits: Sequence[Edit] = settle(stage.steps, text, context).edits
    elif isinstance(stage, MapRun):
        edits = [Edit(m.start(), m.end(), stage.changes[m[0]][0], ()) for m in stage.keys.finditer(text)]
    elif isinstance(stage.step, Rewrite):
        if stage.step.idle(text):
            return text, spans
        if not spans:
            return stage.step.rewrite(text), spans
        edits = stage.step.edits(text, context)
    else:
        edits = stage.step.edits(text, context)
    if spans and isinstance(stage, Local) and not stage.sees_everything:
        edits = outside(edits, spans)
    return splice(text, edits), carried(spans, edits)


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
