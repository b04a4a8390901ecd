"""Residue of sites by kind, and what a profile fitted on the corpus would drop besides."""

from __future__ import annotations

from typing import Final

from arnorm.document.boilerplate.drop_boilerplate import DropBoilerplate
from arnorm.report.figures.charts import Bar
from arnorm.report.measure.learnt import Learnt
from arnorm.report.view.parts import Examples, Figure, Part, Section, Table, Text, text
from arnorm.report.view.view import View, ratio

__all__ = ["residue"]

_LINES: Final = 15  # rows: one screen of a laptop
_SHOWN: Final = 120  # code points of a line: two lines of a cell


def residue(view: View) -> Section:
    """Return the section on residue."""
    w, total = view.words, view.total
    step = DropBoilerplate.id
    kinds = [name for name, _ in view.ranked(total.reasons) if name.startswith(f"{step}:")]
    parts: list[Part] = []
    if not any(each.id == step for each in view.gathered.plan.pipeline.steps):
        finding = w("residue.off")
    elif not kinds:
        finding = w("residue.none")
    else:
        share = w.percent(ratio(total.steps[step], total.documents))
        finding = w("residue.finding", share=share, kind=w.step(kinds[0]))
        parts.append(_chart(view, kinds))
    return Section("residue", w("residue.topic"), finding, [*parts, *_profile(view)])


def _chart(view: View, kinds: list[str]) -> Figure:
    w, total = view.words, view.total
    bars = [
        Bar(
            w.step(kind),
            ratio(total.reasons[kind], total.documents),
            w.percent(ratio(total.reasons[kind], total.documents)),
        )
        for kind in kinds
    ]
    rows, counts = view.outlet_rows()
    columns = [(w.step(kind), [ratio(each.reasons[kind], each.documents) for each in counts]) for kind in kinds]
    top = ", ".join(f"{bar.label} {bar.said}" for bar in bars[:3])
    drawn = view.charts.bars(bars, w("residue.alt", top=top))
    return Figure(w("residue.chart"), w("of_documents"), *drawn, view.matrix(w("residue.table"), columns, rows))


def _profile(view: View) -> list[Part]:
    w, learnt = view.words, view.gathered.learnt
    parts: list[Part] = [Text(w("residue.profile"), "heading")]
    if learnt is None:
        named = w.named("reasons", "learnt"), w.named("reasons", "related")
        return [*parts, Text(w("residue.profile_given", learnt=named[0], related=named[1]))]
    sample = w.count(learnt.documents, "document")
    if not learnt.reasons:
        return [*parts, Text(w("residue.profile_none", sample=sample))]
    deletions = w.count(sum(learnt.reasons.values()), "deletion")
    share = w.percent(ratio(learnt.touched, learnt.documents))
    said = w("residue.profile_text", sample=sample, deletions=deletions, share=share)
    layout = view.gathered.plan.layout
    fields = f" --outlet-field {layout.outlet_field}" * bool(layout.outlet_field)
    fields += f" --title-field {layout.title_field}" * bool(layout.title_field)
    how = f"arnorm fit boilerplate {' '.join(view.gathered.plan.inputs)} -o profile.bin{fields}"
    shown = [view.shown(example) for _, sample in sorted(learnt.examples.items()) for example in sample][:6]
    return [
        *parts,
        Text(said),
        _lines(view, learnt),
        Examples(shown),
        Text(w("residue.profile_how"), "note"),
        Text(how, "command"),
    ]


def _lines(view: View, learnt: Learnt) -> Table:
    w = view.words
    found = [(count, line, *name.partition("\x00")) for name, lines in learnt.lines.items() for count, line in lines]
    found.sort(key=lambda each: (-each[0], *each[1:]))
    rows = [
        [text(line[:_SHOWN]), text(w.outlet(outlet)), text(w.named("reasons", reason)), view.number(count)]
        for count, line, outlet, _, reason in found[:_LINES]
    ]
    heads = [w("residue.line"), w("outlet"), w("residue.reason"), w("times")]
    return Table(w("residue.profile_lines"), heads, rows)
