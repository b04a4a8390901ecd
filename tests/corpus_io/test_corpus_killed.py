"""Real processes, really killed."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.console.test_run import ENVIRONMENT, put

pytestmark = pytest.mark.long
TEXTS = [f"الخبر رقم {n}: قالت الوزـــارة إن  الموسم {n * 7} كان جيدا. " * 40 for n in range(3_000)]


def command(source: Path, out: Path) -> list[str]:
    return [sys.executable, "-m", "arnorm", "corpus", str(source), "-o", str(out), "--workers", "2", "--resume"]


def children(pid: int) -> list[int]:
    tasks = Path(f"/proc/{pid}/task/{pid}/children")
    return [int(child) for child in tasks.read_text().split()] if tasks.exists() else []


def alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT])
def test_a_killed_run_is_taken_up_and_its_workers_end(tmp_path: Path, how: signal.Signals) -> None:
    source = put(tmp_path / "in.jsonl", "".join(json.dumps({"text": text}) + "\n" for text in TEXTS))
    out, whole = tmp_path / "out.jsonl", tmp_path / "whole.jsonl"
    kills = 0
    for _ in range(3):
        with subprocess.Popen(command(source, out), env=ENVIRONMENT, stderr=subprocess.DEVNULL) as run:
            before = journal(out)
            while run.poll() is None and (not (now := journal(out)) or now == before):
                time.sleep(0.05)
            workers = children(run.pid)
            if run.poll() is None:
                os.kill(run.pid, how)
                kills += 1
        end = time.monotonic() + 30
        while any(map(alive, workers)) and time.monotonic() < end:
            time.sleep(0.1)
        assert not any(map(alive, workers))
    assert kills
    subprocess.run(command(source, out), env=ENVIRONMENT, check=True, stderr=subprocess.DEVNULL)
    subprocess.run(command(source, whole), env=ENVIRONMENT, check=True, stderr=subprocess.DEVNULL)
    assert out.read_bytes() == whole.read_bytes()


def journal(out: Path) -> bytes:
    place = out.with_name(out.name + ".resume")
    try:
        return place.read_bytes()
    except FileNotFoundError:
        return b""
