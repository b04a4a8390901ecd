"""House styles: how often each outlet takes the other of two spellings."""

from __future__ import annotations

from typing import Final, NamedTuple

from arnorm.letters import ARABIC, DIGITS_ARABIC, DIGITS_ASCII, MARK_SETS, TATWEEL
from arnorm.report.figures.charts import Dot
from arnorm.report.measure.closer import Looked
from arnorm.report.measure.record import Outlet
from arnorm.report.measure.styles import STYLES
from arnorm.report.view.parts import Figure, Section, Table, Text, number, text
from arnorm.report.view.typos import looked
from arnorm.report.view.view import View, ratio
from arnorm.report.words import Words

__all__ = ["styles"]

_MARKS: Final = frozenset().union(*(MARK_SETS[name] for name in ("harakat", "tanwin", "shadda", "sukun")))
# Fewer choices than these say nothing of an outlet.
_LEAST: Final = 20
_THOUSAND: Final = ("marks", "tatweel")
# What a desk argues about; an outlet that differs from all by two points of a hundred in one of these is named first.
_LETTERS: Final = ("hamza", "ya", "ta_marbuta")
_APART: Final = 0.02


class Habit(NamedTuple):
    """One outlet's answer to one question: the share of the other spelling, or how many in 1,000 letters."""

    style: str
    share: float
    counted: int


def styles(view: View) -> Section:
    """Return the section on house styles."""
    w, record, sample = view.words, view.gathered.record, view.gathered.closer.outlets
    names = view.outlets if view.many else []
    labels = [w("all"), *map(w.outlet, names)]
    habits = [_habits(view.total, looked(view))]
    habits += [_habits(record.outlets[name], sample.get(name, Looked())) for name in names]
    asked = [habit.style for habit in habits[0] if habit.style not in _THOUSAND]
    dots = [
        _dot(w, label, habit)
        for label, each in zip(labels, habits, strict=True)
        for habit in each
        if habit.style in asked
    ]
    said = Text(w("styles.text", sample=w.count(looked(view).documents, "document")), "note")
    table = _table(view, labels, habits)
    parts = [said, _chart(view, dots, asked, table) if dots else table]
    return Section("styles", w("styles.topic"), _finding(view, labels, habits), parts)


def _chart(view: View, dots: list[Dot], asked: list[str], table: Table) -> Figure:
    w = view.words
    drawn = {dot.panel for dot in dots}
    panels = [name for name in (w.named("styles", style) for style in asked) if name in drawn]
    top = ", ".join(f"{dot.panel}: {dot.said}" for dot in dots if dot.label == w("all"))
    return Figure(w("styles.chart"), "", *view.charts.dots(dots, panels, w("styles.alt", top=top)), table)


def _dot(w: Words, label: str, habit: Habit) -> Dot:
    panel = w.named("styles", habit.style)
    if habit.counted < _LEAST:
        return Dot(label, panel, None, "")
    return Dot(label, panel, habit.share, w.percent(habit.share))


def _habits(outlet: Outlet, sample: Looked) -> list[Habit]:
    habits = []
    for style in STYLES:
        other, kept = sample.styles[f"{style.name}-"], sample.styles[style.name]
        habits.append(Habit(style.name, ratio(other, other + kept), other + kept))
    chars = outlet.chars
    arabic, ascii_ = (sum(chars[char] for char in digits) for digits in (DIGITS_ARABIC, DIGITS_ASCII))
    letters = sum(chars[char] for char in ARABIC)
    habits.append(Habit("digits", ratio(arabic, arabic + ascii_), arabic + ascii_))
    habits.append(Habit("marks", 1000 * ratio(sum(chars[char] for char in _MARKS), letters), letters))
    habits.append(Habit("tatweel", 1000 * ratio(chars[TATWEEL], letters), letters))
    return habits


def _table(view: View, labels: list[str], habits: list[list[Habit]]) -> Table:
    w = view.words
    rows = [
        [
            text(label),
            *(
                number("–" if habit.counted < _LEAST else w.number(habit.share, 1))
                if habit.style in _THOUSAND
                else number("–" if habit.counted < _LEAST else w.percent(habit.share))
                for habit in each
            ),
        ]
        for label, each in zip(labels, habits, strict=True)
    ]
    heads = [w("outlet"), *(w.named("styles", habit.style) for habit in habits[0])]
    return Table(w("styles.table"), heads, rows)


def _finding(view: View, labels: list[str], habits: list[list[Habit]]) -> str:
    """Return what stands out: the outlet and the spelling that lie farthest from all of them."""
    w = view.words
    apart = [
        (habit.share - whole.share, label, habit, whole)
        for label, each in zip(labels[1:], habits[1:], strict=True)
        for habit, whole in zip(each, habits[0], strict=True)
        if habit.style not in _THOUSAND and habit.counted >= _LEAST
    ]
    if not apart:
        return w("styles.finding_none")
    letters = [each for each in apart if each[2].style in _LETTERS and each[0] >= _APART]
    _, label, habit, whole = max(letters or apart, key=lambda each: (abs(each[0]), each[1]))
    style = w.named("styles", habit.style)
    return w(
        "styles.finding",
        outlet=f"\u2068{label}\u2069",
        share=w.percent(habit.share),
        whole=w.percent(whole.share),
        style=style,
    )
