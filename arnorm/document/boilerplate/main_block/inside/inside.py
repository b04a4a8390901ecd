"""What stands inside the article of a page and is not its own: boxes, lists under a cue, titles of others, notices."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from arnorm.document.boilerplate.judged import announces
from arnorm.document.boilerplate.main_block.inside.belonging import belongs
from arnorm.document.boilerplate.main_block.inside.lists import dated_titles, end_of_list, listed
from arnorm.document.boilerplate.main_block.inside.said_again import said_again
from arnorm.document.boilerplate.main_block.limits import limits, of, speaking, subheads
from arnorm.document.boilerplate.main_block.lines.layout import Layout, Role
from arnorm.unicode import pattern

__all__ = ["inside"]

# A title of another article between two paragraphs has six words or more, of which hardly any comes again below; of a
# subhead at least half do. Of 34 such lines in 3,000 articles (France 24, BBC), subheads of the one and teasers of the
# other, 28 are told so.
_LONE: Final = 5  # spaces
_OWN: Final = 0.34
_SAID: Final = 0.5
_SUBHEADS: Final = 2  # an article with so many of them writes them long
_OFTEN: Final = 3  # parts of a chronology
_WORDS: Final = r"[^:?]*\p{L}[^:?]*"
_SHORT: Final = (Role.OPEN, Role.LISTED)
_FEW: Final = 3  # spaces in a title there
_LABELS: Final = 2  # lines with one label
_TITLES: Final = 2  # one alone may be a subhead
_BUTTON: Final = 3  # words of what a rule knows as a button wherever it stands
_BUTTONS: Final = frozenset(("share", "promo", "readmore", "cms", "comment", "contact", "cookie", "copyright"))
_QUOTES: Final = ("«", "“", '"')
_SAYS: Final = "[\u064a\u062a]\u0642\u0648\u0644 \u0627\u0646"  # "says that", of a he or a she
_ENDS: Final = (".", "?", "…")
_VERSE: Final = "\ufd3f[^\ufd3e]+\ufd3e"  # between ornate parentheses: of the Quran
_AND_SO: Final = (
    "[,\u060c] ?\u0648\\p{L}{2}"  # "he came, and he saw": a comma and waw, as a title of one sentence has not
)
_NO_TITLE: Final = r"[0-9]{1,2} ?[:|.)]|.*[:?.,…]$"  # numbered, announcing, asking, closed, cut off


def inside(layout: Layout, headline: int, first: int, stop: int) -> Iterator[int]:
    """Yield the places of the lines between headline and end that are not the article's."""
    gone = {at for at in range(headline + 1, stop) if layout.roles[at] in (Role.BOXED, Role.FOOT)}
    gone |= {
        at for at in range(first + 1, stop) if _is_button(layout, at) or _is_notice(layout, at, range(first, stop))
    }
    gone |= set(_repeated(layout, first + 1, stop))
    gone |= set(_contents(layout, headline + 1, stop))
    text = range(first, stop)
    beside = [at for at in range(first + 1, stop) if gone & {at - 1, at + 1} and not _is_subhead(layout, at, text)]
    gone |= {at for at in beside if layout.is_notice(at, beside="beside_inside")}
    gone |= set(listed(layout, headline, stop, gone))
    gone |= set(_boxes_of_the_page(layout, headline, stop))
    gone |= set(_pulled(layout, first, stop))
    gone |= set(dated_titles(layout, first, stop, gone))
    gone |= set(_foreign_titles(layout, first, stop, gone))
    yield from sorted(at for at in gone if not belongs(layout, at, range(headline, stop)))


def _repeated(layout: Layout, first: int, stop: int) -> Iterator[int]:
    """Yield the buttons of a chronology: short lines that stand below each of its parts."""
    times = Counter(layout.key(at) for at in range(first, stop) if layout.key(at).count(" ") < _BUTTON)
    often = (at for at in range(first, stop) if times[layout.key(at)] >= _OFTEN and layout.roles[at] is Role.OPEN)
    for at in often:
        if pattern(_WORDS).fullmatch(layout.folded(at)) and not layout.is_stamp(at):
            yield at


def _contents(layout: Layout, first: int, stop: int) -> Iterator[int]:
    """Yield the table of contents: lines in a row that come again, each alone on its line above text, further down."""
    heads = Counter(layout.key(at) for at in range(first, stop - 1) if layout.roles[at] in _SHORT)
    again = {at for at in range(first, stop) if layout.roles[at] in _SHORT and heads[layout.key(at)] > 1}
    last = {layout.key(at): at for at in sorted(again)}
    alone = {key for key, at in last.items() if not {at - 1, at + 1} & again}  # a song comes again line below line
    listed = {at for at in again if layout.key(at) in alone and at < last[layout.key(at)]}
    for at in sorted(listed):
        if {at - 1, at + 1} & listed and layout.key(at) not in (layout.key(at - 1), layout.key(at + 1)):
            yield at


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


def _pulled(layout: Layout, first: int, stop: int) -> Iterator[int]:
    """Yield the sentences between two paragraphs that another paragraph has word by word: printed large beside it."""
    likely = {at: layout.key(at) for at in _between_texts(layout, first, stop)}
    said = frozenset(said_again(likely.values(), (layout.key(at) for at in range(first, stop) if layout.is_text(at))))
    yield from (at for at, key in likely.items() if key in said)


def _between_texts(layout: Layout, first: int, stop: int) -> Iterator[int]:
    """Yield the lines that are no paragraphs between running text; what is announced is quoted, as articles of law."""
    announced = False
    for at in range(first + 1, stop - 1):
        over = layout.page.raw(layout.index(at - 1))
        announced = announces(over) or (announced and layout.roles[at - 1] is not Role.PARAGRAPH)
        short = layout.roles[at] in (Role.OPEN, Role.SENTENCE) and layout.key(at).count(" ") >= _LONE
        if short and not announced and layout.is_text(at - 1) and layout.is_text(at + 1):
            yield at


