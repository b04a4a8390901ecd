"""Which code points stand in the corpus, which of them a step handles, and which are strangers."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from typing import Final, NamedTuple

from arnorm.core.html_view import said as named
from arnorm.report.blocks import at_home, block_of
from arnorm.report.figures.charts import Bar
from arnorm.report.view.parts import Examples, Figure, Fold, Part, Section, Shown, Table, Text, code, text
from arnorm.report.view.view import View, shown_sign

__all__ = ["Census", "code_points"]

_STATES: Final = ("home", "handled", "stranger")
# Rows that are shown: a chart of blocks is one screen high; the tables stand folded up, and say how many there are.
# Strangers are what the reader has to decide on, so more of them; a place in the corpus takes a line each.
_BLOCKS: Final = 16
_HANDLED: Final = 40
_STRANGERS: Final = 60
_WHERE: Final = 12


class Row(NamedTuple):
    """A block: how many different code points, how often, and how often those of each state."""

    block: str
    distinct: int
    times: Counter[str]


class Census:
    """The code points of a corpus by what becomes of them."""

    def __init__(self, view: View) -> None:
        self.view = view
        self.times = view.total.chars
        self.steps: dict[str, Counter[str]] = {}
        for step, counts in view.gathered.record.changes.items():
            for (old, _), count in counts.items():
                for char in old:
                    self.steps.setdefault(char, Counter())[step] += count

    def state(self, char: str) -> str:
        """Return ``handled`` where a step changed it, ``home`` where news needs it, else ``stranger``."""
        if char in at_home():
            return "home"
        return "handled" if char in self.steps else "stranger"

    @cached_property
    def strangers(self) -> list[str]:
        """The strangers, most frequent first."""
        return [char for char, _ in self.view.ranked(self.times) if self.state(char) == "stranger"]

    @cached_property
    def handled(self) -> list[str]:
        """What a step changes, most frequent first."""
        ranked = self.view.ranked(Counter({char: sum(steps.values()) for char, steps in self.steps.items()}))
        return [char for char, _ in ranked if char in self.times]

    def rows(self) -> list[Row]:
        """Return the blocks, those that stand there most first."""
        times: dict[str, Counter[str]] = {}
        distinct: Counter[str] = Counter()
        for char, count in self.times.items():
            block = block_of(char)
            distinct[block] += 1
            times.setdefault(block, Counter())[self.state(char)] += count
        rows = [Row(block, distinct[block], counts) for block, counts in times.items()]
        return sorted(rows, key=lambda row: (-sum(row.times.values()), row.block))


def code_points(view: View, census: Census) -> Section:
    """Return the section on code points."""
    w = view.words
    finding = w(
        "points.finding" if census.strangers else "points.finding_none",
        points=w.count(len(census.times), "point"),
        strangers=w.count(len(census.strangers), "stranger"),
    )
    parts: list[Part] = [_strangers(view, census), _handled(view, census)]
    if census.times:
        parts.insert(0, _chart(view, census))
    return Section("points", w("points.topic"), finding, parts)


def _chart(view: View, census: Census) -> Figure:
    w, rows = view.words, census.rows()
    bars = [
        Bar(w.block(row.block), sum(row.times.values()), w.number(sum(row.times.values())), w(f"points.{_worst(row)}"))
        for row in rows[:_BLOCKS]
    ]
    top = ", ".join(f"{bar.label} {bar.said}" for bar in bars[:3])
    table = Table(
        w("points.table"),
        [w("points.block"), w("points.distinct"), w("times"), *(w(f"points.{state}") for state in _STATES)],
        [
            [
                text(w.block(row.block)),
                view.number(row.distinct),
                view.number(sum(row.times.values())),
                *(view.number(row.times[state]) for state in _STATES),
            ]
            for row in rows
        ],
    )
    states = [w(f"points.{state}") for state in _STATES]
    drawn = view.charts.bars(bars, w("points.alt", top=top), log=True, colours=states)
    return Figure(w("points.chart"), w("points.note"), *drawn, table)


def _worst(row: Row) -> str:
    """Return the state that a block is coloured by: of what is not at home there, what stands there most."""
    away = {state: row.times[state] for state in _STATES[1:] if row.times[state]}
    return "home" if row.times["home"] or not away else max(away, key=lambda state: away[state])


def _strangers(view: View, census: Census) -> Fold:
    w, record = view.words, view.gathered.record
    rows = [
        [
            text(shown_sign(char)),
            code(f"U+{ord(char):04X}"),
            code(named(char)),
            text(w.block(block_of(char))),
            view.number(census.times[char]),
            view.number(record.char_documents[char]),
        ]
        for char in census.strangers[:_STRANGERS]
    ]
    heads = [w("points.char"), w("points.code"), w("points.name"), w("points.block"), w("times"), w("documents")]
    parts: list[Part] = [Table(w("points.stranger_title"), heads, rows)] if rows else [Text(w("points.stranger_none"))]
    if len(census.strangers) > _STRANGERS:
        parts.append(Text(w("points.most", n=_STRANGERS, all=w.number(len(census.strangers))), "note"))
    if rows:
        parts.append(Examples([_where(view, char) for char in census.strangers[:_WHERE]], w("points.where")))
    return Fold(w("points.stranger_title"), w.number(len(census.strangers)), parts, w("points.stranger_note"))


def _where(view: View, char: str) -> Shown:
    example = next(iter(view.gathered.record.strangers[char]))
    said = f"U+{ord(char):04X} {named(char)}"
    outlet = view.words.outlet(example.outlet) if example.outlet else ""
    return Shown(view.marked(example), [], example.place, outlet, said)


def _handled(view: View, census: Census) -> Fold:
    w = view.words
    rows = [
        [
            text(shown_sign(char)),
            code(f"U+{ord(char):04X}"),
            code(named(char)),
            view.number(census.times[char]),
            view.number(sum(census.steps[char].values())),
            text(w.listed(w.step(step) for step, _ in view.ranked(census.steps[char]))),
        ]
        for char in census.handled[:_HANDLED]
    ]
    heads = [w("points.char"), w("points.code"), w("points.name"), w("times"), w("points.changed"), w("points.steps")]
    parts: list[Part] = [Table(w("points.handled_title"), heads, rows)]
    if len(census.handled) > _HANDLED:
        parts.append(Text(w("points.most", n=_HANDLED, all=w.number(len(census.handled))), "note"))
    return Fold(w("points.handled_title"), w.number(len(census.handled)), parts, w("points.handled_note"))
