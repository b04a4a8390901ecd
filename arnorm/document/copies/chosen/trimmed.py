"""The first line as headline, without what the page sets around it there: it stays in its place, and the copy goes.

So it is where the bare headline stands further down, below a date or a name; where it is the less fully written; and
where no line is bare, but two hold the same headline, each within a frame of its own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from arnorm.document import fold
from arnorm.document.copies.absence import KICKER, may_be_framed
from arnorm.document.copies.edges import LONGEST, Edges
from arnorm.document.copies.frame.framed import runs, twice
from arnorm.document.copies.frame.words import is_a_byline
from arnorm.document.copies.likeness import is_turned
from arnorm.document.copies.masthead.line.reading import read
from arnorm.document.copies.masthead.names import names_a_person
from arnorm.document.copies.readings import is_date
from arnorm.document.lines import trimmed_cut
from arnorm.unicode import pattern

__all__ = ["AROUND", "Choice", "fullness", "in_its_place", "may_be_kicker", "shared"]

# How a line is a copy that says more than the headline beside it, so that this can be cut away.
_BESIDE: Final = frozenset(("site", "date", "label", "caption"))
_CLOSING: Final = r"[\u064b-\u0652]*[»”\"’'\)\]!?\u061f]*"
_OPENING: Final = r"[«“\"‘'\(\[]*"
# What names a headline "fuller" between copies with the same letters: hamza written, quotes set.
_FULLER: Final = r"[أإآؤئءة«»“”\"]"
AROUND: Final = '\u00ab\u00bb\u201c\u201d"'
_DOTTED: Final = r"(?<=\p{L}[\p{Zs}]?)(?:[.]{2,}|\u2026)(?=[\p{Zs}]?\p{L})"
_WORD: Final = r"[\p{L}\p{M}_]{2}"  # nothing is cut in the midst of a word
_LEAST: Final = 3  # words of a headline that stands alone; 131 of 6,998 have fewer
_COUNTS: Final = (2, 3)  # lines on which a headline is broken
_NEAR: Final = 3  # lines with words from the first to one that holds the same headline


@dataclass(frozen=True)
class Choice:
    """``clean`` is the headline in its fullest clean form, ``copies`` are the lines that go and how each is a copy."""

    clean: int | None
    copies: Mapping[int, str]
    beside: tuple[tuple[int, int, str], ...] = ()  # what goes from the first line, which then is the headline


def in_its_place(edges: Edges, clean: int, going: Mapping[int, str]) -> Choice | None:
    """Return the choice by which the first line stays, where it holds the headline that stands bare further down."""
    page, first = edges.page, edges.order[0]
    if going.get(first) not in _BESIDE or clean in going or edges.doubled_at(first) is not None:
        return None
    cuts = _around(edges, edges.line(clean).letters, going[first])
    if not cuts:
        return None
    rest = _without(edges, cuts)
    below = [i for i in edges.order[1 : edges.place[clean]] if i not in going and not may_be_kicker(edges, i)]
    dotted = pattern(_DOTTED)
    better = dotted.search(page.raw(clean)) is not None and dotted.search(rest) is None
    if not below and not better and fullness(rest) <= fullness(page.raw(clean)):
        return None
    copies = {index: kind for index, kind in going.items() if index != first} | {clean: "same"}
    return Choice(first, copies, cuts)


def may_be_kicker(edges: Edges, index: int) -> bool:
    """Return whether a line between two copies may be the kicker of the second: few words, no name and no date."""
    line = edges.line(index)
    named = names_a_person(" ".join(line.words)) or is_a_byline(line.words, parted=True)
    return len(line.words) <= KICKER and not (named or is_date(line.folded) or read(line.folded))


def shared(edges: Edges) -> Choice | None:
    """Return the choice where the first line and one below hold the same headline, and neither holds it alone."""
    page, order = edges.page, edges.order
    if not may_be_framed(page.sketch, order) or page.longer_than(order[0], LONGEST):
        return None
    if edges.doubled_at(order[0]) is not None:
        return None
    span = twice(page.raw(order[0]))
    if span is not None:
        letters = fold.skeleton(page.raw(order[0])[slice(*span)])[0]
        return _framed_by(edges, letters, _cuts(edges, *span, "doubled"))
    near = [index for index in order[1 : 1 + _NEAR] if _may_share(edges, index)]
    pieces = _pieces(edges, near)
    alone = frozenset(edges.line(index).letters for index in near if len(edges.line(index).words) >= _LEAST)
    for letters in pieces if alone.isdisjoint(pieces) else ():
        if edges.frame(order[0], letters) is None:
            continue
        parts = next((count for count in _COUNTS if _joined(edges, order[1 : 1 + count]) == letters), 0)
        if parts or any(edges.frame(index, letters) for index in near):
            found = _framed_by(edges, letters, _around(edges, letters, "site"))
            halves = dict.fromkeys(order[1 : 1 + parts], "part")
            return None if found is None else replace(found, copies={**found.copies, **halves})
    return None


def _pieces(edges: Edges, near: list[int]) -> list[str]:
    """Return the letters of the pieces of the first line that may be the headline of lines near it, too.

    Where one of these is the whole line again, only the title tells what of it is the headline.
    """
    first, title = edges.order[0], edges.title
    whole = edges.line(first)
    if any(whole.letters in it.letters or is_turned(it, whole) for it in map(edges.line, near)):
        frame = edges.frame(first, title.letters) if title is not None else None
        return [title.letters] if title is not None and frame is not None and not frame.has_kicker else []
    raw = edges.page.raw(first)
    return [fold.skeleton(raw[start:end])[0] for start, end in runs(raw)] if near else []


def _may_share(edges: Edges, index: int) -> bool:
    """Return whether a line may hold the headline of the first in another frame; the proofs of absence say the same."""
    return not edges.page.sketch.is_closed(index) and not edges.page.longer_than(index, LONGEST)


def _joined(edges: Edges, lines: Sequence[int]) -> str:
    return "".join(edges.line(index).letters for index in lines)


def _framed_by(edges: Edges, letters: str, cuts: tuple[tuple[int, int, str], ...]) -> Choice | None:
    """Return the choice of the first line, without some pieces, and of all lines with the same headline."""
    found = [i for i in edges.order[1:] if edges.line(i).letters == letters or edges.frame(i, letters)]
    return Choice(edges.order[0], dict.fromkeys(found, "site"), cuts) if cuts else None


def fullness(line: str) -> int:
    """Return how much of what may be left out is written; quotes around the whole make a quotation of it, no more."""
    line = line.strip(" \t\u00a0")
    quoted = line[:1] in AROUND and line[-1:] in AROUND
    return sum(1 for _ in pattern(_FULLER).finditer(line[1:-1] if quoted else line))


def _without(edges: Edges, cuts: tuple[tuple[int, int, str], ...]) -> str:
    """Return the first line without some pieces."""
    at, parts = edges.page.lines[edges.order[0]].start, []
    for start, end, _ in cuts:
        parts.append(edges.page.text[at:start])
        at = end
    return "".join([*parts, edges.page.text[at : edges.page.lines[edges.order[0]].end]])


def _around(edges: Edges, letters: str, kind: str) -> tuple[tuple[int, int, str], ...]:
    """Return the places of what stands before and behind a headline on the first line, signs and all."""
    line = edges.page.lines[edges.order[0]]
    span = _place(edges, letters)
    if span is None:
        return ()
    return _cuts(edges, span[0] - line.start, span[1] - line.start, kind)


def _cuts(edges: Edges, start: int, end: int, kind: str) -> tuple[tuple[int, int, str], ...]:
    """Return what stands before and behind a piece of the first line, its quotes aside."""
    page = edges.page
    line = page.lines[edges.order[0]]
    start, end = line.start + start, line.start + end
    opening = pattern("(?r)" + _OPENING).match(page.text, line.start, start)
    closing = pattern(_CLOSING).match(page.text, end, line.end)
    lone = (
        opening is not None
        and opening.group() == '"'
        and not (closing and closing.group())
        and _is_paired(page.text[start:end])
    )
    start, end = opening.start() if opening and not lone else start, closing.end() if closing else end
    if any(line.start < at < line.end and pattern(_WORD).fullmatch(page.text, at - 1, at + 1) for at in (start, end)):
        return ()
    found = []
    for one, two in ((line.start, start), (end, line.end)):
        if fold.skeleton(page.text[one:two])[0]:
            cut = trimmed_cut(page.text, line, one, two, ())
            found.append((cut.start, cut.end, kind))
    return tuple(found)


def _is_paired(text: str) -> bool:
    """Return whether straight quotes stand in pairs in a text, so that one before it is not closed in it."""
    return text.count('"') % 2 == 0


def _place(edges: Edges, letters: str) -> tuple[int, int] | None:
    """Return where a headline of these letters stands on the first line: at its start, its end, or in a frame."""
    page, first = edges.page, edges.order[0]
    line = page.lines[first]
    frame = edges.frame(first, letters)
    if frame is not None:
        return line.start + frame.start, line.start + frame.end
    end = fold.match_letters(page.text, line.start, line.end, letters)
    if end >= 0:
        return line.start, end
    at = fold.match_last_letters(page.text, line.start, line.end, letters)
    return (at, line.end) if at > line.start else None
