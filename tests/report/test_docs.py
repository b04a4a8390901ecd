"""The commands of docs/report.md, run one after another."""

from __future__ import annotations

import json
import shlex
from pathlib import Path

import pytest

from arnorm.report.measure.record import _DISTINCT, _MOST_OUTLETS
from arnorm.report.view.view import _OUTLETS
from tests.console.test_run import Capture, put, run
from tests.report.articles import LINES

PAGE = Path(__file__).parents[2] / "docs" / "report.md"
COMMANDS = [shlex.split(line[2:]) for line in PAGE.read_text("utf-8").splitlines() if line.startswith("$ ")]


@pytest.mark.adapters
def test_the_commands_run(tmp_path: Path, capfdbinary: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("altair", "vl_convert", "jinja2"):
        pytest.importorskip(name, reason=f"{name} is not installed: pip install 'arnorm[report]'")
    monkeypatch.chdir(tmp_path)
    put(Path("news.jsonl"), LINES)
    put(Path("news.csv"), "paper,head,body\nport,عنوان,قـــال\n")
    put(Path("broken.jsonl"), '{"text": null}\n' + json.dumps({"text": "قـــال"}) + "\n")
    assert len(COMMANDS) == 5
    for name, *arguments in COMMANDS:
        assert name == "arnorm"
        code, _, err = run(capfdbinary, *arguments, "--workers", 1)
        assert code == 0, err
    assert '<html lang="ar" dir="rtl">' in Path("report-ar.html").read_text("utf-8")


def test_the_bounds_are_those_of_the_code() -> None:
    said = PAGE.read_text("utf-8")
    assert f"{_DISTINCT:,} different headlines" in said
    assert f"first {_MOST_OUTLETS}\noutlets" in said
    assert f"the {_OUTLETS} largest" in said
