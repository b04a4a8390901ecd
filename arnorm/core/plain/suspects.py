"""What a run of maps and local rewrites needs to look at in a text: its alarms and its suspects.

A text may be cut at a *plain space*: one between two plain letters or digits, across which no local step looks. So a
step's answer at a place depends on nothing beyond the nearest plain spaces.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import Final, NamedTuple

from arnorm.core.fusion import Fusion
from arnorm.core.plan import DocumentBlock, MapRun, RewriteStage, Stage
from arnorm.core.protect import SPAN_SIGNS, TRIGGERS, span_places
from arnorm.engine import rows
from arnorm.engine.table import CODEPAGE, OUTSIDE, Table, has_outsiders, outside_places, outsiders, slots
from arnorm.letters import ARABIC, COMBINING, DIGITS

__all__ = ["IS_PLAIN", "PLAIN", "Protect", "Suspects", "Work", "parts"]

_LATIN: Final = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
PLAIN: Final = ARABIC | _LATIN | frozenset(DIGITS)
IS_PLAIN: Final = rows.is_in(PLAIN)
_NONE: Final[frozenset[str]] = frozenset()
# Quotes, dashes and marks, ASCII and Arabic: none of them is looked at but by those that name it.
_SIGNS: Final = frozenset("\"',;?.-\u00ab\u00bb\u2013\u2014\u2018\u2019\u201c\u201d\u060c\u061b\u061f")
# What a map may make of a character of each class without anybody else's noticing: another of that class.
_CLASSES: Final = (ARABIC, frozenset(DIGITS), _SIGNS)


class Protect(NamedTuple):
    """The moment at which protected spans are found, for the first time or anew."""

    again: bool
    ignores_protection: bool = True


Work = MapRun | RewriteStage | Protect


def parts(stages: Sequence[Stage], *, protect: bool) -> list[list[Work] | Stage]:
    """Return the stages with the moment of protection among them, maps and local rewrites in runs."""
    found: list[list[Work] | Stage] = []
    for stage in _with_protection(stages) if protect else stages:
        if isinstance(stage, DocumentBlock) or (isinstance(stage, RewriteStage) and not stage.is_local):
            found.append(stage)
        elif found and isinstance(found[-1], list) and not (_sees_lines(stage) and any(map(_ends_lines, found[-1]))):
            found[-1].append(stage)
        else:
            found.append([stage])
    return found


def _with_protection(stages: Sequence[Stage]) -> Iterator[Stage | Protect]:
    """Yield the stages, and before each that respects protection, behind one that ignores it, the moment itself."""
    again, known = False, False
    for stage in stages:
        if not (stage.ignores_protection or known):
            yield Protect(again)
            again = True
        known = not stage.ignores_protection
        yield stage


def _sees_lines(stage: Work) -> bool:
    return isinstance(stage, RewriteStage) and stage.fast_path.lines


def _ends_lines(stage: Work) -> bool:
    """Return whether a stage may take a line feed away, so that the lines behind it are none of those before."""
    return not isinstance(stage, Protect) and "\n" in _triggers(stage)


def _changes(stage: Work) -> Mapping[str, str]:
    """Return what a stage does to single characters where nothing is suspect."""
    if isinstance(stage, MapRun):
        return {key: value for key, (value, _) in stage.changes.items()}
    return stage.fast_path.base if isinstance(stage, RewriteStage) else {}


class _Alarm(NamedTuple):
    """What wakes one stage: slots of the codepage, characters off it; its finder, and what it is elsewhere."""

    watched: bytes
    far: frozenset[str]
    finder: rows.RowFinder | None
    base: Table
    always: bool


class Suspects:
    """The suspects of one run of stages, and what wakes each of them."""

    __slots__ = ("_alarms", "_far", "_finders", "_lines", "_sure", "_watched", "by_line", "in_lines", "table")

    def __init__(self, stages: Sequence[Work]) -> None:
        self.by_line = frozenset(at for at, stage in enumerate(stages) if _sees_lines(stage))
        self.in_lines = _in_lines(stages)
        self._lines = slots(self.in_lines) + bytes([OUTSIDE] if self.by_line else [])
        sure, finders, self.table = _suspects(stages)
        self._sure = slots(frozenset(sure)).translate(None, b"\0\1")
        self._far = frozenset(char for char in sure if char not in CODEPAGE)
        self._finders = tuple((slots(triggers), finder) for finder, triggers in finders.items())
        self._watched = bytes({*self._sure, *chain.from_iterable(watched for watched, _ in self._finders)})
        self._alarms = tuple(map(_alarm, stages))

    def places(self, text: str, encoded: bytes) -> tuple[list[int], bytes]:
        """Return the suspect places in the row of a text, sorted, and the slots that do not occur in it."""
        absent = rows.absent_from(encoded)
        found: list[int] = []
        if self._watched.translate(None, absent):
            row = b"\0%b\0" % encoded
            found += rows.places(row, absent, self._sure)
            for watched, finder in self._finders:
                if watched.translate(None, absent):
                    found += finder(row, absent)
        if self._far and OUTSIDE in encoded and has_outsiders(encoded, text):
            found += [at + 1 for at in outside_places(encoded) if text[at] in self._far]
        found.sort()
        return found, absent

    def line_places(self, text: str, places: list[int], absent: bytes) -> list[int]:
        """Return those of the suspect places whose line is looked at as a whole."""
        if not self._lines.translate(None, absent):
            return []
        return [place for place in places if text[place - 1] in self.in_lines]

    def awake(self, at: int, text: str, encoded: bytes) -> Iterator[tuple[int, Table | None]]:
        """Yield the stages from ``at`` on that may change the text; with its table one that is no more than a map."""
        absent = rows.absent_from(encoded)
        away = frozenset(outsiders(encoded, text)) if OUTSIDE in encoded else _NONE
        row = b""
        told = rows.EDGE not in encoded  # a NUL of the text reads as the edge of one: no finder can be trusted
        for index, alarm in enumerate(self._alarms[at:], at):
            if alarm.always or (away and not alarm.far.isdisjoint(away)):
                yield index, None
            elif alarm.watched.translate(None, absent):
                row = row or b"\0%b\0" % encoded
                if alarm.finder is None or not told or alarm.finder(row, absent):
                    yield index, None
                elif alarm.base:
                    yield index, alarm.base


def _in_lines(stages: Sequence[Work]) -> frozenset[str]:
    """Return the triggers of the stages that look at lines, and what an earlier map makes one of them."""
    found: set[str] = set()
    before = Fusion()
    for stage in stages:
        if _sees_lines(stage):
            triggers = _triggers(stage)
            found |= triggers
            found.update(key for key, value in before.values.items() if not triggers.isdisjoint(value))
        before.add("", _changes(stage))
    return frozenset(found)


def _alarm(stage: Work) -> _Alarm:
    triggers = _triggers(stage)
    finder = None if isinstance(stage, MapRun) else _finder(stage)[0]
    far = frozenset(char for char in triggers if char not in CODEPAGE)
    # Where spans are known already they are forgotten, even if there are none to be found now.
    always = isinstance(stage, Protect) and stage.again
    return _Alarm(slots(triggers), far, finder, Table(_changes(stage)), always)


def _triggers(stage: Work) -> frozenset[str]:
    if isinstance(stage, MapRun):
        return frozenset(stage.changes)
    return TRIGGERS if isinstance(stage, Protect) else stage.fast_path.triggers or frozenset()


def _suspects(
    stages: Sequence[Work],
) -> tuple[set[str], dict[rows.RowFinder, frozenset[str]], Mapping[str, str]]:
    """Return characters that are suspect wherever they stand, what finds other places, and all maps as one."""
    sure: set[str] = set()
    finders: dict[rows.RowFinder, frozenset[str]] = {}  # some steps share one
    before = Fusion()
    for stage in stages:
        triggers = _triggers(stage)
        if isinstance(stage, MapRun):
            # Letters that such a map makes stand beside signs, to which they would have to be as letters are.
            sure |= triggers if stage.ignores_protection else set()
        else:
            finder, exact = _finder(stage)
            sure |= {
                key
                for key, value in before.values.items()
                if key not in sure and not _unnoticed(key, value, triggers, exact)
            }
            if finder is None:
                sure |= triggers
            else:
                finders[finder] = finders.get(finder, frozenset()) | triggers
                sure |= {char for char in triggers if char not in CODEPAGE}
        before.add("", _changes(stage))
    return sure, finders, before.values


def _finder(stage: RewriteStage | Protect) -> tuple[rows.RowFinder | None, frozenset[str]]:
    if isinstance(stage, Protect):
        return span_places, SPAN_SIGNS
    return stage.fast_path.suspects, stage.fast_path.exact


def _unnoticed(key: str, value: str, triggers: frozenset[str], exact: frozenset[str]) -> bool:
    """Return whether a finder finds the same places whether or not an earlier map has made ``value`` of ``key``."""
    if key in exact or not exact.isdisjoint(value) or (key not in triggers and not triggers.isdisjoint(value)):
        return False
    return key in COMBINING if not value else any(key in chars and value in chars for chars in _CLASSES)
