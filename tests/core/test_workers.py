"""A batch in several processes is the batch in one, however processes are started."""

from __future__ import annotations

import multiprocessing
import subprocess
import sys
from pathlib import Path

import pytest

# A program of its own: a test process has threads, and one that has should not be forked.
PROGRAM = """
import multiprocessing
import sys

import arnorm
from arnorm import steps


def main():
    multiprocessing.set_start_method(sys.argv[1])
    text = "قالت: «أحمـدُ» في https://x.org/أ "
    texts = [f"{text}{i}\\n" * (1 + i % 700) for i in range(60)] + ["", "\\x00", text * 2000]
    contexts = [arnorm.Context(title=f"{text}{i}") for i in range(len(texts))]
    for p in (arnorm.preset("search"), steps.DropDuplicateHeadlines() | steps.FoldAlef()):
        assert p.batch(texts, workers=2) == p.batch(texts)
        assert p.batch(iter(texts), iter(contexts), workers=3) == p.batch(texts, contexts)
        assert p.batch([], workers=2) == []
    try:
        p.batch([*texts, None], workers=2)
    except TypeError as error:
        assert "texts[63]" in str(error), error
    print(len(multiprocessing.active_children()))


if __name__ == "__main__":
    main()
"""


@pytest.mark.parametrize(
    "method",
    [
        pytest.param(method, marks=() if method == "fork" else pytest.mark.long)
        for method in multiprocessing.get_all_start_methods()
    ],
)
def test_however_processes_start(method: str, tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    program.write_text(PROGRAM, "utf-8")
    done = subprocess.run(
        [sys.executable, "-W", "error", program, method], capture_output=True, text=True, check=False, timeout=300
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout == "0\n"  # no process is left
