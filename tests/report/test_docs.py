"""What docs/en/report.md says of bounds; its commands are run by tests/docs."""

from __future__ import annotations

from pathlib import Path

from arnorm.report.measure.record import _DISTINCT, _MOST_OUTLETS
from arnorm.report.view.view import _OUTLETS

PAGE = Path(__file__).parents[2] / "docs" / "en" / "report.md"


def test_the_bounds_are_those_of_the_code() -> None:
    said = PAGE.read_text("utf-8")
    assert f"{_DISTINCT:,} different headlines" in said
    assert f"first {_MOST_OUTLETS}\noutlets" in said
    assert f"the {_OUTLETS} largest" in said
