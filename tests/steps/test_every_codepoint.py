"""Every one of the 1,114,112 code points passes through every step, alone and between letters."""

from __future__ import annotations

import pytest

import arnorm
from arnorm.core.step import Step
from arnorm.edits import splice
from arnorm.unicode import nfc

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


@pytest.mark.parametrize("step", STEPS, ids=repr)
def test_every_code_point_passes(step: Step) -> None:
    for first in range(0, 0x110000, SLICE):
        text = "".join(f"ب{chr(point)}ب {chr(point)} " for point in range(first, first + SLICE))
        end = 0
        for edit in step.edits(text):
            assert end <= edit.start <= edit.end
            end = edit.end
        assert end <= len(text)


def test_composition_of_every_code_point_is_nfc() -> None:
    compose = arnorm.STEPS["compose.v1"]()
    for first in range(0, 0x110000, SLICE):
        text = "".join(f"a{chr(point)}\u0301{chr(point)} " for point in range(first, first + SLICE))
        assert splice(text, compose.edits(text)) == nfc(text)
