"""Whether a case comes out as it says."""

from __future__ import annotations

from typing import Any

from arnorm.cases.case import Case
from arnorm.cases.show import difference, isolated
from arnorm.core.result import Result
from arnorm.edits import apply
from arnorm.typos.detector import TypoDetector

__all__ = ["check", "edits_of", "findings_of", "reasons_of"]


def check(case: Case) -> None:
    """Raise ``AssertionError`` unless the case comes out as it says, the plain call and the explained one alike."""
    if case.findings is not None:
        _check_findings(case)
    else:
        _check_text(case)


def findings_of(case: Case) -> list[list[str]]:
    """Return what the detector finds in the case's text: word, kind and first suggestion of each."""
    options: dict[str, Any] = {k: tuple(v) if isinstance(v, list) else v for k, v in case.detector.items()}
    return [[found.word, found.kind, found.suggestions[0]] for found in TypoDetector(**options).find(case.text)]


def edits_of(result: Result) -> list[list[Any]]:
    """Return the edits as a case writes them: start, end and new text of each."""
    return [[edit.start, edit.end, edit.text] for edit in result.edits]


def reasons_of(result: Result) -> list[str]:
    """Return why something was changed: all that stands in ``Edit.by``, sorted."""
    return sorted({by for edit in result.edits for by in edit.by})


def _check_findings(case: Case) -> None:
    found, expected = findings_of(case), case.findings or []
    missing = "".join(f"\n  missing {isolated(one)}" for one in expected if one not in found)
    more = "".join(f"\n  not expected {isolated(one)}" for one in found if one not in expected)
    _require(found == expected, f"{case.path}: the detector found something else{missing}{more}")


def _check_text(case: Case) -> None:
    expected, pipeline = case.expected or "", case.pipeline
    result = pipeline.explain(case.text, context=case.context)
    plain = pipeline(case.text, context=case.context)
    if result.text != expected:
        raise AssertionError(f"{case.path} {difference(expected, result.text)}\n  changed by {reasons_of(result)}")
    if plain != expected:
        raise AssertionError(f"{case.path}, the plain call: {difference(expected, plain)}")
    _require(apply(case.text, result.edits) == expected, f"{case.path}: the edits do not make the text")
    if case.idempotent and (again := pipeline(plain, context=case.context)) != plain:
        raise AssertionError(f"{case.path}, a second run: {difference(plain, again)}")
    if case.edits is not None:
        edits = edits_of(result)
        _require(edits == case.edits, f"{case.path}: expected edits {isolated(case.edits)}, got {isolated(edits)}")
    if case.reasons is not None:
        reasons = reasons_of(result)
        _require(reasons == sorted(case.reasons), f"{case.path}: expected reasons {case.reasons}, got {reasons}")


def _require(holds: bool, said: str) -> None:  # noqa: FBT001
    if not holds:
        raise AssertionError(said)
