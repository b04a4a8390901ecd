"""What the command line reads, says and returns."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import arnorm
from arnorm import BoilerplateProfile, Context, steps
from arnorm.__main__ import main
from arnorm.console.places import Places
from tests.timing import assert_linear

Capture = pytest.CaptureFixture[bytes]
# A process of its own in another folder finds the same package.
ENVIRONMENT = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
TEXT = "ســلام\n"
CLEAN = "سلام\n"


def run(capture: Capture, *arguments: object) -> tuple[int, str, str]:
    code = main([str(argument) for argument in arguments])
    out, err = capture.readouterr()
    return code, out.decode("utf-8"), err.decode("utf-8")


def put(path: Path, data: bytes | str) -> Path:
    path.write_bytes(data if isinstance(data, bytes) else data.encode("utf-8"))
    return path


@pytest.mark.parametrize(
    ("data", "says"),
    [
        ("سلام".encode("utf-16"), "UTF-16: try --encoding utf-16"),
        (b"\xfe\xff" + "سلام".encode("utf-16-be"), "UTF-16: try --encoding utf-16"),
        ("سلام".encode("utf-32"), "UTF-32: try --encoding utf-32"),
        (b"\x1f\x8b\x08\x00\x00\x00\x00\x00", "gzip"),
        (b"\x28\xb5\x2f\xfd\x24", "Zstandard"),
        (b"PK\x03\x04\xff", "ZIP"),
        ("سلام".encode("cp1256"), "--encoding cp1256"),
        ("سلام".encode()[:-1], "cut short"),
    ],
)
@pytest.mark.parametrize("shape", [(), ("--jsonl",), ("--json",)])
def test_what_is_not_utf_8_is_known_by_its_first_bytes(
    shape: tuple[str, ...], data: bytes, says: str, tmp_path: Path, capfdbinary: Capture
) -> None:
    """bug64: a UTF-16 file was said to be Windows-1256."""
    path = put(tmp_path / "f", data)
    code, out, err = run(capfdbinary, *shape, path)
    assert (code, out) == (2, "")
    assert says in err
    assert str(path) in err
    assert "cp1256" not in err or "cp1256" in says or "cut short" in says


def test_one_bad_file_is_skipped_and_all_bad_ones_are_named(tmp_path: Path, capfdbinary: Capture) -> None:
    """bug65: one byte FF ended the run."""
    bad, good = put(tmp_path / "bad.txt", b"a\xffb"), put(tmp_path / "good.txt", TEXT)
    code, out, err = run(capfdbinary, bad, tmp_path / "none", good, tmp_path, put(tmp_path / "worse", b"\xfe"))
    assert (code, out) == (2, CLEAN)
    for name in ("bad.txt", "none", "worse", f"{tmp_path}/*.txt"):
        assert name in err
    assert err.count("\n") == 4
    assert run(capfdbinary, "--check", good, bad)[0] == 2


def test_bug67_numbers_come_out_as_they_went_in(tmp_path: Path, capfdbinary: Capture) -> None:
    path = put(tmp_path / "f", '{"text":"a","n":1e400}\n{"m":1.10,"text":"ســلام"}\n')
    assert run(capfdbinary, "--jsonl", path)[:2] == (0, '{"text":"a","n":1e400}\n{"m":1.10,"text":"سلام"}\n')


def test_own_fields_stay(tmp_path: Path, capfdbinary: Capture) -> None:
    path = put(tmp_path / "f", '{"text":"ســلام","edits":"mine","typos":[],"k":1,"k":2}\n')
    out = run(capfdbinary, "--jsonl", "--explain", path)[1]
    assert '"edits":"mine","typos":[],"k":1,"k":2' in out
    assert json.loads(out)["arnorm_edits"][0]["by"] == ["tatweel.v1"]
    assert json.loads(run(capfdbinary, "--jsonl", "--typos", path)[1])["arnorm_typos"] == []
    path = put(tmp_path / "g", '{"edits":"ســلام"}\n')
    shown = json.loads(run(capfdbinary, "--jsonl", "--field", "edits", "--explain", path)[1])
    assert shown["edits"] == "سلام"
    assert len(shown["arnorm_edits"]) == 1


def test_a_text_that_stands_twice_is_said(tmp_path: Path, capfdbinary: Capture) -> None:
    code, out, err = run(capfdbinary, "--jsonl", put(tmp_path / "f", '{"text":"ســلام","text":"ســلام"}'))
    assert (code, out) == (0, '{"text":"ســلام","text":"سلام"}\n')
    assert "more than once" in err


def test_bad_lines_are_named_and_the_others_done(tmp_path: Path, capfdbinary: Capture) -> None:
    path = put(tmp_path / "f", b'{"text":"a"}\n{\n{"text":"b"}\n{"text":"\xff"}\n{"no":1}\n{"text":"c"}\n')
    code, out, err = run(capfdbinary, "--jsonl", path)
    assert (code, out) == (2, '{"text":"a"}\n{"text":"b"}\n{"text":"c"}\n')
    assert all(f"{path}:{number}:" in err for number in (2, 4, 5))
    code, _, err = run(capfdbinary, "--jsonl", put(tmp_path / "f", "{\n" * 50))
    assert code == 2
    assert err.count("not JSON") == 20
    assert "30 more" in err


def test_a_utf_16_file_cut_short_is_misuse(tmp_path: Path, capfdbinary: Capture) -> None:
    path = put(tmp_path / "f", '{"text":"a"}\n{"text":"b"}\n'.encode("utf-16")[:-3])
    code, out, err = run(capfdbinary, "--jsonl", "--check", "--encoding", "utf-16", path)
    assert (code, out) == (2, "")
    assert f"{path}:2" in err
    assert "cut short" in err
    assert run(capfdbinary, "--jsonl", "--encoding", "utf-16", path)[1] == '{"text":"a"}\n'


@pytest.mark.parametrize("encoding", ["undefined", "idna", "punycode", "klingon", "hex", "é", ""])
@pytest.mark.parametrize("shape", [(), ("--jsonl",)])
def test_no_encoding(encoding: str, shape: tuple[str, ...], tmp_path: Path, capfdbinary: Capture) -> None:
    code, out, err = run(capfdbinary, *shape, "--encoding", encoding, put(tmp_path / "f", TEXT))
    assert (code, out) == (2, "")
    assert "--encoding" in err


def test_read_errors_name_the_file(tmp_path: Path, capfdbinary: Capture) -> None:
    places = ["x" * 5000, "a\0b"]
    if Path("/proc/self/mem").exists():
        places.append("/proc/self/mem")
    for place in places:
        for shape in ((), ("--jsonl",)):
            code, _, err = run(capfdbinary, *shape, place)
            assert code == 2
            assert "standard output" not in err
            assert "cannot be read" in err
            assert ascii(place[:50])[1:-1] in err


def test_titles_and_outlets_from_fields(tmp_path: Path, capfdbinary: Capture) -> None:
    headline = "محادثات السلام تستأنف غدا"
    row = {"text": f"{headline}\n{headline}\nقال المتحدث إن الأمر انتهى.", "h": headline, "o": None}
    path = put(tmp_path / "f", json.dumps(row) + "\n" + json.dumps({**row, "o": 5}) + "\n")
    code, out, err = run(capfdbinary, "--jsonl", "--title-field", "h", "--outlet-field", "o", path)
    assert code == 2
    expected = arnorm.normalize(row["text"], context=Context(title=headline))
    assert [json.loads(line)["text"] for line in out.splitlines()] == [expected]
    assert f"{path}:2: no text: 'o' is 5" in err
    code, _, err = run(capfdbinary, "--title-field", "h", path)
    assert code == 2
    assert "--jsonl" in err


PROMO = "مرفأ الأخبار أول من ينقل إليكم كل ما يجري في المدينة"


BODY = "قال المتحدث إن الأعمال في الميناء الجديد تنتهي في نهاية العام، وإن السفن تدخله بعد ذلك بأسابيع قليلة."


def titled(n: int) -> str:
    rng = random.Random(n)
    return " ".join("".join(rng.choices("بتثجحخدذرزسشصضطظعغفقكلمنهوي", k=6)) for _ in range(5))


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    articles = [(f"{titled(n)}\n{BODY} {titled(n + 1000)}.\n{PROMO}", Context(outlet="port")) for n in range(400)]
    BoilerplateProfile.fit(articles).save(tmp_path / "profile")
    return tmp_path / "profile"


def test_a_profile_and_a_saved_pipeline(profile: Path, tmp_path: Path, capfdbinary: Capture) -> None:
    row = {"text": f"{titled(900)}\n{BODY}\n{PROMO}", "outlet": "port"}
    path = put(tmp_path / "f", json.dumps(row))
    shape = ("--jsonl", "--outlet-field", "outlet")
    assert json.loads(run(capfdbinary, *shape, path)[1])["text"] == row["text"]
    learnt = json.loads(run(capfdbinary, *shape, "--profile", profile, path)[1])["text"]
    assert learnt == f"{titled(900)}\n{BODY}"
    known = arnorm.Pipeline([steps.DropBoilerplate(profile=BoilerplateProfile.load(profile))])
    saved = put(tmp_path / "p.json", json.dumps(known.to_dict()))
    code, out, _ = run(capfdbinary, *shape, "--pipeline", saved, "--resource", profile, path)
    assert (code, json.loads(out)["text"]) == (0, learnt)
    code, _, err = run(capfdbinary, "--pipeline", saved, path)
    assert code == 2
    assert "--resource" in err


def test_rules_of_ones_own_are_a_resource(tmp_path: Path, capfdbinary: Capture) -> None:
    (tmp_path / "rules").mkdir()
    rule = f"kind = 'promo'\n[[rule]]\nzone = 'tail'\nlimit = 90\nphrases = ['{PROMO}']\n"
    put(tmp_path / "rules" / "own.toml", f"{rule}catches = ['{PROMO}']\nleaves = ['{BODY}']\n")
    known = arnorm.Pipeline([steps.DropBoilerplate(rules=arnorm.BoilerplateRules.load(tmp_path / "rules"))])
    saved = put(tmp_path / "p.json", json.dumps(known.to_dict()))
    path = put(tmp_path / "f", f"{titled(900)}\n{BODY}\n{PROMO}")
    code, out, err = run(capfdbinary, "--pipeline", saved, "--resource", tmp_path / "rules", path)
    assert (code, out) == (0, f"{titled(900)}\n{BODY}"), err


@pytest.mark.parametrize(
    "data", [b"", b"{", b"[1]", b"[" * 200_000, b"\xff", b'{"schema": 1, "steps": [{"id": "no.v1"}]}']
)
def test_damaged_pipelines_profiles_and_resources(data: bytes, tmp_path: Path, capfdbinary: Capture) -> None:
    text, damaged = put(tmp_path / "f", TEXT), put(tmp_path / "d", data)
    for option in ("--pipeline", "--resource", "--profile"):
        for place in (damaged, tmp_path / "none", tmp_path):
            code, out, err = run(capfdbinary, option, place, text)
            assert (code, out) == (2, "")
            assert err.startswith("arnorm: ")


def test_a_profile_that_no_step_asks(profile: Path, tmp_path: Path, capfdbinary: Capture) -> None:
    code, _, err = run(capfdbinary, "--preset", "light", "--profile", profile, put(tmp_path / "f", TEXT))
    assert code == 2
    assert "DropBoilerplate" in err


def test_json_says_what_a_text_says_of_itself(tmp_path: Path, capfdbinary: Capture) -> None:
    text = "ضبط شحنة في الميناء\nالقاهرة (رويترز) - قالت السلطات إنها ضبطت شحنة كبيرة في الميناء أمس الأحد.\n"
    shown = json.loads(run(capfdbinary, "--json", put(tmp_path / "f", text))[1])
    assert shown["meta"][0]["kind"] == "dateline"
    assert shown["meta"] == arnorm.explain(text).to_dict()["meta"]


def test_places_are_lines_and_columns() -> None:
    text = "ab\n\ncd\n"
    places = Places(text)
    assert [places.place(at) for at in range(len(text) + 1)] == [
        (1, 1), (1, 2), (1, 3), (2, 1), (3, 1), (3, 2), (3, 3), (4, 1)
    ]  # fmt: skip


@pytest.mark.timing
@pytest.mark.parametrize("piece", ["العـــربية  لغة\nسطر\n", "العـــربية "])
def test_explain_is_linear_in_the_edits(piece: str, tmp_path: Path, capfdbinary: Capture) -> None:
    """Line feeds were counted from the start for every edit: twice the text took four times as long."""

    def explained(text: str) -> None:
        run(capfdbinary, "--explain", "--preset", "light", put(tmp_path / "f", text))

    assert_linear(explained, piece, "--explain")


def test_a_name_that_the_locale_cannot_read(tmp_path: Path) -> None:
    put(tmp_path / "ملف.txt", TEXT)
    env = {**ENVIRONMENT, "LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
    for arguments, says in ((("ملف.txt", "--explain"), "ملف.txt:1:2"), (("--encoding", "لا", "ملف.txt"), "--encoding")):
        done = subprocess.run(
            [sys.executable, "-m", "arnorm", *arguments], cwd=tmp_path, env=env, capture_output=True, check=False
        )
        said = (done.stdout + done.stderr).decode("utf-8")
        assert says in said
        assert "Traceback" not in said


@pytest.mark.skipif(os.name != "posix", reason="signals as POSIX has them")
def test_an_interrupt_leaves_whole_lines_and_no_traceback() -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "arnorm", "--jsonl", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=ENVIRONMENT,
        # A shell lets its background jobs ignore it.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509
    )
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(b'{"text":"a"}\n' * 5000)
    process.stdin.flush()
    assert process.stdout.readline() == b'{"text":"a"}\n'
    time.sleep(0.2)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert b"Traceback" not in err
    assert b"interrupted" in err
    assert set(out.splitlines(keepends=True)) <= {b'{"text":"a"}\n'}
