"""``arnorm report``: misuse is told before the hours, and a missing package with its cure."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.console.test_run import Capture, run


def report(capture: Capture, *arguments: object) -> tuple[int, str]:
    code, out, err = run(capture, "report", *arguments)
    assert out == ""
    return code, err


def test_a_missing_package_is_named_with_its_cure(
    corpus: Path, tmp_path: Path, capfdbinary: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "altair", None)
    code, err = report(capfdbinary, corpus, "-o", tmp_path / "report.html")
    assert code == 2
    assert "altair" in err
    assert "pip install 'arnorm[report]'" in err
    assert list(tmp_path.iterdir()) == []


def test_misuse_is_told(corpus: Path, tmp_path: Path, capfdbinary: Capture) -> None:
    page = tmp_path / "report.html"
    for arguments, says in [
        ((corpus, "-o", tmp_path), "give the name of a file in a folder that is there"),
        ((corpus, "-o", tmp_path / "no" / "report.html"), "in a folder that is there"),
        ((corpus, "-o", corpus), "it is an input"),
        ((corpus, "-o", page, "--sample", "0"), "--sample"),
        ((corpus, "-o", page, "--workers", "0"), "--workers"),
    ]:
        code, err = report(capfdbinary, *arguments)
        assert code == 2
        assert says in err
    assert not page.exists()


def test_the_other_commands_load_nothing_of_it() -> None:
    import subprocess

    code = "import sys, arnorm.console.run; print([name for name in sys.modules if name.startswith('arnorm.report.m')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
