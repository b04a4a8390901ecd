"""``KeepMainBlock``: of a whole page pasted as text the article stays; menus, lists of other articles, footers go."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import ClassVar, Final

from arnorm.core.step import Context
from arnorm.document import fold
from arnorm.document.boilerplate.main_block.block.beginning import from_its_beginning
from arnorm.document.boilerplate.main_block.block.choice import article, below_the_title, headline_of
from arnorm.document.boilerplate.main_block.block.named import named
from arnorm.document.boilerplate.main_block.doubted.doubted import doubted
from arnorm.document.boilerplate.main_block.doubted.places import Places
from arnorm.document.boilerplate.main_block.ends.edges import (
    with_kicker,
    with_source,
    without_biography,
)
from arnorm.document.boilerplate.main_block.ends.foot import foot_of
from arnorm.document.boilerplate.main_block.ends.last_lines import with_last_lines
from arnorm.document.boilerplate.main_block.ends.others import next_article
from arnorm.document.boilerplate.main_block.ends.over import between_edges
from arnorm.document.boilerplate.main_block.ends.posted import above_signature
from arnorm.document.boilerplate.main_block.ends.reached import to_its_end
from arnorm.document.boilerplate.main_block.ends.signature import behind_signature
from arnorm.document.boilerplate.main_block.ends.unproved import behind_unproved
from arnorm.document.boilerplate.main_block.inside.between import between
from arnorm.document.boilerplate.main_block.inside.inside import inside
from arnorm.document.boilerplate.main_block.limits import limits
from arnorm.document.boilerplate.main_block.lines.layout import Layout
from arnorm.document.boilerplate.rule import RELATED
from arnorm.document.lines import deletions, is_blank
from arnorm.document.page import Page
from arnorm.document.page_step import PageStep, found_on
from arnorm.edits import Edit

__all__ = ["KeepMainBlock"]

_SOURCES: Final = "linkback"  # the kind that words for a source speak for


@dataclass(frozen=True)
class KeepMainBlock(PageStep):
    r"""Of a whole page pasted as text, keep the article and its headline.

    In: the text of a page, menus and all. Out: the lines from the headline, with a kicker above it, to the last words,
    without what is no article's between them: section names, counters, buttons, polls and lines mostly in other letters
    below the headline; inside, boxes that say where they end, lists under a cue ("most read"), a table of contents,
    titles with a date, titles that have hardly a word of the text below, invitations by their words, buttons said
    again; at the end the writer's biography, the signature of a forum's post; below its foot the next article with its
    own date. Who signs a statement stays. What stands below the text stays down to the first line that is proved to be
    no article's: by a rule, by a notice's words, as key words in one line, as a name from the menu. It acts only on
    what is a page: sixteen lines with words or more, half of them short, one block of running text, and beside it many
    open lines, some of which the rules of ``DropBoilerplate`` know; or five lines of which ``context.title`` is one and
    rules know another. Where it is not told which block is the article, only the foot goes: two known lines or more
    below the last running text of all; of a page without any, a poem's, what stands above the headline that the title
    names goes too, and its foot from two known lines of two kinds on.
    ``context.title`` names the headline, and of two blocks the one that is its article. With it goes besides, above and
    right below the headline and below the last sentence, the site's name where a line at the foot begins with it, what
    ``DropBoilerplate`` takes of the whole page, key words of the headline, and what its trees doubt more than at other
    places.

    It leaves alone: articles, with lists, verse, tables, questions and answers, subheads; pages with two articles where
    no title is given; all else inside the block, which is for ``DropBoilerplate``. It goes before other document steps,
    and what goes here does not count towards their cap. No options, no errors.

    >>> menu = ["Home", "News", "Sport", "Most read", "Share", "All rights reserved", "Contact us"] * 4
    >>> told = "The council met on Monday and approved it by nine votes to four. " * 4
    >>> article = ["Council approves the new harbour plan", told, told, told]
    >>> step = KeepMainBlock()
    >>> step("\n".join([*menu, *article, *menu])) == "\n".join(article)
    True
    """

    id: ClassVar[str] = "main_block.v1"
    data: ClassVar[tuple[str, ...]] = ("boilerplate/", "copies/masthead.toml", "meta/", "sets/")
    capped: ClassVar[bool] = False
    rank: ClassVar[int] = -1

    def on_page(self, page: Page, context: Context) -> Sequence[Edit]:
        """Return the deletions around the article, none where the page is none."""
        return found_on(page, context.title, KeepMainBlock, lambda page: self._found(page, context))

    def _found(self, page: Page, context: Context) -> Sequence[Edit]:
        title = fold.key(context.title) if context.title else ""
        if len(page.content) < limits().page["named"] or not (_is_large(page) or _has_edges(page, title)):
            return []
        layout = Layout(page, fold.folded(context.title) if context.title else "")
        kept = _kept(layout, title)
        gone = set(_outside(layout, kept) if kept else map(layout.index, _edges(layout, title)))
        if kept and context.title:
            gone |= {layout.index(at) for at in doubted(layout, kept, gone, context.title)}
        return deletions(page.text, page.lines, dict.fromkeys(sorted(gone), self.because("outside")), [])


def _is_large(page: Page) -> bool:
    """Return whether a text has as many lines as a whole page."""
    return len(page.content) >= limits().page["lines"]


def _has_edges(page: Page, title: str) -> bool:
    """Return whether something may stand around an article of few lines: open lines below, or any above its title."""
    if not _ends_in_prose(page):
        return True
    below = map(page.key, page.content[1:]) if title else ()
    return any(key and (title.startswith(key) or key.startswith(title)) for key in below)


def _ends_in_prose(page: Page) -> bool:
    """Return whether running text is among the last lines; cheap."""
    return any(map(page.prose, page.content[-int(limits().page["beside"]) :]))


def _edges(layout: Layout, title: str) -> Iterator[int]:
    """Yield the places of the foot of a page of which no more is known, nothing below a last sentence.

    Of a page without running text, those around what the title names.
    """
    article = between_edges(layout, title)
    foot = layout.size if _ends_in_prose(layout.page) else min(article.stop, foot_of(layout))
    yield from (*range(article.start), *range(foot, layout.size))


def _kept(layout: Layout, title: str) -> Places | None:
    """Return the places of the article of a page, ``None`` where this is no page."""
    if not _has_open_lines(layout, titled=bool(title)):
        return None
    title = named(layout, title)
    if not _has_open_lines(layout, titled=any(layout.key(at) == title for at in range(layout.size))):
        return None
    block = article(layout, title)
    if block is None:
        return None
    block = below_the_title(layout, block if title else from_its_beginning(layout, block), title)
    other = next_article(layout, headline_of(layout, block, title), block.first)
    block = to_its_end(layout, block, other)
    headline = headline_of(layout, block, title)
    if not _is_page(layout, headline, block.stop, title):
        return None
    stop = without_biography(layout, headline, block.first, block.stop)
    top = _top(layout, headline, stop)
    if stop < block.stop:
        return Places(top, headline, block.first, stop, stop)
    stop = with_source(layout, stop)
    own = max(with_last_lines(layout, block.first, stop), behind_signature(layout, stop))
    end = max(own, behind_unproved(layout, block._replace(stop=stop)))
    end = above_signature(layout, block.first, end)
    return Places(top, headline, block.first, min(stop, end), end)


def _top(layout: Layout, headline: int, stop: int) -> int:
    """Return the place of the headline with its kicker; of the first line where all that shows a page is one below."""
    below = sum(layout.is_residue(at) for at in range(stop, layout.size))
    above = sum(map(layout.is_residue, range(headline)))
    shown = below >= limits().page["beside"] or above > 1 or min(above, below) > 0
    return with_kicker(layout, headline, stop) if shown or _has_a_menu(layout, headline) else 0


def _has_open_lines(layout: Layout, *, titled: bool) -> bool:
    """Return whether a page has so many short lines as pages do; one of sixty paragraphs has fewer for its size."""
    size = limits().page
    if not titled and layout.size < size["lines"]:
        return False
    short = sum(not layout.is_long(at) for at in range(layout.size))
    return short > size["beside"] if titled else short >= size["open"] * layout.size


def _is_page(layout: Layout, first: int, stop: int, title: str) -> bool:
    """Return whether what stands around an article is a page: many open lines, some known residue, or a menu on top.

    One known line is enough where the title names the headline: so it is known where the article begins, and below it
    nothing goes but what is proved. Of 236 pages of as many sites eight more come back
    whole than where two are asked.
    """
    size = limits().page
    outside = [*range(first), *range(stop, layout.size)]
    cues = [kind for kind in map(layout.shows_a_page, outside) if kind]
    unclosed = sum(not layout.is_text(at) for at in outside)
    if unclosed < size["unclosed"] * len(outside):
        return False
    if title and layout.key(first) == title and len(layout.folded(first)) <= limits().headline["most"]:
        return _has_residue(layout, outside) or _has_a_menu(layout, first)
    return len(outside) >= size["outside"] and len(cues) >= size["cues"] and len(set(cues)) >= size["kinds"]


def _has_residue(layout: Layout, outside: Sequence[int]) -> bool:
    """Return whether several lines are the page's, or one of which articles by themselves have none."""
    known = (at for at in outside if layout.is_residue(at) and not layout.is_set_as_own(at))
    several = list(islice(known, int(limits().page["beside"])))
    sure = sum(not _may_be_of_an_article(layout, at) for at in several)
    return len(several) == limits().page["beside"] or sure >= limits().page["known"]


