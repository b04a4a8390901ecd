"""Lists of other articles inside an article: a cue with titles, something to watch, a title with its date."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from arnorm.document.boilerplate.main_block.inside.belonging import belongs
from arnorm.document.boilerplate.main_block.limits import labels, subheads
from arnorm.document.boilerplate.main_block.lines.layout import Layout, Role
from arnorm.document.boilerplate.rule import RELATED
from arnorm.unicode import pattern

__all__ = ["behind_a_box", "dated_titles", "end_of_list", "listed", "outgrow"]

_TITLE: Final = 4  # spaces in a title of another article; a subhead has fewer
_LISTED: Final = 3  # words of a title below a cue
_CELLS: Final = 5  # of a table: its columns' names and the first row
_LONGEST: Final = 60  # lines of a list; the longest box of 46 pages has 9
_NUMBER: Final = r"[0-9 |.,%+-]+"
_NEAR: Final = 3  # lines from one title to the next, with its section and date
_SUBHEAD: Final = 4  # words: of titles hardly one in twenty is so short
_OURS: Final = 0.6  # from here on a line is the subhead of what stands below
_ALIKE: Final = 2  # titles with one bullet: a list is set so
_ITEMS: Final = 3
_SHORT: Final = 4  # words of items on the average; titles of others have five and more
_LONGER: Final = 1.25  # times the longest title of a box, each of two lines below it; by hand
_DATED: Final = 2  # titles, each with its date
_MEDIA: Final = "readmore"


def listed(layout: Layout, headline: int, stop: int, gone: set[int]) -> Iterator[int]:
    """Yield the cues of lists inside the article ("most read") with the titles below them, a subhead's line left."""
    text = next((at for at in range(headline + 1, stop) if layout.is_text(at)), stop)
    for cue in range(headline + 1, stop):
        if belongs(layout, cue, range(headline, stop)):
            continue
        if layout.roles[cue] is Role.LIST or layout.heads_titles(cue) or (cue in gone and _heads(layout, cue, stop)):
            end = end_of_list(layout, cue, stop)
            if _heads_items(layout, range(cue + 1, end)):  # "signs", which are also tags, above those of an illness
                continue
            if end > cue + 1 or layout.reads(cue).weight > 0:  # "miscellany" above text heads a part of it
                yield from range(cue, end)
        elif layout.cue(cue) == _MEDIA and cue > text:
            yield from range(cue, _end_of_media(layout, cue, stop))


def _heads_items(layout: Layout, lines: range) -> bool:
    """Return whether lines below a cue are an article's items: some, with fewer words than titles of others have."""
    words = [layout.key(at).count(" ") + 1 for at in lines]
    few = len(words) >= _ITEMS and sum(words) <= _SHORT * len(words)
    return few and not any(layout.is_stamp(at) or layout.rules[at] is not None for at in lines)


def _text_near(layout: Layout, at: int) -> bool:
    return any(layout.is_text(below) for below in range(at + 1, min(layout.size, at + _NEAR)))


def behind_a_box(layout: Layout, stop: int) -> int:
    """Return the place behind the box of other articles that stands below a text, a button or two between them."""
    for cue in range(stop, min(layout.size, stop + _NEAR + 1)):
        if layout.cue(cue) in (RELATED, _MEDIA, "nav"):
            end = end_of_list(layout, cue, layout.size)
            if end > cue + 1 or layout.key(cue).count(" ") >= _TITLE:  # a title behind its label is a box by itself
                return end
    return stop


def _heads(layout: Layout, at: int, stop: int) -> bool:
    """Return whether a line that no rule knows reads as a cue by its words, a title below it, or as any notice, two."""
    if layout.cue(at) or layout.is_labelled(at) or at in layout.refrains:
        return False
    wanted = 1 if layout.reads(at).kind == RELATED else 2
    below = range(at + 1, min(stop, at + 1 + wanted))
    open_ones = wanted == 1 or all(layout.roles[i] is Role.OPEN for i in below)
    return len(below) == wanted and open_ones and all(layout.key(i).count(" ") > _TITLE for i in below)


def end_of_list(layout: Layout, cue: int, stop: int) -> int:
    """Return the place behind the titles below a cue, with names of sections and dates beside them."""
    if layout.is_link(cue):
        return cue + 1
    end, last = cue + 1, min(stop, cue + _LONGEST)
    while end < last and _may_be_listed(layout, end) and not _is_set_apart(layout, cue + 1, end):
        if not any(_is_title(layout, at) for at in range(end - 1, end + _NEAR)):
            break
        if outgrow(layout, end, max((len(layout.folded(at)) for at in range(cue + 1, end)), default=0)):
            break
        if layout.is_chronology and layout.is_clock(end) and _text_near(layout, end):
            break  # the next part of the chronology
        end += 1
    while end > cue + 1 and not _is_title(layout, end - 1) and not layout.is_stamp(end - 1):
        end -= 1
    if layout.is_clock(end - 1) and end < stop and layout.is_text(end) and layout.is_chronology:
        return end - 1
    if end == cue + 1 or layout.is_stamp(end - 1) or end == stop:
        return end
    return end - (_is_subhead(layout, cue + 1, end, stop) or _heads_a_table(layout, end, stop))


