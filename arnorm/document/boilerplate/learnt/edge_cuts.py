"""What an outlet puts before the first words of its articles and behind the last ones, with no mark between.

Where half of all articles begin with the same words, these are the site's; where fewer do, the words must read as a
notice: a checker's articles begin with "users shared", a share bar says "share by" before some. They end where the
articles part.
"""

from __future__ import annotations

from collections.abc import Container
from math import inf
from typing import Final

from arnorm.document import fold
from arnorm.document.boilerplate.learnt.asked import Asked, is_formula, is_joined, leads_on
from arnorm.document.boilerplate.passes.reading import SURE, reading
from arnorm.document.lines import By, Cut, trimmed_cut
from arnorm.document.page import PROSE
from arnorm.document.profile.edge_words import (
    CLOSES,
    OPENS,
    SHORTEST,
    closed,
    first_lines,
    last_line,
    last_words,
    opened,
    words,
)
from arnorm.document.profile.enough import MIN_DF, TITLES_ALIKE
from arnorm.document.profile.ids import line_id
from arnorm.unicode import pattern

__all__ = ["closing_cut", "opening_cut"]

# Of the articles that begin alike, so many with the next word too: it is the site's. By hand: where fewer than half go
# on alike, most articles that have the words do not have that one.
_GO_ON: Final = 0.5
# Of the articles, before words that read as a notice: a share bar stands in six of a hundred (okaz), "an approval was
# issued", the commonest of 9,000 articles that reads so and is none, in one of two hundred.
_SHARE: Final = 0.03
# What is told weighs far below: "the spokesman said" -10. Behind a text that no mark ends little else stands.
_TOLD: Final = {OPENS: 0.0, CLOSES: -2.0}
_LETTER: Final = r"[\p{L}\p{M}\p{N}]"
_PARTING: Final = r"[\p{Z}\t|/:]*"


def opening_cut(asked: Asked, gone: Container[int], by: By) -> Cut | None:
    """Return the cut of what an outlet puts before the first words of its articles, or of their line above the text."""
    cuts = (_opening_cut(asked, index, by) for index in first_lines(asked.page, asked.place) if index not in gone)
    return next(filter(None, cuts), None)


def _opening_cut(asked: Asked, index: int, by: By) -> Cut | None:
    page = asked.page
    found = words(page, index)
    size = _size(asked, OPENS, [*opened(found)])
    if not size or leads_on(found[size - 1]) or not _is_sure(asked, OPENS, found[:size]):
        return None
    line = page.lines[index]
    end = fold.match_letters(page.text, line.start, line.end, "".join(found[:size]))
    named = [*asked.meta_starts(index)]
    end = min([end, *(start for start in named if start < end)])
    if end <= line.start or pattern(_LETTER).match(page.text, end):
        return None
    parting = pattern(_PARTING).match(page.text, end, line.end)
    end = parting.end() if parting else end
    if not page.longer_than(index, PROSE) and end not in named:
        return None  # a label may begin so that goes on with a section
    return trimmed_cut(page.text, line, line.start, end, by)


def closing_cut(asked: Asked, gone: Container[int], by: By) -> Cut | None:
    """Return the cut of what an outlet puts behind the last words of its articles, which no end mark closes."""
    page = asked.page
    index = last_line(page)
    if index < 0 or index in gone or page.end(index):
        return None
    found = last_words(page, index)
    size = _size(asked, CLOSES, [*closed(found)])
    if not size or leads_on(found[-size - 1]) or not _is_sure(asked, CLOSES, found[-size:]):
        return None
    line = page.lines[index]
    start = fold.match_last_letters(page.text, line.start, line.end, "".join(found[-size:]))
    if start <= line.start or pattern(_LETTER).match(page.text, start - 1) or asked.is_meta(index, start, line.end):
        return None
    return trimmed_cut(page.text, line, start, line.end, by)


def _size(asked: Asked, zone: str, keys: list[str]) -> int:
    """Return how many words those articles share that begin, or end, with the same two; 0 where few do."""
    profile = asked.profile
    if not keys or line_id(asked.outlet, zone, keys[0]) not in profile._often:
        return 0
    size, before = 0, 0
    for size, key in enumerate(keys, SHORTEST):
        articles = profile._articles(key, zone, asked.outlet)
        if articles < _GO_ON * before:
            return size - 1
        before = articles
    return size


def _is_sure(asked: Asked, zone: str, found: list[str]) -> bool:
    """Return whether words that articles begin or end with are the site's."""
    key = [*(opened([*found, ""]) if zone == OPENS else closed(["", *found]))][-1]
    bare = " ".join(found)
    if is_formula(bare) or is_joined(bare):
        return False
    known = asked.profile._known(key, zone, asked.outlet)
    if known is None:
        return False
    weight = inf if bare.isascii() else reading(bare).weight
    if known.residue or zone == CLOSES:  # "until the moment this article was published" ends some of a checker's
        return known.residue and weight > _TOLD[zone]
    often = known.articles >= MIN_DF and known.share >= _SHARE and known.title_similarity <= TITLES_ALIKE
    return often and weight >= SURE
