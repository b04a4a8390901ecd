"""Law 8: the same output on every supported Python, as tests/outputs says.

A third of the cases in the default group; all of them in the long one, which ``.ci/run`` asks of each Python.
"""

from __future__ import annotations

import pytest

from tests import cases, outputs
from tests.in_turn import in_turn

CHANGED = "outputs changed; if on purpose, run python -m tests.outputs and give each its entry under Output changes"


def compare(name: str, found: outputs.Lines) -> None:
    known = outputs.written(name)
    differ = sorted(key for key in found if known.get(key) != found[key])
    assert not differ, f"{name}: {CHANGED}: {', '.join(differ)}"


@in_turn(3)
@pytest.mark.parametrize("name", outputs.PRESETS)
def test_cases_come_out_as_written(name: str, every: int) -> None:
    compare(name, outputs.preset_cases(name, every))


@in_turn(3)
@pytest.mark.parametrize("name", outputs.OTHERS)
def test_findings_and_sentences_are_as_written(name: str, every: int) -> None:
    compare(name, outputs.of_cases(outputs.OTHERS[name], every))


@pytest.mark.parametrize("name", [*outputs.PRESETS, *outputs.OTHERS])
def test_each_case_has_its_line(name: str) -> None:
    written = {key for key in outputs.written(name) if not key.startswith("U+")}
    assert written == {case.path for case in cases.load()}, CHANGED


@pytest.mark.parametrize("everything", [False, pytest.param(True, marks=pytest.mark.long)], ids=["sample", "all"])
@pytest.mark.parametrize("name", outputs.PRESETS)
def test_code_points_come_out_as_written(name: str, *, everything: bool) -> None:
    compare(name, outputs.preset_points(name, everything=everything))


def test_a_file_for_each_and_no_other() -> None:
    names = {outputs.file(name) for name in (*outputs.PRESETS, *outputs.OTHERS)}
    assert set(outputs.FOLDER.iterdir()) == names
