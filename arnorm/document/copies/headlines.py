"""``DropDuplicateHeadlines``: a headline that stands more than once stays once, as its first clean copy."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import ClassVar, Final

from arnorm.core.step import Context
from arnorm.document.copies.absence import answer_as_before, no_headline_twice
from arnorm.document.copies.choice import Choice, choose, glued_copies
from arnorm.document.copies.chosen.counted import counted_beside
from arnorm.document.copies.chosen.decided import Going, Known, Piece, decided
from arnorm.document.copies.chosen.duration import duration_behind
from arnorm.document.copies.edges import Edges
from arnorm.document.copies.frame.by_name import beside_by_name
from arnorm.document.copies.frame.copier import beside_a_copier, copiers
from arnorm.document.copies.masthead.above import above_the_title, is_title, with_signs
from arnorm.document.copies.masthead.absence import no_line_of_the_page
from arnorm.document.copies.masthead.first import first_lines
from arnorm.document.copies.masthead.head import head_lines
from arnorm.document.copies.masthead.line.path import before_the_headline
from arnorm.document.copies.masthead.line.slugs import slugs
from arnorm.document.copies.masthead.sections import above_a_stamp, below_the_headline
from arnorm.document.copies.masthead.title import named_by
from arnorm.document.copies.masthead.under.captions import captions
from arnorm.document.copies.named import beside_the_headline, homes, is_path
from arnorm.document.lines import Cut, deletions
from arnorm.document.page import Page
from arnorm.document.page_step import PageStep, found_on
from arnorm.document.sketch import Sketch
from arnorm.edits import Edit
from arnorm.errors import OptionError

__all__ = ["DropDuplicateHeadlines"]

_BAR: Final = ord("|")  # as a sketch has a dash, too
_CUT: Final = 14  # letters of a headline that is cut; 161 of 6,998 have fewer when whole


@dataclass(frozen=True)
class DropDuplicateHeadlines(PageStep):
    r"""Delete further copies of the headline at the head and the foot of an article.

    In: a text, its headline on the first line or named by ``context.title``. Out: the same text with the headline
    once. A copy is a line with the same words; or with something beside them that is not the headline's: the name of
    a site behind a bar, dash, guillemet or bullet, the path to the article, a date, a label ("urgent:", "video.."), a
    caption's word; or cut, with an ellipsis, by a field of sixty characters, or by a line break; or one word apart;
    also glued to itself (``XX``, ``X | X``) or to the sentence after it. Above the text and below it words go with a
    copy that speak of the text or to its reader, where the text has none of them and they name no speaker. The first
    line is the headline and stays where it is, unless a fuller copy stands next to it, or one that is better written:
    words apart, no hyphens between them; ``keep="none"`` removes it too when ``context.title`` names it, for those who
    store the title beside the text. What a page sets around two copies on lines of their own goes with them: the path
    to the article, sections, labels, buttons, a date above both, the outlet's name, its offices and who holds them, a
    slogan below its name. From the first line the name of an outlet goes without a copy too, where it is sure, and the
    path from the home page; and quotation marks around all of it where the copy below has none. A masthead goes without
    a copy where each of its lines says what it is: a weekday and a date, an office and a name, a section with the hour
    of the page below the headline, headlines of others below "latest news"; or where all of it is read as pieces of a
    page's head (buttons, forms, sections, dates, counts), one of them no writer's, or two of different kinds, or one
    with a date or a count below the headline; a day alone above it goes, where neither a letter nor a diary begins. A
    section or a count alone between headline and text goes, and there what is read so, but for dates. Where
    ``context.title`` names a line, three lines and more above it that are as long as headlines go, and two and more
    names beside a line that says what it is; a title with the site's name behind a bar or a dash names its headline
    too. Without a title the text tells which line is the headline, where it takes up words of it: a section alone above
    that goes. A caption below the headline stays once, and goes where it is nothing but words of the headline; how long
    a video lasts, glued to a headline, goes.

    It leaves alone: verse that begins with its title, refrains, the headline quoted inside a sentence or below a line
    that ends in a colon, a writer's name above his title, the number of a part, sentences, lists, a text of one line.
    Nothing is inserted, no text is emptied, nothing is cut inside a word or a hashtag. ``OptionError`` for another
    ``keep``. Patterns of duplication: 78,056 articles of 28 outlets; words: ``arnorm/data/copies``.

    >>> from arnorm.core.step import Context
    >>> step = DropDuplicateHeadlines()
    >>> text = "Council approves new harbour plan\nCouncil approves new harbour plan | News\nWork starts in May."
    >>> step.edits(text)
    [Edit(start=34, end=75, text='', by=('headlines.v1:site',))]
    """

    id: ClassVar[str] = "headlines.v1"
    data: ClassVar[tuple[str, ...]] = ("boilerplate/_words.toml", "copies/", "meta/_words.toml")
    capped: ClassVar[bool] = False

    keep: str = "first"

    def __init__(self, *, keep: str = "first") -> None:
        if keep not in ("first", "none"):
            raise OptionError("keep", keep, "give 'first' or 'none'")
        object.__setattr__(self, "keep", keep)

    def on_page(self, page: Page, context: Context) -> Sequence[Edit]:
        """Return the deletions for one page, each with how the line is a copy."""
        title = context.title
        found = found_on(page, title, (DropDuplicateHeadlines, self.keep), lambda page: self._found(page, title))
        if self.keep == "first":
            answer_as_before(page, title)
        return found

    def _found(self, page: Page, title: str | None) -> Sequence[Edit]:
        if len(page.content) < 2:
            return []
        first = self.keep == "first"
        own = _of_the_page(page, title) if first else []
        beside = _beside_the_headline(page, title) if first else []
        if beside and _is_cut(page, beside):
            own, beside = sorted({page.content[0], *own}), []
        if first and no_headline_twice(page, title):
            return self._edits(page, Going(dict.fromkeys(own, "path"), beside))
        return self._edits(page, decided(page, self._known(page, own, beside, title)))

    def _known(self, page: Page, own: list[int], beside: Sequence[Piece], title: str | None) -> Known:
        """Return what is known of a page on which something stands twice: the headline, its copies, captions."""
        edges = Edges(page, title)
        choice = choose(edges, drop_all=self.keep == "none")
        pieces = glued_copies(edges, choice)
        again = _captions(page, own, title, choice) if self.keep == "first" and not pieces else []
        return Known(frozenset(own), beside, choice, pieces, frozenset(again))

    def _edits(self, page: Page, going: Going) -> Sequence[Edit]:
        pieces = going.pieces or duration_behind(page) or counted_beside(page)
        if not (going.lines or pieces):
            return []
        lines = {index: self.because(kind) for index, kind in going.lines.items()}
        return deletions(page.text, page.lines, lines, [Cut(a, b, self.because(kind)) for a, b, kind in pieces])


def _of_the_page(page: Page, title: str | None) -> list[int]:
    """Return the lines above the headline, and below it, that are the page's, though nothing is printed twice."""
    if no_line_of_the_page(page, title):
        return []
    above = above_the_title(page, title) or page.content[: is_path(page)]
    above = above or ([] if is_title(page, title) else first_lines(page))
    above = [*above, *above_a_stamp(page)] or below_the_headline(page)
    found = {*above, *head_lines(page, title), *slugs(page)}
    return with_signs(page, sorted(found)) if 0 < len(found) < len(page.content) else []