def _may_be_of_an_article(layout: Layout, at: int) -> bool:
    """Return whether a line may be residue of a healthy article: a source, a box with the title of another."""
    credit = layout.rules[at] is None and layout.reads(at).kind == _SOURCES
    box = layout.cue(at) == RELATED and layout.is_link(at)
    return credit or box or layout.has_meta(at)


def _has_a_menu(layout: Layout, first: int) -> bool:
    """Return whether many short lines stand above the line that the title names: nothing else stands there so."""
    return sum(layout.key(at).count(" ") < limits().page["short"] for at in range(first)) >= limits().page["menu"]


def _outside(layout: Layout, kept: Places) -> Iterator[int]:
    """Yield the indices of the lines that go: those outside, and of those below the headline what is no article's."""
    page, words = layout.page, set(layout.page.content)
    top, foot = layout.index(kept.top), layout.index(kept.end - 1)
    text = range(layout.index(kept.first), foot + 1)
    for index, line in enumerate(page.lines):
        outside = index < top or index > foot
        if (outside or (index not in text and index not in words)) and not is_blank(page.text, line):
            yield index
    yield from (layout.index(at) for at in between(layout, kept.headline, kept.first, kept.stop))
    yield from (layout.index(at) for at in inside(layout, kept.headline, kept.first, kept.stop))
