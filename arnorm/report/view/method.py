"""What could not be read, and how the page was made."""

from __future__ import annotations

from dataclasses import replace
from shlex import quote

from arnorm.core.pipeline import Pipeline
from arnorm.document.boilerplate.drop_boilerplate import DropBoilerplate
from arnorm.presets import PRESETS, preset
from arnorm.report.gather import Plan
from arnorm.report.measure.learnt import has_profile
from arnorm.report.view.parts import Part, Section, Table, Text, code, text
from arnorm.report.view.view import View

__all__ = ["method", "pipeline_name", "rejects"]


def pipeline_name(view: View) -> str:
    """Return what the pipeline is called: the preset that it equals, profile apart, or its fingerprint."""
    pipeline = view.gathered.plan.pipeline
    name = _preset(pipeline)
    if name is None:
        return view.words("pipeline_named", name=pipeline.fingerprint()[:12])
    return view.words("preset_named", name=name)


def _preset(pipeline: Pipeline) -> str | None:
    steps = (replace(step, profile=None) if isinstance(step, DropBoilerplate) else step for step in pipeline.steps)
    bare = Pipeline(tuple(steps), protect=pipeline.protect)
    return next((name for name in PRESETS if preset(name) == bare), None)


def rejects(view: View) -> Section | None:
    """Return the section on what could not be read; ``None`` where everything could."""
    w, record = view.words, view.gathered.record
    if not record.rejected:
        return None
    finding = w("rejects.finding", documents=w.count(sum(record.rejected.values()), "document"))
    rows = [[text(_reason(view, reason)), view.number(count)] for reason, count in view.ranked(record.rejected)]
    some = [[code(place), text(_reason(view, reason)), code(said)] for place, reason, said in record.rejects]
    heads = [w("rejects.place"), w("rejects.reason"), w("rejects.said")]
    parts: list[Part] = [
        Table(w("rejects.table"), [w("rejects.reason"), w("documents")], rows),
        Table(w("rejects.some"), heads, some),
    ]
    return Section("rejects", w("rejects.topic"), finding, parts)


def _reason(view: View, reason: str) -> str:
    return view.words(f"reject_reasons.{reason}")


def method(view: View) -> Section:
    """Return the section on how the page was made."""
    w, plan = view.words, view.gathered.plan
    pipeline = plan.pipeline
    steps = w.listed(w.step(step.id) for step in pipeline.steps)
    sample = w.count(len(view.gathered.record.sample), "document")
    fields = _fields(plan)
    named = _pipeline_option(view)
    inputs = " ".join(map(quote, plan.inputs))
    out = "clean" + "".join(plan.inputs[0][plan.inputs[0].rfind(".") :] if "." in plan.inputs[0] else "")
    return Section(
        "method",
        w("method.topic"),
        w("method.finding"),
        [
            Text(w("method.steps", steps=steps, fingerprint=pipeline.fingerprint())),
            Text(w("method.read", sample=sample)),
            Text(w("method.shares"), "note"),
            Text(w("method.clean"), "note"),
            Text(f"arnorm corpus {inputs} -o {out}{named}{fields}", "command"),
            Text(w("method.again"), "note"),
            Text(f"arnorm report {inputs} -o report.html{named}{fields} --language {w.language}", "command"),
        ],
    )


def _pipeline_option(view: View) -> str:
    pipeline = view.gathered.plan.pipeline
    name = _preset(pipeline)
    which = " --pipeline pipeline.json" if name is None else f" --preset {name}"
    return which + " --profile profile.bin" * has_profile(pipeline)


def _fields(plan: Plan) -> str:
    layout = plan.layout
    given = {"text": layout.text_field, "title": layout.title_field, "outlet": layout.outlet_field}
    return "".join(
        f" --{name}-field {quote(field)}"
        for name, field in given.items()
        if field and (name, field) != ("text", "text")
    )