def _is_button(layout: Layout, at: int) -> bool:
    return layout.cue(at) in _BUTTONS and layout.key(at).count(" ") < _BUTTON and not layout.is_text(at)


def _is_notice(layout: Layout, at: int, text: range) -> bool:
    """Return whether a line invites, or is a title behind a label that does: "follow: the title"."""
    known = layout.cue(at) in _BUTTONS and layout.roles[at] is Role.RESIDUE
    if not (known or layout.roles[at] is Role.OPEN) or layout.is_stamp(at) or layout.folded(at).endswith(":"):
        return False
    if _is_subhead(layout, at, text) or layout.is_joined(at):  # a notice begins with no "and"
        return False
    if not known and layout.folded(at).endswith("."):  # a sentence that invites: what a speaker says reads so too
        return layout.is_notice(at) and layout.reads(at).weight > limits().notice["two"]
    return layout.is_notice(at) or (not known and layout.is_labelled(at))


def _is_subhead(layout: Layout, at: int, text: range) -> bool:
    """Return whether a line that no rule knows heads a part: "ingredients", or two words of the text: "gold prices"."""
    if layout.cue(at):
        return False
    few = layout.key(at).count(" ") < _BUTTON
    return layout.key(at) in subheads() or (few and layout.share_beside(at, text) > _SAID)


def _foreign_titles(layout: Layout, first: int, stop: int, gone: set[int]) -> Iterator[int]:
    """Yield the lines between two paragraphs that read as titles and have hardly a word in common with what follows."""
    left = [at for at in range(first, stop) if at not in gone]
    labels = Counter(_label(layout, at) for at in left)
    likely = {at: names for at, names in _titles_between(layout, left) if labels[_label(layout, at)] < _LABELS}
    shares = _shares_below(layout, likely, left)
    if sum(share > _OWN for share in shares.values()) < _SUBHEADS:
        for at, names in likely.items():
            if shares[at] <= _OWN:
                yield from (*names, at)


def _label(layout: Layout, at: int) -> str:
    """Return the first word of a line with a label, as rows have in common: "the first picture: ..."; or its place."""
    label, colon, _ = layout.folded(at).partition(" : ")
    return label.partition(" ")[0] if colon and label.count(" ") < _BUTTON else f"{at}"


def _titles_between(layout: Layout, left: list[int]) -> Iterator[tuple[int, list[int]]]:
    """Yield the lines between two paragraphs that read as titles, each with the names of sections above it."""
    names: list[int] | None = None  # none where it is not running text that they stand below
    for at, below in itertools.pairwise(left):
        if layout.is_text(at):
            names = [] if layout.folded(at).endswith(_ENDS) else None  # a line that is not closed goes on below
        elif names is not None and layout.cue(at) == "nav":
            names.append(at)
        elif names is None or layout.roles[at] is not Role.OPEN or layout.rules[at] is not None:
            names = None
        elif _reads_as_title(layout, at) and not _is_set_as_others(layout, at):
            if layout.is_text(below) or (layout.roles[below] is Role.OPEN and layout.key(below).count(" ") < _LONE):
                yield at, names
                names = []
            else:
                names = None
        elif _may_be_a_name(layout, at):
            names.append(at)
        else:
            names = None


def _may_be_a_name(layout: Layout, at: int) -> bool:
    """Return whether a line may be the name of a section: few words, no number, no sign at its end."""
    few = layout.key(at).count(" ") < _BUTTON
    if layout.key(at) in subheads() or layout.number(at):
        return False
    return few and pattern(_WORDS).fullmatch(layout.folded(at)) is not None


def _shares_below(layout: Layout, likely: Iterable[int], left: list[int]) -> dict[int, float]:
    """Return for each of some lines the share of its stems that the lines left below it have."""
    asked, shares = frozenset(likely), dict[int, float]()
    below = set[str]()
    for at in reversed(left):
        own = layout.stems(at)
        if at in asked:
            shares[at] = len(own & below) / max(1, len(own))
        below |= own
    return shares


def _is_set_as_others(layout: Layout, at: int) -> bool:
    """Return whether a line is a verse or an item by an open line beside it, or the line below goes on from it.

    Both begin with one word, or with one bullet; the line below begins with "of", "from", as no title of its own does.
    """
    near = [each for each in (at - 1, at + 1) if layout.roles[each] is Role.OPEN and layout.rules[each] is None]
    first = layout.page.first_word(layout.index(at))
    if any(layout.page.first_word(layout.index(each)) == first for each in near):
        return True
    if any(layout.bullet(each) == layout.bullet(at) != "" for each in near):
        return True
    below = at + 1 in near and layout.page.first_word(layout.index(at + 1)) in of()
    if at + 1 < layout.size and pattern(_SAYS).match(layout.folded(at + 1)) is not None:  # "he says that he ..."
        return True
    return below or pattern(_VERSE).search(layout.page.raw(layout.index(at))) is not None


def _reads_as_title(layout: Layout, at: int) -> bool:
    if pattern(_AND_SO).search(layout.page.raw(layout.index(at))) is not None:
        return False
    if layout.page.first_word(layout.index(at)) in speaking():  # "his friend said of him: ..."
        return False
    if layout.is_joined(at) or layout.page.raw(layout.index(at)).lstrip(" ").startswith(_QUOTES):
        return False
    return layout.key(at).count(" ") >= _LONE and pattern(_NO_TITLE).match(layout.folded(at)) is None
