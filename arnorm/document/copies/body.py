"""``DropDuplicateBody``: an article printed twice in one text stays once."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise, takewhile
from typing import ClassVar, Final

from arnorm.core.step import Context
from arnorm.document import fold
from arnorm.document.copies.absence import no_line_twice
from arnorm.document.copies.doubled import z_values
from arnorm.document.copies.frame.words import are_words_of_buttons, are_words_of_pages, begins_a_button, entries
from arnorm.document.copies.masthead.line.reading import read
from arnorm.document.copies.readings import is_date, is_more
from arnorm.document.lines import deletions
from arnorm.document.page import PROSE, Page
from arnorm.document.page_step import PageStep, found_on
from arnorm.edits import Edit

__all__ = ["DropDuplicateBody"]

_STARTS: Final = 3  # the body begins on one of the first lines: after a headline, a date
# A block with fewer is a refrain, a formula: 43 of 78,056 articles repeat a paragraph, most rightly.
_LETTERS: Final = 200
_LETTERS_WITH_HEADLINE: Final = 120  # of headline and standfirst, printed twice with nothing between
_HEAD_LINES: Final = 6  # writer, date, caption, buttons, and the lead; by hand, on 2026-11-27
_CUT: Final = 30  # letters; a description is cut at 100 characters and more, a line of verse that opens two is shorter
_PARAGRAPH: Final = 100  # folded characters; of 24 lines that come again in 3,500 articles 15 are shorter: chants, rows
# ... and none of those between 50 and 100 that come again right below themselves in 9,075 articles ends in a stop.
_SENTENCE: Final = 50
_TEXT: Final = 2  # paragraphs between a standfirst and the same at the foot; a refrain has verse between
_FOOT_WORDS: Final = 4  # a shorter last line is a name, a place; of 2,368 standfirsts five have fewer than seven
_BETWEEN: Final = 3  # lines between the two copies that are not repeated: a date, a share bar
_CAPTIONS: Final = 7  # lines below the headline: a date, a section and a writer stand above a picture's two captions
_REFRAIN: Final = 4  # words of a chant; captions have more
_BAR: Final = 8  # lines of a bar of buttons; six networks, a date and a count
_STOPS: Final = (".", "!", "?")  # as folded; what ends so is no caption
_SOON: Final = 3  # lines in which running text follows
_PROBE_LETTERS: Final = 8
_LABEL: Final = 32  # letters of a field's label and of the probe behind it
_PROBE_REACH: Final = 48  # no form holds so many signs and spaces among its first letters


@dataclass(frozen=True)
class DropDuplicateBody(PageStep):
    r"""Delete the second copy of an article's whole body.

    In: a text. Out: the text without the block of lines that repeats, line for line, everything from the beginning
    of the body on; without a long paragraph that stands right below itself, or a short line, a caption, that does so
    under the headline; without a last line that one of the first three says to the letter, a standfirst printed
    again at the foot; and below the headline without a description that was cut off, with dots at its end or "read
    more", that a line soon below says and goes on, and a field "summary: …" that the next line says
    whole. Lines are compared folded. It leaves alone: a whole standfirst without such a label that the lead repeats
    (``DropDuplicateLead``), a paragraph that comes again further down, a refrain, tables, formulae, a block that
    repeats less than the whole first one or fewer than 200 letters. No options, no errors.

    >>> one = "The council met on Monday and approved the plan for the new harbour after two years of talks.\n"
    >>> two = "Work starts in May with the northern pier, and the port stays open for all fishing boats until then.\n"
    >>> edit, = DropDuplicateBody().edits("Plan approved\n" + (one + two + "Fees will not rise.\n") * 2)
    >>> edit.start, edit.end, edit.by
    (229, 444, ('body.v1:copy',))
    """

    id: ClassVar[str] = "body.v1"
    capped: ClassVar[bool] = False

    def on_page(self, page: Page, context: Context) -> Sequence[Edit]:  # noqa: ARG002
        """Return the deletion of each further copy of the body, a paragraph, a standfirst, and of a cut beginning."""
        return found_on(page, None, DropDuplicateBody, self._found)

    def _found(self, page: Page) -> Sequence[Edit]:
        if len(page.content) < _STARTS:
            return []
        cut = dict.fromkeys(_cut_above(page), self.because("cut"))
        if no_line_twice(page):
            return deletions(page.text, page.lines, cut, []) if cut else []
        copy = _second_copy(page)
        if copy is not None:
            first, stop = copy
            doomed = dict.fromkeys(page.content[first:stop], self.because("copy"))
        else:
            doomed = dict.fromkeys(_again_below(page), self.because("paragraph"))
            doomed |= dict.fromkeys(_twice_in_the_head(page), self.because("caption"))
            doomed |= dict.fromkeys(_said_at_the_foot(page), self.because("foot"))
        doomed |= cut
        return deletions(page.text, page.lines, doomed, []) if doomed else []


def _cut_above(page: Page) -> list[int]:
    """Return the lines below the headline that end in dots where one soon below says them to the letter and goes on.

    And those of which the next line says all, a field's label before it, or what stands before "read more".
    """
    content = page.content
    return [
        one for at, one in enumerate(content[1:_STARTS], 2) if _goes_on_below(page, one, content[at : at + _HEAD_LINES])
    ]


def _goes_on_below(page: Page, one: int, below: Sequence[int]) -> bool:
    """Return whether one of the lines below says a cut line and goes on, or the next one what stands behind a label."""
    letters = page.sketch.letters
    if (
        len(letters[one]) >= _CUT
        and page.end(one) == "…"
        and any(letters[two].startswith(letters[one]) for two in below)
    ):
        return True
    two = below[0] if below else one
    return (
        two != one and letters[one].find(letters[two][:_PROBE_LETTERS], 0, _LABEL) >= 0 and _says_below(page, one, two)
    )


def _says_below(page: Page, index: int, below: int) -> bool:
    """Return whether a line is the one below it, a field's label before that ("summary:"), or cut and "read more"."""
    folded = page.folded(index)
    label, labelled, text = folded.partition(" : ")
    if labelled and label in entries("abstract"):
        folded = text
    head, cut, more = folded.rpartition(" … ")
    cut_off = cut and is_more(more)
    said = fold.letters_of(head if cut_off else folded.removesuffix("…"))
    if (folded == text or cut_off) and len(said) >= _CUT:
        whole = fold.letters_of(page.folded(below))
        return whole.startswith(said) and (said == whole or cut_off or folded.endswith("…"))
    return False


