"""What a run of maps and local rewrites needs to look at in a text: its alarms and its suspects.

A text may be cut at a *plain space*: one between two plain letters or digits, across which no local step looks. So a
step's answer at a place depends on nothing beyond the nearest plain spaces.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Final, NamedTuple

from arnorm.core.plan import Block, Local, MapRun, Stage
from arnorm.core.protect import SPAN_SIGNS, TRIGGERS, span_places
from arnorm.core.step import Rewrite, Step
from arnorm.engine import rows
from arnorm.engine.rows import EDGE
from arnorm.engine.table import OUTSIDE, PAGE, Table, has_outsiders, outside_places, outsiders, slots
from arnorm.letters import ARABIC, COMBINING, DIGITS

__all__ = ["IS_PLAIN", "PLAIN", "Needs", "Protect", "Work", "changes", "parts"]

_LATIN: Final = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
PLAIN: Final = ARABIC | _LATIN | frozenset(DIGITS)
IS_PLAIN: Final = rows.is_in(PLAIN)
_NONE: Final[frozenset[str]] = frozenset()
# Quotes, dashes and marks, ASCII and Arabic: none of them is looked at but by those that name it.
_SIGNS: Final = frozenset("\"',;?.-\u00ab\u00bb\u2013\u2014\u2018\u2019\u201c\u201d\u060c\u061b\u061f")
# What a map may make of a character of each kind without anybody else's noticing: another of that kind.
_KINDS: Final = (ARABIC, frozenset(DIGITS), _SIGNS)


class Protect(NamedTuple):
    """The moment at which protected spans are found."""

    sees_everything: bool = True


Work = MapRun | Local | Protect


def parts(stages: Sequence[Stage], *, protect: bool) -> list[list[Work] | Stage]:
    """Return the stages with the moment of protection among them, maps and local rewrites in runs."""
    plan: list[Stage | Protect] = list(stages)
    if protect:
        first = next((i for i, stage in enumerate(plan) if not stage.sees_everything), len(plan))
        plan.insert(first, Protect())
    found: list[list[Work] | Stage] = []
    for stage in plan:
        if isinstance(stage, Block) or (isinstance(stage, Local) and not _is_local(stage.step)):
            found.append(stage)
        elif found and isinstance(found[-1], list):
            found[-1].append(stage)
        else:
            found.append([stage])
    return found


def _is_local(step: Step) -> bool:
    return isinstance(step, Rewrite) and step.local() and step.triggers() is not None


def changes(stage: Work) -> Mapping[str, str]:
    """Return what a stage does to single characters where nothing is suspect."""
    if isinstance(stage, MapRun):
        return {key: value for key, (value, _) in stage.changes.items()}
    if isinstance(stage, Local) and isinstance(stage.step, Rewrite):
        return stage.step.base()
    return {}


class _Alarm(NamedTuple):
    """What wakes one stage: slots of the page, characters off it; where on the page, and what it is elsewhere."""

    watched: bytes
    far: frozenset[str]
    look: rows.Look | None
    base: Table


class Needs:
    """The alarms and suspects of one run of stages."""

    __slots__ = ("_alarms", "_far", "_looks", "_sure", "_watched", "table")

    def __init__(self, stages: Sequence[Work]) -> None:
        self.table = _fused([changes(stage) for stage in stages])
        sure, looks = _suspects(stages)
        self._sure = slots(frozenset(sure)).translate(None, b"\0\1")
        self._far = frozenset(char for char in sure if char not in PAGE)
        self._looks = tuple((slots(triggers), look) for look, triggers in looks.items())
        self._watched = bytes({*self._sure, *chain.from_iterable(watched for watched, _ in self._looks)})
        self._alarms = tuple(map(_alarm, stages))

    def places(self, text: str, page: bytes) -> tuple[list[int], bytes]:
        """Return the suspect places in the row of a text, sorted, and the slots that do not occur in it."""
        absent = rows.absent_from(page)
        found: list[int] = []
        if self._watched.translate(None, absent):
            row = b"\0%b\0" % page
            found += rows.places(row, absent, self._sure)
            for watched, look in self._looks:
                if watched.translate(None, absent):
                    found += look(row, absent)
        if self._far and OUTSIDE in page and has_outsiders(page, text):
            found += [at + 1 for at in outside_places(page) if text[at] in self._far]
        found.sort()
        return found, absent

    def awake(self, at: int, text: str, page: bytes) -> Iterator[tuple[int, Table | None]]:
        """Yield the stages from ``at`` on that may change the text; with its table one that is no more than a map."""
        absent = rows.absent_from(page)
        away = frozenset(outsiders(page, text)) if OUTSIDE in page else _NONE
        row = b""
        told = EDGE not in page  # a NUL of the text reads as the edge of one, so that no look can be trusted
        for index, alarm in enumerate(self._alarms[at:], at):
            if away and not alarm.far.isdisjoint(away):
                yield index, None
            elif alarm.watched.translate(None, absent):
                row = row or b"\0%b\0" % page
                if alarm.look is None or not told or alarm.look(row, absent):
                    yield index, None
                elif alarm.base:
                    yield index, alarm.base


def _fused(tables: Iterable[Mapping[str, str]]) -> dict[str, str]:
    listed = list(tables)
    fused = {}
    for key in {key for table in listed for key in table}:
        value = key
        for table in listed:
            value = "".join([table.get(char, char) for char in value])
        fused[key] = value
    return fused


def _alarm(stage: Work) -> _Alarm:
    triggers = _triggers(stage)
    look = None if isinstance(stage, MapRun) else _look(stage)[0]
    far = frozenset(char for char in triggers if char not in PAGE)
    return _Alarm(slots(triggers), far, look, Table(changes(stage)))


def _triggers(stage: Work) -> frozenset[str]:
    if isinstance(stage, MapRun):
        return frozenset(stage.changes)
    if isinstance(stage, Protect):
        return TRIGGERS
    assert isinstance(stage.step, Rewrite)
    return stage.step.triggers() or frozenset()


def _suspects(stages: Sequence[Work]) -> tuple[set[str], dict[rows.Look, frozenset[str]]]:
    """Return the characters that are suspect wherever they stand, and the looks that find other places."""
    sure: set[str] = set()
    looks: dict[rows.Look, frozenset[str]] = {}  # some steps share one
    for index, stage in enumerate(stages):
        before = _fused([changes(earlier) for earlier in stages[:index]])
        triggers = _triggers(stage)
        if isinstance(stage, MapRun):
            # Letters that such a map makes stand beside signs, to which they would have to be as letters are.
            sure |= triggers if stage.sees_everything else set()
            continue
        look, exact = _look(stage)
        sure |= {key for key, value in before.items() if not _unnoticed(key, value, triggers, exact)}
        if look is None:
            sure |= triggers
        else:
            looks[look] = looks.get(look, frozenset()) | triggers
            sure |= {char for char in triggers if char not in PAGE}
    return sure, looks


def _look(stage: Local | Protect) -> tuple[rows.Look | None, frozenset[str]]:
    if isinstance(stage, Protect):
        return span_places, SPAN_SIGNS
    assert isinstance(stage.step, Rewrite)
    return stage.step.look(), stage.step.exact()


def _unnoticed(key: str, value: str, triggers: frozenset[str], exact: frozenset[str]) -> bool:
    """Return whether a look finds the same places whether or not an earlier map has made ``value`` of ``key``."""
    if key in exact or not exact.isdisjoint(value) or (key not in triggers and not triggers.isdisjoint(value)):
        return False
    return key in COMBINING if not value else any(key in kind and value in kind for kind in _KINDS)
