"""Cases of a user's project as tests."""

from __future__ import annotations

import tomllib
from importlib import import_module
from importlib.metadata import entry_points
from pathlib import Path

import pytest

from arnorm.cases import accepted

ROOT = Path(__file__).parents[2]
# Where the arnorm that is installed has no entry point, as in a tree that is only on the path, the plugin is named.
PLUGIN = () if any(e.name == "arnorm" for e in entry_points(group="pytest11")) else ("-p", "arnorm.pytest_plugin")
TATWEEL = "\u0640"  # ARABIC TATWEEL
GOOD = f'why = "w"\norigin = "o"\nsteps = ["tatweel.v1"]\ninput = "س{TATWEEL}لام"\nexpected = "سلام"\n'
NEW = GOOD.partition("expected")[0]


@pytest.fixture
def project(pytester: pytest.Pytester) -> pytest.Pytester:
    pytester.makepyprojecttoml('[tool.pytest.ini_options]\naddopts = ["--strict-config"]\narnorm_cases = ["cases"]\n')
    return pytester


def put(project: pytest.Pytester, **cases: str) -> list[Path]:
    """Write cases, ``__`` in a name standing for a folder, and return their files."""
    files = [project.path / "cases" / f"{name.replace('__', '/')}.toml" for name in cases]
    for file, text in zip(files, cases.values(), strict=True):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return files


def run(project: pytest.Pytester, *options: str) -> pytest.RunResult:
    """Run the tests, without the short summary: where CI is set, pytest repeats whole messages in it."""
    return project.runpytest_inprocess(*PLUGIN, "-p", "no:xdist", "-p", "no:cacheprovider", "-rN", *options)


def test_the_entry_point_is_declared() -> None:
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["entry-points"]
    assert declared["pytest11"] == {"arnorm": "arnorm.pytest_plugin"}


def test_cases_are_tests_and_nothing_else_is(project: pytest.Pytester) -> None:
    put(project, a=GOOD, deep__b=GOOD)
    (project.path / "other.toml").write_text("no = 'case'\n", "utf-8")
    result = run(project, "-v")
    result.assert_outcomes(passed=2)
    result.stdout.fnmatch_lines(["*cases/a.toml::a PASSED*", "*cases/deep/b.toml::b PASSED*"])
    run(project, "-k", "deep").assert_outcomes(passed=1, deselected=1)


def test_a_failure_shows_code_points_with_names_each_text_isolated(project: pytest.Pytester) -> None:
    put(project, a=GOOD.replace('"سلام"', '"سلم"'))
    result = run(project)
    result.assert_outcomes(failed=1)
    said = result.stdout.str()
    assert "cases/a.toml at 2: expected nothing; got U+0627 ARABIC LETTER ALEF" in said
    assert "\u2068'سلم'\u2069" in said
    assert "\u2068'سلام'\u2069" in said
    assert "['tatweel.v1']" in said
    assert "Traceback" not in said


@pytest.mark.parametrize(
    ("text", "said"),
    [("why = ", "TOML"), (GOOD + "colour = 1\n", "a case has why"), (NEW, "give expected, or findings")],
)
def test_what_is_no_case_fails_and_teaches(project: pytest.Pytester, text: str, said: str) -> None:
    put(project, a=text, b=GOOD)
    result = run(project)
    result.assert_outcomes(failed=1, passed=1)
    result.stdout.fnmatch_lines([f"*{said}*"])


def test_accepting_is_advised_only_where_it_helps(project: pytest.Pytester) -> None:
    put(project, broken="why = ", a=GOOD.replace('"سلام"', '"سلم"'), keep__b=GOOD.replace('"سلام"', f'"س{TATWEEL}لام"'))
    said = run(project).stdout.str()
    assert said.count("pytest --arnorm-accept") == 1
    assert said.count("in a folder keep") == 1


def test_a_known_failure_fails_until_it_is_mended(project: pytest.Pytester) -> None:
    known = 'expect = "fail"\n'
    put(project, a=GOOD.replace('"سلام"', '"سلم"') + known, b=GOOD + known)
    run(project).assert_outcomes(xfailed=1, failed=1)


def test_accept_writes_new_and_changed_cases_and_leaves_the_rest(project: pytest.Pytester) -> None:
    stale = '# a comment\nwhy="""w"""\norigin = "o" # here\nsteps = ["tatweel.v1"]\nexpected = """\nx\ny"""\n'
    files = put(
        project,
        new=NEW,
        changed=f'{stale}input = "س{TATWEEL}لام"\ncodepoints = "0627"\nedits = [[9, 9, "x"]]\n',
        good=GOOD,
        keep__new='why = "w"\norigin = "o"\nsteps = ["tatweel.v1"]\ninput = "سلام"\n',
        keep__broken=GOOD.replace('"سلام"', f'"س{TATWEEL}لام"'),
        typo='why = "w"\norigin = "o"\ninput = "شحنات الأسحلة"\n[detector]\nmode = "strict"\n',
    )
    before = [file.read_text("utf-8") for file in files]
    result = run(project, "--arnorm-accept")
    result.assert_outcomes(passed=5, failed=1)
    result.stdout.fnmatch_lines(["*cases written*", "cases/changed.toml", "cases/keep/new.toml", "cases/new.toml"])
    after = [file.read_text("utf-8") for file in files]
    assert after[0].startswith(NEW + 'expected = "سلام"\nreasons = ["tatweel.v1"]\ncodepoints = "0633 0640')
    assert after[1].startswith(stale.partition("expected")[0] + 'expected = "سلام"\ninput')
    assert tomllib.loads(after[1])["edits"] == [[1, 2, ""]]
    assert 'expected = "سلام"' in after[3]
    assert after[4] == before[4]
    assert tomllib.loads(after[5])["findings"] == [["الأسحلة", "transposition", "الأسلحة"]]
    again = run(project)
    again.assert_outcomes(passed=5, failed=1)
    run(project, "--arnorm-accept")
    assert [file.read_text("utf-8") for file in files] == after


def test_what_breaks_a_law_is_not_accepted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(import_module("arnorm.cases.accept"), "reasons_of", lambda result: ["another"])
    with pytest.raises(AssertionError, match="expected reasons"):
        accepted("a.toml", NEW)


def test_line_ends_stay(project: pytest.Pytester) -> None:
    (file,) = put(project, a="")
    file.write_bytes(NEW.replace("\n", "\r\n").encode())
    run(project, "--arnorm-accept").assert_outcomes(passed=1)
    assert file.read_bytes().count(b"\n") == file.read_bytes().count(b"\r\n") == 7


@pytest.mark.long
def test_workers_share_the_cases(project: pytest.Pytester) -> None:
    pytest.importorskip("xdist")
    put(project, **{f"c{n}": NEW for n in range(4)}, keep__bad=GOOD.replace('"سلام"', f'"س{TATWEEL}لام"'))
    result = project.runpytest_subprocess(*PLUGIN, "-n", "2", "-p", "no:cacheprovider", "--arnorm-accept")
    result.assert_outcomes(passed=4, failed=1)
    result.stdout.fnmatch_lines([f"cases/c{n}.toml" for n in range(4)])


def test_nothing_is_imported_where_no_case_is(project: pytest.Pytester) -> None:
    project.makepyfile(
        "import sys\ndef test(): assert not [n for n in sys.modules if n.startswith('arnorm.') and 'plugin' not in n]"
    )
    project.runpytest_subprocess(*PLUGIN, "-p", "no:xdist", "-p", "no:hypothesispytest").assert_outcomes(passed=1)
