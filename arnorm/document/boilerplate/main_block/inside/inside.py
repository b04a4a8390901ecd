"""What stands inside the article of a page and is not its own: boxes, lists under a cue, titles of others, notices."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from arnorm.document.boilerplate.main_block.inside.belonging import belongs
from arnorm.document.boilerplate.main_block.inside.foreign_titles import foreign_titles
from arnorm.document.boilerplate.main_block.inside.lists import dated_titles, end_of_list, listed
from arnorm.document.boilerplate.main_block.limits import limits, subheads
from arnorm.document.boilerplate.main_block.lines.layout import Layout, Role
from arnorm.document.boilerplate.rule import RELATED
from arnorm.unicode import pattern

__all__ = ["inside"]

_OWN: Final = 0.34  # of the stems of the titles in a box, that the text above has; by hand
_SAID: Final = 0.5
_OFTEN: Final = 3  # parts of a chronology
_WORDS: Final = r"[^:?]*\p{L}[^:?]*"
_SIGN: Final = "[^\\p{L}\\p{M}\\p{N}\\p{Z}\\p{C}.,:«»“”\"']"
_NUMBERED: Final = "^(?:[0-9]{1,2} )+(?=[^0-9])"
_SHORT: Final = (Role.OPEN, Role.LISTED)
_BUTTONLIKE: Final = (Role.OPEN, Role.RESIDUE)
_FEW: Final = 3  # spaces in a title there
_TITLES: Final = 2  # one alone may be a subhead
_BUTTON: Final = 3  # words of what a rule knows as a button wherever it stands
_BUTTONS: Final = frozenset(("share", "promo", "readmore", "cms", "comment", "contact", "cookie", "copyright"))


def inside(layout: Layout, headline: int, first: int, stop: int) -> Iterator[int]:
    """Yield the places of the lines between headline and end that are not the article's."""
    gone = {at for at in range(headline + 1, stop) if layout.roles[at] in (Role.BOXED, Role.FOOT)}
    gone |= {
        at for at in range(first + 1, stop) if _is_button(layout, at) or _is_notice(layout, at, range(first, stop))
    }
    gone |= {at for at in range(first + 1, stop) if layout.roles[at] is Role.RESIDUE and _is_a_link(layout, at)}
    gone |= set(_repeated(layout, first + 1, stop))
    gone |= set(_contents(layout, headline + 1, stop))
    text = range(first, stop)
    beside = [at for at in range(first + 1, stop) if gone & {at - 1, at + 1} and not _is_subhead(layout, at, text)]
    gone |= {at for at in beside if layout.is_notice(at, beside="beside_inside")}
    gone |= set(listed(layout, headline, stop, gone))
    gone |= set(_boxes_of_the_page(layout, headline, stop))
    gone |= set(dated_titles(layout, first, stop, gone))
    gone |= set(foreign_titles(layout, first, stop, gone))
    yield from sorted(at for at in gone if not belongs(layout, at, range(headline, stop)))


def _repeated(layout: Layout, first: int, stop: int) -> Iterator[int]:
    """Yield the buttons of a chronology: short lines that stand below each of its parts."""
    times = Counter(layout.key(at) for at in range(first, stop) if layout.key(at).count(" ") < _BUTTON)
    often = (at for at in range(first, stop) if times[layout.key(at)] >= _OFTEN and layout.roles[at] in _BUTTONLIKE)
    for at in often:
        if pattern(_WORDS).fullmatch(layout.folded(at)) and not layout.is_stamp(at):
            yield at


def _contents(layout: Layout, first: int, stop: int) -> Iterator[int]:
    """Yield the table of contents: lines in a row that come again, each alone on its line above text, further down."""
    keys = {at: _unnumbered(layout.key(at)) for at in range(first, stop)}
    heads = Counter(keys[at] for at in range(first, stop - 1) if layout.roles[at] in _SHORT)
    again = {at for at in range(first, stop) if layout.roles[at] in _SHORT and heads[keys[at]] > 1}
    last = {keys[at]: at for at in sorted(again)}
    ends = frozenset(last.values())
    alone = {key for key, at in last.items() if not {at - 1, at + 1} & ends}  # a song comes again line below line
    listed = {at for at in again if keys[at] in alone and at < last[keys[at]]}
    for at in sorted(listed):
        if {at - 1, at + 1} & listed and keys[at] not in (keys.get(at - 1), keys.get(at + 1)):
            yield at


