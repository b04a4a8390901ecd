"""The headline that stands twice below menus, names of sections and stamps, on a page that begins with these."""

from __future__ import annotations

from typing import Final

from arnorm.document.copies.absence import no_line_twice
from arnorm.document.copies.edges import LONGEST, Edges
from arnorm.document.copies.masthead.offices import is_office
from arnorm.document.copies.masthead.stamps import is_stamp
from arnorm.document.copies.named import is_outlet
from arnorm.document.copies.readings import FoldedLine
from arnorm.document.page import PROSE

__all__ = ["below_a_section", "repeated"]

_REPEATED_WORDS: Final = 6  # of the headline of a page that begins with menus, whose entries are shorter
_BESIDE_WORDS: Final = 3  # of one that stands right below itself, and running text below; 131 headlines have fewer
_REPEATED_WITHIN: Final = 15  # lines with words; eight stand between the two copies of a page of LBCI
_AGENCY_WORDS: Final = 6  # of the name of an agency, its letters behind it
_SECTION_WORDS: Final = 3  # of the name of a section


def repeated(edges: Edges) -> int | None:
    """Return the first line of many words that comes again soon: the headline of a page that begins with menus."""
    answers = edges.page.sketch.answers
    if repeated not in answers:
        answers[repeated] = None if no_line_twice(edges.page) else _repeated(edges)
    known: int | None = answers[repeated]
    return known


def _repeated(edges: Edges) -> int | None:
    page = edges.page
    seen: dict[str, int] = {}
    above = ""
    prose = False  # below running text, what comes again is a section title or a refrain
    for index in page.content[:_REPEATED_WITHIN]:
        if page.longer_than(index, LONGEST):
            break
        line = FoldedLine(page.folded(index))
        leads_up = line.folded.endswith(":") and len(line.words) >= _REPEATED_WORDS  # to a chant
        prose = prose or line.closed or leads_up or page.longer_than(index, 2 * PROSE)
        if line.closed or len(line.words) < _BESIDE_WORDS or _is_of_the_page(line):
            continue
        if len(line.words) < _REPEATED_WORDS:
            if line.letters == above and not prose and index in edges.place and edges.well_set(index):
                return edges.order[edges.place[index] - 1]
            above = line.letters
            continue
        above = ""
        if line.letters in seen:
            if prose and edges.headline_like(page.content[0]):
                return None
            first = seen[line.letters]
            return _first_of_both(edges, first, index) if first in edges.place else None
        if not prose:
            seen[line.letters] = index
    return None


def _first_of_both(edges: Edges, one: int, two: int) -> int:
    """Return the line above the first copy that stands above the second one, too: the headline above its deck."""
    place, other = edges.place[one], edges.place.get(two, 0)
    if not 0 < place < other - 1:
        return one
    upper, again = edges.order[place - 1], edges.order[other - 1]
    above = edges.line(upper)
    alike = above.letters == edges.line(again).letters and len(above.words) >= _BESIDE_WORDS
    return upper if alike and edges.headline_like(upper) and not _is_of_the_page(above) else one


def _is_of_the_page(line: FoldedLine) -> bool:
    agency = len(line.words) <= _AGENCY_WORDS and is_outlet(" ".join(line.words[: _AGENCY_WORDS - 1]))
    return agency or is_stamp(line.folded) or is_office(" ".join(line.words))


def below_a_section(edges: Edges, first: int) -> int:
    """Return the first line, or the longer one that stands twice below it where that names a section."""
    line = edges.line(first)
    named = len(line.words) <= _SECTION_WORDS or is_office(" ".join(line.words))
    if not named or no_line_twice(edges.page):
        return first
    below = repeated(edges)
    return below if below is not None and len(edges.line(below).words) > len(line.words) else first
