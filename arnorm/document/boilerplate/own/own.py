"""Lines that the article sets as it sets others beside them: they stay, whatever a rule or their words say of them.

A rule looks at one line. A numbered step, an item that a colon announces, a row of a timetable, a field of a box of
facts, a verse among verses is read with the lines beside it, and these say that it is the article's.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Final

from arnorm.document import fold
from arnorm.document.boilerplate.own.boxes import boxes, shares, times, years
from arnorm.document.boilerplate.own.item import ITEM, is_item
from arnorm.document.boilerplate.own.runs import announced, divisions, numbered, steps
from arnorm.document.boilerplate.rule import Rule
from arnorm.document.boilerplate.rules import words
from arnorm.document.page import Page
from arnorm.unicode import pattern

__all__ = ["own_lines"]

_VERSES: Final = 4  # lines beside a verse, in a row with it
_VERSE_WORDS: Final = 2
_VERSE_LETTERS: Final = 12  # of the verses beside it; names in a list have fewer
_LABEL_WORDS: Final = 3  # of a subhead; nine of ten in two papers have at most four
_LABELS: Final = frozenset(("nav", "comment", "copyright", "cms", "cookie"))
_OLD: Final = r"(?<![0-9])(?:1[0-2][0-9]{2}|1[5-8][0-9]{2}|19[0-8][0-9])(?![0-9])"  # before there were web pages
_YEAR: Final = r"(?<![0-9])[0-9]{4}(?![0-9])"


def own_lines(page: Page, found: Mapping[int, Rule]) -> frozenset[int]:
    """Return the lines with words that stay, given the rules that lines follow."""
    own = {
        *announced(page, found),
        *numbered(page, found),
        *divisions(page),
        *steps(page, found),
        *boxes(page, found),
        *shares(page),
        *times(page, found),
        *years(page),
        *_old_dates(page, found),
        *_verses(page, found),
        *_subheads(page, found),
    }
    return frozenset(own)


def _old_dates(page: Page, found: Mapping[int, Rule]) -> Iterator[int]:
    """Yield the dates that are older than pages: nobody's stamp."""
    for index, rule in found.items():
        if rule.kind == "timestamp":
            years = pattern(_YEAR).findall(page.folded(index))
            if len(years) == 1 and pattern(_OLD).search(page.folded(index)):
                yield index


def _verses(page: Page, found: Mapping[int, Rule]) -> Iterator[int]:
    """Yield the one line of a run of verses that reads as residue; another such line among them, and none is told."""
    content = page.content
    for at in range(1, len(content)):
        around = content[max(0, at - _VERSES) : at], content[at + 1 : at + 1 + _VERSES]
        if not _may_be_verse(page, content[at], 1):
            continue
        above, below = (_verses_from(page, side, found) for side in (around[0][::-1], around[1]))
        if above and below and above + below >= _VERSES:
            yield content[at]


def _verses_from(page: Page, lines: list[int], found: Mapping[int, Rule]) -> int:
    """Return how many of some lines are verses, from the first on; 0 where one of them follows a rule."""
    count = 0
    for index in lines:
        if index in found:
            return 0
        if not _may_be_verse(page, index, _VERSE_WORDS) or len(page.key(index)) < _VERSE_LETTERS:
            break
        count += 1
    return count


def _may_be_verse(page: Page, index: int, least: int) -> bool:
    if not is_item(page, index):
        return False
    line = page.key(index)
    return line.count(" ") >= least and not any(char in line for char in "0123456789")


@lru_cache(maxsize=1)
def _heading() -> frozenset[str]:
    return frozenset(map(fold.key, words()["subhead"]))


def _subheads(page: Page, found: Mapping[int, Rule]) -> Iterator[int]:
    """Yield the labels that stand alone between two paragraphs: a subhead can say what a button says."""
    for above, index, below in zip(page.content[1:], page.content[2:], page.content[3:], strict=False):
        rule = found.get(index)
        if rule is None or "any" in rule.zones or above in found or below in found:
            continue
        if rule.kind not in _LABELS and page.key(index) not in _heading():
            continue
        short = page.key(index).count(" ") < _LABEL_WORDS and is_item(page, index)
        if short and all(page.longer_than(line, ITEM) and page.folded(line).endswith(".") for line in (above, below)):
            yield index
