"""``DropDuplicateHeadlines``: a headline that stands more than once stays once, as its first clean copy."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from arnorm.core.step import Context
from arnorm.document.copies.absence import no_headline_twice
from arnorm.document.copies.choice import choose, glued_copies
from arnorm.document.copies.edges import Edges
from arnorm.document.copies.likeness import FoldedLine
from arnorm.document.lines import Cut, deletions
from arnorm.document.page import Page
from arnorm.document.page_step import PageStep
from arnorm.edits import Edit
from arnorm.errors import OptionError

__all__ = ["DropDuplicateHeadlines"]


@dataclass(frozen=True)
class DropDuplicateHeadlines(PageStep):
    r"""Delete further copies of the headline at the head and the foot of an article.

    In: a text, its headline on the first line or named by ``context.title``. Out: the same text with the headline
    once. A copy is a line with the same words, or with the name of a site behind or before a bar, or cut with an
    ellipsis, or one word apart; also glued to itself (``XX``, ``X | X``) or to the sentence after it. The first copy
    that equals the fullest clean form stays where it is; ``keep="none"`` removes that one too when ``context.title``
    names it, for those who store the title beside the text.

    It leaves alone: verse that begins with its title, refrains, the headline quoted inside a sentence, captions
    (``صورة: …`` "photo: …"), lines that end in a full stop, lists, a text of one line. Nothing is inserted and no text
    is emptied. ``OptionError`` for another ``keep``. Patterns of duplication: 78,056 articles of 28 outlets.

    >>> from arnorm.core.step import Context
    >>> step = DropDuplicateHeadlines()
    >>> text = "Council approves new harbour plan\nCouncil approves new harbour plan | News\nWork starts in May."
    >>> step.edits(text)
    [Edit(start=34, end=75, text='', by=('headlines.v1:site',))]
    """

    id: ClassVar[str] = "headlines.v1"
    capped: ClassVar[bool] = False

    keep: str = "first"

    def __init__(self, *, keep: str = "first") -> None:
        if keep not in ("first", "none"):
            raise OptionError("keep", keep, "give 'first' or 'none'")
        object.__setattr__(self, "keep", keep)

    def on_page(self, page: Page, context: Context) -> Sequence[Edit]:
        """Return the deletions for one page, each with how the line is a copy."""
        if len(page.content) < 2:
            return []
        if self.keep == "first" and no_headline_twice(page, context.title):
            return []
        edges = Edges(page, FoldedLine.of(context.title) if context.title else None)
        choice = choose(edges, drop_all=self.keep == "none")
        cuts = glued_copies(edges, choice)
        doomed = {index: self.because(kind) for index, kind in choice.copies.items()}
        if len(doomed) >= len(page.content) or not (doomed or cuts):
            return []
        return deletions(page.text, page.lines, doomed, [Cut(a, b, self.because(kind)) for a, b, kind in cuts])
