"""What each step changes, and how often."""

from __future__ import annotations

from typing import Final

from arnorm.core.html_view import points
from arnorm.report.figures.charts import Bar
from arnorm.report.html import Html
from arnorm.report.view.parts import Cell, Fold, Part, Section, Table, Text, text
from arnorm.report.view.parts import Figure as Chart
from arnorm.report.view.view import View, ratio, shown_sign

__all__ = ["changes"]

# Rows of one step: what is common stands at the top, and all steps are to be looked through in a few screens.
_PAIRS: Final = 12
_REASONS: Final = 8


def changes(view: View) -> Section:
    """Return the section on steps."""
    w, total = view.words, view.total
    ranked = view.ranked(total.steps)
    if not ranked:
        return Section("changes", w("changes.topic"), w("changes.none"), _idle(view))
    (first, most), share = ranked[0], ratio(total.touched, total.documents)
    finding = w(
        "changes.finding",
        share=w.percent(share),
        step=w.step(first),
        step_share=w.percent(ratio(most, total.documents)),
    )
    each: list[Part] = [_fold(view, step, documents) for step, documents in ranked]
    parts = [_chart(view, ranked), Text(w("changes.each"), "heading"), Text(w("changes.each_text"), "note"), *each]
    return Section("changes", w("changes.topic"), finding, [*parts, *_idle(view)])


def _chart(view: View, ranked: list[tuple[str, int]]) -> Chart:
    w, total = view.words, view.total
    rows = [
        Bar(w.step(step), ratio(count, total.documents), w.percent(ratio(count, total.documents)))
        for step, count in ranked
    ]
    top = ", ".join(f"{row.label} {row.said}" for row in rows[:3])
    table = Table(
        w("changes.table"),
        [w("changes.step"), w("documents"), w("share"), w("changes.edits")],
        [
            [
                text(w.step(step)),
                view.number(count),
                view.percent(ratio(count, total.documents)),
                view.number(_count(view, step)),
            ]
            for step, count in ranked
        ],
    )
    note = w("changes.note", documents=w.count(total.documents, "document"))
    return Chart(w("changes.chart"), note, *view.charts.bars(rows, w("changes.alt", top=top)), table)


def _count(view: View, step: str) -> int:
    return sum(count for name, count in view.total.edits.items() if name.partition(":")[0] == step)


def _fold(view: View, step: str, documents: int) -> Fold:
    w = view.words
    share = w.percent(ratio(documents, view.total.documents))
    much = w("changes.much", share=share, edits=w.count(_count(view, step), "edit"))
    parts: list[Part] = [*_pairs(view, step), *_examples(view, step)]
    return Fold(w.step(step), much, parts, f"{step}")


def _pairs(view: View, step: str) -> list[Part]:
    """Return the table of the code points that a step changes most."""
    w, counts = view.words, view.gathered.record.changes.get(step)
    if not counts:
        return []
    rows = [
        [
            _sign(view, old),
            text(Html(points(old))),
            _sign(view, new),
            text(Html(points(new))),
            view.number(count),
        ]
        for (old, new), count in view.ranked(counts)[:_PAIRS]
    ]
    return [Table(w("changes.pairs"), [w("was"), w("points.code"), w("became"), w("points.code"), w("times")], rows)]


def _sign(view: View, sign: str) -> Cell:
    return text(shown_sign(sign) if sign else view.words("nothing"))


def _examples(view: View, step: str) -> list[Part]:
    """Return examples of a step; of one that gives reasons, those of each reason."""
    w, edits = view.words, view.total.edits
    reasons = [name for name, _ in view.ranked(edits) if name.startswith(f"{step}:")][:_REASONS]
    shown = [
        view.examples(
            [name], f"{w.step(name)} ({w.count(edits[name], 'edit')})" if ":" in name else "", 3 if reasons else 5
        )
        for name in reasons or [step]
    ]
    return [each for each in shown if each is not None]


def _idle(view: View) -> list[Part]:
    w, steps = view.words, [step.id for step in view.gathered.plan.pipeline.steps]
    idle = [step for step in steps if step not in view.total.steps]
    if not idle:
        return []
    return [Text(w("changes.idle", steps=w.listed([w.step(step) for step in dict.fromkeys(idle)])), "note")]
