"""How a line of a page reads that may be a notice, by what it weighs and what stands above it.

A sentence is no notice where it is announced, signed, quoted or an item of a list, nor the clause of a report in a
broken line.
"""

from __future__ import annotations

from typing import Final

from arnorm.document.boilerplate.judged import Judged, announces, ends_in_comma
from arnorm.document.boilerplate.passes.reading import SURE, Reading, is_signed, reading
from arnorm.document.boilerplate.rule import CONTACT
from arnorm.document.boilerplate.rules import bare, folded_words
from arnorm.document.page import Page, of_a_line
from arnorm.unicode import pattern

__all__ = ["read"]

_LONGEST: Final = 200  # folded characters; the longest reservations have two sentences
_THIRD: Final = 3  # one word in so many on no list
_REACHED: Final = "[0-9a-z@]"  # of a telephone, an address
_ADDRESS: Final = r"(?:^| )https? \|"  # the article's own, where no rule knows what stands before it
_SIGN: Final = r"[\p{Z}\p{C}]*([^\p{L}\p{N}\p{Z}\p{C}])"
_OPENING_QUOTES: Final = '\u00ab\u201c"'
_QUOTED: Final = r"[\p{Z}\p{C}]*(?:[«“\"]|> )|.*[»”\"][\p{Z}\p{C}]*$"
_NAMED_AT_THE_END: Final = (
    r"(?r)\p{L}[\p{Zs}][«“\"](?:[^«»“”\"\p{Zs}]++[\p{Zs}]){0,3}[^«»“”\"\p{Zs}]++[\p{Zs}]?[»”\"][\p{Z}\p{C}]*$"
)


def read(judged: Judged, at: int, *, label: bool = False) -> Reading | None:
    """Return how a line reads that may be a notice; ``None`` for one that is long, announced, quoted, or not chosen.

    With ``label`` it may be the name of a field, and the colon behind it says nothing.
    """
    page, index = judged.page, judged.content[at]
    above = judged.content[at - 1]
    if not _may_be_notice(page, index):
        return None
    if above not in judged.gone and (_leads_up(page, above) or _are_items(page.raw(above), page.raw(index))):
        return None
    told = reading(bare(page.folded(index)) if label else page.folded(index))
    return told if told.kind in judged.rules.kinds and not _tells_where(page.folded(index), told) else None


def _tells_where(folded: str, told: Reading) -> bool:
    """Return whether a line says where to ask, in words that no page has: "enquiries: the second floor"."""
    unknown = told.kind == CONTACT and " : " in folded and told.unknown * _THIRD >= told.words
    return unknown and pattern(_REACHED).search(folded) is None


@of_a_line
def _may_be_notice(page: Page, index: int) -> bool:
    """Return whether a line is not long, nor signed, nor a part of a sentence or a quotation."""
    if page.longer_than(index, _LONGEST) or ends_in_comma(page.raw(index)) or is_signed(page.folded(index)):
        return False
    if page.first_word(index) in folded_words("telling"):
        return False  # "making clear that every offer stands on its site alone": the clause of a report
    likely = _quotes(page.raw(index)) or pattern(_ADDRESS).search(page.folded(index)) is not None
    return not likely or reading(page.folded(index)).weight > SURE


@of_a_line
def _leads_up(page: Page, index: int) -> bool:
    """Return whether a line announces the one below it, and is no name of a field."""
    return announces(page.raw(index)) and reading(bare(page.folded(index))).weight <= 0


def _are_items(above: str, line: str) -> bool:
    """Return whether two lines begin with the same sign, as those of a list do."""
    one, two = pattern(_SIGN).match(above), pattern(_SIGN).match(line)
    return one is not None and two is not None and one.group(1) == two.group(1)


def _quotes(raw: str) -> bool:
    """Return whether a line is a quotation, or ends in one that is longer than a name."""
    quoted = pattern(_QUOTED).match(raw) is not None
    return quoted and (raw.lstrip(" \t\u00a0")[:1] in _OPENING_QUOTES or pattern(_NAMED_AT_THE_END).search(raw) is None)
