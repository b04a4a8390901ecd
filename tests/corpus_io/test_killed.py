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

# The command line, which saves after every chunk, and after the twentieth of its own says so and waits: who kills it
# there cannot come too late, however fast the machine is.
HELD = """
import itertools, signal, sys, time
from arnorm.__main__ import main
from arnorm.corpus import run
from arnorm.corpus.journal import Journal

saved, save = itertools.count(1), Journal.save

def held(journal, path):
    save(journal, path)
    if next(saved) == 20:
        print("held", flush=True)
        time.sleep(600)

if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell that runs the tests in the background ignores it
    run._EVERY, Journal.save = 0.0, held
    sys.exit(main(sys.argv[1:]))
"""


def arguments(source: Path, out: Path) -> list[str]:
    return ["corpus", str(source), "-o", str(out), "--workers", "2", "--resume"]


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
    for kill in range(1, 4):
        held = [sys.executable, put(tmp_path / "held.py", HELD), *arguments(source, out)]
        with subprocess.Popen(held, env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as run:
            assert run.stdout is not None
            assert run.stdout.readline() == b"held\n"
            workers = children(run.pid)
            os.kill(run.pid, how)
        end = time.monotonic() + 30
        while any(map(alive, workers)) and time.monotonic() < end:
            time.sleep(0.1)
        assert workers
        assert not any(map(alive, workers))
        assert json.loads(out.with_name("out.jsonl.resume").read_bytes())["chunks"] == 20 * kill
    for place in (out, whole):
        command = [sys.executable, "-m", "arnorm", *arguments(source, place)]
        subprocess.run(command, env=ENVIRONMENT, check=True, stderr=subprocess.DEVNULL)
    assert out.read_bytes() == whole.read_bytes()
