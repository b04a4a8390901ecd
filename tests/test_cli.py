"""The command line, run as a person runs it."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import arnorm
from arnorm.__main__ import main

ARTICLE = "قالت الوزارةُ إن أحمـد وصل.\nوأضافت أن الأسحلة ضبطت.\n"
CLEAN = "قالت الوزارةُ إن أحمد وصل.\nوأضافت أن الأسحلة ضبطت.\n"


Answer = tuple[object, str, str]
Run = Callable[..., Answer]


def run_apart(*arguments: str, stdin: bytes = b"") -> Answer:
    """Return the exit code, standard output and standard error of a process of its own."""
    done = subprocess.run([sys.executable, "-m", "arnorm", *arguments], input=stdin, capture_output=True, check=False)
    return done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")


@pytest.fixture
def run(capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Return ``run_apart`` in this process, which need not load the package for each call."""

    def here(*arguments: str, stdin: bytes = b"") -> Answer:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        code: object
        try:
            code = main(arguments)
        except SystemExit as stop:
            code = stop.code
        out, err = capfdbinary.readouterr()
        return code, out.decode("utf-8"), err.decode("utf-8")

    return here


@pytest.fixture
def article(tmp_path: Path) -> str:
    path = tmp_path / "article.txt"
    path.write_bytes(ARTICLE.encode("utf-8"))
    return str(path)


def test_a_file_becomes_text(run: Run, article: str) -> None:
    assert run(article) == run_apart(article) == (0, CLEAN, "")


def test_standard_input_and_several_files(run: Run, article: str) -> None:
    code, out, _ = run_apart("-", article, stdin="ســلام".encode())
    assert (code, out) == (0, "سلام\n" + CLEAN)
    assert run("-", stdin="ســلام".encode())[1] == "سلام"


def test_a_preset(run: Run, article: str) -> None:
    assert run("--preset", "search", article)[1] == arnorm.normalize(ARTICLE, "search")
    code, _, err = said = run_apart("--preset", "heavy", article)
    assert code == 2
    assert "light" in err
    assert run("--preset", "heavy", article) == said


def test_explain_lists_every_change(run: Run, article: str) -> None:
    code, out, err = run("--explain", article)
    assert code == 0
    assert out == f"{article}:1:21: tatweel.v1: «ـ» deleted\n"
    assert "tatweel.v1 1" in err


def test_typos_are_listed_with_place_and_reason(run: Run, article: str) -> None:
    code, out, _ = run("--typos", article)
    assert code == 0
    assert out.startswith(f"{article}:2:11: «الأسحلة» -> «الأسلحة»")
    assert "transposition" in out


def test_check(run: Run, article: str, tmp_path: Path) -> None:
    clean = tmp_path / "clean.txt"
    clean.write_bytes("قالت الوزارة إنها وصلت.\n".encode())
    code, out, err = run("--check", article)
    assert (code, out) == (1, "")
    assert "would change" in err
    assert run("--preset", "light", "--check", str(clean))[:2] == (0, "")
    assert run("--typos", "--check", article)[0] == 1
    assert run("--typos", "--check", str(clean))[0] == 0
    assert run("--preset", "light", "--check", str(clean), article)[0] == 1


def test_json_is_one_object_a_file(run: Run, article: str) -> None:
    code, out, _ = run("--json", "--explain", article, article)
    assert code == 0
    first, second = map(json.loads, out.splitlines())
    assert first == second
    assert first["text"] == CLEAN
    assert first["changed"] is True
    assert first["edits"] == [{"start": 20, "end": 21, "old": "ـ", "text": "", "by": ["tatweel.v1"]}]
    (found,) = json.loads(run("--json", "--typos", article)[1])["typos"]
    assert (found["word"], found["suggestions"][0]) == ("الأسحلة", "الأسلحة")
    assert ARTICLE[found["start"] : found["end"]] == found["word"]


