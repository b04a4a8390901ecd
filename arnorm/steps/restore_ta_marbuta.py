"""Ta marbuta restored: heh or ta marbuta at the end of a word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from arnorm.core.step import EMPTY, Context, Rewrite
from arnorm.edits import Edit
from arnorm.words.final_ta.final_ta import HEH, MARBUTA
from arnorm.words.final_ta.in_text import final_tas

__all__ = ["RestoreTaMarbuta"]


@dataclass(frozen=True, kw_only=True)
class RestoreTaMarbuta(Rewrite):
    """Restore."""

    id: ClassVar[str] = "restore_ta_marbuta.v1"
    data: ClassVar[tuple[str, ...]] = ("words/", "sets/", "lexicon/")

    def triggers(self) -> frozenset[str]:
        """Return heh and ta marbuta."""
        return frozenset((HEH, MARBUTA))

    def edits(self, text: str, context: Context = EMPTY) -> Sequence[Edit]:  # noqa: ARG002
        """Return an edit for each letter that is restored."""
        found = []
        for verdict in final_tas(text):
            at = text.rfind(verdict.written, verdict.start, verdict.end)
            if verdict.right and at >= 0:
                found.append(Edit(at, at + 1, verdict.right, (self.id,)))
        return found
