"""The laws of the contract as checks that any text and any pipeline must pass."""

from __future__ import annotations

from itertools import pairwise

import arnorm
from arnorm.edits import Edit
from tests.cases import difference

CONTEXTS = (arnorm.Context(), arnorm.Context(title="عنوان الخبر", outlet="example.org"))


def check_explained(pipeline: arnorm.Pipeline, text: str, context: arnorm.Context = CONTEXTS[0]) -> arnorm.Result:
    """Law 1: the plain call, the explained call and the edits agree, and the edits are canonical."""
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
    once = pipeline(text, context=context)
    twice = pipeline(once, context=context)
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
