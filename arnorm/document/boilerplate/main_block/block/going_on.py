"""Where an article goes on below a box of others, a table, an invitation to comment."""

from __future__ import annotations

from typing import Final

from arnorm.document.boilerplate.main_block.block.blocks import MENU, TOGETHER, Block, is_clear
from arnorm.document.boilerplate.main_block.block.items import CLOCK, NUMBER, STAMPED, Items
from arnorm.document.boilerplate.main_block.limits import limits
from arnorm.document.boilerplate.main_block.lines.layout import Layout, Role

__all__ = ["continued"]

_INTERVIEW: Final = 3  # questions with their answers
_HALF: Final = 0.5
_ENDS: Final = (Role.LIST, Role.FOOT)
_AHEAD: Final = 8  # lines of a table below an invitation to comment
_NOTICES: Final = 3  # lines of a notice of rights between two paragraphs
_TITLE: Final = 3  # spaces in the title of another article


def continued(layout: Layout, block: Block, last: int) -> Block:
    """Return a block with the text below that goes on after a box of other articles, a table, a line-up.

    Above the foot it goes on where a paragraph begins with "and", as two in five of an article do and hardly any
    abstract does, or where two stand together, as no abstracts do. It ends before ``last`` at the latest.
    """
    items = Items(layout)
    stop, at, menu = block.stop, block.stop, 0
    while at < last and menu < MENU and not (layout.is_foot(at) and not _above_text(items, block, at)):
        menu += layout.cue(at) == "nav"
        end = at + _leads_on(layout, at)
        while end < last and (layout.is_text(end) or (end > at and layout.roles[end] is Role.LISTED)):
            end += 1
        near = end > at and at - stop <= int(limits().block["far"])
        near = near and (end - at >= TOGETHER or _is_own(items, block._replace(stop=stop), at))
        if end > at and (near or _leads_on(layout, at) or _goes_on(layout, range(at, end))):
            stop = end
        at = max(end, at + 1)
    return block._replace(stop=stop)


def _goes_on(layout: Layout, lines: range) -> bool:
    return any(layout.goes_on(at) and _is_prose(layout, at) for at in lines)


def _leads_on(layout: Layout, at: int) -> bool:
    """Return whether a line goes on from the text above and announces what is below: "and these are the five:"."""
    return layout.roles[at] in (Role.OPEN, Role.LISTED) and layout.joins(at) and layout.folded(at).endswith(":")


def _is_own(items: Items, block: Block, at: int) -> bool:
    """Return whether one line of running text is the article's: an answer, next to it, or below a box of titles."""
    layout = items.layout
    return _answers(items, block, at) or _is_next(layout, block.stop, at) or _stands_below_titles(layout, block, at)


def _is_next(layout: Layout, stop: int, at: int) -> bool:
    """Return whether nothing but a button or two stands between an article and the text below."""
    gap = range(stop, at)
    subhead = _is_subhead(layout, stop, at)
    short = all(_is_one_line(layout, each) for each in gap[: len(gap) - subhead])
    text = layout.roles[at] is Role.PARAGRAPH or _is_prose(layout, at)
    return short and len(gap) < limits().block["reach"] and text and is_clear(layout, stop, at)


def _is_one_line(layout: Layout, at: int) -> bool:
    """Return whether a line is a button, or a title behind its label: "read also: the title"."""
    return (bool(layout.cue(at)) or layout.is_labelled(at)) and not layout.heads_titles(at)


def _is_subhead(layout: Layout, stop: int, at: int) -> bool:
    """Return whether the line above running text is its subhead: open, and of its words, or a question."""
    over = at - 1
    if over < stop or layout.roles[over] is not Role.OPEN:
        return False
    return layout.folded(over).endswith("?") or layout.share(over, range(at, at + 1)) >= _HALF


def _stands_below_titles(layout: Layout, block: Block, at: int) -> bool:
    """Return whether a paragraph stands below a box of two titles or more: an abstract stands below each or none.

    The box has its cue right below the text, and no list of titles with abstracts goes on behind the paragraph.
    """
    gap = range(block.stop + 1, at)
    if layout.roles[at] is not Role.PARAGRAPH or not _is_prose(layout, at) or not _heads_a_box(layout, block.stop):
        return False
    titles = [each for each in gap if _is_title(layout, each)]
    if len(titles) < TOGETHER or any(not _is_title(layout, each) and not layout.is_stamp(each) for each in gap):
        return False
    listed = at + 2 < layout.size and _is_title(layout, at + 1) and layout.is_text(at + 2)
    return not listed or layout.folded(at + 1).endswith((":", "?"))


