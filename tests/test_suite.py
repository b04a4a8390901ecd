"""The tools of the suite do what they say."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import arnorm
from arnorm import cases
from arnorm.errors import ConfigError
from tests import add_case, fill, laws, outputs
from tests.timing import assert_linear

GOOD = {"why": "w", "origin": "o", "steps": ["alef.v1"], "input": "أ", "expected": "ا"}


def test_a_case_that_holds_and_its_reasons() -> None:
    cases.check(cases.parse("a.toml", {**GOOD, "reasons": ["alef.v1"]}))
    with pytest.raises(AssertionError, match="expected reasons"):
        cases.check(cases.parse("a.toml", {**GOOD, "reasons": ["ya.v1"]}))


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"expected": "ب"}, r"U\+0628 ARABIC LETTER BEH; got U\+0627"),
        ({"edits": []}, "expected edits"),
        ({"input": "بأ", "steps": ["fix_typos.v1"], "expected": "x"}, "the end|expected"),
    ],
)
def test_a_case_that_does_not_hold(changed: dict[str, object], said: str) -> None:
    with pytest.raises(AssertionError, match=said):
        cases.check(cases.parse("a.toml", {**GOOD, **changed}))


def test_findings_are_checked() -> None:
    fields = {
        "why": "w",
        "origin": "o",
        "input": "شحنات الأسحلة",
        "findings": [["الأسحلة", "transposition", "الأسلحة"]],
    }
    cases.check(cases.parse("a.toml", fields))
    with pytest.raises(AssertionError, match="not expected"):
        cases.check(cases.parse("a.toml", {**fields, "findings": []}))


@pytest.mark.parametrize(
    ("path", "changed", "said"),
    [
        ("a.toml", {"colour": "red"}, "a case has why"),
        ("a.toml", {"why": ""}, "say it in a line"),
        ("a.toml", {"why": 3}, "give"),
        ("a.toml", {"findings": []}, "give expected, or findings"),
        ("a.toml", {"preset": "light"}, "give steps, or a preset"),
        ("a.toml", {"expect": "maybe"}, "fail"),
        ("a.toml", {"expected": "أ"}, "keep/"),
        ("keep/a.toml", {}, "keep/"),
        ("a.toml", {"codepoints": "0627"}, "the text has 0623"),
    ],
)
def test_a_damaged_case_teaches(path: str, changed: dict[str, object], said: str) -> None:
    with pytest.raises(ConfigError, match=said):
        cases.parse(path, {**GOOD, **changed})


def test_a_damaged_file_teaches(tmp_path: Path) -> None:
    for data in (b"why = ", b'why = "\xff"'):
        (tmp_path / "a.toml").write_bytes(data)
        with pytest.raises(ConfigError, match="TOML in UTF-8"):
            cases.read_folder(tmp_path)


def test_what_is_found_becomes_a_case_that_reads_as_one(tmp_path: Path) -> None:
    for found in ({"preset": "light", "input": 'س"ـ\\سلام\u200f\n'}, {"steps": [{"id": "alef.v1"}], "input": "سلام"}):
        path = add_case.add(found, tmp_path)
        case = cases.read(path, path.relative_to(tmp_path).as_posix())
        assert case.text == found["input"]
        cases.check(case)
    with pytest.raises(SystemExit, match="surrogate"):
        add_case.add({"preset": "light", "input": "\ud800"}, tmp_path)


def test_a_search_writes_the_smallest_text_down(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(laws, "FOUND", tmp_path)
    for text in ("طويل جدا", "ق", "قصير"):
        laws.note(arnorm.steps.FoldAlef() | arnorm.steps.FoldYa(), text, arnorm.Context(title="ت"), "why")
    (path,) = tmp_path.iterdir()
    found = json.loads(path.read_text("ascii"))
    assert (found["input"], found["title"]) == ("ق", "ت")
    assert [step["id"] for step in found["steps"]] == ["alef.v1", "ya.v1"]
    assert add_case.fields_of(found)["expected"] == "ق"


def test_fill_writes_code_points_and_reasons() -> None:
    text = 'why = "w"\norigin = "o"\nsteps = ["alef.v1"]\ninput = "أ"\nexpected = "ا"\n'
    assert fill.filled("a.toml", text, reasons=False) == text + 'codepoints = "0623"\n'
    assert fill.filled("a.toml", text, reasons=True) == text + 'reasons = ["alef.v1"]\ncodepoints = "0623"\n'


def test_blocks_cover_every_code_point_once() -> None:
    points = [point for _, block in outputs.blocks(0x110000) for point in block]
    assert points == list(range(0x110000))
    assert {name for name, _ in outputs.blocks(0x10000)} >= outputs.SAMPLE


@pytest.mark.timing
def test_growth_is_told_from_none() -> None:
    assert_linear(lambda text: text.count("ab"), "ab", "linear")
    assert_linear(sorted, "ba", "nearly linear")
    with pytest.raises(AssertionError, match="grows faster"):
        assert_linear(lambda text: sum(1 for at in range(0, len(text), 40) for _ in range(0, at, 40)), "ab")
