"""Findings as JSON objects; what a ``Result`` holds it writes itself."""

from __future__ import annotations

from arnorm.typos.finding import Finding

__all__ = ["shown_findings"]


def shown_findings(findings: tuple[Finding, ...]) -> list[dict[str, object]]:
    """Return findings as objects."""
    return [_finding(finding) for finding in findings]


def _finding(finding: Finding) -> dict[str, object]:
    return {
        "start": finding.start,
        "end": finding.end,
        "word": finding.word,
        "kind": finding.kind,
        "suggestions": list(finding.suggestions),
        "confidence": round(finding.confidence, 3),
        "evidence": list(finding.evidence),
    }
