"""Regression cases: what a text must become, as a file of its own; read here, and checked.

A case is a TOML file. It says why it is there (``why``) and where it comes from (``origin``), which ``steps`` or
``preset`` it is about, the ``input``, and what is ``expected`` of it; or the ``findings`` of the typo detector. The
``reasons`` pin why something was changed, ``codepoints`` let people read a text that their editor reorders.

>>> case = parse("alef/head.toml", {"why": "an alef folds", "origin": "made up", "steps": ["alef.v1"],
...                                 "input": "أ", "expected": "ا", "reasons": ["alef.v1"]})
>>> case.pipeline(case.text)
'ا'
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from arnorm.cases.show import spelled
from arnorm.core.pipeline import Pipeline
from arnorm.core.step import Context
from arnorm.errors import ConfigError
from arnorm.presets import preset

__all__ = ["Case", "parse", "read", "read_folder"]

_KINDS: Mapping[str, type | tuple[type, ...]] = {
    "why": str,
    "origin": str,
    "steps": list,
    "preset": str,
    "title": str,
    "outlet": str,
    "input": str,
    "expected": str,
    "findings": list,
    "codepoints": str,
    "reasons": list,
    "edits": list,
    "idempotent": bool,
    "expect": str,
    "detector": dict,
}


@dataclass(frozen=True)
class Case:
    """One case as its file says it; ``path`` is its name, with ``/`` between folders.

    ``edits`` are triples of start, end and new text, ``findings`` of word, kind and first suggestion, ``reasons`` what
    stands in ``Edit.by``. ``expect = "fail"`` is a failure that is known: it must fail until it is mended.
    """

    path: str
    text: str
    why: str
    origin: str
    steps: list[str | dict[str, Any]] | None = None
    preset: str | None = None
    title: str | None = None
    outlet: str | None = None
    expected: str | None = None
    findings: list[list[str]] | None = None
    codepoints: str | None = None
    reasons: list[str] | None = None
    edits: list[list[Any]] | None = None
    idempotent: bool = True
    expect: str = "pass"
    detector: dict[str, Any] = field(default_factory=dict)

    @property
    def keeps(self) -> bool:
        """Whether the case lies in a folder ``keep``: its text must not change."""
        return "keep" in self.path.split("/")[:-1]

    @property
    def context(self) -> Context:
        """The title and the outlet that stand beside the text."""
        return Context(title=self.title, outlet=self.outlet)

    @property
    def pipeline(self) -> Pipeline:
        """What the case is about."""
        if self.preset is not None:
            return preset(self.preset)
        described = [{"id": step} if isinstance(step, str) else _described(step) for step in self.steps or ()]
        return _built(json.dumps(described))


@lru_cache(maxsize=64)  # the cases of a folder are of a few pipelines, and one makes its tables at the first text
def _built(described: str) -> Pipeline:
    return Pipeline.from_dict({"schema": 1, "steps": json.loads(described)})


def _described(step: dict[str, Any]) -> dict[str, Any]:
    return {"id": step.get("id"), "options": {key: value for key, value in step.items() if key != "id"}}


def read_folder(folder: str | Path) -> list[Case]:
    """Return all cases in a folder and below it, sorted by path; a damaged one is a ``ConfigError``."""
    top = Path(folder)
    found = sorted(path.relative_to(top).as_posix() for path in top.rglob("*.toml"))
    return [read(top / path, path) for path in found]


def read(path: str | Path, name: str | None = None) -> Case:
    """Return the case in a file, under its path or another name."""
    named = name or Path(path).as_posix()
    try:
        fields = tomllib.loads(Path(path).read_text("utf-8"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ConfigError(named, str(error), "give a case as TOML in UTF-8") from error
    return parse(named, fields)


def parse(path: str, fields: Mapping[str, Any]) -> Case:
    """Return the case that these fields describe; ``ConfigError`` where they do not describe one."""
    for key, value in fields.items():
        if key not in _KINDS:
            raise ConfigError(f"{path}: {key}", value, "a case has " + ", ".join(_KINDS))
        if not isinstance(value, _KINDS[key]):
            raise ConfigError(f"{path}: {key}", value, f"give {_KINDS[key]}")
    for key in ("why", "origin"):
        if not fields.get(key):
            raise ConfigError(f"{path}: {key}", fields.get(key), "say it in a line: who reads this case was not there")
    if "input" not in fields:
        raise ConfigError(f"{path}: input", None, "give the text")
    case = Case(path, fields["input"], **{key: value for key, value in fields.items() if key != "input"})
    _require_one_claim(case)
    return case


def _require_one_claim(case: Case) -> None:
    """Raise ``ConfigError`` where a case says nothing that can be checked, or two things."""
    if (case.expected is None) == (case.findings is None):
        raise ConfigError(f"{case.path}: expected", case.expected, "give expected, or findings")
    if case.findings is None and (case.steps is None) == (case.preset is None):
        raise ConfigError(f"{case.path}: steps", case.steps, "give steps, or a preset")
    if case.expect not in {"pass", "fail"}:
        raise ConfigError(f"{case.path}: expect", case.expect, 'give "fail" for a failure that is known')
    if case.expected is not None and case.keeps != (case.expected == case.text):
        raise ConfigError(f"{case.path}: expected", case.expected, "a case that changes nothing lies in a folder keep/")
    if case.keeps and case.findings:
        raise ConfigError(f"{case.path}: findings", case.findings, "in a folder keep/ nothing is found")
    if case.codepoints is not None and case.codepoints != spelled(case.text):
        raise ConfigError(f"{case.path}: codepoints", case.codepoints, f"the text has {spelled(case.text)}")