def _beside_the_headline(page: Page, title: str | None) -> Sequence[Piece]:
    """Return what stands beside the headline on the first line, and names the outlet or is the path to the article."""
    sketch, first = page.sketch, page.content[0]
    if sketch.letters[first].startswith(_beginnings()) and (
        found := before_the_headline(page) or beside_a_copier(page)
    ):
        return found
    found = beside_the_headline(page)
    return found if found or (title is None and _BAR not in sketch.rows[first]) else beside_by_name(page, title)


@lru_cache(maxsize=1)
def _beginnings() -> tuple[bytes, ...]:
    """Return the letters, as a sketch has them, of a path from the home page and of a copier's sentence."""
    return (*homes(), *copiers())


def _is_cut(page: Page, beside: Sequence[Piece]) -> bool:
    """Return whether what stays of the first line is but the beginning of the headline below, as a path has it."""
    first, below = page.lines[page.content[0]], page.sketch.letters[page.content[1]]
    at, left = first.start, ""
    for start, end, _ in beside:
        left, at = left + page.text[at:start], end
    letters = Sketch(left + page.text[at : first.end]).letters[0]
    return _CUT <= len(letters) < len(below) and below.startswith(letters)


def _captions(page: Page, own: Collection[int], title: str | None, choice: Choice) -> list[int]:
    """Return the captions below the headline that come again, or say no more than it does.

    Nothing where another line was taken for the headline: of what comes again all but one goes with that.
    """
    by = named_by(page, title)
    letters = page.sketch.letters
    named = None if by is None else next(at for at, i in enumerate(page.content) if letters[i] == by.letters)
    first = next((at for at, index in enumerate(page.content) if index not in own), 0) if named is None else named
    taken = {letters[index] for index in (*choice.copies, *([] if choice.clean is None else [choice.clean]))}
    if not taken <= {letters[page.content[first]], *(letters[index] for index in own)}:
        return []
    return captions(page, first, named=named is not None)
