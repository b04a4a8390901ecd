"""Hamza restored at the head of a word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from arnorm.core.step import EMPTY, Context, Rewrite
from arnorm.edits import Edit
from arnorm.steps.restore_hamza.text import TextHeads

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
        return TextHeads(text).edits((self.id,), add=self.add, remove=self.remove)
