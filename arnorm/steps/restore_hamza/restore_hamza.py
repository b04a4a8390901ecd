"""Hamza restored at the head of a word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from arnorm.core.step import EMPTY, Context, Rewrite
from arnorm.edits import Edit
from arnorm.steps.restore_hamza.letters import edits_of
from arnorm.words.heads.in_text import heads

__all__ = ["RestoreHamza"]


@dataclass(frozen=True, kw_only=True)
class RestoreHamza(Rewrite):
    """Restore."""

    id: ClassVar[str] = "restore_hamza.v1"
    data: ClassVar[tuple[str, ...]] = ("words/heads.toml", "sets/", "lexicon/")
    add: bool = True
    remove: bool = True

    def edits(self, text: str, context: Context = EMPTY) -> Sequence[Edit]:  # noqa: ARG002
        """Return an edit for each letter that is restored."""
        by = (self.id,)
        return [edit for verdict in heads(text) if verdict.right for edit in edits_of(text, verdict, by)]
