"""Makes the page of ``arnorm report`` from its arguments, with progress where a person looks."""

from __future__ import annotations

import argparse

from arnorm.console.inputs import layout_of
from arnorm.console.pipelines import chosen_pipeline
from arnorm.corpus.reading import size_of
from arnorm.counts.progress import bar
from arnorm.report.gather import Gathered, Plan, gather
from arnorm.report.measure.learnt import has_profile
from arnorm.report.page import page

__all__ = ["made"]


def made(args: argparse.Namespace) -> tuple[bytes, str]:
    """Return the page, and a line on what it tells of; ``ArnormError`` where the corpus cannot be read."""
    inputs = tuple(args.inputs)
    layout = layout_of(args, inputs)
    pipeline = chosen_pipeline(args.preset, args.pipeline, args.resource, args.profile)
    stop = args.errors == "stop"
    gathered = _gathered(Plan(layout, pipeline, inputs, args.workers, args.sample, args.typos, stop))
    html = page(gathered, args.language).encode("utf-8", "backslashreplace")
    documents = sum(outlet.documents for outlet in gathered.record.outlets.values())
    rejected = sum(gathered.record.rejected.values())
    return html, f"{documents} documents, {rejected} could not be read, {len(html) // 1000} kB"


def _gathered(plan: Plan) -> Gathered:
    unit = "row" if plan.layout.kind == "parquet" else "B"
    sweeps = 1 if has_profile(plan.pipeline) else 2
    with (
        bar("documents", unit, size_of(plan.layout, plan.inputs)) as seen,
        bar("a closer look", " documents", sweeps * plan.sample) as looked,
    ):
        return gather(plan, seen, looked)
