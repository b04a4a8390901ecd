"""Runs the examples of a page in their order, in a folder of their own.

| block | what is done |
| --- | --- |
| `python` with `>>>` | a doctest; all of a page share their names |
| `python` without | run, with the same names |
| any with `title="x"` | written as the file `x`, then checked as below |
| `console` | each `$ command` in a shell; what is printed below must be what is shown below, where anything is |
| `sh` | each command in a shell, but for those that `unrun.toml` lists: what they name must be there |
| `toml`, `json`, `yaml`, `bibtex`, `text` | checked against what they configure or say: `configs.py` |

A block behind `<!-- in: checkout -->` finds the beginning of a checkout of the repository in the folder.
"""

from __future__ import annotations

import doctest
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Collection, Iterator
from pathlib import Path

from tests.docs.blocks import ROOT, Block
from tests.docs.commands import check, commands, is_unrun
from tests.docs.configs import check_bibtex, check_json, check_text, check_toml, check_yaml

CHECKER = doctest.OutputChecker()
FLAGS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
KINDS = ("file", "doctest", "script", "console", "sh", "toml", "json", "yaml", "bibtex", "text")
# Enough of the repository to add a case and run it, and to run README's first command.
CHECKOUT = (
    "pyproject.toml",
    "docs/example.txt",
    "tests/__init__.py",
    "tests/conftest.py",
    "tests/cases.py",
    "tests/fill.py",
)


class Page:
    """What the examples of a page share: names, and a folder."""

    def __init__(self, name: str, folder: Path) -> None:
        self.name = name
        self.folder = folder
        self.names: dict[str, object] = {"__name__": "__main__"}
        self.tried = 0

    def run(self, block: Block) -> None:
        """Run one example; ``AssertionError`` says what is wrong and where."""
        assert block.kind in KINDS, f"{self.name}:{block.line}: a block of no kind that is run: {block.language!r}"
        if block.checkout:
            checkout(self.folder)
        getattr(self, f"_{block.kind}")(block)
        self.tried += 1

    def _file(self, block: Block) -> None:
        assert block.title
        path = self.folder / block.title
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(block.text, "utf-8")
        if block.language in ("toml", "json"):
            getattr(self, f"_{block.language}")(block)

    def _doctest(self, block: Block) -> None:
        test = doctest.DocTestParser().get_doctest(block.text, self.names, self.name, self.name, block.line - 1)
        test.globs = self.names
        said: list[str] = []
        doctest.DocTestRunner(optionflags=FLAGS, verbose=False).run(test, out=said.append, clear_globs=False)
        assert not said, "".join(said)

    def _script(self, block: Block) -> None:
        exec(compile(block.text, f"{self.name}:{block.line}", "exec"), self.names)

    def _console(self, block: Block) -> None:
        for command, shown in _commands(block.text):
            printed = self._bash(block, command)
            if shown.strip():
                same = CHECKER.check_output(shown, printed, FLAGS)
                assert same, f"{self.name}:{block.line}: $ {command}\nshown:\n{shown}\nprinted:\n{printed}"

    def _sh(self, block: Block) -> None:
        for command in commands(block.text):
            if is_unrun(command):
                check(command)
            else:
                self._bash(block, command)

    def _bash(self, block: Block, command: str, ends: Collection[int] = (0,)) -> str:
        done = subprocess.run(
            ["bash", "-c", command],
            cwd=self.folder,
            env=_environment(self.folder),
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        at = f"{self.name}:{block.line}: $ {command}"
        assert done.returncode in ends, f"{at}\nended with {done.returncode}\n{done.stdout}{done.stderr}"
        return done.stdout

    def _toml(self, block: Block) -> None:
        check_toml(block, self.folder)

    def _json(self, block: Block) -> None:
        check_json(block, self.folder)

    def _yaml(self, block: Block) -> None:
        articles = self.folder / "articles"
        articles.mkdir(exist_ok=True)
        (articles / "a.txt").write_text("ضبـط الجيش شحنات الأسحلة\n", "utf-8")
        check_yaml(block, lambda command: self._bash(block, command, ends=(1,)) and None)

    def _bibtex(self, block: Block) -> None:
        check_bibtex(block)

    def _text(self, block: Block) -> None:
        check_text(block)


def checkout(folder: Path) -> None:
    """Put the beginning of a checkout into a folder."""
    for name in CHECKOUT:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / name, folder / name)
    shutil.copytree(ROOT / "tests/corpus/tatweel", folder / "tests/corpus/tatweel", dirs_exist_ok=True)


def _commands(text: str) -> Iterator[tuple[str, str]]:
    """Yield each command, and what is shown below it."""
    for piece in ("\n" + text).split("\n$ ")[1:]:
        command, _, shown = piece.partition("\n")
        while command.endswith("\\"):
            more, _, shown = shown.partition("\n")
            command = command[:-1] + more.removeprefix("> ")
        yield command, shown


def _environment(folder: Path) -> dict[str, str]:
    tools = folder / ".bin"
    if not tools.exists():
        tools.mkdir()
        for name, options in (("arnorm", "-m arnorm"), ("python", ""), ("pytest", "-m pytest -p no:cacheprovider")):
            path = tools / name
            path.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} {options} "$@"\n')
            path.chmod(0o755)
    # Where CI or BUILD_NUMBER is set, pytest's summary is longer than at a reader's.
    others = ("PYTEST", "COV", "COLUMNS", "BUILD_NUMBER")
    kept = {name: value for name, value in os.environ.items() if name != "CI" and not name.startswith(others)}
    paths = os.pathsep.join([str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])])
    return kept | {"PATH": f"{tools}{os.pathsep}{kept['PATH']}", "PYTHONPATH": paths, "PYTHONUTF8": "1"}
