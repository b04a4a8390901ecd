"""Where an article goes on below something that is the page's: buttons, a call to follow, a list of other articles.

Below buttons any paragraph goes on with it: in the feet of 550 pages as many sites print none but below the cue of a
list, the form for comments or a menu. Below a list it has words of the text above. Of 1,200 articles the last
paragraph has at the median .38 of its stems in common with that text, the first paragraph of another article .11, of
fifty such one .29; that of the article with the likest headline .15, one of eight more than .3.
"""

from __future__ import annotations

from typing import Final

from arnorm.document.boilerplate.main_block.block.blocks import MENU, Block
from arnorm.document.boilerplate.main_block.ends.unproved import heads_another
from arnorm.document.boilerplate.main_block.inside.lists import outgrow
from arnorm.document.boilerplate.main_block.lines.layout import Layout, Role

__all__ = ["with_own_words"]

_OWN: Final = 0.3  # of the stems of a paragraph, that the text above has
_STEMS: Final = 8  # of a paragraph at least: of fewer two shared ones decide
_CLAUSE: Final = (
    4  # spaces in the rest of a sentence; a foot's section or source below a text that breaks off has fewer
)
_BOTH: Final = 2  # stems of two such lines, that the text above has: of one paragraph they can have few; by hand
_FAR: Final = 16  # lines of boxes and lists inside an article; the longest of 46 pages has 9


def with_own_words(layout: Layout, block: Block, end: int) -> Block:
    """Return a block with the next line below it that goes on with it, if neither foot nor menu parts the two."""
    menu, listed, last, titles = 0, False, block.stop - 1, 0
    for at in range(block.stop, min(end, block.stop + _FAR)):
        menu += layout.cue(at) == "nav"
        if menu >= MENU or layout.is_foot(at):
            return block
        listed = listed or _heads_a_list(layout, at) or (layout.is_text(at) and heads_another(layout, at, block))
        if _is_told_on(layout, block, at, listed=listed) or (not listed and _is_broken_off(layout, last, at)):
            return block._replace(stop=at + 1)
        if listed and (_joins_it(layout, block, at) or (titles and _is_longer(layout, block, at, titles))):
            return block._replace(stop=at + 1)
        if listed and layout.roles[at] is Role.OPEN and not layout.is_stamp(at):
            titles = max(titles, len(layout.folded(at)))
        if _is_unproved(layout, at):
            last = at
    return block


def _is_unproved(layout: Layout, at: int) -> bool:
    return layout.rules[at] is None and not layout.is_notice(at)


def _is_broken_off(layout: Layout, last: int, at: int) -> bool:
    """Return whether the last line above what is the page's ends in a comma, so that this one goes on with it."""
    goes_on = layout.joins(at) or layout.key(at).count(" ") >= _CLAUSE
    return at > last + 1 and goes_on and layout.breaks_off(last) and _is_unproved(layout, at)


def _heads_a_list(layout: Layout, at: int) -> bool:
    """Return whether titles of other articles stand below a line; one with its title on it is a link by itself."""
    return layout.roles[at] is Role.LIST or (layout.heads_titles(at) and not layout.is_link(at))


def _is_told_on(layout: Layout, block: Block, at: int, *, listed: bool) -> bool:
    """Return whether a line as long as a paragraph has the words of the block's, or stands below no list or title."""
    if not layout.is_told(at) or len(layout.stems(at)) < _STEMS:
        return False
    return (not listed and layout.is_text(at)) or layout.share(at, range(block.first, block.stop)) >= _OWN


def _joins_it(layout: Layout, block: Block, at: int) -> bool:
    """Return whether running text below a list begins with "and", as hardly a title does, and has words of the text."""
    own = layout.rules[at] is None and layout.is_text(at) and layout.joins(at)
    return own and layout.share(at, range(block.first, block.stop)) > 0


def _is_longer(layout: Layout, block: Block, at: int, titles: int) -> bool:
    """Return whether two lines below a list are longer than all its titles, and have words of the text above."""
    if not outgrow(layout, at, titles):
        return False
    text, stems = range(block.first, block.stop), layout.stems(at) | layout.stems(at + 1)
    return sum(layout.said(one, text) for one in stems) >= _BOTH
