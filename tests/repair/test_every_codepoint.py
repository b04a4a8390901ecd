"""Every code point passes through every repair, and what is repaired once is repaired."""

from __future__ import annotations

import pytest

import arnorm
from tests import laws

SLICE = 1 << 16


@pytest.mark.parametrize("name", ["html.v1", "mojibake.v1", "visual_order.v1"])
def test_every_code_point_passes(name: str) -> None:
    pipeline = arnorm.Pipeline([arnorm.STEPS[name]()])
    for first in range(0, 0x110000, SLICE):
        text = "".join(f"ب{chr(point)}ب {chr(point)} &#{point};\n" for point in range(first, first + SLICE, 7))
        result = laws.check_explained(pipeline, text)
        assert pipeline(result.text) == result.text
