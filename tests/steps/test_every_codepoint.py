"""Every one of the 1,114,112 code points passes through every step, alone and between letters."""

from __future__ import annotations

import pytest

import arnorm
from arnorm.core.step import Step
from arnorm.edits import splice
from arnorm.unicode import nfc
from tests.points import on_points, slices

# A letter, a code point, a space: one text holds a slice of all code points, so that each step runs once a slice.
SLICE = 1 << 16
STEPS = [
    arnorm.STEPS[name](**options)
    for name, options in [
        ("presentation.v1", {"honorifics": True}),
        ("invisibles.v1", {}),
        ("lookalikes.v1", {}),
        ("tatweel.v1", {}),
        ("marks.v1", {}),
        ("marks.v1", {"tanwin": "before"}),
        ("compose.v1", {}),
        ("spaces.v1", {}),
        ("diacritics.v1", {}),
        ("digits.v1", {}),
        ("digits.v1", {"to": "arabic"}),
        ("repeats.v1", {"folded": True}),
        ("punctuation.v1", {}),
        ("punctuation.v1", {"to": "arabic"}),
        ("tidy.v1", {}),
        ("hamza.v1", {}),
        ("alef.v1", {}),
        ("ya.v1", {}),
        ("ta_marbuta.v1", {}),
    ]
]


@on_points
@pytest.mark.parametrize("step", STEPS, ids=repr)
def test_every_code_point_passes(step: Step, points: str) -> None:
    for chars in slices(points, SLICE):
        text = "".join(f"ب{char}ب {char} " for char in chars)
        end = 0
        for edit in step.edits(text):
            assert end <= edit.start <= edit.end
            end = edit.end
        assert end <= len(text)


@on_points
def test_composition_of_every_code_point_is_nfc(points: str) -> None:
    compose = arnorm.STEPS["compose.v1"]()
    for chars in slices(points, SLICE):
        text = "".join(f"a{char}\u0301{char} " for char in chars)
        assert splice(text, compose.edits(text)) == nfc(text)
