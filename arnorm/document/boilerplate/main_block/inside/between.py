"""What stands between the headline of a page and its first paragraph, and is no article's: buttons, counters, polls."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from arnorm.document.boilerplate.main_block.inside.belonging import belongs, goes_on_below
from arnorm.document.boilerplate.main_block.limits import labels, limits, polls
from arnorm.document.boilerplate.main_block.lines.layout import Layout, Role
from arnorm.document.boilerplate.rule import NAV, TAGS
from arnorm.unicode import pattern

__all__ = ["between"]

_NUMBERS: Final = r"[0-9 :|.@#©…?]+(?:am|pm|ص|م)?"
_LETTER: Final = r"\p{L}"
_MOSTLY: Final = 4  # times the Arabic letters, these among them; by hand
_FURNITURE: Final = 4  # words of "Tweet 14", "Add to Google", "9 views 4 minutes", of a section that the menu names
_ARABIC: Final = r"[\u0621-\u064a]"  # hamza to ya
_COUNTED: Final = r"[0-9a-z]"
_BELOW_A_STANDFIRST: Final = 2  # dates and buttons
_SIGNED: Final = r"[():]|\s[-–—]\s"  # "(city - paper)", "source:"
_SECTION: Final = 3  # words
_CAPTION: Final = 5  # words; of nine such pairs on 236 pages all are of the page
_BUTTON: Final = 2  # words of a button that no rule knows, between two that go
_ANSWERS: Final = 2  # of a poll at least
_DRAW: Final = 4  # numbers in a row; counters have one or two, a date three
_DRAWN: Final = "[0-9]{1,2}"
_HALF: Final = 2
_FIELDS: Final = 2  # below their head
_POLL: Final = 8  # answers and buttons below the question of a poll


def between(layout: Layout, headline: int, first: int, stop: int) -> Iterator[int]:
    """Yield the places of what is no article's between headline and text, with single words beside it: buttons."""
    first = _text(layout, first, stop)
    for at in _beside_text(layout, headline, first):
        if not belongs(layout, at, range(headline, stop)) and not goes_on_below(layout, at):
            yield at


def _beside_text(layout: Layout, headline: int, first: int) -> Iterator[int]:
    above = frozenset(layout.key(at) for at in range(headline))
    gone = set(_known(layout, headline, first))
    likely: list[int] = []
    unsaid: set[int] = set()
    dated = max((at for at in range(headline + 1, first) if layout.is_stamp(at)), default=0)
    for at in range(headline + 1, first):
        if at in gone or layout.has_meta(at):
            continue
        if not layout.folded(at).endswith(":"):
            unsaid.add(at)
        if _is_listed(layout, at) or _heads_fields(layout, at, headline):
            continue
        if _is_furniture(layout, at, above) or layout.is_notice(at) or (at < dated and _is_section(layout, at)):
            gone.add(at)
        elif _may_be_a_button(layout, at) or _is_mostly_foreign(layout, at):
            likely.append(at)
    gone |= set(_beside(gone, likely)) | set(_captions(layout, range(headline + 1, first)))
    named = {at for at in range(headline + 1, first) if layout.key(at).count(" ") < _BUTTON and at in unsaid}
    yield from sorted(gone | {at for at in named if {at - 1, at + 1} <= gone})


def _captions(layout: Layout, lines: range) -> Iterator[int]:
    """Yield the few words that stand twice, one copy right below the other: the name of an image, and its caption."""
    for at, below in pairwise(lines):
        few = layout.key(at).count(" ") < _CAPTION and layout.roles[at] is Role.OPEN
        if few and layout.key(at) == layout.key(below) and not layout.folded(at).endswith((".", "?", ":")):
            yield from (at, below)


def _text(layout: Layout, first: int, stop: int) -> int:
    """Return the place where the text begins; a standfirst can stand above, with date and buttons between the two."""
    start = next((at for at in range(first, stop) if not layout.is_text(at)), stop)
    end = next((at for at in range(start, stop) if layout.is_text(at)), stop)
    furniture = sum(bool(layout.cue(at)) or layout.is_stamp(at) for at in range(start, end))
    most = furniture >= _BELOW_A_STANDFIRST and furniture * _HALF >= end - start  # the days of a timetable are fewer
    return end if start == first + 1 and end < stop and most else first


def _beside(gone: set[int], likely: list[int]) -> Iterator[int]:
    """Yield those of the likely places that stand beside one that goes, or beside another such."""
    for order in (likely, likely[::-1]):
        known = set(gone)
        for at in order:
            if known & {at - 1, at + 1}:
                known.add(at)
                yield at


def _is_listed(layout: Layout, at: int) -> bool:
    """Return whether a line is one of two items in a row, numbered on or with one bullet: a deck, steps to take."""
    if layout.is_stamp(at) or layout.key(at).count(" ") == 0:
        return False
    near = [each for each in (at - 1, at + 1) if 0 <= each < layout.size and not layout.is_stamp(each)]
    numbered = layout.number(at) and any(abs(layout.number(each) - layout.number(at)) == 1 for each in near)
    return bool(numbered) or any(layout.bullet(each) == layout.bullet(at) != "" for each in near)


def _may_be_a_button(layout: Layout, at: int) -> bool:
    """Return whether a line would be a button beside others: a single word, or words of pages."""
    if _is_signed(layout, at) or layout.is_beside_items(at + 1):  # "source:" is the article's, and a head of points
        return False
    return " " not in layout.key(at) or layout.is_notice(at, beside="beside_head")


