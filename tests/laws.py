"""The laws of the contract as checks that any text and any pipeline must pass."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

import arnorm
from arnorm.edits import Edit
from tests.cases import difference

FOUND = Path(__file__).parents[1] / ".fuzz"
CONTEXTS = (arnorm.Context(), arnorm.Context(title="عنوان الخبر", outlet="example.org"))


@lru_cache(maxsize=512)
def alone(step: arnorm.Step, *, protect: bool = True) -> arnorm.Pipeline:
    """Return the pipeline of one step, the same each time: its tables are made at the first call."""
    return arnorm.Pipeline([step], protect=protect)


@contextmanager
def noted(pipeline: arnorm.Pipeline, text: str, context: arnorm.Context) -> Iterator[None]:
    """In a search, write what breaks a law to a file, one for each pipeline: the smallest text takes its place."""
    try:
        yield
    except AssertionError as error:
        if os.environ.get("HYPOTHESIS_PROFILE") == "fuzz" and pipeline.steps:
            note(pipeline, text, context, str(error).partition("\n")[0])
        raise


def note(pipeline: arnorm.Pipeline, text: str, context: arnorm.Context, why: str) -> None:
    described = pipeline.to_dict()["steps"]
    steps = [{"id": step["id"], **step.get("options", {})} for step in described]
    found = {"why": f"Found by a search: {why}", "steps": steps, "input": text}
    found |= {"title": context.title, "outlet": context.outlet, "protect": pipeline.protect}
    name = hashlib.sha256(repr(pipeline).encode("utf-8", "backslashreplace")).hexdigest()[:10]
    path = FOUND / f"{name}.json"
    FOUND.mkdir(exist_ok=True)
    if not path.exists() or len(json.loads(path.read_text("ascii"))["input"]) >= len(text):
        path.write_text(json.dumps(found), "ascii")


def check_explained(pipeline: arnorm.Pipeline, text: str, context: arnorm.Context = CONTEXTS[0]) -> arnorm.Result:
    """Law 1: the plain call, the explained call and the edits agree, and the edits are canonical."""
    with noted(pipeline, text, context):
        return _explained(pipeline, text, context)


def _explained(pipeline: arnorm.Pipeline, text: str, context: arnorm.Context) -> arnorm.Result:
    result = pipeline.explain(text, context=context)
    plain = pipeline(text, context=context)
    assert plain == result.text, difference(result.text, plain)
    assert arnorm.apply(text, result.edits) == result.text
    check_canonical(text, result.edits)
    known = {step.id for step in pipeline.steps}
    assert all(by.partition(":")[0] in known for edit in result.edits for by in edit.by)
    return result


def check_canonical(source: str, edits: tuple[Edit, ...]) -> None:
    for edit in edits:
        assert source[edit.start : edit.end] != edit.text, edit
        assert edit.by, edit
    for one, other in pairwise(edits):
        assert one.end <= other.start, (one, other)
        assert one.end < other.start or one.by != other.by, (one, other)


def check_idempotent(pipeline: arnorm.Pipeline, text: str, context: arnorm.Context = CONTEXTS[0]) -> None:
    """Law 2: a second run changes nothing."""
    check_settled(pipeline, pipeline(text, context=context), context)


def check_settled(pipeline: arnorm.Pipeline, once: str, context: arnorm.Context = CONTEXTS[0]) -> None:
    """Law 2 on what a pipeline has written: it changes nothing."""
    twice = pipeline(once, context=context)
    with noted(pipeline, once, context):
        assert once == twice, difference(once, twice)


def check_spans(result: arnorm.Result) -> None:
    """Law 12: spans map both ways, stay in order, and come back at least as wide."""
    places = [result.to_source(at, at) for at in range(len(result.text) + 1)]
    assert places == sorted(places)
    if any(edit.start == edit.end for edit in result.edits):
        return  # an insertion at the border of a span belongs to neither side
    for start in range(0, len(result.text), max(1, len(result.text) // 12)):
        end = min(len(result.text), start + 3)
        there = result.to_source(start, end)
        back = result.to_text(*there)
        assert back[0] <= start, (start, end, there, back)
        assert back[1] >= end, (start, end, there, back)
