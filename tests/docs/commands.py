"""What a command of a page names must exist: modules and their options, scripts and their groups, extras, files.

It is for commands that are not run: those that ``unrun.toml`` lists, and those within a line.
"""

from __future__ import annotations

import argparse
import contextlib
import importlib.util
import io
import re
import shlex
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from unittest import mock

from arnorm.__main__ import main
from arnorm.console.run import COMMANDS
from tests.docs.blocks import ROOT

UNRUN = tomllib.loads((Path(__file__).with_name("unrun.toml")).read_text("utf-8"))["command"]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
REPOSITORY = "https://github.com/arnorm/arnorm"
COMMENT = re.compile(r"(?:^|\s)#.*")
INLINE = re.compile(r"(?<!`)`((?:arnorm |python3? -m |pip |pytest |\.ci/|tests/\w+/run)[^`\n]*)`(?!`)")


def commands(text: str) -> Iterator[str]:
    """Yield the commands of a block ``sh`` as they stand, without comments; ``&&`` parts them."""
    for line in text.replace("\\\n", "").splitlines():
        yield from filter(None, (part.strip() for part in COMMENT.sub("", line).split("&&")))


def is_unrun(command: str) -> bool:
    """Tell whether ``unrun.toml`` has the command."""
    return any(
        command == begins or (command.startswith(f"{begins} ") and not entry.get("exact"))
        for entry in UNRUN
        for begins in entry["begins"]
    )


def check(command: str) -> None:
    """``AssertionError`` where the command names what is not there."""
    program, *rest = shlex.split(command.partition(" | ")[0])
    if program in ("python", "python3") and rest[:1] == ["-m"]:
        program, *rest = rest[1:]
    if program in _PROGRAMS:
        _PROGRAMS[program](rest)
    elif "/" in program:
        _script(program, rest)
    else:
        _module(program, rest)


def _arnorm(rest: list[str]) -> None:
    """The parser takes the words, of ``a|b`` the first; a command that is only named has no file behind it."""
    words = [word.partition("|")[0] for word in rest]
    if words in [[name] for name in COMMANDS]:
        return
    assert 0 in (_parsed_only(words), _parsed_only([*words, "FILE"])), (
        f"arnorm {rest}: the command line does not take it"
    )


def _parsed_only(words: list[str]) -> object:
    """Return the code with which the command line ends once it has parsed the words."""
    parse = argparse.ArgumentParser.parse_args

    def only(parser: argparse.ArgumentParser, *given: object) -> argparse.Namespace:
        parse(parser, *given)
        raise SystemExit(0)

    with (
        mock.patch.object(argparse.ArgumentParser, "parse_args", only),
        contextlib.redirect_stdout(io.StringIO()),
        contextlib.redirect_stderr(io.StringIO()),
    ):
        try:
            return main(words)
        except SystemExit as end:
            return end.code or 0


def _pip(rest: list[str]) -> None:
    """What is installed is this project, with extras that it has."""
    assert rest[0] == "install", rest
    known = PROJECT["project"]["optional-dependencies"]
    for word in (word for word in rest[1:] if word != "-e"):
        found = re.fullmatch(r"(?:arnorm|\.)(?:\[([a-z,]+)\])?", word)
        assert found, f"{word} is not this project"
        assert [extra for extra in (found.group(1) or "").split(",") if extra and extra not in known] == [], word


def _pytest(rest: list[str]) -> None:
    """Groups are declared, paths are there, options are pytest's or the plugin's."""
    groups = {marker.partition(":")[0] for marker in PROJECT["tool"]["pytest"]["ini_options"]["markers"]}
    words = iter(rest)
    for word in words:
        if word.startswith("-"):
            assert has_option("pytest", word), rest
            value = next(words) if word in ("-m", "-k", "-n") else None
            assert word != "-m" or value in groups, rest
        else:
            assert (ROOT / word).exists(), rest


def _script(program: str, rest: list[str]) -> None:
    """A script is there and can be run; a word behind it is one of its groups."""
    path = ROOT / program
    assert path.is_file(), program
    assert path.stat().st_mode & 0o100, f"{program} cannot be run"
    groups = re.findall(r"^(\w+)\)", path.read_text("utf-8"), re.M)
    assert [word for word in rest if word not in groups] == [], rest


def _module(program: str, rest: list[str]) -> None:
    """A module of the repository, or one that Python brings; it has the options."""
    assert importlib.util.find_spec(program), f"python -m {program}: no such module"
    options = [word for word in rest if word.startswith("-")]
    assert [option for option in options if not has_option(program, option)] == [], rest


def _clone(rest: list[str]) -> None:
    assert rest == ["clone", REPOSITORY], rest


def _nothing(rest: list[str]) -> None:
    """Words of the shell."""
    assert rest, "a command with nothing behind it"


@cache
def _help(module: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", module, "--help"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return done.stdout


def has_option(module: str, option: str) -> bool:
    """Tell whether ``python -m module --help`` names the option."""
    name = re.escape(option.partition("=")[0])
    return re.search(rf"(?<![\w-]){name}(?![\w-])", _help(module)) is not None


_PROGRAMS = {
    "arnorm": _arnorm,
    "pip": _pip,
    "pytest": _pytest,
    "git": _clone,
    "cd": _nothing,
    ".": _nothing,
}


def inline(text: str) -> list[str]:
    """Return the commands that stand within lines."""
    return INLINE.findall(text)
