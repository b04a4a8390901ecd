"""``DropDuplicateLead``: a standfirst that the lead says again word for word stays once, in the lead."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Final

from arnorm.core.step import Context
from arnorm.document import fold
from arnorm.document.lines import deletions
from arnorm.document.page import Page
from arnorm.document.page_step import PageStep
from arnorm.edits import Edit

__all__ = ["DropDuplicateLead"]

# Of 860 standfirsts that their articles say again, 855 stand in the first paragraph, ten words before them at most.
_PLACES: Final = (1, 2)  # lines with words below the headline on which a standfirst may stand
_WITHIN: Final = 3  # lines below it in which it may be said again
_WORDS: Final = 7  # of 2,368 standfirsts five have fewer
_LETTERS: Final = 30  # five have fewer
_DATELINE: Final = 10  # words that may stand before the copy: place, agency, name of the writer
_DATELINE_LETTERS: Final = 80  # ten words of eight letters
_WORDS_A_SLIP: Final = 12  # one word in so many may differ
_LETTERS_A_SLIP: Final = 24  # the lengths of the two may differ by one letter in so many


@dataclass(frozen=True)
class DropDuplicateLead(PageStep):
    r"""Delete a standfirst whose words stand, nearly all and in their order, in one of the next three lines.

    In: the text of an article, its headline on the first line. Out: the same text without the abstract that feeds
    print above a paragraph that begins with it, or glue from the first two or three. A dateline may stand before the
    copy, an ellipsis may cut the standfirst, one word in twelve may differ. Opt-in: some readers want the abstract.

    It leaves alone: the first line; a standfirst in other words; lines of fewer than seven words; refrains and
    formulae, which stand more than twice; text further down. No options, no errors. Sources: Sky News, France 24 and
    Jawhara FM print the abstract as the first paragraph nearly always, CNN and Al Arabiya in part.

    >>> lead = "The council approved the plan for the new harbour on Monday."
    >>> text = "Harbour plan approved\n" + lead + "\nPort City (AP) - " + lead + " Work starts in May."
    >>> DropDuplicateLead().edits(text)
    [Edit(start=22, end=83, text='', by=('lead.v1:standfirst',))]
    """

    id: ClassVar[str] = "lead.v1"
    capped: ClassVar[bool] = False

    def on_page(self, page: Page, context: Context) -> Sequence[Edit]:  # noqa: ARG002
        """Return the deletion of the standfirst, if it is said again."""
        for at in _PLACES:
            if at + 1 < len(page.content) and _said_again(page, at):
                return deletions(page.text, page.lines, {page.content[at]: self.because("standfirst")}, [])
        return []


def _said_again(page: Page, at: int) -> bool:
    """Return whether one line around a place holds its words, and stands below it."""
    standfirst = _words(page, at)
    if page.end(page.content[at]) == "…":
        standfirst = standfirst[:-1]  # the word that was cut
    if len(standfirst) < _WORDS or sum(map(len, standfirst)) < _LETTERS:
        return False
    around = range(1, min(at + 1 + _WITHIN, len(page.content)))
    copies = [other for other in around if other != at and _holds(_words(page, other), standfirst)]
    return copies[0] > at if len(copies) == 1 else not copies and _joined_below(page, at, "".join(standfirst))


def _joined_below(page: Page, at: int, letters: str) -> bool:
    """Return whether the next lines together begin with a standfirst, glued from them without a space or with one."""
    below = [page.content[other] for other in range(at + 1, min(at + 1 + _WITHIN, len(page.content)))]
    joined = "".join(fold.letters_of(page.folded(index)) for index in below)
    head, tail = letters[: len(letters) // 2], letters[-len(letters) // 3 :]
    start = joined.find(head, 0, _DATELINE_LETTERS + len(head))
    stop = joined.find(tail, start + len(head)) + len(tail)
    return start >= 0 and stop >= len(tail) and abs(stop - start - len(letters)) * _LETTERS_A_SLIP <= len(letters)


def _words(page: Page, at: int) -> list[str]:
    return [word for word in fold.key_of(page.folded(page.content[at])).split(" ") if word]


def _holds(line: list[str], words: list[str]) -> bool:
    """Return whether ``words`` stand in a line, from one of its first words on, but for a slip here and there."""
    most = len(words) // _WORDS_A_SLIP
    for first in range(min(_DATELINE, len(line) - len(words)) + 1):
        slips = 0
        for word, other in zip(words, line[first:], strict=False):
            slips += word != other
            if slips > most:
                break
        else:
            return True
    return False