def outgrow(layout: Layout, at: int, titles: int) -> bool:
    """Return whether two lines below some titles are longer than the longest of these, and long, and no notices.

    So paragraphs without end marks are; an abstract of another article stands alone below its title.
    """
    both = range(at, min(layout.size, at + 2))
    if not titles or len(both) == 1 or not layout.is_told(at):
        return False
    own = all(layout.rules[each] is None and layout.is_long(each) and layout.reads(each).weight < 0 for each in both)
    return own and all(len(layout.folded(each)) >= _LONGER * titles for each in both)


def _is_set_apart(layout: Layout, first: int, at: int) -> bool:
    """Return whether a line ends the list above: it has no bullet as those have, or heads a part of an article."""
    listed = layout.bullet(first)
    if at >= first + _ALIKE and listed and layout.bullet(first + 1) == listed and layout.bullet(at) != listed:
        return not layout.is_stamp(at)
    numbered = at > first and layout.number(at) > 1 and not layout.number(first) and not layout.is_stamp(at)
    return numbered or layout.key(at) in subheads()


def _heads_a_table(layout: Layout, end: int, stop: int) -> bool:
    """Return whether the last of some lines is the head of a table: names of columns stand below, and numbers."""
    cells = range(end, min(stop, end + _CELLS))
    short = all(layout.key(at).count(" ") < _LISTED and not layout.is_stamp(at) for at in cells)
    return len(cells) == _CELLS and short and any(pattern(_NUMBER).fullmatch(layout.folded(at)) for at in cells)


def _may_be_listed(layout: Layout, at: int) -> bool:
    if at < layout.size and (layout.breaks_off(at) or layout.key(at) in labels()):
        return False
    return at < layout.size and (layout.roles[at] is Role.OPEN or layout.is_stamp(at)) and not _announces(layout, at)


def _is_title(layout: Layout, at: int) -> bool:
    return _may_be_listed(layout, at) and not layout.is_stamp(at) and layout.key(at).count(" ") + 1 >= _LISTED


def _end_of_media(layout: Layout, cue: int, stop: int) -> int:
    """Return the place behind a button that shows something, its length in minutes and its title."""
    end = cue + 1
    while end < stop and layout.is_stamp(end):
        end += 1
    title = end < stop and not layout.is_stamp(end) and _is_title(layout, end) and layout.key(end).count(" ") >= _TITLE
    return end + title


def _announces(layout: Layout, at: int) -> bool:
    return layout.folded(at).endswith(":")


def _is_subhead(layout: Layout, first: int, end: int, stop: int) -> bool:
    """Return whether the last of some lines is the subhead of the text below, the others titles of other articles."""
    last, titles = end - 1, [at for at in range(first, end - 1) if not layout.is_stamp(at)]
    if layout.is_text(end) and layout.folded(last).endswith("?") and layout.is_interview:
        return True
    own = layout.share(last, range(end, stop))
    if not titles or _are_dated(layout, titles, end):
        return bool(titles)
    words = [layout.key(at).count(" ") + 1 for at in (*titles, last)]
    if words[-1] < min(words[:-1]) and (words[-1] <= _SUBHEAD or 2 * words[-1] <= min(words[:-1])):
        return True
    if layout.bullet(last) != layout.bullet(first) and len({layout.bullet(at) for at in titles}) == 1:
        return True
    if not layout.is_text(end) and not _announces(layout, end):
        return False
    others = max(layout.share(at, range(end, stop)) for at in titles)
    goes_on = layout.is_text(end) and layout.joins(end) and layout.share(last, range(end, end + 1)) > 0 == others
    return goes_on or (words[-1] < min(words[:-1]) and own >= _OURS and own > others)


def _are_dated(layout: Layout, titles: list[int], end: int) -> bool:
    """Return whether each of some titles has its date below: the one line that has none, above text, is a subhead."""
    return layout.is_text(end) and len(titles) >= _DATED and all(layout.is_stamp(at + 1) for at in titles)


def _is_day(layout: Layout, at: int) -> bool:
    """Return whether a line has a day and text below it, as each part of an agenda has."""
    dated = layout.is_stamp(at + 1) and not layout.is_clock(at + 1)
    return dated and layout.roles[at] is Role.OPEN and not layout.is_stamp(at) and layout.is_text(at + 2)


def _is_dated(layout: Layout, at: int, gone: set[int]) -> bool:
    """Return whether a line below text reads as a title and has a date below it."""
    title = layout.roles[at] is Role.OPEN and layout.key(at).count(" ") >= _TITLE
    return title and layout.is_stamp(at + 1) and (layout.is_text(at - 1) or at - 1 in gone)


def dated_titles(layout: Layout, first: int, stop: int, gone: set[int]) -> Iterator[int]:
    """Yield the titles inside the article below which nothing but a date stands: another article's."""
    likely = [at for at in range(first + 1, stop - 2) if _is_dated(layout, at, gone)]
    if likely and sum(_is_day(layout, at) for at in range(first + 1, stop - 2)) > 1:
        return
    for at in likely:
        words = layout.key(at + 2).count(" ")
        if layout.is_text(at + 2) or (layout.roles[at + 2] is Role.OPEN and words < layout.key(at).count(" ")):
            yield at
            if not (layout.is_clock(at + 1) and layout.is_chronology and layout.is_text(at + 2)):
                yield at + 1
