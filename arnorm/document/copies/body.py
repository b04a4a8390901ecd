"""``DropDuplicateBody``: an article printed twice in one text stays once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import ClassVar, Final

from arnorm.core.step import EMPTY, Context, DocumentStep, Proposal
from arnorm.document import fold
from arnorm.document.copies.doubled import z_values
from arnorm.document.lines import deletions
from arnorm.document.page import Page
from arnorm.edits import Edit

__all__ = ["DropDuplicateBody"]

_STARTS: Final = 3  # the body begins on one of the first lines: after a headline, a date
_LETTERS: Final = 200  # a block with fewer is a refrain, a formula, a row of a table
_PROSE: Final = 80
_BETWEEN: Final = 3  # lines between the two copies that are not repeated: a date, a share bar
_PROBE_LETTERS: Final = 8
_PROBE_REACH: Final = 48  # no form holds so many signs and spaces among its first letters


@dataclass(frozen=True)
class DropDuplicateBody(DocumentStep):
    r"""Delete the second copy of an article's whole body.

    In: a text. Out: the text without the block of lines that repeats, line for line, everything from the beginning
    of the body on; lines are compared by their words. It leaves alone: a repeated paragraph, a refrain, tables,
    formulae, anything that repeats less than the whole first block or fewer than 200 letters. No options, no errors.

    >>> one = "The council met on Monday and approved the plan for the new harbour after two years of talks.\n"
    >>> two = "Work starts in May with the northern pier, and the port stays open for all fishing boats until then.\n"
    >>> edit, = DropDuplicateBody().edits("Plan approved\n" + (one + two + "Fees will not rise.\n") * 2)
    >>> edit.start, edit.end, edit.by
    (229, 444, ('body.v1:copy',))
    """

    id: ClassVar[str] = "body.v1"
    capped: ClassVar[bool] = False

    def edits(self, text: str, context: Context = EMPTY) -> Sequence[Edit]:  # noqa: ARG002
        """Return the deletion of every further copy of the body."""
        return self._edits(Page(text))

    def propose_shared(self, text: str, context: Context, scratch: dict[str, object]) -> Proposal:  # noqa: ARG002
        """Return the same, with what the steps before know of the lines."""
        return Proposal(self._edits(Page.of(text, scratch)))

    def _edits(self, page: Page) -> Sequence[Edit]:
        copy = _second_copy(page)
        if copy is None:
            return []
        first, stop = copy
        return deletions(page.text, page.lines, dict.fromkeys(page.solid[first:stop], self.because("copy")), [])


def _second_copy(page: Page) -> tuple[int, int] | None:
    """Return the lines with words, as places among these, of the copies that follow the first block."""
    solid = page.solid
    for start in range(min(_STARTS, len(solid) - 1)):
        if not _comes_again(page, start):
            continue
        ids: dict[str, int] = {}
        z = z_values([ids.setdefault(page.key(index), len(ids)) for index in solid[start:]])
        sizes = [len(page.key(index)) for index in solid[start:]]
        letters = list(accumulate(sizes, initial=0))
        prose = list(accumulate((size >= _PROSE for size in sizes), initial=0))
        for shift in range(1, len(z)):
            run = min(shift, z[shift])
            if run < 2 or run < shift - _BETWEEN or not prose[run] or letters[run] < _LETTERS:
                continue  # one paragraph is a standfirst that the lead repeats, or a formula
            if not any(page.prose(index) for index in solid[start + run : start + shift]):
                return start + shift, start + shift + z[shift]
    return None


def _comes_again(page: Page, start: int) -> bool:
    """Return whether the first letters of a line begin a later line too; cheap, and true wherever a copy is."""
    first = fold.letters_of(page.form(page.solid[start]))[:_PROBE_LETTERS]
    later = (page.form(index).lstrip(fold.EDGE_SIGNS) for index in page.solid[start + 1 :])
    return any(form[0] == first[0] and fold.letters_of(form[:_PROBE_REACH]).startswith(first) for form in later)
