"""What stands twice: headlines in their own text, headlines and texts of several documents."""

from __future__ import annotations

from typing import Final

from arnorm.core.step import DocumentStep
from arnorm.report.view.parts import Part, Section, Table, Text, text
from arnorm.report.view.view import View, ratio

__all__ = ["titles", "twice"]

_TITLES: Final = 15  # rows: one screen of a laptop
_COPIES: Final = ("headlines", "body", "lead")


def twice(view: View) -> tuple[int, int]:
    """Return how many different headlines stand above several documents, and how many there are."""
    counts = [count for count, _ in view.gathered.record.titles]
    return sum(count > 1 for count in counts), len(counts)


def titles(view: View) -> Section:
    """Return the section on what stands twice."""
    w, total = view.words, view.total
    steps = [step.id for step in view.gathered.plan.pipeline.steps if _copies(step)]
    repeated, _ = twice(view)
    headline = next((step for step in steps if step.startswith(_COPIES[0])), None)
    said = {"titles": w.count(repeated, "title")}
    if headline is None:
        finding = w("titles.finding_off", **said)
    else:
        finding = w("titles.finding", share=w.percent(ratio(total.steps[headline], total.documents)), **said)
    parts = [*_inside(view, steps), *_between(view)]
    return Section("twice", w("titles.topic"), finding, parts)


def _copies(step: object) -> bool:
    return isinstance(step, DocumentStep) and step.id.partition(".")[0] in _COPIES


def _inside(view: View, steps: list[str]) -> list[Part]:
    w, total = view.words, view.total
    if not steps:
        return []
    parts: list[Part] = [Text(w("titles.inside"), "heading")]
    reasons = [name for name, _ in view.ranked(total.reasons) if name.partition(":")[0] in steps]
    if not reasons:
        return [*parts, Text(w("titles.inside_none"))]
    rows, counts = view.outlet_rows()
    found = [step for step in steps if total.steps[step]]
    columns = [(w.step(step), [ratio(each.steps[step], each.documents) for each in counts]) for step in found]
    shown = [view.examples([name], w.step(name), 3) for name in reasons[:6]]
    parts += [Text(w("titles.inside_text")), view.matrix(w("titles.by_outlet"), columns, rows)]
    return [*parts, *(each for each in shown if each is not None)]


def _between(view: View) -> list[Part]:
    w, record = view.words, view.gathered.record
    repeated, every = twice(view)
    texts = [count for count, _ in record.texts]
    said = w(
        "titles.between_text",
        titles=w.count(repeated, "title"),
        all=w.number(every),
        texts=w.count(sum(count > 1 for count in texts), "text"),
        all_texts=w.number(len(texts)),
    )
    parts: list[Part] = [Text(w("titles.between"), "heading"), Text(said)]
    if not (record.titles.exact and record.texts.exact):
        parts.append(Text(w("titles.between_part", n=w.number(record.titles.size)), "note"))
    most = sorted(((count, title) for count, title in record.titles if count > 1), key=lambda pair: (-pair[0], pair[1]))
    if most:
        rows = [[text(title), view.number(count)] for count, title in most[:_TITLES]]
        parts.append(Table(w("titles.table"), [w("titles.headline"), w("documents")], rows))
    return parts
