"""The block in datatrove's own executor: two tasks, killed and resumed."""

from __future__ import annotations

import gzip
import json
import os
import pickle
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

import arnorm
from tests.adapters.conftest import adapter, package
from tests.adapters.texts import FROM_PORT, OUTLETS, PIPELINES, TEXTS, TITLES, expected, profile

pytestmark = pytest.mark.adapters

# Two tasks; where the file ``blocked`` is, the second stops at its first document.
RUN = """
import sys, time
from pathlib import Path
from datatrove.executor import LocalPipelineExecutor
from datatrove.pipeline.readers import JsonlReader
from datatrove.pipeline.writers import JsonlWriter
from arnorm.adapters.datatrove import ArabicNormalizer

here = Path(__file__).parent
blocked = (here / "blocked").exists()

def waits(data, rank=0, world_size=1):
    for document in data:
        if blocked and rank == 1:
            (here / "reached").touch()
            time.sleep(300)
        yield document

if __name__ == "__main__":
    LocalPipelineExecutor(
        [
            JsonlReader(str(here / "in")),
            ArabicNormalizer("news", title="title", outlet="outlet"),
            waits,
            JsonlWriter(str(here / "out")),
        ],
        tasks=2,
        workers=int(sys.argv[1]),
        logging_dir=str(here / "logs"),
    ).run()
"""


@pytest.fixture(scope="module")
def trove() -> Any:
    package("datatrove")
    return adapter("datatrove")


def documents(**metadata: list[str | None]) -> list[Any]:
    from datatrove.data import Document

    rows = [{name: values[at] for name, values in metadata.items()} for at in range(len(TEXTS))]
    return [
        Document(text=text, id=str(at), metadata=row) for at, (text, row) in enumerate(zip(TEXTS, rows, strict=True))
    ]


@pytest.mark.parametrize("pipeline", PIPELINES.values(), ids=PIPELINES)
def test_documents_become_what_the_library_makes(trove: Any, pipeline: object) -> None:
    block = trove.ArabicNormalizer(pipeline)
    done = list(block.run(documents(title=TITLES)))
    assert [document.text for document in done] == expected(pipeline)
    assert [document.metadata for document in done] == [{"title": title} for title in TITLES]
    assert block.format(TEXTS[0]) == expected(pipeline)[0]


def test_title_and_outlet_come_from_the_metadata(trove: Any) -> None:
    block = trove.ArabicNormalizer("news", title="headline", outlet="host")
    done = block.run(documents(headline=TITLES, host=OUTLETS))
    assert [document.text for document in done] == expected("news", beside=True)
    known = arnorm.preset("news").replacing(arnorm.steps.DropBoilerplate(profile=profile()))
    made = documents(host=OUTLETS)[:2]  # port, and none
    for document in made:
        document.text = FROM_PORT
    done = list(trove.ArabicNormalizer(known, outlet="host").run(made))
    assert "بريد" not in done[0].text
    assert done[1].text == FROM_PORT


def test_what_it_counts(trove: Any) -> None:
    block = trove.ArabicNormalizer("light")
    list(block.run(documents()))
    stats = json.loads(block.stats.to_json())["stats"] if hasattr(block.stats, "to_json") else block.stats.stats
    assert {name: block.stats.stats[name].total for name in ("total", "no_text", "changed")} == {
        "total": 6,
        "no_text": 1,
        "changed": 2,
    }
    assert stats
    assert block.stats.stats["code_points_removed"].total == 4


def test_blocks_go_between_processes(trove: Any) -> None:
    block = pickle.loads(pickle.dumps(trove.ArabicNormalizer("ml", title="title")))
    assert [d.text for d in block.run(documents(title=TITLES))] == expected("ml", beside=True)


def test_lone_surrogates_become_replacement_characters(trove: Any) -> None:
    document = documents()[0]
    document.text = "أ\ud800"
    assert [d.text for d in trove.ArabicNormalizer("light").run([document])] == ["أ\ufffd"]


def write_input(folder: Path) -> None:
    (folder / "in").mkdir(parents=True)
    for shard in range(2):
        rows = [
            {"text": text, "id": f"{shard}-{n}-{at}", "metadata": {"title": TITLES[at], "outlet": OUTLETS[at]}}
            for n in range(50)
            for at, text in enumerate(TEXTS)
            if text
        ]
        lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        (folder / "in" / f"{shard}.jsonl").write_text(lines, "utf-8")


def output(folder: Path) -> dict[str, list[dict[str, Any]]]:
    def lines(path: Path) -> list[dict[str, Any]]:
        rows = [json.loads(line) for line in gzip.decompress(path.read_bytes()).decode().splitlines()]
        for row in rows:
            row["metadata"].pop("file_path")
        return rows

    return {path.name: lines(path) for path in sorted((folder / "out").iterdir())}


def start(folder: Path, workers: int) -> subprocess.Popen[bytes]:
    script = folder / "run.py"
    script.write_text(RUN, "utf-8")
    return subprocess.Popen(
        [sys.executable, str(script), str(workers)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def test_killed_and_run_again_the_output_is_that_of_one_run(trove: Any, tmp_path: Path) -> None:
    whole, cut = tmp_path / "whole", tmp_path / "cut"
    for folder in (whole, cut):
        write_input(folder)
    assert start(whole, workers=2).wait(120) == 0

    (cut / "blocked").touch()
    first = start(cut, workers=1)
    until = time.monotonic() + 120
    while not (cut / "reached").exists() and first.poll() is None and time.monotonic() < until:
        time.sleep(0.1)
    assert (cut / "reached").exists()
    os.killpg(first.pid, signal.SIGKILL)
    first.wait()
    assert [path.name for path in (cut / "logs" / "completions").iterdir()] == ["00000"]
    finished = (cut / "out" / "00000.jsonl.gz").stat().st_mtime_ns

    (cut / "blocked").unlink()
    assert start(cut, workers=1).wait(120) == 0
    assert (cut / "out" / "00000.jsonl.gz").stat().st_mtime_ns == finished  # done once
    assert output(cut) == output(whole)
    done = [text for text in expected("news", beside=True) if text]
    assert [[row["text"] for row in rows] for rows in output(whole).values()] == [done * 50] * 2
