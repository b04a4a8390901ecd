"""The rows that trees are fitted on: the features of the lines of labelled pages as the pass meets them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from arnorm import Context, Pipeline, preset
from arnorm.document.boilerplate.judged import Judged
from arnorm.document.boilerplate.passes.weighed.features import features
from arnorm.document.boilerplate.passes.weighed.weighed import lines_to_ask, weighed
from arnorm.document.boilerplate.residue import PASSES, residue
from arnorm.document.boilerplate.rule import KINDS
from arnorm.document.boilerplate.rule_book import book
from arnorm.document.page import Page
from arnorm.steps import DropBoilerplate
from tools.forest.pages import Labelled

__all__ = ["Row", "rows_of"]

_NEWS: Final = preset("news").steps
_AT: Final = next(at for at, step in enumerate(_NEWS) if isinstance(step, DropBoilerplate))
_BEFORE: Final = Pipeline(_NEWS[:_AT])
_PASSES: Final = PASSES[: PASSES.index(weighed)]


class Row(NamedTuple):
    """The features of one line, its label, the list and the page it is of."""

    source: str
    page: str
    label: str
    features: Sequence[float]


def rows_of(page: Labelled, title: str | None) -> Iterator[Row]:
    """Yield the rows of the lines that the pass is asked about; lines that stand twice with two labels are left out."""
    labels: dict[str, set[str]] = {}
    for line, label in zip(page.lines, page.labels, strict=True):
        labels.setdefault(line, set()).add(label)
    judged = _judged("\n".join(page.lines), title)
    asked = lines_to_ask(judged, judged.gone)
    if asked is None:
        return
    for at in asked.places:
        known = labels.get(judged.page.raw(asked.seen.stand[at]).strip(), set())
        if len(known) == 1:
            yield Row(page.source, page.name, next(iter(known)), features(asked.seen, at))


def _judged(text: str, title: str | None) -> Judged:
    found = Page(_BEFORE(text, context=Context(title=title)))
    return residue(found, book(KINDS), title, _PASSES)
