"""The page: sections put together, and laid out by the template."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Any

import arnorm
from arnorm.core import html_view
from arnorm.data import load
from arnorm.report.figures.charts import Charts
from arnorm.report.gather import Gathered
from arnorm.report.html import Html
from arnorm.report.view.changes import changes
from arnorm.report.view.code_points import Census, code_points
from arnorm.report.view.lengths import lengths
from arnorm.report.view.method import method, pipeline_name, rejects
from arnorm.report.view.outlets import by_outlet
from arnorm.report.view.parts import Section, Tile
from arnorm.report.view.residue import residue
from arnorm.report.view.styles import styles
from arnorm.report.view.titles import titles, twice
from arnorm.report.view.typos import looked, rate, typos
from arnorm.report.view.view import View, ratio
from arnorm.report.words import Words

__all__ = ["page", "sections"]


def page(gathered: Gathered, language: str = "en") -> str:
    """Return the page in a language, ``en`` or ``ar``, as HTML that needs nothing beside itself."""
    words = Words(language)
    view = View(gathered, words, Charts(rtl=words.rtl))
    census = Census(view)
    names = words.listed(Path(name).name or name for name in gathered.plan.inputs)
    return str(
        _template().render(
            w=words,
            version=arnorm.__version__,
            title=names,
            lead=_lead(view),
            tiles=_tiles(view, census),
            sections=sections(view, census),
            style=Html(html_view.style() + load.read_text("report/style.css")),
            footer=words("footer", version=arnorm.__version__, inputs=names),
        )
    )


def sections(view: View, census: Census) -> list[Section]:
    """Return the sections, those that have nothing to say left out."""
    found = (
        changes(view),
        by_outlet(view),
        code_points(view, census),
        residue(view),
        titles(view),
        typos(view),
        styles(view),
        lengths(view),
        rejects(view),
        method(view),
    )
    return [section for section in found if section is not None]


def _lead(view: View) -> str:
    w, total = view.words, view.total
    said = {
        "documents": w.count(total.documents, "document"),
        "words": w.number(total.words),
        "version": arnorm.__version__,
        "pipeline": pipeline_name(view),
    }
    if not view.many:
        return w("lead_plain", **said)
    return w("lead", outlets=w.count(len(view.gathered.record.outlets), "outlet"), **said)


def _tiles(view: View, census: Census) -> list[Tile]:
    w, total, record = view.words, view.total, view.gathered.record
    sample = looked(view)
    repeated, every = twice(view)
    part = w("tiles.in_sample", n=w.count(sample.documents, "document"))
    tiles = [
        Tile(w.number(total.documents), w("tiles.documents")),
        Tile(w.number(total.words), w("tiles.words")),
        Tile(w.percent(ratio(total.touched, total.documents)), w("tiles.touched")),
        Tile(w.number(len(census.strangers)), w("tiles.strangers")),
        Tile(w.percent(ratio(repeated, every)), w("tiles.twice")),
    ]
    if view.gathered.plan.typos:
        tiles.append(Tile(w.number(rate(sum(sample.typos.values()), sample.words), 1), w("tiles.typos"), part))
    if record.rejected:
        tiles.append(Tile(w.number(sum(record.rejected.values())), w("tiles.rejected")))
    return tiles


def _template() -> Any:  # noqa: ANN401 (jinja2 has its own types)
    jinja2 = import_module("jinja2")
    environment = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True)
    return environment.from_string(load.read_text("report/page.html"))
