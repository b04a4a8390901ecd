"""``arnorm corpus --resume``: a run that was killed and is taken up equals one run."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from arnorm.corpus import run as running
from arnorm.corpus.journal import Journal
from tests.console.test_run import Capture, put
from tests.corpus_io.asked import TEXTS, content, corpus, inputs, jsonl, told

pytestmark = pytest.mark.usefixtures("small_chunks")


class KilledError(Exception):
    """Ends a run as a kill does: nothing more is written."""


@pytest.fixture
def killed(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """Let the next run be killed in the middle of a chunk, having saved behind every chunk but the last two."""
    monkeypatch.setattr(running, "_EVERY", 0.0)

    def kill(after: int) -> None:
        taken = 0
        patched = pytest.MonkeyPatch()
        take, save = running.Run._take, running.Run._save

        def counted(self: running.Run, chunk: Any, done: Any) -> None:
            nonlocal taken
            taken += 1
            if taken > after:
                for sink in self._sinks[:1]:
                    sink.append(taken, chunk, done)
                raise KilledError
            take(self, chunk, done)

        def saved(self: running.Run, **how: bool) -> None:
            if taken <= after - 2:
                save(self, **how)

        patched.setattr(running.Run, "_take", counted)
        patched.setattr(running.Run, "_save", saved)
        patched.setattr(running.Run, "_leave", lambda self: patched.undo())

    return kill


@pytest.mark.parametrize("kind", ["jsonl", "jsonl.gz", "csv", "tsv", "folder"])
def test_a_killed_run_that_is_taken_up_equals_one_run(
    tmp_path: Path, capfdbinary: Capture, killed: Callable[[int], None], kind: str
) -> None:
    for number in range(3):
        (tmp_path / "in" / f"{number}").mkdir(parents=True)
    source = inputs(kind, tmp_path)
    whole, out, rejects = (tmp_path / f"{name}.{kind}" for name in ("whole", "out", "rejects"))
    with_rejects = ("--rejects", rejects)
    assert corpus(capfdbinary, source, "-o", whole, *with_rejects)[0] == 0
    for after in (3, 4):
        killed(after)
        with pytest.raises(KilledError):
            corpus(capfdbinary, source, "-o", out, *with_rejects, "--resume")
        assert Journal.load(tmp_path / f"out.{kind}.resume").chunks >= 1
    code, err = corpus(capfdbinary, source, "-o", out, *with_rejects, "--resume")
    assert code == 0, err
    assert content(out) == content(whole)
    assert {**told(out)["summary"], "seconds": 0} == {**told(whole)["summary"], "seconds": 0}
    assert not [path for path in tmp_path.iterdir() if path.suffix in {".part", ".resume"}]


def test_a_run_that_was_killed_while_its_files_were_moved_is_finished(
    tmp_path: Path, capfdbinary: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    source, out = put(tmp_path / "in.jsonl", jsonl(TEXTS)), tmp_path / "out.jsonl"
    with monkeypatch.context() as patched:
        patched.setattr(running.Run, "done", lambda self: (_ for _ in ()).throw(KilledError))
        with pytest.raises(KilledError):
            corpus(capfdbinary, source, "-o", out)
    before = out.read_bytes()
    assert corpus(capfdbinary, source, "-o", out, "--resume")[0] == 0
    assert out.read_bytes() == before
    assert told(out)["summary"]["documents"] == 90
    assert not (tmp_path / "out.jsonl.resume").exists()


def test_another_run_is_not_taken_up(tmp_path: Path, capfdbinary: Capture, killed: Callable[[int], None]) -> None:
    source, out = put(tmp_path / "in.jsonl", jsonl(TEXTS)), tmp_path / "out.jsonl"
    killed(5)
    with pytest.raises(KilledError):
        corpus(capfdbinary, source, "-o", out)
    for other in (("--preset", "ml"), ("--explain",), ("--rejects", tmp_path / "r")):
        code, err = corpus(capfdbinary, source, "-o", out, "--resume", *other)
        assert code == 2
        assert "other settings" in err
    put(source, jsonl(TEXTS[1:]))
    code, err = corpus(capfdbinary, source, "-o", out, "--resume")
    assert code == 2
    assert "the input is not what it was" in err
    put(source, jsonl(TEXTS))
    put(tmp_path / "out.jsonl.resume", "{}")
    code, err = corpus(capfdbinary, source, "-o", out, "--resume")
    assert code == 2
    assert "damaged" in err