def _heads_a_box(layout: Layout, at: int) -> bool:
    return layout.heads_titles(at) or (layout.roles[at] is Role.OPEN and layout.is_notice(at))


def _is_title(layout: Layout, at: int) -> bool:
    return layout.roles[at] is Role.OPEN and layout.key(at).count(" ") >= _TITLE


def _is_prose(layout: Layout, at: int) -> bool:
    """Return whether a line of running text has the words of articles, not of notices."""
    told = layout.reads(at)
    return layout.is_text(at) and told.weight <= limits().block["prose"] * told.words


def _answers(items: Items, block: Block, at: int) -> bool:
    """Return whether running text stands below an item of the block's: its next number, one more ":", one more "?"."""
    layout = items.layout
    kind = items.announced(at) or layout.bullet(at)
    above = range(block.first + 1, block.stop)
    begun = items.asked.count("?", above) > 0 or block.stop == block.first + 1  # what leads up to an interview
    if begun and layout.is_interview and items.is_asked(at, block.stop):
        return True
    if kind in (CLOCK, STAMPED):
        return _is_next_part(items, block, at, kind)
    if kind == "?" and items.announced(at + TOGETHER) == "?":  # questions with their answers in a row
        return items.alike.count(kind, above) > 0
    if not kind or sum(bool(layout.cue(each)) for each in range(block.stop, at)) > TOGETHER:
        return False
    if kind == NUMBER:
        return items.numbered.count(layout.number(at - 1) - 1, above) > 0
    alike = items.alike.count(kind, above)
    return _answers_a_question(items, block, at, alike) if kind == "?" else alike > 0


def _is_next_part(items: Items, block: Block, at: int, kind: str) -> bool:
    """Return whether running text below a time is a part of the chronology above, with a title of its own or none."""
    layout, gap = items.layout, range(block.stop, at)
    alike = items.alike.count(kind, range(block.first + 1, block.stop))
    if kind == STAMPED:
        return alike >= TOGETHER and is_clear(layout, block.stop, at)
    return layout.is_chronology and alike > 0 and all(layout.roles[each] not in _ENDS for each in gap)


def _answers_a_question(items: Items, block: Block, at: int, alike: int) -> bool:
    """Return whether a question and its answer are the interview's: by number, by words, or next to it."""
    layout = items.layout
    if at - block.stop == 1 and alike >= TOGETHER:
        return True
    asked = alike + items.asked.count("?", range(at, layout.size))
    if is_clear(layout, block.stop, at) and asked > _INTERVIEW:
        return True
    text = range(block.first, block.stop)
    own = max(items.stems.share(layout.stems(each), text) for each in (at - 1, at)) >= limits().block["answer"]
    return (own or layout.is_joined(at - 1)) and alike > 0 and asked > TOGETHER


def _above_text(items: Items, block: Block, foot: int) -> bool:
    """Return whether the article goes on below a foot's cue: an invitation to comment can stand between paragraphs."""
    layout = items.layout
    numbered = items.numbers.last(NUMBER, range(block.first + 1, foot))
    last = 0 if numbered is None else layout.number(numbered)
    notices = range(foot + 1, min(layout.size, foot + 1 + _NOTICES))
    below = next((at for at in notices if not layout.is_foot(at)), notices.stop)
    if below < layout.size and layout.is_foot(below):
        return False
    if below >= layout.size or (last > 1 and layout.number(below) == last + 1):
        return below < layout.size
    subhead = (
        below + 1 < layout.size
        and layout.roles[below] is Role.OPEN
        and layout.share(below, range(below + 1, below + 2)) >= _HALF
    )
    text = below + subhead
    both = (text, text + 1)
    if text + 1 < layout.size and all(layout.is_text(at) and layout.joins(at) for at in both):
        return True
    ahead = range(below, min(layout.size, below + _AHEAD))
    first = next((at for at in ahead if layout.is_text(at) or layout.cue(at)), foot)
    if layout.roles[first] is Role.PARAGRAPH and layout.goes_on(first) and _is_prose(layout, first):
        return True
    told, size = layout.reads(text), limits().block
    if layout.roles[text] is not Role.PARAGRAPH or told.weight > size["prose"] * told.words:
        return False
    return layout.goes_on(text) or layout.share(text, range(block.first, block.stop)) >= size["answer"]