def _again_below(page: Page) -> list[int]:
    """Return the paragraphs that stand right below themselves; below a headline such a pair is standfirst and lead."""
    return [
        two
        for one, two in pairwise(page.content[_STARTS - 1 :])
        if page.key(one) == page.key(two) and (page.longer_than(two, _PARAGRAPH) or _is_sentence(page, two))
    ]


def _is_sentence(page: Page, index: int) -> bool:
    return page.longer_than(index, _SENTENCE) and page.end(index) == "."


def _twice_in_the_head(page: Page) -> list[int]:
    """Return the short lines that stand right below themselves under the headline, running text soon below.

    Where a button parts the two, the first goes, as the button stands above the text then.
    One that ends in a stop is a standfirst above its own lead, which ``DropDuplicateLead`` asks for. Below the first
    paragraph, or below a line that announces it, a line said twice is a refrain, a chant.
    """
    head = page.content[1 : 1 + _CAPTIONS]
    text = next((at for at, index in enumerate(head, 1) if _begins_the_text(page, index)), len(head))
    return [
        two
        for at, (one, two) in enumerate(pairwise(head), 3)
        if page.key(one) == page.key(two)
        and (at - 2 < text or page.key(two).count(" ") >= _REFRAIN)
        and not page.longer_than(two, _PARAGRAPH)
        and page.end(two) not in _STOPS
        and any(_runs_on(page, index) for index in page.content[at : at + _SOON])
    ] + [
        one
        for at, one in enumerate(head[:-2])
        if _is_deck_above_a_button(page, head[at:]) or _is_lead_above_buttons(page, one)
    ]


