"""Reads the regression corpus: one case a file, its path its name."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import arnorm
from arnorm.unicode import name

CORPUS = Path(__file__).parent / "corpus"
KEYS = {
    "why",
    "origin",
    "steps",
    "preset",
    "title",
    "outlet",
    "input",
    "expected",
    "findings",
    "codepoints",
    "edits",
    "idempotent",
    "expect",
    "detector",
}


@dataclass(frozen=True)
class Case:
    """One case as its file says it."""

    path: str
    fields: dict[str, Any]

    def __getattr__(self, key: str) -> Any:
        return self.fields.get(key)

    @property
    def text(self) -> str:
        return self.fields["input"]

    @property
    def context(self) -> arnorm.Context:
        return arnorm.Context(title=self.title, outlet=self.outlet)

    @cached_property
    def pipeline(self) -> arnorm.Pipeline:
        if self.preset is not None:
            return arnorm.preset(self.preset)
        described = [{"id": step} if isinstance(step, str) else _described(step) for step in self.steps]
        return arnorm.Pipeline.from_dict({"schema": 1, "steps": described})


def _described(step: dict[str, Any]) -> dict[str, Any]:
    return {"id": step["id"], "options": {key: value for key, value in step.items() if key != "id"}}


def load() -> list[Case]:
    """Return all cases, sorted by path."""
    return [
        Case(path.relative_to(CORPUS).as_posix(), tomllib.loads(path.read_text("utf-8")))
        for path in sorted(CORPUS.rglob("*.toml"))
    ]


def spelled(text: str) -> str:
    """Return ``text`` as code points, for people who cannot read Arabic and for editors that reorder."""
    return " ".join(f"{ord(char):04X}" for char in text)


def difference(expected: str, got: str) -> str:
    """Return where two texts part, with the names of the code points there."""
    at = next((i for i, (a, b) in enumerate(zip(expected, got, strict=False)) if a != b), min(len(expected), len(got)))

    def shown(text: str) -> str:
        return ", ".join(f"U+{ord(char):04X} {name(char)}" for char in text[at : at + 6])

    return f"at {at}: expected {shown(expected) or 'the end'}; got {shown(got) or 'the end'}\n{expected!r}\n{got!r}"
