"""Other articles below the one of a page, where no cue parts them: a whole next one, or abstracts without titles."""

from __future__ import annotations

from itertools import takewhile
from typing import Final

from arnorm.document.boilerplate.main_block.blocks import TOGETHER
from arnorm.document.boilerplate.main_block.layout import Layout, Role

__all__ = ["next_article", "without_abstracts"]

_TITLE: Final = 3  # spaces in a headline
_HEAD: Final = 4  # lines from a headline to its text: the date, the writer, a button
_NAME: Final = 4  # words of a writer or a section there
# The last lines of an article that say nothing of what is above: of _ARTICLES no one ends with so many of which each
# has no more of its stems above, and all together no more on the average. Of five such abstracts below 16 articles the
# average is .04 to .12.
_ABSTRACTS: Final = 4
_LONG: Final = range(40, 200)  # letters: an article can end in a wish of three words; abstracts are a sentence
_SHARED: Final = 0.34
_ON_AVERAGE: Final = 0.15


def next_article(layout: Layout, headline: int, first: int) -> int:
    """Return the place of the headline below a text that has its own date and text, as sites that scroll on print it.

    It is sought where the headline of the page has a date below it too: chronologies have theirs above.
    """
    if not any(layout.is_stamp(at) for at in range(headline + 1, first)):
        return layout.size
    return next((at for at in range(first + 1, layout.size) if _begins_another(layout, at)), layout.size)


def _begins_another(layout: Layout, at: int) -> bool:
    title = layout.roles[at] is Role.OPEN and layout.key(at).count(" ") >= _TITLE
    if not title or layout.joins(at) or layout.folded(at).endswith((":", "…")):
        return False
    head = list(takewhile(lambda each: _may_stand_in_a_head(layout, each), range(at + 1, min(layout.size, at + _HEAD))))
    text = at + 1 + len(head)
    dated = any(layout.is_stamp(each) and not layout.is_clock(each) for each in head)
    below = range(text, min(layout.size, text + TOGETHER))
    return dated and len(below) == TOGETHER and all(layout.is_text(each) for each in below)


def _may_stand_in_a_head(layout: Layout, at: int) -> bool:
    return layout.is_stamp(at) or (not layout.is_text(at) and layout.key(at).count(" ") < _NAME)


def without_abstracts(layout: Layout, first: int, stop: int) -> int:
    """Return the place before the last lines of a block that are each a sentence of another article."""
    begin = next((at + 1 for at in range(stop - 1, first, -1) if not _may_be_an_abstract(layout, first, at)), stop)
    shares = [layout.share(at, range(first, begin)) for at in range(begin, stop)]
    if len(shares) < _ABSTRACTS or sum(shares) > _ON_AVERAGE * len(shares):
        return stop
    return next((at + 1 for at in range(begin - 1, first, -1) if not _is_of_the_page(layout, at)), first + 1)


def _is_of_the_page(layout: Layout, at: int) -> bool:
    return not layout.is_text(at) and (bool(layout.cue(at)) or layout.is_stamp(at) or layout.is_notice(at))


def _may_be_an_abstract(layout: Layout, first: int, at: int) -> bool:
    long = layout.is_text(at) and len(layout.folded(at)) in _LONG
    return long and not layout.joins(at) and layout.share(at, range(first, at)) <= _SHARED
