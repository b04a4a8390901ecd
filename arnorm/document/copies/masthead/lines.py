"""Lines of a page's head above a headline that is printed twice, and between its copies, which no word of pages tells.

Whose paper it is, with the names below; the date in both calendars and the number of the issue; the name of the page in
Latin letters, an address; menus and tickers in one line; a name that the head itself prints twice. None of it can be a
headline where a headline stands twice below.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from itertools import pairwise
from typing import Final

from arnorm.document.copies.edges import Edges
from arnorm.document.copies.masthead.above import may_be_of_another
from arnorm.document.copies.masthead.kinds import MANY
from arnorm.document.copies.masthead.line.pieces import is_composed
from arnorm.document.copies.masthead.line.reading import read
from arnorm.document.copies.masthead.line.says import BOX, BUTTON, DATE, FORM, LINK, MAYBE, NOUN, NUMBER, PART, REGION
from arnorm.document.copies.masthead.names import may_name, names_a_person
from arnorm.document.copies.masthead.offices import is_office
from arnorm.document.copies.masthead.told import ENTRY, HEADING, NAME, OFFICE, PAPER, STAMP, TICKER, says_again, told
from arnorm.document.copies.masthead.under.unsaid import says_nothing
from arnorm.document.copies.named import is_outlet
from arnorm.unicode import pattern

__all__ = ["of_the_masthead"]

_SHORT: Final = 5  # words of a name that the head prints twice
_MENU: Final = 6  # words of a menu in one line, above two copies
_TITLES: Final = 3  # lines above both copies; kicker and deck are two
_ANYWHERE: Final = (OFFICE, NAME, HEADING)  # between two copies a long line may be a deck, a stamp is left to rules
_ABOVE: Final = (STAMP, TICKER, ENTRY, PAPER)
_NAME: Final = 3  # words of a subhead or a kicker between two copies
_UNSURE: Final = (MAYBE, LINK, BUTTON, FORM, NOUN, NUMBER, REGION, BOX)
_LEFT: Final = (DATE, PART, STAMP)  # to rules, between two copies
_TICKER: Final = 120  # folded characters of headlines in one line; the longest of 6,998 has 113
_MOTTO_WORDS: Final = 8  # of what an outlet says of itself
_HEADLINE: Final = 5  # words of the headline below them; 643 of 6,998 have fewer
_DIGITS: Final = "0123456789"
_BY: Final = ("by ", "written ", "edited ")
_ENDS: Final = (".", "?", ":")


def of_the_masthead(edges: Edges, first: int, last: int, copies: Collection[int]) -> frozenset[int]:
    """Return the lines up to the last copy that are the page's own; ``first`` and ``last`` are places of copies."""
    lines = [index for index in edges.order[:last] if index not in copies]
    known = set(_known(edges, lines, (first, last), copies))
    above = edges.order[:first]
    lowest = max((at for at, index in enumerate(above) if index in known), default=0)
    if lowest and sum(index in known for index in above) > MANY:
        lowest = len(above)
    office = max((at for at, index in enumerate(above) if is_office(edges.page.key(index))), default=0)
    names = [index for at, index in enumerate(above[:lowest]) if at < office or may_name(edges.line(index).folded)]
    told_so = known | {index for index in edges.order[first:last] if index in copies and read(edges.line(index).folded)}
    between = (pair for pair in pairwise(edges.order[first + 1 : last]) if pair[0] not in copies)
    names += (one for one, two in between if two in told_so and one not in known and _may_name(edges, one))
    names += (two for one, two in pairwise(above) if two not in known and _is_motto(edges, one, two))
    unknown = [index for index in above if index not in known and _may_be_a_title(edges, index)]
    return frozenset((*known, *names, *(unknown if len(unknown) >= _TITLES else ())))


def _may_name(edges: Edges, index: int) -> bool:
    """Return whether a line between two copies, above one that is the page's, may be the outlet's name."""
    return len(edges.line(index).words) < _NAME and may_name(edges.line(index).folded)


def _is_motto(edges: Edges, name: int, index: int) -> bool:
    """Return whether a line is what an outlet says of itself, below its name and above two copies."""
    line = edges.line(index)
    short = len(line.words) <= _MOTTO_WORDS and not line.folded.endswith(_ENDS)
    return short and is_outlet(" ".join(edges.line(name).words)) and not names_a_person(line.folded)


def _kickers(edges: Edges, lines: list[int], copies: Collection[int]) -> set[int]:
    """Return the first of lines that stand above each of two copies: a kicker, printed twice with its headline."""
    found: dict[str, list[int]] = {}
    for index in lines:
        below = edges.order[edges.place[index] + 1 :][:1]
        if below and below[0] in copies and len(edges.line(index).words) > 1:
            found.setdefault(edges.line(index).letters, []).append(index)
    twice = [same[0] for same in found.values() if len(same) > 1]
    names = (i for i in twice if is_outlet(edges.page.key(i)) or says_nothing(edges, i, copies))
    return {*twice} - {*names, *(index for index in twice if read(edges.line(index).folded))}


def _known(edges: Edges, lines: list[int], ends: tuple[int, int], copies: Collection[int]) -> Iterator[int]:
    """Yield the lines that say themselves, or by the line above, what they are."""
    first, headline = ends[0], edges.line(edges.order[ends[1]])
    words = len(headline.words)
    alone = lines == edges.order[:1] and first == 1  # a line above the title, which may be a kicker
    alone = alone or (len(copies) == 1 and all(read(edges.line(index).folded) == BOX for index in lines))
    counts = Counter(edges.line(index).letters for index in lines)
    kickers = _kickers(edges, lines, copies)
    for index, kind in zip(lines, told(edges.page, lines), strict=True):
        if index in kickers or (alone and is_composed(list(edges.line(index).words))):
            continue
        above = edges.place[index] < first
        left = _UNSURE if alone else () if above else _LEFT
        line = edges.line(index)
        twice = counts[line.letters] > 1 and len(line.words) <= _SHORT
        if (
            kind in _ANYWHERE
            or (above and (kind in _ABOVE or _is_menu(line.words) or _is_ticker(line.folded, words)))
            or twice
            or read(line.folded) not in ("", *left)
            or _is_latin(line.folded, headline.letters)
        ):
            yield index


def _may_be_a_title(edges: Edges, index: int) -> bool:
    """Return whether a line may be the headline of another article, and no sentence."""
    open_line = not edges.line(index).folded.endswith(_ENDS) and not edges.page.prose(index)
    return open_line and may_be_of_another(edges.page, index)


def _is_latin(folded: str, headline: str) -> bool:
    """Return whether a line is in Latin letters where the headline is not, and no name of a writer."""
    if _has_arabic(folded) or not _has_arabic(headline) or folded.startswith(_BY):
        return False
    return " " not in folded or " http" in folded or is_outlet(folded) or any(char in _DIGITS for char in folded)


def _has_arabic(folded: str) -> bool:
    return pattern("[\u0621-\u06d3]").search(folded) is not None


def _is_ticker(folded: str, words: int) -> bool:
    """Return whether headlines stand in one line, above one of so many words."""
    return words >= _HEADLINE and len(folded) > _TICKER and not folded.endswith(_ENDS)


def _is_menu(words: tuple[str, ...]) -> bool:
    """Return whether names of sections stand in one line, the outlet's name among them again and again."""
    return len(words) >= _MENU and says_again(words)
