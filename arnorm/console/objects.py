"""Results and findings as JSON objects."""

from __future__ import annotations

from arnorm.core.meta import Meta
from arnorm.core.result import Result
from arnorm.edits import Edit
from arnorm.typos.finding import Finding

__all__ = ["edit_object", "finding_object", "meta_object", "shown_edits", "shown_findings"]


def shown_edits(result: Result) -> list[dict[str, object]]:
    """Return all edits of a result as objects."""
    return [edit_object(edit, result.source) for edit in result.edits]


def shown_findings(findings: tuple[Finding, ...]) -> list[dict[str, object]]:
    """Return findings as objects."""
    return [finding_object(finding) for finding in findings]


def edit_object(edit: Edit, source: str) -> dict[str, object]:
    """Return an edit as an object, with the text that it replaced."""
    old = source[edit.start : edit.end]
    return {"start": edit.start, "end": edit.end, "old": old, "text": edit.text, "by": list(edit.by)}


def meta_object(meta: Meta, source: str) -> dict[str, object]:
    """Return what a text says of itself as an object, with the words in which it does."""
    said = source[meta.start : meta.end]
    return {"start": meta.start, "end": meta.end, "kind": meta.kind, "said": said, **meta.fields}


def finding_object(finding: Finding) -> dict[str, object]:
    """Return a finding as an object."""
    return {
        "start": finding.start,
        "end": finding.end,
        "word": finding.word,
        "kind": finding.kind,
        "suggestions": list(finding.suggestions),
        "confidence": round(finding.confidence, 3),
        "evidence": list(finding.evidence),
    }
