"""Lines below the headline that stand as others of the article do: rows, heads of parts, the midst of a sentence."""

from __future__ import annotations

from typing import Final

from arnorm.document.boilerplate.main_block.limits import media, subheads, taking_up
from arnorm.document.boilerplate.main_block.lines.layout import TEXT, Layout, Role
from arnorm.unicode import pattern

__all__ = ["belongs", "goes_on_below"]

_WORDS: Final = 2  # of a head of a row, at most
_MOST: Final = 4  # words of a head that no rule knows
_SISTERS: Final = 2  # heads beside it, of as many words; one is enough where it has the first word too
_SECTIONS: Final = frozenset(("", "nav"))  # kinds of lines that name a part of the paper
_NEAR: Final = 2  # lines
_FAR: Final = 4  # lines from one number to the next; by hand
_TIME: Final = r"[0-9]{1,2} ?: ?[0-9]{2}"
_ARABIC: Final = r"[\u0621-\u064a]"
_COUNT: Final = r"\p{L}+(?: \p{L}+)? [0-9.,|]+(?: ?[^ 0-9]+)?"  # "Sidon 13°"
_CELLS: Final = 6  # of a table between two paragraphs
_TABLE: Final = 40  # lines up and down of one
_NONE: Final = ("", "")
_PAIR: Final = 2  # rows with one label, with a time
_ROWS: Final = 3  # ... with values: two stand beside a headline as counters do
_ROW: Final = 3  # words of a row at least: "tweet 14", "share 52" have fewer
_OPEN: Final = 3  # words of a sentence that the line below goes on with
_REACHED: Final = "@|[0-9]{4}"
_DIGIT: Final = r"[0-9]"


def belongs(layout: Layout, at: int, article: range) -> bool:
    """Return whether a line is the article's by those beside it."""
    return (
        at in layout.announced
        or at in layout.hours
        or _is_of_a_part(layout, at, article)
        or _is_in_a_row(layout, at, article)
        or _is_numbered_on(layout, at, article)
        or _is_taken_up(layout, at)
        or _heads_as_others(layout, at, article)
        or _heads_by_the_headline(layout, at, article)
        or layout.is_own(at)
        or layout.is_beside_fields(at)
        or layout.is_beside_orders(at)
        or _tells_how_to_reach(layout, at)
        or _is_in_a_table(layout, at)
    )


def _tells_how_to_reach(layout: Layout, at: int) -> bool:
    """Return whether a number or an address between two texts says whose it is: "mail of the competition: ..."."""
    reached = layout.cue(at) in ("", "contact") and pattern(_REACHED).search(layout.folded(at)) is not None
    between = 0 < at < layout.size - 1 and layout.is_text(at - 1) and layout.is_text(at + 1)
    return reached and between and layout.is_named_field(at)


