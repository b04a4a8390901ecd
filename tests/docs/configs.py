"""Blocks of configuration, checked against what they configure."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import arnorm
from arnorm.cases import accepted, parse
from tests.docs.blocks import ROOT, Block
from tests.docs.commands import REPOSITORY, check, commands, has_option, is_unrun

# What GitHub's reference of workflows allows in a job and in a step; the pages use no more.
JOB = {"name", "runs-on", "steps", "strategy", "env", "needs", "if", "timeout-minutes"}
STEP = {"name", "uses", "with", "run", "env", "if", "id"}
ACTION = re.compile(r"[\w-]+/[\w-]+@v\d+")


def check_toml(block: Block, folder: Path) -> None:
    """A file of rules is loaded, a case parsed, options of pytest looked up; a piece must stand in a file."""
    content = tomllib.loads(block.text)
    if "rule" in content:
        _rules(folder / (block.title or ""))
    elif "why" in content:
        name = block.title or ""
        parse(name, content if "expected" in content else tomllib.loads(accepted(name, block.text)))
    elif "tool" in content:
        assert [key for key in content["tool"]["pytest"]["ini_options"] if not has_option("pytest", key)] == []
    else:
        _stands_in_a_file(block, folder, "*.toml")


def check_json(block: Block, folder: Path) -> None:
    """A file is one value, or one a line; a piece must stand in a file."""
    if block.title is None:
        _stands_in_a_file(block, folder, "*.json*")
    for text in block.text.splitlines() if (block.title or "").endswith("l") else [block.text]:
        json.loads(text)


def check_yaml(block: Block, run: Callable[[str], None]) -> None:
    """Hooks must be those that the repository has, steps of a workflow of the form that GitHub reads."""
    import yaml

    content = yaml.safe_load(block.text)
    if "repos" in content:
        known = {hook["id"]: hook for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))}
        for repository in content["repos"]:
            _hooks(repository, known, run)
    else:
        assert content.keys() <= {True, "name", "jobs", "env", "permissions"}, "no workflow"  # YAML reads `on` as true
        for job in content["jobs"].values():
            _job(job, run)


def check_bibtex(block: Block) -> None:
    """The entry says what CITATION.cff says."""
    cited = (ROOT / "CITATION.cff").read_text("utf-8")
    fields = dict(re.findall(r"(\w+) += +\{(.*)\}", block.text))
    for key in ("title", "version", "license"):
        assert re.search(rf'^{key}: "?{re.escape(fields[key])}"?$', cited, re.M), key
    assert fields["author"].strip("{}") in cited


def check_text(block: Block) -> None:
    """Text is a list of code points and their ranges, which tests/adapters/exports.py reads from the page."""
    assert re.fullmatch(r"(?:[0-9A-F]{4,6}(?:-[0-9A-F]{4,6})?,?\s+)+", block.text), "make it a block that is run"


def _rules(file: Path) -> None:
    """The folder of a file loads, but for one that shows what is wrong."""
    if file.parent.name == "wrong":
        with pytest.raises(arnorm.ArnormError):
            arnorm.BoilerplateRules.load(file.parent)
    else:
        assert arnorm.BoilerplateRules.load(file.parent).rules


def _stands_in_a_file(block: Block, folder: Path, pattern: str) -> None:
    assert any(block.text in file.read_text("utf-8") for file in folder.rglob(pattern)), "it stands in no file"


def _hooks(repository: dict[str, Any], known: dict[str, Any], run: Callable[[str], None]) -> None:
    assert repository["repo"] == REPOSITORY
    assert arnorm.__version__.startswith(repository["rev"].removeprefix("v"))
    for hook in repository["hooks"]:
        assert hook.keys() <= {"id", "args"}
        made = known[hook["id"]]
        assert made.keys() >= {"name", "entry", "language"}
        assert re.search(made["files"], "articles/a.txt")
        run(f"{made['entry']} articles/*.txt")


def _job(job: dict[str, Any], run: Callable[[str], None]) -> None:
    assert {"runs-on", "steps"} <= job.keys() <= JOB
    for step in job["steps"]:
        assert step.keys() <= STEP
        assert ("uses" in step) != ("run" in step), step
        if "uses" in step:
            assert ACTION.fullmatch(step["uses"]), step
        else:
            for command in commands(step["run"]):
                check(command) if is_unrun(command) else run(command)
