"""The character steps and presets on random Arabic: idempotence, splice laws, composition equal to NFC."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import arnorm
from arnorm.core.step import Step
from arnorm.edits import splice
from arnorm.steps.compose import Compose
from arnorm.unicode import nfc
from tests.cases import difference
from tests.examples import examples
from tests.strategies import texts

LIGHT = ("presentation", "invisibles", "lookalikes", "tatweel", "marks", "compose", "spaces")
KEY = ("diacritics", "digits", "repeats", "punctuation", "tidy", "hamza", "alef", "ya", "ta_marbuta")
RESTORE = ("join_waw", "restore_ta_marbuta", "restore_ya", "restore_hamza")
VARIANTS = {
    "presentation": [{"honorifics": True}],
    "marks": [{"tanwin": "before"}, {"tanwin": "after"}],
    "diacritics": [{"keep": ("shadda", "tanwin")}],
    "digits": [{"to": "arabic"}, {"to": "persian"}],
    "repeats": [{"limit": 1}, {"folded": True}],
    "restore_hamza": [{"add": False}, {"remove": False}],
    "punctuation": [{"to": "arabic"}, {"kinds": ("quotes", "dashes")}],
}
STEPS: list[Step] = [
    arnorm.STEPS[f"{name}.v1"](**options) for name in LIGHT + KEY + RESTORE for options in [{}, *VARIANTS.get(name, [])]
]
# A step that sees the marks of whole words leaves a word whose marks another step moves: alone these are idempotent.
NFD_HEAVY = st.text(
    st.sampled_from("اويى\u06d5\u06c1\u06d2e\u0653\u0654\u0655\u064e\u0651\u06e1\u0301\u0323ᄀ\u1161\u11a8가"),
    max_size=12,
)
FOLDS = st.text(st.sampled_from("اأآإٱوؤئيىهةءبـ \u064e\u0654"), max_size=24)
WORDY = st.text(st.sampled_from('قالرئيسوهـ\u200c\u200d\u200b\u064e\u0670\u0654یکھەپ 1٢"-\n'), max_size=24)


@pytest.mark.parametrize("step", STEPS, ids=repr)
@given(text=st.one_of(texts, FOLDS, WORDY, NFD_HEAVY))
def test_each_step_alone_gives_minimal_sorted_edits_and_is_idempotent(step: Step, text: str) -> None:
    edits = step.edits(text)
    end = 0
    for edit in edits:
        assert end <= edit.start <= edit.end <= len(text)
        assert text[edit.start : edit.end] != edit.text
        assert edit.by == (step.id,)
        end = edit.end
    once = splice(text, edits)
    assert not (edits and getattr(step, "idle", lambda _: False)(text))
    assert splice(once, step.edits(once)) == once, difference(once, splice(once, step.edits(once)))


@given(st.one_of(texts, NFD_HEAVY))
def test_compose_is_nfc(text: str) -> None:
    assert splice(text, Compose().edits(text)) == nfc(text)


@pytest.mark.parametrize("name", ["light", "search"])
@given(text=st.one_of(texts, FOLDS, WORDY, NFD_HEAVY))
@settings(max_examples=examples(150))
def test_presets_are_idempotent(name: str, text: str) -> None:
    preset = arnorm.preset(name)
    once = preset(text)
    assert preset(once) == once, difference(once, preset(once))


@pytest.mark.parametrize("name", ["light", "search"])
@given(text=NFD_HEAVY)
def test_decomposed_and_composed_input_come_out_alike(name: str, text: str) -> None:
    preset = arnorm.preset(name)
    assert preset(text) == preset(nfc(text))
