"""Every code point passes through every repair, and what is repaired once is repaired."""

from __future__ import annotations

import pytest

import arnorm
from tests import laws
from tests.points import on_points, slices

SLICE = 1 << 16


@on_points
@pytest.mark.parametrize("name", ["html.v1", "mojibake.v1", "visual_order.v1"])
def test_every_code_point_passes(name: str, points: str) -> None:
    pipeline = arnorm.Pipeline([arnorm.STEPS[name]()])
    for chars in slices(points, SLICE):
        text = "".join(f"ب{char}ب {char} &#{ord(char)};\n" for char in chars[::7])
        result = laws.check_explained(pipeline, text)
        assert pipeline(result.text) == result.text
