"""``PageStep``: a document step that sees a text as a page of lines, and shares the page with the steps beside it."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from arnorm.core.step import EMPTY, Context, DocumentStep, Proposal
from arnorm.document.page import Page
from arnorm.document.sketch import within
from arnorm.edits import Edit

__all__ = ["PageStep", "found_on"]

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


def found_on(page: Page, title: str | None, by: object, find: Callable[[Page], Sequence[Edit]]) -> Sequence[Edit]:
    r"""Return what is found on a page, which is not sought where ``by`` sought it in the same lines before.

    What is found hangs on the lines, on the title beside them, and on ``by`` alone. A line is kept when it is met for
    the second time; so the third page of the same lines is the first of which something is known afterwards.

    >>> def find(page):
    ...     print("sought")
    ...     return []
    >>> for _ in range(4):
    ...     found = found_on(Page("A line that no other example has\nNor has one this."), None, "by whom", find)
    sought
    sought
    sought
    """
    known = within(page.sketch.known, title)
    if known is None:
        return find(page)
    found: tuple[Edit, ...] | None = known.get((by, title))
    if found is None:
        found = known[by, title] = tuple(find(page))
    return list(found)
