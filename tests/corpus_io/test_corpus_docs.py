"""The commands of docs/corpus.md, run one after another."""

from __future__ import annotations

import json
import shlex
from pathlib import Path

import pytest

from tests.console.test_run import Capture, put, run

PAGE = Path(__file__).parents[2] / "docs" / "corpus.md"


def test_the_commands_run(tmp_path: Path, capfdbinary: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    rows = [{"text": f"الخبر رقم {n}: قـــال", "n": n} for n in range(20)]
    put(Path("news.jsonl"), "".join(json.dumps(row) + "\n" for row in rows))
    put(Path("broken.jsonl"), '{"text": null}\n{"text": "قـــال"}\n')
    put(Path("news.csv"), "paper,head,body\nport,عنوان,قال\n")
    Path("texts").mkdir()
    put(Path("texts/a.txt"), "شحنات الأسحلة\n")
    commands = [shlex.split(line[2:]) for line in PAGE.read_text("utf-8").splitlines() if line.startswith("$ ")]
    assert len(commands) == 10
    for name, *arguments in commands:
        assert name == "arnorm"
        code, _, err = run(capfdbinary, *arguments)
        assert code == 0, err
    assert Path("kept.jsonl").read_text("utf-8").splitlines()[0] == '{"text": null}'
    assert json.loads(Path("rejects.jsonl").read_text("utf-8"))["reason"] == "null"
    assert Path("clean.jsonl").read_bytes() == Path("again.jsonl").read_bytes()
