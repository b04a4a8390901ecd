"""The pytest plugin: regression cases as tests. ``docs/en/pytest.md`` shows it at work.

Every ``*.toml`` below a folder that the ini option ``arnorm_cases`` names is a test. With ``--arnorm-accept`` what came
out is written into cases that are new or have changed. Nothing else of arnorm is imported until a case runs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

if TYPE_CHECKING:
    from _pytest._code.code import TerminalRepr

__all__ = ["CaseFile", "CaseItem"]

_ACCEPTED: Final = "arnorm_accepted"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option and the ini option."""
    parser.addini("arnorm_cases", "folders of arnorm's regression cases, *.toml", type="paths", default=[])
    parser.getgroup("arnorm").addoption(
        "--arnorm-accept",
        action="store_true",
        help="write what comes out into cases that are new or changed, to be reviewed; never what a folder keep/ says",
    )


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> CaseFile | None:
    """Return the test in a file, if it is a case."""
    if file_path.suffix != ".toml":
        return None
    folder = next((folder for folder in parent.config.getini("arnorm_cases") if file_path.is_relative_to(folder)), None)
    if folder is None:
        return None
    file: CaseFile = CaseFile.from_parent(parent, path=file_path)
    file.case_name = file_path.relative_to(folder.parent).as_posix()
    return file


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Name the cases that were written; with workers too, for reports carry the names."""
    passed: Iterable[pytest.TestReport] = terminalreporter.stats.get("passed", ())
    written = [str(value) for report in passed for key, value in report.user_properties if key == _ACCEPTED]
    if written:
        terminalreporter.section("arnorm: cases written; read what they say before you keep it")
        for name in sorted(written):
            terminalreporter.line(name)


class CaseFile(pytest.File):
    """The file of a case."""

    case_name: str

    def collect(self) -> Iterator[CaseItem]:
        """Yield the one test of the file; the case is read when that runs."""
        yield CaseItem.from_parent(self, name=self.path.stem)


class CaseItem(pytest.Item):
    """A case as a test."""

    def runtest(self) -> None:
        """Read the case and check it; with ``--arnorm-accept`` write it anew first."""
        from arnorm.cases import check, read  # noqa: PLC0415

        name = self._name()
        if self.config.getoption("--arnorm-accept"):
            self._accept(name)
        case = read(self.path, name)
        if case.expect == "fail":
            self.add_marker(pytest.mark.xfail(strict=True, reason=f"known failure: {case.why}"))
        check(case)

    def _name(self) -> str:
        return self.parent.case_name if isinstance(self.parent, CaseFile) else self.path.as_posix()

    def _accept(self, name: str) -> None:
        from arnorm.cases import accepted  # noqa: PLC0415

        old = self.path.read_bytes()
        new = accepted(name, old.decode("utf-8")).encode("utf-8")
        if new != old:
            self.path.write_bytes(new)
            self.user_properties.append((_ACCEPTED, self.nodeid.partition("::")[0]))

    def repr_failure(
        self, excinfo: pytest.ExceptionInfo[BaseException], *_: object, **__: object
    ) -> str | TerminalRepr:
        """Return what changed, or what is wrong with the file; the traceback of anything else."""
        from arnorm.errors import ArnormError  # noqa: PLC0415

        if not isinstance(excinfo.value, (AssertionError, ArnormError, UnicodeDecodeError)):
            return super().repr_failure(excinfo)
        return f"{excinfo.value}{'' if self.config.getoption('--arnorm-accept') else self._cure()}"

    def _cure(self) -> str:
        """Return what may help: to accept what came out, where that would write something."""
        from arnorm.cases import accepted  # noqa: PLC0415
        from arnorm.errors import ArnormError  # noqa: PLC0415

        name = self._name()
        if "keep" in name.split("/")[:-1]:
            return "\nit lies in a folder keep, for what must never change: nothing rewrites it"
        try:
            source = self.path.read_text("utf-8")
            helps = accepted(name, source) != source
        except (AssertionError, ArnormError, OSError, ValueError):
            return ""
        return "\nif that is right: pytest --arnorm-accept, then review the file" if helps else ""

    def reportinfo(self) -> tuple[Path, int, str]:
        """Return where the test stands."""
        return self.path, 0, self._name()
