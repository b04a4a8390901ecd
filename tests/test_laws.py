"""The laws of the contract under Hypothesis, on every preset and every step."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import arnorm
from arnorm import steps
from arnorm.core.plan import stages
from tests import laws, strategies
from tests.examples import examples
from tests.points import on_points, slices

PRESETS = ("light", "news", "ml", "standard", "search")
# What another tool makes of a text, outside laws 2 and 6.
COMPAT = ("compat:lucene", "compat:camel", "compat:arabert", "compat:pyarabic")
DOCUMENT = tuple(step for step in arnorm.STEPS.values() if issubclass(step, steps.DocumentStep))
LOCAL = tuple(step for step in arnorm.STEPS.values() if not issubclass(step, steps.DocumentStep))
VARIANTS = [
    *(step() for step in arnorm.STEPS.values()),
    steps.FoldPresentationForms(honorifics=True),
    steps.OrderMarks(tanwin="before"),
    steps.OrderMarks(tanwin="after"),
    steps.StripDiacritics(keep=("shadda", "tanwin")),
    steps.MapDigits(to="arabic"),
    steps.MapDigits(to="persian"),
    steps.CollapseRepeats(limit=1),
    steps.CollapseRepeats(folded=True),
    steps.MapPunctuation(to="arabic"),
    steps.DropDuplicateHeadlines(keep="none"),
    steps.RestoreHamza(add=False),
    steps.RestoreHamza(remove=False),
]
contexts = st.sampled_from(laws.CONTEXTS)


@pytest.mark.parametrize("name", PRESETS)
@given(text=st.one_of(strategies.texts, strategies.documents()), context=contexts)
def test_a_preset_obeys_the_laws(name: str, text: str, context: arnorm.Context) -> None:
    p = arnorm.preset(name)
    laws.check_spans(laws.check_explained(p, text, context))
    laws.check_idempotent(p, text, context)


@pytest.mark.parametrize("name", COMPAT)
@given(text=st.one_of(strategies.texts, strategies.documents()), context=contexts)
def test_a_compat_preset_obeys_the_laws_but_2_and_6(name: str, text: str, context: arnorm.Context) -> None:
    p = arnorm.preset(name)
    assert not p.protect
    laws.check_spans(laws.check_explained(p, text, context))
    assert p.batch([text] * 5) == [p(text)] * 5


@pytest.mark.parametrize("step", VARIANTS, ids=repr)
@given(text=st.one_of(strategies.texts, strategies.documents()), context=contexts)
@settings(max_examples=examples(60))
def test_a_step_obeys_the_laws(step: steps.Step, text: str, context: arnorm.Context) -> None:
    for protect in (True, False):
        p = laws.alone(step, protect=protect)
        laws.check_spans(laws.check_explained(p, text, context))
    assert step(text, context=context) == laws.alone(step)(text, context=context)


@given(text=strategies.texts, chosen=st.lists(st.sampled_from(VARIANTS), max_size=6))
@settings(max_examples=examples(200))
def test_any_pipeline_equals_its_steps_in_turn(text: str, chosen: list[steps.Step]) -> None:
    """Law 3, without protection: the stages of a pipeline are its steps, one after the other."""
    whole = arnorm.Pipeline(chosen, protect=False)
    laws.check_explained(whole, text)
    if any(isinstance(step, steps.DocumentStep) for step in chosen):
        return  # a block of document steps repeats
    expected = text
    for step in chosen:
        expected = laws.alone(step, protect=False)(expected)
    assert whole(text) == expected


@given(text=st.one_of(strategies.texts, strategies.documents()), context=contexts)
def test_a_document_is_never_emptied_and_nothing_is_inserted(text: str, context: arnorm.Context) -> None:
    p = arnorm.Pipeline([step() for step in DOCUMENT])
    result = p.explain(text, context=context)
    assert all(edit.text == "" for edit in result.edits)
    assert all(":" in by for edit in result.edits for by in edit.by), "a deletion has its reason"
    if text.strip(" \n\r\t"):
        assert result.text
    if not result.edits:
        assert result.text == text


# Less its document steps, ``news`` is ``light``; the other presets of other tools are one step each.
@on_points
@pytest.mark.parametrize("name", ["light", "ml", "search", "compat:camel"])
def test_fused_equals_in_turn_on_every_code_point(name: str, points: str) -> None:
    """Law 3: each code point alone, lone surrogates included, between letters so that context rules see neighbours."""
    p = arnorm.preset(name)
    local = [step for step in p.steps if not isinstance(step, steps.DocumentStep)]
    singles = [arnorm.Pipeline([step], protect=p.protect) for step in local]
    without_documents = arnorm.Pipeline(local, protect=p.protect)
    for chars in slices(points, 4096):
        text = "\n".join(f"{char}\nب{char}ب" for char in chars)
        expected = text
        for single in singles:
            expected = single(expected)
        assert without_documents(text) == expected


@on_points
@pytest.mark.parametrize("name", ["light", "ml", "search", *COMPAT])
def test_explained_equals_plain_on_every_code_point(name: str, points: str) -> None:
    whole = arnorm.preset(name)
    p = arnorm.Pipeline([s for s in whole.steps if not isinstance(s, steps.DocumentStep)], protect=whole.protect)
    # AraBERT's nineteen passes take their time, and tests/steps/test_compat.py has the rest.
    for chars in slices(points[:131072] if name == "compat:arabert" else points, 65536):
        laws.check_explained(p, "ب".join(chars))


def test_maps_next_to_each_other_are_one_stage() -> None:
    assert len(stages((steps.FoldAlef(), steps.FoldYa(), steps.FoldTaMarbuta()))) == 1
    assert len(stages(arnorm.preset("search").steps)) < len(arnorm.preset("search").steps)