def test_jsonl_is_normalized_line_by_line(run: Run) -> None:
    rows = [{"id": 1, "body": "ســلام"}, {"id": 2, "body": "\ud800x"}]
    data = "\n".join(map(json.dumps, rows)).encode()
    code, out, _ = run("--jsonl", "--field", "body", "-", stdin=data)
    assert code == 0
    assert [json.loads(line) for line in out.splitlines()] == [{"id": 1, "body": "سلام"}, rows[1]]
    assert run("--jsonl", "--field", "body", "--check", "-", stdin=data)[:2] == (1, "")
    shown = json.loads(run("--jsonl", "--field", "body", "--explain", "-", stdin=data)[1].splitlines()[0])
    assert shown["edits"][0]["by"] == ["tatweel.v1"]


@pytest.mark.parametrize(
    ("line", "says"),
    [(b"{", "not JSON"), (b"[1]", "no object"), (b'{"a": 1}', "--text-field"), (b'{"text": null}', "is null")],
)
def test_jsonl_names_the_bad_line(run: Run, line: bytes, says: str) -> None:
    code, out, err = run("--jsonl", "-", stdin=b'{"text": "a"}\n\n' + line)
    assert code == 2
    assert out == '{"text": "a"}\n'
    assert "-:3" in err
    assert says in err


def test_inputs_that_cannot_be_read(run: Run, tmp_path: Path) -> None:
    old = tmp_path / "old.txt"
    old.write_bytes("قال ســلام".encode("cp1256"))
    code, out, err = run(str(old))
    assert (code, out) == (2, "")
    assert "byte 0" in err
    assert "--encoding cp1256" in err
    assert run("--encoding", "cp1256", str(old))[:2] == (0, "قال سلام")
    for arguments, says in [
        ((str(tmp_path / "none.txt"),), "no such file"),
        ((str(tmp_path),), "folder"),
        (("--encoding", "klingon", str(old)), "klingon"),
        (("--jsonl", "--encoding", "klingon", str(old)), "klingon"),
        (("--jsonl", str(old)), "cp1256"),
        (("--jsonl", str(tmp_path)), "folder"),
        (("--json", "--jsonl", str(old)), "not allowed"),
        (("--jsonl", "--encoding", "hex", str(old)), "hex"),
        ((), "FILE"),
    ]:
        code, out, err = run(*arguments)
        assert (code, out) == (2, ""), arguments
        assert says in err
        assert "Traceback" not in err


def test_line_ends_and_a_missing_last_one_stay(run: Run) -> None:
    data = "أ\r\nب\nج".encode()
    code, out, _ = run("-", stdin=data)
    assert (code, out.encode()) == (0, data)


def test_version(run: Run) -> None:
    assert run("--version")[1] == f"arnorm {arnorm.__version__}\n"


def test_a_reader_that_stops_early_is_no_error(tmp_path: Path) -> None:
    big = tmp_path / "big.txt"
    big.write_text("سلام\n" * 200_000, "utf-8")
    command = f'"{sys.executable}" -m arnorm --preset light "{big}" | head -n 1'
    done = subprocess.run(["bash", "-c", command], capture_output=True, check=False)
    assert done.stdout.decode() == "سلام\n"
    assert b"Traceback" not in done.stderr
    assert b"BrokenPipe" not in done.stderr


def test_standard_input_is_read_once(run: Run) -> None:
    for extra in ((), ("--jsonl",)):
        code, _, err = run(*extra, "-", "-", stdin=b'{"text": "a"}')
        assert code == 2
        assert "give - once" in err


def test_jsonl_prints_all_before_a_bad_byte_and_says_where_it_is(run: Run) -> None:
    good = b'{"text": "a"}\n' * 250
    code, out, err = run("--jsonl", "-", stdin=good + b'{"text": "\xc7"}\n')
    assert code == 2
    assert out.count("\n") == 250
    assert "-:251: " in err
    assert "at byte 10 (0xC7) of the line" in err
    assert "cp1256" in err


def test_jsonl_nested_too_deep_is_misuse(run: Run) -> None:
    code, _, err = run("--jsonl", "-", stdin=b"[" * 200_000)
    assert code == 2
    assert "Traceback" not in err


def test_closed_or_full_outputs_are_misuse() -> None:
    for end in (">/dev/full", ">&-", "<&-"):
        command = f'echo سلام | "{sys.executable}" -m arnorm - {end}'
        done = subprocess.run(["bash", "-c", command], capture_output=True, check=False)
        assert done.returncode == 2, end
        assert b"Traceback" not in done.stderr, done.stderr
