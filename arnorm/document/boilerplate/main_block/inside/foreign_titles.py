"""The title of another article between two paragraphs, with no cue: a link beside the text, where the text goes on.

Read on 3,000 articles in the frames of 300 pages, where 65 lines had hardly a word of what stands below: of those
above a line that goes on ("and he said", "but") 24 of 29 were such links; of the others, subheads, captions, verses,
sentences cut off by a post that was shown, hardly one in three. What tells the five: a comma, an ellipsis, a caption's
label, words that stand above.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from arnorm.document.boilerplate.main_block.limits import captions, of, particles, speaking, subheads
from arnorm.document.boilerplate.main_block.lines.layout import Layout, Role
from arnorm.unicode import pattern

__all__ = ["foreign_titles"]

_LONE: Final = 6  # spaces in a title, which has seven words or more: subheads of six stand in long reports
_INVITED: Final = 5  # ... in one that reads as a notice
_OWN: Final = 0.34  # of its stems, that the lines below have at most: of the 24 none has more; of subheads half do
_ABOVE: Final = 0.7  # ... that those above have: a caption says again who spoke
_SUBHEADS: Final = 2  # an article with so many of them writes them long
_LABELS: Final = 2  # lines with one label
_HEADS: Final = 3  # ... with any, of a review of what papers say: "The Gulf: ..."; by hand
_BUTTON: Final = 3  # words of the name of a section
_WORDS: Final = r"[^:?]*\p{L}[^:?]*"
_QUOTES: Final = ("«", "“", '"')
_SAYS: Final = "[\u064a\u062a]\u0642\u0648\u0644 \u0627\u0646"  # "says that", of a he or a she
_ENDS: Final = (".", "?", "…")
_VERSE: Final = "\ufd3f[^\ufd3e]+\ufd3e"  # between ornate parentheses: of the Quran
_COMMA: Final = "[,\u060c\u061b]"  # a clause, as hardly a title has; the Arabic comma and semicolon
_BRACKETED: Final = r"[\p{Z}\p{C}]*[(\[]\p{N}"  # "(2) ...", a note
_NO_TITLE: Final = r"[0-9]{1,2} ?[:|.)]|.*…|.*[:?.]$"  # numbered, cut off, announcing, asking, closed


def foreign_titles(layout: Layout, first: int, stop: int, gone: set[int]) -> Iterator[int]:
    """Yield the lines between two paragraphs that read as titles and have hardly a word in common with what follows."""
    left = [at for at in range(first, stop) if at not in gone]
    rows = _rows(layout, left)
    likely = {at: names for at, names in _titles_between(layout, left) if _label(layout, at) not in rows}
    shares = _shares_below(layout, likely, left)
    if sum(share > _OWN for share in shares.values()) < _SUBHEADS:
        for at, names in likely.items():
            if shares[at] <= _OWN and _is_shown_beside(layout, at, names, range(first, at)):
                yield from (*names, at)


def _is_shown_beside(layout: Layout, at: int, names: list[int], above: range) -> bool:
    """Return whether the text above goes on below a title, or its section stands above it: so it heads no part."""
    if layout.share(at, above) > _ABOVE or layout.page.first_word(layout.index(at)) in captions():
        return False
    known = _reads_as_notice(layout, at) or any(map(layout.cue, names))
    return known or (at + 1 < layout.size and layout.joins(at + 1) and layout.is_long(at + 1))


def _reads_as_notice(layout: Layout, at: int) -> bool:
    return layout.reads(at).weight > 0


def _rows(layout: Layout, left: list[int]) -> frozenset[str]:
    """Return the labels that heads of parts have: one that stands twice, or all of three open lines and more."""
    labels = Counter(label for label in (_label(layout, at) for at in left) if label)
    heads = sum(layout.roles[at] is Role.OPEN and bool(_label(layout, at)) for at in left)
    return frozenset(label for label, times in labels.items() if times >= _LABELS or heads >= _HEADS)


def _label(layout: Layout, at: int) -> str:
    """Return the first word of a line with a label, as rows have in common: "the first picture: ..."."""
    label, colon, _ = layout.folded(at).partition(" : ")
    return label.partition(" ")[0] if colon and label.count(" ") < _BUTTON else ""


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
    raw = layout.page.raw(layout.index(at))
    clause = pattern(_COMMA).search(raw) is not None and not _reads_as_notice(layout, at)
    if clause or layout.is_long(at) or layout.joins(at):
        return False
    if pattern(_BRACKETED).match(raw) is not None:
        return False
    if layout.page.first_word(layout.index(at)) in speaking():  # "his friend said of him: ..."
        return False
    if layout.is_joined(at) or raw.lstrip(" ").startswith(_QUOTES) or layout.key(at).rpartition(" ")[2] in particles():
        return False
    least = _INVITED if _reads_as_notice(layout, at) else _LONE
    return layout.key(at).count(" ") >= least and pattern(_NO_TITLE).match(layout.folded(at)) is None
