"""``arnorm fit``: the same profile and model as from Python, saved whole or not at all."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from arnorm import BoilerplateProfile, Context, TypoModel
from tests.console.test_run import Capture, put, run

ROWS = [{"body": f"عنوان {n}\nنص الخبر رقم {n}.\nتابعنا", "t": None, "o": "port"} for n in range(30)]


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    return put(tmp_path / "corpus.jsonl", "".join(json.dumps(row) + "\n" for row in ROWS))


def test_both_are_fitted(corpus: Path, tmp_path: Path, capfdbinary: Capture) -> None:
    out = tmp_path / "out"
    fields = ("--text-field", "body", "--outlet-field", "o", "--title-field", "t")
    code, said, err = run(capfdbinary, "fit", "boilerplate", corpus, "-o", out, *fields)
    assert (code, said) == (0, "")
    assert "30 articles, 0 dropped" in err
    assert BoilerplateProfile.load(out) == BoilerplateProfile.fit((row["body"], Context(outlet="port")) for row in ROWS)
    assert run(capfdbinary, "fit", "typos", corpus, corpus, "-o", out, "--text-field", "body", "--prune", 3)[0] == 0
    assert TypoModel.load(out) == TypoModel.fit([row["body"] for row in ROWS] * 2).prune(3)


def test_what_cannot_be_read_stops_or_is_dropped(corpus: Path, tmp_path: Path, capfdbinary: Capture) -> None:
    out = tmp_path / "out"
    with corpus.open("ab") as file:
        file.write(b'{\n{"body": 5}\n{"body": "a", "o": 5}\n\xff\n')
    fit = ("fit", "boilerplate", corpus, "-o", out, "--text-field", "body", "--outlet-field", "o")
    code, _, err = run(capfdbinary, *fit)
    assert code == 2
    assert f"{corpus}:31" in err
    assert "--errors drop" in err
    assert not out.exists()
    code, _, err = run(capfdbinary, *fit, "--errors", "drop")
    assert code == 0
    assert "30 articles, 4 dropped" in err
    assert sum(BoilerplateProfile.load(out).documents.values()) == 30


def test_a_fit_is_taken_up_again(corpus: Path, tmp_path: Path, capfdbinary: Capture) -> None:
    out, place = tmp_path / "out", tmp_path / "checkpoint"
    fit = ("fit", "typos", corpus, "-o", out, "--text-field", "body", "--checkpoint", place, "--every", 7)
    with corpus.open("ab") as file:
        file.write(b"{\n")
    assert run(capfdbinary, *fit)[0] == 2
    assert TypoModel.load(place).texts == 28
    put(corpus, "".join(json.dumps(row) + "\n" for row in ROWS))
    assert run(capfdbinary, *fit)[0] == 0
    assert TypoModel.load(out) == TypoModel.fit(row["body"] for row in ROWS)
    put(corpus, "".join(json.dumps(row) + "\n" for row in ROWS[5:]))
    code, _, err = run(capfdbinary, *fit)
    assert code == 2
    assert "checkpoint" in err


def as_kind(kind: str, folder: Path) -> Path:
    texts = [row["body"] for row in ROWS]
    if kind == "folder":
        (folder / "in").mkdir()
        for number, text in enumerate(texts):
            put(folder / "in" / f"{number:02}.txt", text)
        return folder / "in"
    if kind.startswith("jsonl"):
        data = "".join(json.dumps(row) + "\n" for row in ROWS)
        return put(folder / f"in.{kind}", gzip.compress(data.encode()) if kind.endswith("gz") else data)
    sign = "," if kind == "csv" else "\t"
    return put(folder / f"in.{kind}", f"body{sign}o\n" + "".join(f'"{text}"{sign}port\n' for text in texts))


@pytest.mark.parametrize("kind", ["jsonl.gz", "csv", "tsv", "folder"])
def test_all_kinds_of_corpora_are_read(kind: str, tmp_path: Path, capfdbinary: Capture) -> None:
    out, outlet = tmp_path / "out", None if kind == "folder" else "port"
    fields = () if kind == "folder" else ("--text-field", "body", "--outlet-field", "o")
    code, _, err = run(capfdbinary, "fit", "boilerplate", as_kind(kind, tmp_path), "-o", out, *fields)
    assert code == 0, err
    assert BoilerplateProfile.load(out) == BoilerplateProfile.fit((row["body"], Context(outlet=outlet)) for row in ROWS)


def test_misuse_is_said_before_the_work(corpus: Path, tmp_path: Path, capfdbinary: Capture) -> None:
    for arguments in (
        ("typos", corpus, "-o", tmp_path / "none" / "out"),
        ("typos", corpus, "-o", tmp_path),
        ("typos", corpus, "-o", tmp_path / "out", "--prune", 0),
        ("typos", corpus, "-o", tmp_path / "out", "--every", 0),
        ("typos", corpus, "-o", tmp_path / "out", "--encoding", "undefined"),
        ("typos", tmp_path / "none", "-o", tmp_path / "out"),
    ):
        code, out, err = run(capfdbinary, "fit", *arguments)
        assert (code, out) == (2, "")
        assert err.startswith("arnorm: ")
    with pytest.raises(SystemExit) as raised:
        run(capfdbinary, "fit", "cakes", corpus)
    assert raised.value.code == 2


def test_a_file_named_like_a_command(tmp_path: Path, capfdbinary: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path / "fit", "ســلام\n")
    monkeypatch.chdir(tmp_path)
    assert run(capfdbinary, "./fit")[:2] == (0, "سلام\n")
    with pytest.raises(SystemExit):
        run(capfdbinary, "fit")
