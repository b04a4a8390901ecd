"""Likely typos by kind, with their context, and what is mistyped most often."""

from __future__ import annotations

from collections import Counter
from typing import Final

from arnorm.report.figures.charts import Bar
from arnorm.report.measure.closer import Looked
from arnorm.report.view.parts import Cell, Examples, Figure, Fold, Part, Section, Table, Text, number, text
from arnorm.report.view.view import View, ratio

__all__ = ["looked", "rate", "typos"]

_OFTEN: Final = 15  # rows: one screen of a laptop
_EXAMPLES: Final = 5  # of each of eleven kinds, three lines each


def looked(view: View) -> Looked:
    """Return the counts of the whole sample."""
    total = Looked()
    for outlet in view.gathered.closer.outlets.values():
        total.merge(outlet)
    return total


def rate(count: int, words: int) -> float:
    """Return how many there are in 10,000 words."""
    return 10_000 * ratio(count, words)


def typos(view: View) -> Section:
    """Return the section on typos."""
    w, total = view.words, looked(view)
    if not view.gathered.plan.typos:
        return Section("typos", w("typos.topic"), w("typos.off"))
    sample = w.count(total.documents, "document"), w.count(total.words, "word")
    said = Text(w("typos.sample", sample=sample[0], words=sample[1]), "note")
    ranked = view.ranked(total.typos)
    if not ranked:
        return Section("typos", w("typos.topic"), w("typos.none"), [said])
    every = w.number(rate(sum(total.typos.values()), total.words), 1)
    finding = w("typos.finding", rate=every, kind=w.named("typos", ranked[0][0]))
    folds: list[Part] = [_fold(view, kind, count) for kind, count in ranked]
    often = _often(view)
    parts = [said, _chart(view, total), *([often] if often.rows else []), *folds]
    return Section("typos", w("typos.topic"), finding, parts)


def _chart(view: View, total: Looked) -> Figure:
    w, ranked = view.words, view.ranked(total.typos)
    bars = [
        Bar(w.named("typos", kind), rate(count, total.words), w.number(rate(count, total.words), 2))
        for kind, count in ranked
    ]
    known = view.gathered.closer.outlets
    names = [name for name in view.outlets if name in known] if view.many else []
    each = [total, *(known[name] for name in names)]
    rows = [
        [
            text(label),
            view.number(one.documents),
            view.percent(ratio(one.wrong, one.documents)),
            _rate(view, sum(one.typos.values()), one),
            *(_rate(view, one.typos[kind], one) for kind, _ in ranked),
        ]
        for label, one in zip([w("all"), *map(w.outlet, names)], each, strict=True)
    ]
    heads = [w("outlet"), w("documents"), w("typos.wrong"), w("typos.any"), *(bar.label for bar in bars)]
    top = ", ".join(f"{bar.label} {bar.said}" for bar in bars[:3])
    drawn = view.charts.bars(bars, w("typos.alt", top=top))
    return Figure(w("typos.chart"), "", *drawn, Table(w("typos.table"), heads, rows))


def _rate(view: View, count: int, one: Looked) -> Cell:
    return number(view.words.number(rate(count, one.words), 1))


def _often(view: View) -> Table:
    w = view.words
    often: Counter[tuple[str, str, str]] = view.gathered.closer.often
    rows = [
        [text(written), text(meant), text(w.named("typos", kind)), view.number(count)]
        for (written, meant, kind), count in view.ranked(often)[:_OFTEN]
        if count > 1 or len(often) <= _OFTEN
    ]
    return Table(w("typos.often"), [w("typos.written"), w("typos.meant"), w("typos.kind"), w("times")], rows)


def _fold(view: View, kind: str, count: int) -> Fold:
    w = view.words
    shown = [view.shown(example) for example in view.gathered.closer.examples[kind]][:_EXAMPLES]
    return Fold(w.named("typos", kind), w.number(count), [Examples(shown)])