def _is_mostly_foreign(layout: Layout, at: int) -> bool:
    """Return whether a line has many more other letters than Arabic ones: a title in French, "original".

    The letters that Persian and Urdu add, peh, tcheh, gaf, jeh, are others.
    """
    raw = layout.page.raw(layout.index(at))
    arabic = len(pattern(_ARABIC).findall(raw))
    return len(pattern(_LETTER).findall(raw)) > _MOSTLY * arabic


def _is_signed(layout: Layout, at: int) -> bool:
    return pattern(_SIGNED).search(layout.page.raw(layout.index(at))) is not None


def _is_section(layout: Layout, at: int) -> bool:
    """Return whether a line above the date is a section or a series: few words, all of which pages use."""
    told, size = layout.reads(at), limits().notice
    if _is_signed(layout, at) or layout.is_stamp(at) or layout.is_text(at + 1):
        return False
    few = not told.unknown and told.words <= _SECTION
    return few and told.weight > size["label"]


def _is_furniture(layout: Layout, at: int, above: frozenset[str]) -> bool:
    """Return whether a line is too short for a writer's, and holds a number or Latin letters, or stands in the menu."""
    folded, words = layout.folded(at), layout.key(at).count(" ") + 1
    if pattern(_ARABIC).search(folded) is None and not layout.is_stamp(at):
        return not _are_drawn(layout, at)
    if words > _FURNITURE or folded.endswith(":") or layout.is_stamp(at):
        return False
    if layout.key(at) in above or layout.is_buttons(at):
        return True
    told = layout.reads(at)
    named = told.unknown * _HALF >= told.words  # "Sahel raises profits by 5000 %", a deck
    return pattern(_COUNTED).search(folded) is not None and told.weight > limits().notice["counted"] and not named


def _known(layout: Layout, headline: int, first: int) -> Iterator[int]:
    poll = 0
    text = False
    for at in range(headline + 1, first):
        folded = layout.folded(at)
        text = text or layout.is_long(at)
        rule = layout.rules[at]
        if text and rule is not None and rule.follow:
            continue  # below the first paragraph the titles under a cue go with it or not at all
        poll = poll - 1 if poll else 0
        if folded.endswith("?") and not layout.is_long(at) and _is_answered(layout, at):
            poll = _POLL
        if ":" in folded or layout.is_long(at):
            poll = 0
        repeated = layout.key(at) == layout.key(headline)
        if (
            poll
            or _is_known(layout, at, headline)
            or (layout.key(at) in labels() and not layout.is_beside_items(at + 1))
            or _is_label(layout, at)
            or _is_label(layout, at - 1)
            or repeated
            or pattern(_NUMBERS).fullmatch(folded)
        ) and not _are_drawn(layout, at):
            yield at


def _is_known(layout: Layout, at: int, headline: int) -> bool:
    """Return whether a rule knows a line, but for a paragraph of an article's words, and what tags an open line.

    A post that an article quotes begins or ends in its tags.
    """
    if layout.is_long(at) and layout.reads(at).weight <= limits().block["prose"] * layout.reads(at).words:
        return False
    over = at - 1
    while over > headline and layout.cue(over) == TAGS:
        over -= 1
    below = at + 1
    while below < layout.size and layout.cue(below) == TAGS:
        below += 1
    begun = below < layout.size and layout.key(below).count(" ") >= _BUTTON and _is_open(layout, below)
    tags = layout.cue(at) == TAGS and (begun or (over > headline and _is_open(layout, over)))
    return bool(layout.cue(at)) and not tags and not _heads_fields(layout, at, headline)


def _heads_fields(layout: Layout, at: int, headline: int) -> bool:
    """Return whether the name of a section stands between a paragraph and two fields of its own: "gold prices"."""
    fields = range(at + 1, min(layout.size, at + 1 + _FIELDS))
    named = all(" : " in layout.folded(each) and layout.rules[each] is None for each in fields)
    heads = layout.cue(at) == NAV and len(fields) == _FIELDS and named
    return heads and any(map(layout.is_long, range(headline + 1, at)))


def _is_open(layout: Layout, at: int) -> bool:
    return layout.roles[at] is Role.OPEN and layout.rules[at] is None


def _are_drawn(layout: Layout, at: int) -> bool:
    """Return whether a line is a row of numbers that do not count up, as those of a lottery; page numbers do."""
    numbers = [int(word) for word in layout.key(at).split(" ") if pattern(_DRAWN).fullmatch(word)]
    whole = len(numbers) == layout.key(at).count(" ") + 1 >= _DRAW
    return whole and any(below != above + 1 for above, below in pairwise(numbers))


def _is_answered(layout: Layout, at: int) -> bool:
    """Return whether a question is a poll's: so it says above, or a yes, a no, a "do not know" stands below.

    Below other questions stand answers too, steps to take, what a post goes on with.
    """
    below = range(at + 1, min(layout.size, at + 1 + _ANSWERS))
    if below and layout.bullet(at) == layout.bullet(below[0]) != "":  # what people say to each other
        return False
    near = range(max(0, at - 1), min(layout.size, at + 1 + _POLL))
    return (
        len(below) == _ANSWERS
        and any(layout.key(each) in polls() for each in near)
        and all(
            not layout.is_text(each) and not layout.is_stamp(each) and not layout.folded(each).endswith(("?", ":"))
            for each in below
        )
    )


def _is_label(layout: Layout, at: int) -> bool:
    """Return whether a line is the label of a date, which stands on the line below."""
    rule = layout.rules[at]
    return rule is not None and rule.kind == "timestamp" and "menu" in rule.zones
