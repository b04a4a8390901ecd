"""What a run over a corpus counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

__all__ = ["Summary"]


@dataclass
class Summary:
    """Counts of a run; those of its parts add up.

    ``edits`` are by step and reason, ``typos`` by kind, ``rejected`` by reason, ``kept`` and ``dropped`` what became of
    the rejected; ``first`` says where the first of each reason stands. ``seconds`` are those of the clock.

    >>> Summary(documents=3, rejected=Counter({"null": 1})).lines()
    ['3 documents, 0 changed, 1 rejected, in 0.0 s', 'rejected: null 1']
    """

    documents: int = 0
    changed: int = 0
    kept: int = 0
    dropped: int = 0
    seconds: float = 0.0
    edits: Counter[str] = field(default_factory=Counter)
    typos: Counter[str] = field(default_factory=Counter)
    rejected: Counter[str] = field(default_factory=Counter)
    first: dict[str, str] = field(default_factory=dict)

    def add(self, other: Summary) -> None:
        """Add the counts of a part, its seconds apart: parts run beside each other."""
        for name in ("documents", "changed", "kept", "dropped"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.edits.update(other.edits)
        self.typos.update(other.typos)
        self.rejected.update(other.rejected)
        for reason, place in other.first.items():
            self.first.setdefault(reason, place)

    def to_dict(self) -> dict[str, Any]:
        """Return plain values for JSON, the most frequent first."""
        counted = {name: _ordered(getattr(self, name)) for name in ("edits", "typos", "rejected")}
        plain = {name: getattr(self, name) for name in ("documents", "changed", "kept", "dropped")}
        return {**plain, **counted, "first": self.first, "seconds": round(self.seconds, 3)}

    @classmethod
    def from_dict(cls, told: Mapping[str, Any]) -> Summary:
        """Return the summary that ``to_dict`` told of."""
        counted = {name: Counter(told[name]) for name in ("edits", "typos", "rejected")}
        return cls(**{**told, **counted})

    def lines(self) -> list[str]:
        """Return it as lines that a person reads."""
        rejected = sum(self.rejected.values())
        first = f"{self.documents} documents, {self.changed} changed, {rejected} rejected, in {self.seconds:.1f} s"
        named = {"edits": self.edits, "typos": self.typos, "rejected": self.rejected}
        found = [f"first {reason}: {self.first[reason]}" for reason in _ordered(self.rejected) if reason in self.first]
        return [first, *(f"{name}: {_said(counts)}" for name, counts in named.items() if counts), *found]


def _ordered(counts: Counter[str]) -> dict[str, int]:
    return dict(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))


def _said(counts: Counter[str]) -> str:
    return ", ".join(f"{name} {count}" for name, count in _ordered(counts).items())