def _unnumbered(key: str) -> str:
    """Return the words of a line without the number before them, as a table of contents has it."""
    return pattern(_NUMBERED).sub("", key)


def _boxes_of_the_page(layout: Layout, headline: int, stop: int) -> Iterator[int]:
    """Yield the name of a part of the page below text, with two titles or more that share few of its words."""
    text = next((at for at in range(headline + 1, stop) if layout.is_text(at)), stop)
    for cue in range(text + 1, stop):
        if layout.cue(cue) != "nav" or layout.share(cue, range(text, cue)) > _OWN:
            continue
        box = range(cue + 1, end_of_list(layout, cue, stop))
        if len(box) < _TITLES or box.stop == stop or not all(_may_be_anothers(layout, at) for at in box):
            continue
        shares = [layout.share(at, range(text, cue)) for at in box]
        if sum(shares) <= _OWN * len(shares) and shares[-1] <= _SAID:
            yield from (cue, *box)


def _may_be_anothers(layout: Layout, at: int) -> bool:
    return layout.is_stamp(at) or (layout.key(at).count(" ") >= _FEW and not layout.number(at))


def _is_button(layout: Layout, at: int) -> bool:
    return layout.cue(at) in _BUTTONS and layout.key(at).count(" ") < _BUTTON and not layout.is_text(at)


def _is_a_link(layout: Layout, at: int) -> bool:
    """Return whether a line is the title of another article behind its cue: "read also: the title"."""
    return layout.cue(at) == RELATED and layout.is_link(at) and not layout.is_text(at)


def _is_notice(layout: Layout, at: int, text: range) -> bool:
    """Return whether a line invites, or is a title behind a label that does: "follow: the title"."""
    known = layout.cue(at) in _BUTTONS and layout.roles[at] is Role.RESIDUE
    if not (known or layout.roles[at] is Role.OPEN) or layout.is_stamp(at) or layout.folded(at).endswith(":"):
        return False
    if _is_subhead(layout, at, text) or layout.is_joined(at) or _is_a_step(layout, at):  # no notice begins with "and"
        return False
    if not known and (_may_be_a_head(layout, at) or _stands_in_a_list(layout, at)):
        return False
    if not known and layout.folded(at).endswith("."):  # a sentence that invites: what a speaker says reads so too
        return layout.is_notice(at) and layout.reads(at).weight > limits().notice["two"]
    return layout.is_notice(at) or (not known and layout.is_labelled(at))


def _may_be_a_head(layout: Layout, at: int) -> bool:
    """Return whether a line stands between two paragraphs with as few words as heads of parts have: "the ratings"."""
    return (
        layout.key(at).count(" ") <= _FEW and layout.is_text(at - 1) and at + 1 < layout.size and layout.is_text(at + 1)
    )


def _stands_in_a_list(layout: Layout, at: int) -> bool:
    """Return whether a line beside one is set as it is, or those on both sides are items that are no notices."""
    near = [each for each in (at - 1, at + 1) if 0 <= each < layout.size]
    items = [each for each in near if layout.roles[each] is Role.OPEN and layout.rules[each] is None]
    if any(_are_set_alike(layout, at, each) for each in items):
        return True
    return len(items) == len(near) and not any(map(layout.is_notice, items))


def _are_set_alike(layout: Layout, at: int, other: int) -> bool:
    """Return whether two lines have the same signs in the same order: "Sidon × Tyre (10 a.m.)"."""
    signs = _signs(layout, at)
    return bool(signs) and signs == _signs(layout, other)


def _signs(layout: Layout, at: int) -> list[str]:
    return pattern(_SIGN).findall(layout.page.raw(layout.index(at)))


def _is_a_step(layout: Layout, at: int) -> bool:
    """Return whether a line has the number that comes next to that of the line above or below: steps to take."""
    near = (each for each in (at - 1, at + 1) if 0 <= each < layout.size)
    return layout.number(at) > 0 and any(abs(layout.number(each) - layout.number(at)) == 1 for each in near)


def _is_subhead(layout: Layout, at: int, text: range) -> bool:
    """Return whether a line that no rule knows heads a part: "ingredients", or two words of the text: "gold prices"."""
    if layout.cue(at):
        return False
    few = layout.key(at).count(" ") < _BUTTON
    return layout.key(at) in subheads() or (few and layout.share_beside(at, text) >= _SAID)
