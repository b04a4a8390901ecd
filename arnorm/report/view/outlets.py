"""What changes in which outlet's documents."""

from __future__ import annotations

from arnorm.report.figures.charts import Bar
from arnorm.report.measure.record import OTHERS
from arnorm.report.view.parts import Figure, Part, Section, Table, Text
from arnorm.report.view.view import View, ratio

__all__ = ["by_outlet"]


def by_outlet(view: View) -> Section | None:
    """Return the section that compares outlets; ``None`` where there is but one, or nothing changes."""
    if not view.many or not view.total.touched:
        return None
    w, record = view.words, view.gathered.record
    shares = {
        name: ratio(record.outlets[name].touched, record.outlets[name].documents)
        for name in view.outlets
        if name != OTHERS
    }
    ranked = sorted(shares, key=lambda name: -shares[name])
    bars = [Bar(w.outlet(name), shares[name], w.percent(shares[name])) for name in ranked]
    top = ", ".join(f"{bar.label} {bar.said}" for bar in bars[:3])
    chart = Figure(w("byoutlet.chart"), "", *view.charts.bars(bars, w("byoutlet.alt", top=top)))
    parts: list[Part] = [chart, _matrix(view)]
    if len(view.outlets) < len(record.outlets):
        parts.append(Text(w("byoutlet.few", n=len(view.outlets), all=w.number(len(record.outlets))), "note"))
    return Section("outlets", w("byoutlet.topic"), _finding(view, shares), parts)


def _finding(view: View, shares: dict[str, float]) -> str:
    w = view.words
    least, most = min(shares, key=lambda name: shares[name]), max(shares, key=lambda name: shares[name])
    if shares[least] == shares[most]:
        return w("byoutlet.finding_even", share=w.percent(shares[most]))
    return w(
        "byoutlet.finding",
        least=w.isolated(least),
        least_share=w.percent(shares[least]),
        most=w.isolated(most),
        most_share=w.percent(shares[most]),
    )


def _matrix(view: View) -> Table:
    w = view.words
    rows, counts = view.outlet_rows()
    columns = [(w("byoutlet.any"), [ratio(each.touched, each.documents) for each in counts])]
    columns += [
        (w.step(step), [ratio(each.steps[step], each.documents) for each in counts])
        for step, _ in view.ranked(view.total.steps)
    ]
    return view.matrix(w("byoutlet.table"), columns, rows)
