"""Findings as SARIF and as annotations, and the hooks of pre-commit."""

from __future__ import annotations

import json
import shlex
from pathlib import Path

import pytest

import arnorm
from tests.console.test_run import Capture, put, run

ROOT = Path(__file__).parents[2]
# An emoji, two units of UTF-16, before the error: columns are code points.
TYPO = "قال\n\U0001f600 ضبط الجيش شحنات الأسحلة\n"
WORD = "الأسحلة"


def sarif(capture: Capture, *arguments: object) -> tuple[int, dict]:
    code, out, _ = run(capture, "--typos", "--format", "sarif", *arguments)
    return code, json.loads(out)


def test_sarif_is_one_log_in_code_points(tmp_path: Path, capfdbinary: Capture) -> None:
    typo, clean = put(tmp_path / "خبر أول.txt", TYPO), put(tmp_path / "clean.txt", "قال")
    code, log = sarif(capfdbinary, clean, typo, typo)
    assert code == 0
    (made,) = log["runs"]
    assert (log["version"], made["columnKind"]) == ("2.1.0", "unicodeCodePoints")
    assert made["invocations"] == [{"executionSuccessful": True}]
    assert len(made["results"]) == 2
    result = made["results"][0]
    assert made["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"] == "typos.v1:transposition"
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"].isascii()
    region = place["region"]
    assert TYPO[region["charOffset"] :][: region["charLength"]] == WORD
    line = TYPO.split("\n")[region["startLine"] - 1]
    assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == WORD
    replacement = result["fixes"][0]["artifactChanges"][0]["replacements"][0]
    assert replacement == {"deletedRegion": region, "insertedContent": {"text": "الأسلحة"}}
    assert f"\u2068{WORD}\u2069" in result["message"]["text"]


def test_exit_codes_are_those_of_text(tmp_path: Path, capfdbinary: Capture) -> None:
    typo, clean = put(tmp_path / "typo.txt", TYPO), put(tmp_path / "clean.txt", "قال")
    for shape in ("text", "json", "sarif", "github"):
        for files, plain, check in [((clean,), 0, 0), ((typo,), 0, 1), ((typo, tmp_path / "none"), 2, 2)]:
            assert run(capfdbinary, "--typos", "--format", shape, *files)[0] == plain
            assert run(capfdbinary, "--typos", "--format", shape, "--check", *files)[0] == check
    code, log = sarif(capfdbinary, typo, tmp_path / "none")
    assert (code, log["runs"][0]["invocations"]) == (2, [{"executionSuccessful": False}])
    assert len(log["runs"][0]["results"]) == 1


def test_annotations_are_escaped(tmp_path: Path, capfdbinary: Capture) -> None:
    path = put(tmp_path / "a,b%.txt", TYPO)
    _, out, _ = run(capfdbinary, "--typos", "--format", "github", path)
    start = TYPO.split("\n")[1].index(WORD) + 1
    where = f"line=2,endLine=2,col={start},endColumn={start + len(WORD)},title=arnorm transposition::"
    assert out.startswith(f"::warning file={tmp_path}/a%2Cb%25.txt,{where}")
    assert out.count("\n") == 1


def test_json_is_json_and_misuse_teaches(tmp_path: Path, capfdbinary: Capture) -> None:
    path = put(tmp_path / "typo.txt", TYPO)
    assert run(capfdbinary, "--typos", "--json", path) == run(capfdbinary, "--typos", "--format", "json", path)
    code, _, err = run(capfdbinary, "--format", "sarif", path)
    assert (code, "give --typos" in err) == (2, True)
    with pytest.raises(SystemExit):
        run(capfdbinary, "--typos", "--jsonl", "--format", "sarif", path)


def test_a_mode_and_a_model_of_ones_own(tmp_path: Path, capfdbinary: Capture) -> None:
    path, model = put(tmp_path / "typo.txt", TYPO), tmp_path / "press.model"
    arnorm.TypoModel.fit([TYPO] * 60).save(model)  # a press that writes it so
    assert run(capfdbinary, "--typos", "--check", path)[0] == 1
    assert run(capfdbinary, "--typos", "--check", "--model", model, path)[0] == 0
    unsure = "وملخص القول ياجماعة أن الخطة جاهزة."
    put(path, unsure)
    found = {}
    for mode in ("strict", "balanced"):
        found[mode] = json.loads(run(capfdbinary, "--typos", "--json", "--mode", mode, path)[1])["typos"]
        told = [finding.to_dict() for finding in arnorm.find_typos(unsure, mode=mode)]
        assert found[mode] == json.loads(json.dumps(told))
    assert len(found["balanced"]) > len(found["strict"])
    for option in (("--mode", "balanced"), ("--model", model)):
        code, _, err = run(capfdbinary, *option, path)
        assert (code, "give --typos" in err) == (2, True)
    code, _, err = run(capfdbinary, "--typos", "--model", path, path)
    assert (code, "TypoModel" in err) == (2, True)


def test_the_hooks_check_texts(tmp_path: Path, capfdbinary: Capture) -> None:
    lines = (ROOT / ".pre-commit-hooks.yaml").read_text("utf-8").splitlines()
    entries = [shlex.split(line.partition(": ")[2]) for line in lines if line.startswith("  entry: ")]
    assert [entry[0] for entry in entries] == ["arnorm", "arnorm"]
    typo, clean = put(tmp_path / "typo.txt", TYPO), put(tmp_path / "clean.txt", "قال الوزير\n")
    long = put(tmp_path / "long.txt", "قـــال\n")
    assert [run(capfdbinary, *entries[0][1:], path)[0] for path in (clean, typo)] == [0, 1]
    assert [run(capfdbinary, *entries[1][1:], path)[0] for path in (clean, long)] == [0, 1]
