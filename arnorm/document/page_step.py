"""``PageStep``: a document step that sees a text as a page of lines, and shares the page with the steps beside it."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from arnorm.core.step import EMPTY, Context, DocumentStep, Proposal
from arnorm.document.page import Page
from arnorm.edits import Edit

__all__ = ["PageStep"]

_NOTHING: Final = Proposal(())


@dataclass(frozen=True)
class PageStep(DocumentStep):
    """Answers one question: which edits a page asks for."""

    @abstractmethod
    def on_page(self, page: Page, context: Context) -> Sequence[Edit]:
        """Return the deletions for one page, sorted and disjoint, each with its reason."""

    def edits(self, text: str, context: Context = EMPTY) -> Sequence[Edit]:
        """Return the deletions for one text, each with its reason."""
        return self.on_page(Page(text), context)

    def propose_shared(self, text: str, context: Context, scratch: dict[str, object]) -> Proposal:
        """Return the same, with what the steps before know of the lines."""
        found = self.on_page(Page.of(text, scratch), context)
        return Proposal(found) if found else _NOTHING
