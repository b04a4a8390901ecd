"""Law 8: the same output on every supported Python, as tests/outputs says."""

from __future__ import annotations

import pytest

from tests import outputs

CHANGED = "outputs changed; if on purpose, run python -m tests.outputs and give each its entry under Output changes"


def compare(name: str, found: outputs.Lines, *, cases: bool) -> None:
    known = {key: value for key, value in outputs.written(name).items() if key.startswith("U+") != cases}
    wanted = known if cases else {key: known.get(key) for key in found}
    differ = sorted(key for key in wanted.keys() | found.keys() if wanted.get(key) != found.get(key))
    assert not differ, f"{name}: {CHANGED}: {', '.join(differ)}"


@pytest.mark.parametrize("name", outputs.PRESETS)
def test_cases_come_out_as_written(name: str) -> None:
    compare(name, outputs.preset_cases(name), cases=True)


@pytest.mark.parametrize("name", outputs.OTHERS)
def test_findings_and_sentences_are_as_written(name: str) -> None:
    compare(name, outputs.of_cases(outputs.OTHERS[name]), cases=True)


@pytest.mark.parametrize("everything", [False, pytest.param(True, marks=pytest.mark.long)], ids=["sample", "all"])
@pytest.mark.parametrize("name", outputs.PRESETS)
def test_code_points_come_out_as_written(name: str, *, everything: bool) -> None:
    compare(name, outputs.preset_points(name, everything=everything), cases=False)


def test_a_file_for_each_and_no_other() -> None:
    names = {outputs.file(name) for name in (*outputs.PRESETS, *outputs.OTHERS)}
    assert set(outputs.FOLDER.iterdir()) == names
