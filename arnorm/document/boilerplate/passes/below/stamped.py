"""A site's list as the last lines of a page: titles, each with its date and hour, with the names of sections between.

No cue stands above such a list. What an article tells by the hour is sentences, and has no year beside each hour; "two
hours ago" on a line of its own is no article's at all. So two such stamps with a title between them, below the last
running text, are a list, with all that stands around them.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import Final

from arnorm.document import fold
from arnorm.document.boilerplate.judged import Gone, Judged
from arnorm.document.boilerplate.passes.below.foot import LINES
from arnorm.document.boilerplate.passes.below.uncued import say_nothing_of
from arnorm.document.boilerplate.rules import words
from arnorm.document.copies.named import is_section
from arnorm.document.copies.readings import is_date
from arnorm.document.page import Page, of_a_line
from arnorm.document.patterns import either
from arnorm.unicode import pattern

__all__ = ["stamped"]

KIND: Final = "related"
_LONGEST: Final = 70  # letters of a stamp: weekday, day, month, year, hour, and by whom
_TITLE: Final = 110  # folded characters
_WORDS: Final = 4  # of a title between two stamps
_ALIEN: Final = 0.5  # of the titles say nothing of the text
_HOUR: Final = r"(?=.*(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])).*(?<![0-9])[0-9]{1,2} : [0-9]{2}(?![0-9])"
_BY_WHOM: Final = " \u0645\u0646 \u0637\u0631\u0641 "  # "min taraf", by: a forum's posts
_DIGITS: Final = b"0123456789"


def stamped(judged: Judged) -> frozenset[Gone]:
    """Return the lines of such a list."""
    if KIND not in judged.rules.kinds:
        return frozenset()
    return frozenset(Gone(index, KIND) for index in _lines(judged) if index not in judged.gone)


def _lines(judged: Judged) -> list[int]:
    run = _below_the_text(judged)
    stamps = [at for at, index in enumerate(run) if _is_stamp(judged.page, index)]
    if len(stamps) < 2 or not all(_are_apart(judged.page, run[one + 1 : two]) for one, two in pairwise(stamps)):
        return []
    page = judged.page
    if not _is_of_a_page(judged, run, stamps) or not _are_others(judged, run, stamps):
        return []
    each = min(two - one for one, two in pairwise(stamps))
    below = any(_is_title(page, index) for index in run[stamps[-1] + 1 :])  # the stamp stands above its title
    first = stamps[0] if below else max(0, stamps[0] - (each - 1))
    while first and is_section(page.folded(run[first - 1])):
        first -= 1
    return run[first:]


def _is_of_a_page(judged: Judged, run: list[int], stamps: list[int]) -> bool:
    """Return whether a line of the list is a page's, its days aside: fixtures and a live report have none."""
    others = set(run) - {run[at] for at in stamps}
    known = any(index in judged.gone or index in judged.found for index in others)
    return known or any(is_section(judged.page.folded(index)) for index in others)


def _are_others(judged: Judged, run: list[int], stamps: list[int]) -> bool:
    """Return whether the text says next to nothing of the titles: else they are what came to pass, hour by hour."""
    page, content = judged.page, judged.content
    known = {*judged.gone, *judged.found, *(run[at] for at in stamps)}
    titles = [index for index in run if index not in known and _is_title(page, index)]
    return bool(titles) and say_nothing_of(page, titles, content[: len(content) - len(run)], _ALIEN)


def _below_the_text(judged: Judged) -> list[int]:
    """Return the last lines, none of them running text that is not known to be the page's, nor a sentence."""
    page, content = judged.page, judged.content
    at = len(content)
    while at > 1 and len(content) - at < LINES and _may_stand(judged, content[at - 1]):
        at -= 1
    return content[at:] if at > 1 and page.prose(content[at - 1]) else []


def _may_stand(judged: Judged, index: int) -> bool:
    page = judged.page
    if index in judged.gone or index in judged.found:
        return True
    return not (page.longer_than(index, _TITLE) or page.end(index) in (".", ":"))


def _are_apart(page: Page, between: list[int]) -> bool:
    return any(_is_title(page, index) for index in between)


def _is_title(page: Page, index: int) -> bool:
    return page.key(index).count(" ") + 1 >= _WORDS


@of_a_line
def _is_stamp(page: Page, index: int) -> bool:
    """Return whether a line is a date with its hour, or says how long ago; nothing else."""
    letters = page.sketch.letters[index]
    if len(letters) > _LONGEST:
        return False
    folded = page.folded(index)
    if len(letters.translate(None, _DIGITS)) < len(letters) and pattern(_HOUR).match(folded):
        return is_date(folded.partition(_BY_WHOM)[0])
    return _says_how_long_ago(page, index)


def _says_how_long_ago(page: Page, index: int) -> bool:
    return pattern(_ago()).fullmatch(page.folded(index).strip(fold.EDGE_SIGNS)) is not None


@lru_cache(maxsize=1)
def _ago() -> str:
    """Return a pattern for "two hours ago"."""
    since, spans, two = (either(words()[name]) for name in ("since", "span", "two_spans"))
    return f"{since} (?:[0-9]{{1,3}} {spans}|{two})(?: [^ 0-9]+)?"
