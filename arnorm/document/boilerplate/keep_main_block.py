"""``KeepMainBlock``: of a whole page pasted as text the article stays; menus, lists of other articles, footers go."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar, Final

from arnorm.core.step import Context
from arnorm.document import fold
from arnorm.document.boilerplate.blocks import article, below_the_title, continued, headline_of
from arnorm.document.boilerplate.layout import Layout, Role, limits
from arnorm.document.lines import deletions, is_blank
from arnorm.document.meta.find import find_meta
from arnorm.document.page import Page
from arnorm.document.page_step import PageStep
from arnorm.edits import Edit
from arnorm.unicode import pattern

__all__ = ["KeepMainBlock"]

_NUMBERS: Final = r"[0-9 :|.@#©…?]+(?:am|pm|ص|م)?"
_FURNITURE: Final = 4  # words of "Tweet 14", "Add to Google", "9 views 4 minutes", of a section that the menu names
_TITLE: Final = 4  # spaces in a title of another article; a subhead has fewer
_ARABIC: Final = r"[\u0621-\u064a]"
_COUNTED: Final = r"[0-9a-z]"
_POLL: Final = 8  # answers and buttons below the question of a poll


@dataclass(frozen=True)
class KeepMainBlock(PageStep):
    r"""Of a whole page pasted as text, keep the article and its headline.

    In: the text of a page, menus and all. Out: the lines from the headline to the last paragraph, without section
    names, counters, buttons and polls between the two, and without boxes that say where they end, lists under a cue
    ("most read") and titles with a date in the midst. It acts only on what is a page: sixteen lines with words or more,
    half of them short, one block of running text, and beside it many open lines, some of which the rules of
    ``DropBoilerplate`` know. ``context.title`` names the headline, and of two blocks the one that is its article.

    It leaves alone: articles, with lists, verse, tables, questions and answers, subheads; pages with two articles;
    all else inside the block, which is for ``DropBoilerplate``. It goes before
    other document steps, and what goes here does not count towards their cap. No options, no errors.

    >>> menu = ["Home", "News", "Sport", "Most read", "Share", "All rights reserved", "Contact us"] * 4
    >>> article = ["Council approves the new harbour plan", *["The council met on Monday and approved it. " * 5] * 3]
    >>> step = KeepMainBlock()
    >>> step("\n".join([*menu, *article, *menu])) == "\n".join(article)
    True
    """

    id: ClassVar[str] = "main_block.v1"
    data: ClassVar[tuple[str, ...]] = ("boilerplate/", "sets/")
    capped: ClassVar[bool] = False
    rank: ClassVar[int] = -1

    def on_page(self, page: Page, context: Context) -> Sequence[Edit]:
        """Return the deletions around the article, none where the page is none."""
        if len(page.content) < limits().page["lines"]:
            return []
        layout = Layout(page)
        kept = _kept(layout, fold.key(context.title) if context.title else "")
        if kept is None:
            return []
        return deletions(page.text, page.lines, dict.fromkeys(_outside(layout, *kept), self.because("outside")), [])


def _kept(layout: Layout, title: str) -> tuple[int, int, int] | None:
    """Return the places of headline, first paragraph and end of the article, or ``None`` where this is no page."""
    if sum(not layout.is_long(at) for at in range(layout.size)) < limits().page["open"] * layout.size:
        return None
    block = article(layout, title)
    if block is None:
        return None
    block = continued(layout, below_the_title(layout, block, title))
    first = headline_of(layout, block, title)
    if not _is_page(layout, first, block.stop):
        return None
    return first, block.first, _with_source(layout, block.stop)


def _with_source(layout: Layout, stop: int) -> int:
    """Return the place behind what the article says of itself at its end: its source, an agency, its writer."""
    said = {meta.start for meta in find_meta(layout.page)}
    while stop < layout.size and layout.rules[stop] is None:
        line = layout.page.lines[layout.index(stop)]
        if not any(line.start <= start < line.end for start in said):
            break
        stop += 1
    return stop


def _is_page(layout: Layout, first: int, stop: int) -> bool:
    """Return whether what stands around an article is a page: many open lines, some of them known residue."""
    size = limits().page
    outside = [*range(first), *range(stop, layout.size)]
    cues = [layout.cue(at) for at in outside if layout.cue(at)]
    unclosed = sum(not layout.is_text(at) for at in outside)
    enough = len(outside) >= size["outside"] and unclosed >= size["unclosed"] * len(outside)
    return enough and len(cues) >= size["cues"] and len(set(cues)) >= size["kinds"]


def _outside(layout: Layout, headline: int, first: int, stop: int) -> Iterator[int]:
    """Yield the indices of the lines that go: those outside, and of those below the headline what is no article's."""
    page = layout.page
    top, foot = layout.index(headline), layout.index(stop - 1)
    for index, line in enumerate(page.lines):
        if (index < top or index > foot) and not is_blank(page.text, line):
            yield index
    yield from (layout.index(at) for at in _between(layout, headline, first))
    yield from (layout.index(at) for at in range(headline + 1, stop) if layout.roles[at] is Role.BOXED)
    yield from (layout.index(at) for at in _listed_inside(layout, headline + 1, stop))
    yield from (layout.index(at) for at in _dated_titles(layout, first, stop))


