"""How a line of the head or the foot of a page is a copy of the headline."""

from __future__ import annotations

from collections.abc import Collection
from itertools import islice
from typing import Final

from arnorm.document.copies.apart import are_apart
from arnorm.document.copies.chosen.cut import cut_at_a_word
from arnorm.document.copies.chosen.text import says_any
from arnorm.document.copies.edges import LONGEST, Edges
from arnorm.document.copies.frame.address import names_in_code
from arnorm.document.copies.frame.framed import cut_before_a_name
from arnorm.document.copies.frame.pointed_at import is_pointed_at
from arnorm.document.copies.frame.retold import begins_anew
from arnorm.document.copies.likeness import copy_of, cut_unmarked, is_half
from arnorm.document.copies.masthead.line.labels import labels_nothing
from arnorm.document.copies.readings import FoldedLine, is_date
from arnorm.unicode import pattern

__all__ = ["kind_of"]

_LETTERS: Final = 14  # a headline with fewer is a phrase that running text may repeat: 161 of 6,998 are
_WORDS: Final = 3  # 131 of 6,998 headlines have fewer
_FEW_LETTERS: Final = 6  # enough beside the first line, where running text follows; six headlines have fewer
_FEW_WORDS: Final = 2  # 13 headlines have fewer
_FOOT_WORDS: Final = 4  # of a copy that is the last line; 302 headlines have fewer
_SURE_WORDS: Final = 5  # of a copy that stands further away; 643 headlines have fewer
_SENTENCE: Final = 45  # folded characters of a sentence; of verse no line is so long, or has a stop
_SOON: Final = 4  # lines below the copies in which it follows: a name, a byline and a date may stand between
# A line that leads up to a quotation without a colon, as fact checkers write: "as the following", "unedited", a dash.
_LEADS_UP: Final = r"(?r) (?:كالاتي|كالتالي|الاتي|الاتيه|التالي|التاليه|يلي|تصرف)(?: \|)?$"


def kind_of(edges: Edges, index: int, clean: int, gone: Collection[int]) -> str | None:
    """Return how a line is a copy of the headline, lines aside that go, or ``None``."""
    if names_in_code(edges.page.raw(index), edges.line(clean).words):
        return "site"
    apart = edges.page.longer_than(index, 2 * LONGEST) or are_apart(edges.page, clean, index)
    if apart or _announced(edges, index, clean, gone):
        return None
    beside = edges.beside(index, clean, gone)
    if not (edges.title and beside) and not _long_enough(edges, index, clean, beside=beside):
        return None
    if edges.stands_framed(index, clean):
        if index < clean and is_pointed_at(edges.page, clean):
            return None
        frame = edges.frame(index, edges.line(clean).letters)
        return "part" if frame is not None and frame.is_joined else "site"
    kind = _kind_cut(edges, index, clean, gone, beside=beside)
    return None if kind not in (None, "same") and is_pointed_at(edges.page, index) else kind


def _kind_cut(edges: Edges, index: int, clean: int, gone: Collection[int], *, beside: bool) -> str | None:
    """Return the same of a line in no frame, be it the beginning of the headline."""
    if edges.is_cut_at_a_quote(index, clean) or (beside and edges.begins_framed(index, clean)):
        return "cut"
    return _kind_alone(edges, index, clean, gone, beside=beside)


def _kind_alone(edges: Edges, index: int, clean: int, gone: Collection[int], *, beside: bool) -> str | None:
    """Return the same of a line in no frame."""
    line, headline = edges.line(index), edges.line(clean)
    kind = copy_of(line, headline, beside=beside, well_set=edges.well_set(clean))
    apart = edges.place[index] - edges.place[clean]
    if kind is None and line.letters == headline.letters and _is_closed_copy(edges, index, clean, gone):
        return "same"
    if kind is None and abs(apart) == 1 and edges.well_set(clean):
        if cut_unmarked(line, headline, at_a_word=apart > 0) or edges.is_short_title(index, clean):
            return "cut"
        if apart > 0 and cut_at_a_word(line, headline) and _takes_up_the_rest(edges, index, clean):
            return "cut"  # a deck that says nothing else is none
        if (apart > 0 and is_half(line, headline, named=edges.is_given(clean))) or edges.is_in_a_list(index, clean):
            return "part"
    last = index == edges.page.content[-1]
    if kind is None and last and _is_cut_in_a_word(line, headline):
        return "cut"
    return "cut" if kind is None and last and cut_before_a_name(edges.page.raw(index), headline.letters) else kind


def _takes_up_the_rest(edges: Edges, index: int, clean: int) -> bool:
    """Return whether the text has a word of what a headline says behind a line that is its beginning.

    Else the longer of the two may be that line, and whose picture it is, or a caption.
    """
    rest = edges.line(clean).words[len(edges.line(index).words) :]
    return edges.is_given(clean) or says_any(rest, edges.text(index, clean))


def _is_cut_in_a_word(line: FoldedLine, headline: FoldedLine) -> bool:
    """Return whether a line is the beginning of a headline, cut within a word, where no field's width tells of it."""
    inside = not line.folded.endswith("\u2026") and line.words != headline.words[: len(line.words)]
    return inside and cut_unmarked(line, headline, at_a_word=False)


def _is_closed_copy(edges: Edges, index: int, clean: int, gone: Collection[int]) -> bool:
    """Return whether a line is the headline, and a full stop, above running text or as the last line of a page.

    Nothing stands between the two but a date, and what goes.
    """
    if index == edges.page.content[-1]:
        return len(edges.line(clean).words) >= _SURE_WORDS
    first, last = sorted((edges.place[index], edges.place[clean]))
    between = (it for it in edges.order[first + 1 : last] if it not in gone)
    below = next(iter(edges.order[last + 1 :]), None)
    anew = below is not None and begins_anew(edges.page.key(below).split(" "))
    return anew and all(is_date(edges.line(it).folded) for it in between)


def _announced(edges: Edges, index: int, clean: int, gone: Collection[int]) -> bool:
    """Return whether the line above leads up to this one: what it announces is quoted, be it the headline."""
    at = edges.place[index]
    above = edges.order[at - 1] if at else clean
    if above == clean or above in gone:
        return False
    folded = edges.page.folded(above)
    if folded.endswith(":") and labels_nothing(folded):
        return False
    return folded.endswith(":") or pattern(_LEADS_UP).search(folded) is not None


def _long_enough(edges: Edges, index: int, clean: int, *, beside: bool) -> bool:
    """Return whether a headline has words enough that a line at this place can be its copy, and not a phrase."""
    line = edges.line(clean)
    if beside and (edges.well_set(clean) or _is_twice(edges, index, clean)):
        return len(line.words) >= _FEW_WORDS and len(line.letters) >= _FEW_LETTERS
    last = index == edges.page.content[-1]
    least = _WORDS if beside else _FOOT_WORDS if last else _SURE_WORDS
    return len(line.words) >= least and len(line.letters) >= _LETTERS


def _is_twice(edges: Edges, index: int, clean: int) -> bool:
    """Return whether a line is the first one again, and a sentence with its stop follows, be it a short one.

    Below a subhead a chant may be printed twice; the first line of a page is none.
    """
    page, letters = edges.page, edges.line(clean).letters
    if clean != edges.order[0] or edges.line(index).letters != letters:
        return False
    below = islice((it for it in edges.order[1:] if edges.line(it).letters != letters), _SOON)
    return any(page.sketch.is_closed(it) and page.longer_than(it, _SENTENCE) for it in below)
