"""How long the documents are."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import Final

from arnorm.report.figures.charts import Bar
from arnorm.report.view.parts import Figure, Section, Table, text
from arnorm.report.view.view import View

__all__ = ["lengths", "quantile"]

# Borders of the columns, in words: each half as much again, rounded to what is read easily.
_BORDERS: Final = (0, 10, 15, 25, 40, 60, 100, 150, 250, 400, 600, 1000, 1500, 2500, 4000, 6000, 10000)


def quantile(lengths: Counter[int], share: float) -> int:
    """Return the length that ``share`` of the documents do not reach.

    >>> quantile(Counter({10: 1, 20: 1, 30: 1}), 0.5)
    20
    """
    left = share * sum(lengths.values())
    for length in sorted(lengths):
        left -= lengths[length]
        if left < 0:
            return length
    return max(lengths, default=0)


def lengths(view: View) -> Section:
    """Return the section on lengths."""
    w, total = view.words, view.total
    median = quantile(total.lengths, 0.5)
    finding = w("lengths.finding", median=w.count(median, "word"))
    rows, counts = view.outlet_rows()
    heads = [
        "outlet",
        "documents",
        "lengths.tenth",
        "lengths.median",
        "lengths.ninetieth",
        "lengths.empty",
        "lengths.total",
    ]
    table = Table(
        w("lengths.table"),
        [w(head) for head in heads],
        [
            [
                text(row),
                view.number(each.documents),
                *(view.number(quantile(each.lengths, share)) for share in (0.1, 0.5, 0.9)),
                view.number(each.lengths[0]),
                view.number(each.words),
            ]
            for row, each in zip(rows, counts, strict=True)
        ],
    )
    bars = _bars(total.lengths)
    top = max(bars, key=lambda bar: bar.value)
    said = w("lengths.alt", top=f"{top.label}+: {w.number(top.value)}")
    chart = Figure(w("lengths.chart"), w("lengths.note"), *view.charts.columns(bars, said), table)
    return Section("lengths", w("lengths.topic"), finding, [chart])


def _bars(lengths: Counter[int]) -> list[Bar]:
    """Return the columns from the first that holds a document to the last."""
    borders = [*_BORDERS, 10**9]
    held = [sum(lengths[n] for n in lengths if low <= n < high) for low, high in pairwise(borders)]
    used = [at for at, count in enumerate(held) if count]
    first, last = (used[0], used[-1]) if used else (0, 0)
    return [Bar(f"{borders[at]:,}", held[at], "") for at in range(first, last + 1)]