def _is_in_a_table(layout: Layout, at: int) -> bool:
    """Return whether names and numbers take turns between two paragraphs, three times and more: "sugar", "1400"."""
    first, stop = at, at
    while at - first < _TABLE and _is_cell(layout, first - 1):
        first -= 1
    while stop - at < _TABLE and _is_cell(layout, stop):
        stop += 1
    if not (first > 0 and stop < layout.size and layout.is_text(first - 1) and layout.is_text(stop)):
        return False
    numbers = [pattern(_DIGIT).search(layout.key(each)) is not None for each in range(first, stop)]
    return len(numbers) >= _CELLS and len(numbers) % 2 == 0 and numbers == [False, True] * (len(numbers) // 2)


def _is_cell(layout: Layout, at: int) -> bool:
    """Return whether a line that no rule knows has as few words as the cells of a table."""
    short = 0 <= at < layout.size and layout.key(at).count(" ") < _MOST
    return short and layout.rules[at] is None and layout.roles[at] is Role.OPEN


def _is_of_a_part(layout: Layout, at: int, article: range) -> bool:
    """Return whether a line that no rule knows heads a part, or stands between two such heads: "claim", "fact"."""
    if layout.rules[at] is not None:
        return False
    if layout.key(at) in subheads():
        return True
    above, below = range(max(article.start, at - _NEAR), at), range(at + 1, min(layout.size, at + 1 + _NEAR))
    return all(any(layout.key(each) in subheads() for each in side) for side in (above, below))


def _is_in_a_row(layout: Layout, at: int, article: range) -> bool:
    """Return whether a line with a number is set as those next to it: a programme, prices, the minutes of a match."""
    frame = _frame(layout, at)
    if frame == _NONE:
        return False
    least = _PAIR if frame[0] in ("first", "last", "label") else _ROWS
    alike = [each in article and _frame(layout, each) == frame for each in range(at - _NEAR, at + 1 + _NEAR)]
    above, below = alike[:_NEAR][::-1], alike[_NEAR + 1 :]
    return 1 + [*above, False].index(False) + [*below, False].index(False) >= least


def _is_numbered_on(layout: Layout, at: int, article: range) -> bool:
    """Return whether a line has the number between those of two lines near it: "3. read the papers"."""
    number = layout.number(at) if at + 1 in article and not layout.number(at + 1) else 0  # no table of contents
    near = [layout.number(each) for each in range(at - _FAR, at + 1 + _FAR) if each in article] if number else []
    return number + 1 in near and (number == 1 or number - 1 in near)


def _frame(layout: Layout, at: int) -> tuple[str, str]:
    """Return how a row with a number is set: a time first or last, its label, or what it counts; none for others."""
    if not 0 <= at < layout.size or layout.rules[at] is not None or layout.is_text(at):
        return _NONE
    folded, key = layout.folded(at), layout.key(at)
    if pattern(_DIGIT).search(key) is None or pattern(_ARABIC).search(key) is None:
        return _NONE
    times = [found.span() for found in pattern(_TIME).finditer(folded)]
    if times and key.count(" ") + 1 >= _ROW:
        place = "first" if times[0][0] == 0 else "last" if times[-1][1] == len(folded) else ""
        return (place, "") if place else _NONE
    label, colon, _ = folded.partition(" : ")
    word = key.partition(" ")[0]
    if colon and key.count(" ") + 1 >= _ROW and pattern(_DIGIT).search(word) is None and label.count(" "):
        return ("label", word)
    if colon and label.count(" ") < _WORDS:
        return ("value", "")
    return ("count", "") if pattern(_COUNT).fullmatch(folded) is not None else _NONE


def _is_taken_up(layout: Layout, at: int) -> bool:
    """Return whether the line below goes on with a line, or says what it is: "which tops the list"."""
    below = at + 1
    if below >= layout.size or layout.page.first_word(layout.index(below)) not in taking_up():
        return False
    return layout.rules[below] is None and (layout.is_text(below) or layout.folded(below).endswith("."))


def goes_on_below(layout: Layout, at: int) -> bool:
    """Return whether a line that no rule knows goes on with "and" below: a deck of two lines."""
    below = at + 1
    if layout.rules[at] is not None or layout.key(at).count(" ") + 1 < _OPEN or below >= layout.size:
        return False
    return layout.roles[below] is Role.OPEN and layout.rules[below] is None and layout.is_joined(below)


def _heads_as_others(layout: Layout, at: int, article: range) -> bool:
    """Return whether a line stands above text as others of as many words do: names of towns, of sections."""
    spaces, others = layout.key(at).count(" "), layout.heads
    if at + 1 not in article or not layout.is_text(at + 1) or layout.is_stamp(at) or layout.is_advert(at):
        return False
    own = layout.roles[at - 1] in TEXT and layout.rules[at] is None
    if layout.roles[at - 1] not in TEXT and not _may_be_a_section(layout, at):
        return False
    least = _SISTERS + (layout.roles[at - 1] in TEXT)  # it is one of them
    if own and spaces < _MOST and others.count("", article) >= least:
        return True
    if spaces >= _WORDS:
        return False
    shared = spaces > 0 and others.count(layout.key(at).partition(" ")[0], article) > least - _SISTERS
    return shared or others.count(spaces, article) >= least


def _may_be_a_section(layout: Layout, at: int) -> bool:
    """Return whether a line right below the head can be the name of a part: no button, no count of pictures."""
    words = layout.key(at).split(" ")
    return layout.cue(at) in _SECTIONS and not media() & set(words) and pattern(_DIGIT).search(layout.key(at)) is None


def _heads_by_the_headline(layout: Layout, at: int, article: range) -> bool:
    """Return whether a word or two above text are words of the headline: "comments" in a review of what papers say."""
    if layout.key(at).count(" ") >= _WORDS or layout.is_stamp(at) or at <= article.start or not layout.is_text(at - 1):
        return False
    stems = layout.stems(at)
    return bool(stems) and layout.key(at) not in media() and stems <= layout.stems(article.start)
