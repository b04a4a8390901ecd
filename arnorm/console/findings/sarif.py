"""Findings as SARIF 2.1.0, which code hosts and editors read: one log for all files of a run.

Columns and offsets are code points, and the log says so (``columnKind``), as OASIS SARIF 2.1.0, 3.14.17 allows.
"""

from __future__ import annotations

from typing import Any, Final
from urllib.parse import quote

import arnorm
from arnorm.console.findings.message import SURE, message
from arnorm.console.places import Places
from arnorm.corpus.record import json_text
from arnorm.typos.finding import ID, Finding

__all__ = ["SarifLog"]

_SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


class SarifLog:
    """The findings of a run, gathered file by file."""

    def __init__(self) -> None:
        self._results: list[dict[str, Any]] = []
        self._rules: dict[str, int] = {}

    def add(self, name: str, text: str, findings: tuple[Finding, ...]) -> None:
        """Take the findings in the text of a file."""
        places, file = Places(text), {"uri": quote(name)}
        for finding in findings:
            self._results.append(self._result(finding, _region(finding, places), file))

    def text(self, *, failed: bool) -> str:
        """Return the log; ``failed`` says whether some file could not be read."""
        rules = [{"id": rule, "shortDescription": {"text": f"likely typo: {_kind(rule)}"}} for rule in self._rules]
        driver = {"name": "arnorm", "version": arnorm.__version__, "rules": rules}
        run = {
            "tool": {"driver": driver},
            "columnKind": "unicodeCodePoints",
            "invocations": [{"executionSuccessful": not failed}],
            "results": self._results,
        }
        return json_text({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}) + "\n"

    def _result(self, finding: Finding, region: dict[str, int], file: dict[str, str]) -> dict[str, Any]:
        rule = f"{ID}:{finding.kind}"
        place = {"artifactLocation": file, "region": region}
        return {
            "ruleId": rule,
            "ruleIndex": self._rules.setdefault(rule, len(self._rules)),
            "level": "warning" if finding.confidence >= SURE else "note",
            "message": {"text": message(finding)},
            "locations": [{"physicalLocation": place}],
            "fixes": [_fix(word, region, file) for word in finding.suggestions],
            "properties": {"confidence": round(finding.confidence, 3)},
        }


def _region(finding: Finding, places: Places) -> dict[str, int]:
    (line, column), (end_line, end_column) = places.place(finding.start), places.place(finding.end)
    return {
        "startLine": line,
        "startColumn": column,
        "endLine": end_line,
        "endColumn": end_column,
        "charOffset": finding.start,
        "charLength": finding.end - finding.start,
    }


def _fix(word: str, region: dict[str, int], file: dict[str, str]) -> dict[str, Any]:
    replacement = {"deletedRegion": region, "insertedContent": {"text": word}}
    change = {"artifactLocation": file, "replacements": [replacement]}
    return {"description": {"text": word}, "artifactChanges": [change]}


def _kind(rule: str) -> str:
    return rule.removeprefix(f"{ID}:")
