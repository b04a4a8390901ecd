"""A finding in a line, for tools that show lines: its words isolated, so that each keeps its direction."""

from __future__ import annotations

from typing import Final

from arnorm.typos.finding import Finding

__all__ = ["SURE", "message"]

# From this share of right findings on a reader is warned; below it is a hint. As FixTypos edits by default.
SURE: Final = 0.9
_ISOLATE: Final = ("\u2068", "\u2069")  # FIRST STRONG ISOLATE, POP DIRECTIONAL ISOLATE


def message(finding: Finding) -> str:
    """Return what a finding says, and how sure that is.

    >>> said = message(Finding(0, 3, "هذة", "ta_marbuta", ("هذه",), 0.9, ()))
    >>> said.replace(chr(0x2068), "").replace(chr(0x2069), "")
    '“هذة”: Ha and ta marbuta are confused at the end; read “هذه”. (ta_marbuta, 0.90)'
    """
    shown = finding._replace(word=_isolated(finding.word), suggestions=tuple(map(_isolated, finding.suggestions)))
    return f"{shown.say()} ({finding.kind}, {finding.confidence:.2f})"


def _isolated(word: str) -> str:
    return f"{_ISOLATE[0]}{word}{_ISOLATE[1]}"