def _is_deck_above_a_button(page: Page, lines: Sequence[int]) -> bool:
    """Return whether a short line stands above a button and that above the same line, right above running text."""
    deck, button, again, *below = lines
    if page.key(deck) != page.key(again) or page.longer_than(deck, _PARAGRAPH) or page.end(deck) in (*_STOPS, ":"):
        return False
    words = tuple(page.key(button).split(" "))
    return begins_a_button(words) and are_words_of_buttons(words) and any(_runs_on(page, it) for it in below[:1])


def _is_lead_above_buttons(page: Page, lead: int) -> bool:
    """Return whether a paragraph stands above buttons, a date or a count, and that above the same paragraph."""
    below = page.content[bisect_right(page.content, lead) :]
    if not _runs_on(page, lead) or page.key(lead) not in map(page.key, below[1 : _BAR + 1]):
        return False
    bar = list(takewhile(lambda index: _is_of_a_bar(page, index), below[:_BAR]))
    return 0 < len(bar) < len(below) and page.key(below[len(bar)]) == page.key(lead)


def _is_of_a_bar(page: Page, index: int) -> bool:
    """Return whether a line is of a bar of buttons: those, the date of a page, how many have read it."""
    if page.longer_than(index, PROSE) or page.end(index) in (*_STOPS, ":"):
        return False
    words = tuple(page.key(index).split(" "))
    return (
        read(page.folded(index)) != ""
        or is_date(page.folded(index))
        or are_words_of_pages(words)
        or are_words_of_buttons(words)
    )


def _runs_on(page: Page, index: int) -> bool:
    return page.longer_than(index, PROSE) or _is_sentence(page, index)


def _begins_the_text(page: Page, index: int) -> bool:
    return page.end(index) == ":" or (page.prose(index) and page.end(index) in _STOPS)


def _said_at_the_foot(page: Page) -> list[int]:
    """Return the last line where one of the first says it to the letter, a standfirst above running text."""
    foot = page.content[-1]
    if len(page.content) < _STARTS + _TEXT or page.key(foot).count(" ") + 1 < _FOOT_WORDS:
        return []
    letters = fold.letters_of(page.folded(foot))
    told = [at for at, index in enumerate(page.content[:_STARTS]) if fold.letters_of(page.folded(index)) == letters]
    between = page.content[told[-1] + 1 : -1] if told else []
    # Right below the headline stands a standfirst, of a short text, too; further down a refrain may.
    short = told == [1] and all(page.key(index) != page.key(foot) for index in between)
    prose = sum(page.longer_than(index, PROSE) or (short and page.end(index) == ".") for index in between)
    return [foot] if prose >= _TEXT and prose * 2 > len(between) else []


def _second_copy(page: Page) -> tuple[int, int] | None:
    """Return the lines with words, as places among these, of the copies that follow the first block."""
    content = page.content
    for start in range(min(_STARTS, len(content) - 1)):
        if not _comes_again(page, start):
            continue
        ids: dict[str, int] = {}
        z = z_values([ids.setdefault(page.key(index), len(ids)) for index in content[start:]])
        sizes = [len(page.key(index)) for index in content[start:]]
        letters = list(accumulate(sizes, initial=0))
        prose = list(accumulate((size >= PROSE for size in sizes), initial=0))
        for shift in range(1, len(z)):
            run = min(shift, z[shift])
            least = _LETTERS_WITH_HEADLINE if start == 0 and run == shift else _LETTERS
            if run < 2 or run < shift - _BETWEEN or not prose[run] or letters[run] < least:
                continue  # one paragraph is a standfirst that the lead repeats, or a formula
            if not any(page.prose(index) for index in content[start + run : start + shift]):
                return start + shift, start + shift + z[shift]
    return None


def _comes_again(page: Page, start: int) -> bool:
    """Return whether the first letters of a line begin a later line too; cheap, and true wherever a copy is."""
    first = fold.letters_of(page.folded(page.content[start]))[:_PROBE_LETTERS]
    later = (page.folded(index).lstrip(fold.EDGE_SIGNS) for index in page.content[start + 1 :])
    return any(folded[0] == first[0] and fold.letters_of(folded[:_PROBE_REACH]).startswith(first) for folded in later)
