"""Runs the examples of a page in their order, in a folder of their own.

| block | what is done |
| --- | --- |
| `python` with `>>>` | a doctest; all of a page share their names |
| `python` without | run, with the same names |
| any with `title="x"` | written as the file `x` |
| `console` | each `$ command` in a shell; what is printed below must be what is shown below, where anything is |
| `toml`, `json` | must parse |
| `sh` | commands that install, clone or take minutes: not run; the files they name must be there |
| `text`, `yaml` | shown |
"""

from __future__ import annotations

import doctest
import json
import os
import shlex
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

from tests.docs.blocks import ROOT, Block

CHECKER = doctest.OutputChecker()
FLAGS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
KINDS = ("file", "doctest", "script", "console", "toml", "json", "sh", "text", "yaml")


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
        getattr(self, f"_{block.kind}")(block)
        self.tried += 1

    def _file(self, block: Block) -> None:
        assert block.title
        path = self.folder / block.title
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(block.text, "utf-8")

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
            assert done.returncode == 0, f"{at}\n{done.stdout}{done.stderr}"
            if shown.strip():
                same = CHECKER.check_output(shown, done.stdout, FLAGS)
                assert same, f"{at}\nshown:\n{shown}\nprinted:\n{done.stdout}{done.stderr}"

    def _toml(self, block: Block) -> None:
        tomllib.loads(block.text)

    def _json(self, block: Block) -> None:
        json.loads(block.text)

    def _sh(self, block: Block) -> None:
        for line in block.text.splitlines():
            for word in shlex.split(line, comments=True):
                if word.startswith((".ci/", "tests/", "docs/")):
                    there = any((place / word).exists() for place in (ROOT, self.folder))
                    assert there, f"{self.name}:{block.line}: no {word}"

    def _text(self, block: Block) -> None:
        pass

    _yaml = _text


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
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTEST", "COV", "COLUMNS"))}
    paths = os.pathsep.join([str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])])
    return kept | {"PATH": f"{tools}{os.pathsep}{kept['PATH']}", "PYTHONPATH": paths, "PYTHONUTF8": "1"}
