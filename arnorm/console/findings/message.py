"""A finding in a line, for tools that show lines: its words isolated, so that each keeps its direction."""

from __future__ import annotations

from typing import Final

from arnorm.typos.finding import Finding

__all__ = ["SURE", "message"]

# From this share of right findings on a reader is warned; below it is a hint. As FixTypos edits by default.
SURE: Final = 0.9
_ISOLATE: Final = ("\u2068", "\u2069")  # FIRST STRONG ISOLATE, POP DIRECTIONAL ISOLATE


def message(finding: Finding) -> str:
    """Return what a finding says: the word, what it may be, how sure that is, and why.

    >>> message(Finding(0, 3, "هذة", "taa", ("هذه",), 0.9, ("why",))).replace(chr(0x2068), "").replace(chr(0x2069), "")
    'هذة: did you mean هذه? (taa, 0.90) why'
    """
    best = " / ".join(_isolated(word) for word in finding.suggestions[:3])
    why = "; ".join(finding.evidence)
    return f"{_isolated(finding.word)}: did you mean {best}? ({finding.kind}, {finding.confidence:.2f}) {why}"


def _isolated(word: str) -> str:
    return f"{_ISOLATE[0]}{word}{_ISOLATE[1]}"
