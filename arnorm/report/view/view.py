"""What the sections share: the counts, the words, the charts, which outlets are shown, and how an example looks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from html import escape
from typing import Any, Final

from arnorm.core.html_view import diff, points, visible
from arnorm.report.figures.charts import Charts
from arnorm.report.gather import Gathered
from arnorm.report.html import Html
from arnorm.report.measure.example import Example
from arnorm.report.measure.record import OTHERS, Outlet
from arnorm.report.view.parts import Cell, Examples, Shown, Table, heat, number, text
from arnorm.report.words import Words
from arnorm.unicode import category

__all__ = ["View", "ratio", "shown_sign"]

# Outlets on the page, the largest: more rows are no longer read at a glance.
_OUTLETS: Final = 14
# Examples shown of each reason; code points listed of a longer change would be a page of their own.
_EXAMPLES: Final = 4
_CHANGES: Final = 4


def ratio(part: float, whole: float) -> float:
    """Return ``part / whole``, and nothing of nothing."""
    return part / whole if whole else 0.0


def shown_sign(sign: str) -> Html:
    """Return code points as they are shown alone: marks on a dotted circle, the unseen in boxes."""
    return Html(("\u25cc" if category(sign[0]).startswith("M") else "") + visible(sign))


def _cut(example: Example) -> tuple[str, str]:
    """Return what shows that a text was cut; a right-to-left mark keeps a line of nothing else at the right."""
    return "\u200f… " * example.before, " …\u200f" * example.behind


@dataclass
class View:
    """The counts of a corpus, seen in one language."""

    gathered: Gathered
    words: Words
    charts: Charts

    @cached_property
    def total(self) -> Outlet:
        """The counts of all outlets together."""
        total = Outlet()
        for outlet in self.gathered.record.outlets.values():
            total.merge(outlet)
        return total

    @cached_property
    def outlets(self) -> list[str]:
        """The largest outlets, largest first; those without a name of their own last."""
        known = self.gathered.record.outlets
        ranked = sorted(known, key=lambda name: (name in {"", OTHERS}, -known[name].documents, name))
        return ranked[:_OUTLETS]

    @property
    def many(self) -> bool:
        """Whether outlets can be told apart at all."""
        return len(self.gathered.record.outlets) > 1

    def ranked(self, counts: Counter[Any]) -> list[tuple[Any, int]]:
        """Return counts, most first, and of equal ones in a fixed order."""
        return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))

    def examples(self, names: Iterable[str], title: str = "", most: int = _EXAMPLES) -> Examples | None:
        """Return the examples of steps or reasons, ``None`` where there are none."""
        samples = self.gathered.record.examples
        found = [example for name in names if name in samples for example in samples[name]]
        # One of a document, while there are others: a paragraph full of changes would be shown for each of them.
        first = {example.place: example for example in reversed(found)}.values()
        ranked = sorted(found, key=lambda example: example not in first)
        items = [self.shown(example) for example in ranked[:most]]
        return Examples(items, title) if items else None

    def shown(self, example: Example, said: str = "") -> Shown:
        """Return a change as it stands in its text."""
        before, behind = _cut(example)
        html = before + diff(example.text, example.edits) + behind
        many = self.words("many_points")
        pairs = dict.fromkeys((example.text[start:end], new) for start, end, new, _ in example.changes)
        changes = [(Html(points(old, many)), Html(points(new, many))) for old, new in list(pairs)[:_CHANGES]]
        return Shown(
            Html(html), changes, example.place, self.words.outlet(example.outlet) if example.outlet else "", said
        )

    def marked(self, example: Example) -> str:
        """Return a place with what stands there marked."""
        start, end, _, _ = example.changes[0]
        before, behind = _cut(example)
        mark = f"<mark>{visible(example.text[start:end])}</mark>"
        return Html(before + escape(example.text[:start]) + mark + escape(example.text[end:]) + behind)

    def matrix(self, caption: str, columns: Sequence[tuple[str, Sequence[float]]], rows: Sequence[str]) -> Table:
        """Return shares by outlet: a column for each head, deep where the share is large."""
        top = max((share for _, shares in columns for share in shares), default=0.0)
        cells = [
            [text(row), *(heat(self.words.percent(shares[at]), ratio(shares[at], top)) for _, shares in columns)]
            for at, row in enumerate(rows)
        ]
        return Table(caption, [self.words("outlet"), *(head for head, _ in columns)], cells)

    def outlet_rows(self) -> tuple[list[str], list[Outlet]]:
        """Return the names of outlets as rows of a table, all together first, and their counts."""
        names = self.outlets if self.many else []
        counts = [self.total, *(self.gathered.record.outlets[name] for name in names)]
        return [self.words("all"), *map(self.words.outlet, names)], counts

    def number(self, value: float) -> Cell:
        """Return a number as a cell."""
        return number(self.words.number(value))

    def percent(self, share: float) -> Cell:
        """Return a share as a cell."""
        return number(self.words.percent(share))
