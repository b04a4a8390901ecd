"""Edits and findings as lines that a person reads."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from arnorm.console.output import is_terminal
from arnorm.console.places import Places
from arnorm.core.result import Result
from arnorm.typos.finding import Finding

__all__ = ["edit_lines", "finding_lines", "summary_line"]

# An edit is one line of a terminal of some 100 columns, place and reason before it; a paragraph is told by its start.
_SHOWN: Final = 60
_ISOLATE: Final = (
    "\u2068",
    "\u2069",
)  # first strong isolate, pop directional isolate: keeps cells in order on a bidi terminal


def edit_lines(name: str, result: Result) -> Iterator[str]:
    """Yield each edit as a line: place, reason, old and new."""
    places = Places(result.source)
    for edit in result.edits:
        line, column = places.place(edit.start)
        old = _cell(result.source[edit.start : edit.end])
        change = f"{old} -> {_cell(edit.text)}" if edit.text else f"{old} deleted"
        yield f"{name}:{line}:{column}: {', '.join(edit.by)}: {change}\n"


def finding_lines(name: str, text: str, findings: tuple[Finding, ...]) -> Iterator[str]:
    """Yield each finding as a line: place, word, suggestions, kind, confidence, evidence."""
    places = Places(text)
    for finding in findings:
        line, column = places.place(finding.start)
        best = " | ".join(_cell(word) for word in finding.suggestions[:3])
        why = "; ".join(finding.evidence)
        said = f"{_cell(finding.word)} -> {best} ({finding.kind}, {finding.confidence:.2f}): {why}"
        yield f"{name}:{line}:{column}: {said}\n"


def summary_line(result: Result) -> str:
    """Return the number of edits by step, for a note at the end."""
    return ", ".join(f"{name} {count}" for name, count in result.summary().items()) or "nothing changed"


def _cell(text: str) -> str:
    shown = text if len(text) <= _SHOWN else f"{text[:_SHOWN]}… [{len(text)} characters]"
    quoted = "".join(char if _plain(char) else f"\\u{{{ord(char):04x}}}" for char in shown)
    return f"{_ISOLATE[0]}«{quoted}»{_ISOLATE[1]}" if is_terminal() else f"«{quoted}»"


def _plain(char: str) -> bool:
    return (
        char >= " "
        and char not in "\x7f\xa0\xad\u061c\ufeff"
        and not "\u200b" <= char <= "\u200f"
        and not ("\u2028" <= char <= "\u202e" or "\u2060" <= char <= "\u206f" or "\ud800" <= char <= "\udfff")
    )