def _listed_inside(layout: Layout, first: int, stop: int) -> Iterator[int]:
    """Yield the cues of lists inside the article ("most read") with the titles below them, a subhead's line left."""
    for cue in range(first, stop):
        if layout.roles[cue] is not Role.LIST:
            continue
        end = cue + 1
        while end < stop and layout.roles[end] is Role.OPEN and not layout.is_stamp(end):
            end += 1
        words = [layout.key(at).count(" ") + 1 for at in range(cue + 1, end)]
        subhead = len(words) > 1 and 2 * words[-1] <= min(words[:-1])
        yield from range(cue, end - subhead)


def _dated_titles(layout: Layout, first: int, stop: int) -> Iterator[int]:
    """Yield the titles inside the article below which nothing but a date stands: another article's."""
    for at in range(first + 1, stop - 2):
        title = layout.roles[at] is Role.OPEN and layout.key(at).count(" ") >= _TITLE
        if title and layout.is_text(at - 1) and layout.is_stamp(at + 1) and layout.is_text(at + 2):
            yield from (at, at + 1)


def _between(layout: Layout, headline: int, first: int) -> Iterator[int]:
    """Yield the places of what is no article's between headline and text, with single words beside it: buttons."""
    above = frozenset(layout.key(at) for at in range(headline))
    said = {meta.start for meta in find_meta(layout.page)}
    left: list[int] = []
    gone = set(_known_between(layout, headline, first))
    for at in range(headline + 1, first):
        line = layout.page.lines[layout.index(at)]
        if at in gone or any(line.start <= start < line.end for start in said):
            continue
        if _is_furniture(layout, at, above):
            gone.add(at)
        elif " " not in layout.key(at) and not layout.folded(at).endswith(":"):  # "source:" is the article's
            left.append(at)
    yield from gone
    yield from (at for at in left if gone & {at - 1, at + 1})


def _is_furniture(layout: Layout, at: int, above: frozenset[str]) -> bool:
    """Return whether a line is too short for a writer's, and holds a number or Latin letters, or stands in the menu."""
    folded, words = layout.folded(at), layout.key(at).count(" ") + 1
    if pattern(_ARABIC).search(folded) is None and not layout.is_stamp(at):
        return True
    if words > _FURNITURE or folded.endswith(":") or layout.is_stamp(at):
        return False
    return layout.key(at) in above or layout.is_buttons(at) or pattern(_COUNTED).search(folded) is not None


def _known_between(layout: Layout, headline: int, first: int) -> Iterator[int]:
    poll = 0
    text = False
    for at in range(headline + 1, first):
        folded = layout.folded(at)
        text = text or layout.is_long(at)
        rule = layout.rules[at]
        if text and rule is not None and rule.follow:
            continue  # below the first paragraph the titles under a cue go with it or not at all: DropBoilerplate's
        poll = poll - 1 if poll else 0
        if folded.endswith("?") and not layout.is_long(at):
            poll = _POLL
        if ":" in folded or layout.is_long(at):
            poll = 0
        repeated = layout.key(at) == layout.key(headline)
        if (
            poll
            or layout.cue(at)
            or _is_label(layout, at)
            or _is_label(layout, at - 1)
            or repeated
            or pattern(_NUMBERS).fullmatch(folded)
        ):
            yield at


def _is_label(layout: Layout, at: int) -> bool:
    """Return whether a line is the label of a date, which stands on the line below."""
    rule = layout.rules[at]
    return rule is not None and rule.kind == "timestamp" and "menu" in rule.zones
