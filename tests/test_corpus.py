"""Every case of the regression corpus, under every law; the plugin tests that each comes out as it says."""

from __future__ import annotations

import pytest

import arnorm
from tests import cases, laws
from tests.in_turn import each, in_turn

CASES = cases.load()
STEP_CASES = [case for case in CASES if case.expected is not None]
PRESETS = ("light", "news", "ml", "search")
OTHERS = ("ml", "light", "search")
COMPAT = ("compat:lucene", "compat:camel", "compat:arabert", "compat:pyarabic")


TOGETHER = 10  # cases in one test: to report a test costs more than to ask a case


def _groups() -> list[object]:
    """Return the cases in groups as parameters; a case that is known to fail alone."""
    failing = [case for case in CASES if case.expect == "fail"]
    whole = [case for case in CASES if case.expect != "fail"]
    groups = [whole[at : at + TOGETHER] for at in range(0, len(whole), TOGETHER)]
    xfail = pytest.mark.xfail(strict=True, reason="known failure")
    return [
        *(pytest.param(group, id=group[0].path) for group in groups),
        *(pytest.param([case], id=case.path, marks=xfail) for case in failing),
    ]


@in_turn(3)
@pytest.mark.parametrize("group", _groups())
def test_cases_obey_the_laws(group: list[cases.Case], every: int) -> None:
    """Those of its own pipeline, if a case says what comes out, and of presets in turn; of all in the long group."""
    for number, case in enumerate(each(group, min(every, len(group)))):
        try:
            check_case(case, number)
        except Exception as error:
            error.add_note(f"in {case.path}")
            raise


def check_case(case: cases.Case, number: int) -> None:
    """Its own pipeline, and in turn ``news`` on the input, another preset on what comes out, another tool's."""
    check_own(case)
    if number % 2 == 0:
        check_preset("news", {(case.text, case.context)})
        laws.check_explained(arnorm.preset(COMPAT[number // 2 % len(COMPAT)]), case.text, case.context)  # outside law 2
    else:
        check_preset(OTHERS[number // 2 % len(OTHERS)], {(case.expected or case.text, case.context)})


def check_own(case: cases.Case) -> None:
    if case.expected is not None:
        laws.check_spans(laws.check_explained(case.pipeline, case.text, case.context))


@pytest.mark.long
@pytest.mark.parametrize("name", [*PRESETS, *COMPAT])
def test_cases_obey_the_laws_in_every_preset(name: str) -> None:
    for case in CASES:
        for text in {case.text, case.expected or case.text}:
            if name in COMPAT:
                laws.check_explained(arnorm.preset(name), text, case.context)
            else:
                check_preset(name, {(text, case.context)})


def test_cases_obey_the_laws_beside_a_title_of_another() -> None:
    for case in CASES[::10]:  # the others in the long group
        check_preset("news", {(case.text, context) for context in laws.CONTEXTS})


@pytest.mark.long
@pytest.mark.parametrize("name", ["news", "ml"])  # the others have no step that asks the context
def test_cases_obey_the_laws_in_every_context(name: str) -> None:
    for case in CASES:
        texts = (case.text, case.expected or case.text)
        check_preset(name, {(text, context) for text in texts for context in laws.CONTEXTS})


def check_preset(name: str, asked: set[tuple[str, arnorm.Context]]) -> None:
    pipeline = arnorm.preset(name)
    for text, context in asked:
        once = laws.check_explained(pipeline, text, context).text
        laws.check_settled(pipeline, once, context)


def test_every_case_spells_its_code_points() -> None:
    """Whether they are right is checked when a case is read."""
    assert [case.path for case in CASES if case.codepoints is None] == [], "run: python -m tests.fill"


def test_every_step_has_cases_it_must_change_and_cases_it_must_leave() -> None:
    changed: dict[str, int] = {}
    kept: dict[str, int] = {}
    for case in STEP_CASES:
        for step in case.pipeline.steps if case.steps else ():
            counts = kept if case.keeps else changed
            counts[step.id] = counts.get(step.id, 0) + 1
    few = {name: (changed.get(name, 0), kept.get(name, 0)) for name in arnorm.STEPS}
    assert all(min(pair) >= 3 for pair in few.values()), {k: v for k, v in few.items() if min(v) < 3}


def test_reasons_are_pinned_where_something_goes() -> None:
    pinned = [case for case in STEP_CASES if case.reasons is not None]
    assert len(pinned) >= 80
    assert {by for case in pinned for by in case.reasons} >= {"headlines.v1:same", "boilerplate.v1:share"}
