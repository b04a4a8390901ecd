"""Every case of the regression corpus, under every law."""

from __future__ import annotations

import pytest

import arnorm
from tests import cases, laws

CASES = cases.load()
STEP_CASES = [case for case in CASES if case.expected is not None]
TYPO_CASES = [case for case in CASES if case.findings is not None]
PRESETS = ("light", "news", "ml", "search")
COMPAT = ("compat:lucene", "compat:camel", "compat:arabert", "compat:pyarabic")


def _parameters(found: list[cases.Case]) -> list[object]:
    marks = {"fail": [pytest.mark.xfail(strict=True, reason="known failure")]}
    return [pytest.param(case, id=case.path, marks=marks.get(case.expect, [])) for case in found]


@pytest.mark.parametrize("case", _parameters(STEP_CASES))
def test_case_becomes_what_is_expected(case: cases.Case) -> None:
    result = laws.check_explained(case.pipeline, case.text, case.context)
    assert result.text == case.expected, cases.difference(case.expected, result.text)
    laws.check_spans(result)
    if case.idempotent is not False:
        laws.check_idempotent(case.pipeline, case.text, case.context)
    if case.edits is not None:
        assert [[edit.start, edit.end, edit.text] for edit in result.edits] == case.edits


@pytest.mark.parametrize("case", _parameters(TYPO_CASES))
def test_case_has_the_findings_that_are_expected(case: cases.Case) -> None:
    options = {k: tuple(v) if isinstance(v, list) else v for k, v in (case.detector or {}).items()}
    found = arnorm.TypoDetector(**options).find(case.text)
    assert [[f.word, f.kind, f.suggestions[0]] for f in found] == case.findings
    assert all(case.text[f.start : f.end] == f.word for f in found)


@pytest.mark.parametrize("case", [pytest.param(case, id=case.path) for case in CASES])
def test_case_obeys_every_preset_law(case: cases.Case) -> None:
    for name in PRESETS:
        pipeline = arnorm.preset(name)
        for text in {case.text, case.expected or case.text}:
            for context in (*laws.CONTEXTS, case.context):
                laws.check_explained(pipeline, text, context)
                laws.check_idempotent(pipeline, text, context)
    for name in COMPAT:  # outside law 2
        laws.check_explained(arnorm.preset(name), case.text, case.context)


@pytest.mark.parametrize("case", [pytest.param(case, id=case.path) for case in CASES])
def test_case_is_well_formed(case: cases.Case) -> None:
    assert set(case.fields) <= cases.KEYS, set(case.fields) - cases.KEYS
    assert case.why
    assert case.origin
    assert (case.expected is None) != (case.findings is None), "a case has expected or findings"
    assert case.findings is not None or (case.steps is None) != (case.preset is None), "a case has steps or a preset"
    assert case.codepoints == cases.spelled(case.text), "run: python -m tests.fill"
    if "/keep/" in case.path:
        assert case.expected == case.text or case.findings == []
    elif case.expected is not None:
        assert case.expected != case.text, "a case that changes nothing belongs in keep/"


def test_every_step_has_cases_it_must_change_and_cases_it_must_leave() -> None:
    changed: dict[str, int] = {}
    kept: dict[str, int] = {}
    for case in STEP_CASES:
        for step in case.pipeline.steps if case.steps else ():
            counts = kept if "/keep/" in case.path else changed
            counts[step.id] = counts.get(step.id, 0) + 1
    few = {name: (changed.get(name, 0), kept.get(name, 0)) for name in arnorm.STEPS}
    assert all(min(pair) >= 3 for pair in few.values()), {k: v for k, v in few.items() if min(v) < 3}
