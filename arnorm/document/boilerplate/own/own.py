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
from arnorm.document.boilerplate.own.item import ITEM, Setting, setting
from arnorm.document.boilerplate.own.runs import announced, divisions, numbered, steps
from arnorm.document.boilerplate.rule import Rule
from arnorm.document.boilerplate.rules import words
from arnorm.document.page import Page
from arnorm.unicode import pattern

__all__ = ["own_lines"]

_FEW: Final = 1  # lines that follow rules, with no other short one: no run of anything
_VERSES: Final = 4  # lines beside a verse, in a row with it
_VERSE_WORDS: Final = 2
_VERSE_LETTERS: Final = 12  # of the verses beside it; names in a list have fewer
_LABEL_WORDS: Final = 3  # of a subhead; nine of ten in two papers have at most four
_LABELS: Final = frozenset(("nav", "comment", "copyright", "cms", "cookie"))
_OLD: Final = r"(?<![0-9])(?:1[0-2][0-9]{2}|1[5-8][0-9]{2}|19[0-8][0-9])(?![0-9])"  # before there were web pages
_YEAR: Final = r"(?<![0-9])[0-9]{4}(?![0-9])"


def own_lines(page: Page, found: Mapping[int, Rule]) -> frozenset[int]:
    """Return the lines with words that stay, given the rules that lines follow."""
    lines = setting(page, found)
    if not lines.short:
        return frozenset()
    own = {*divisions(lines), *_old_dates(lines), *_subheads(lines), *announced(lines)}
    if len(lines.short) > _FEW or not lines.short <= found.keys():
        own.update(numbered(lines), steps(lines), boxes(lines), shares(lines), times(lines), years(lines))
        own.update(_verses(lines))
    return frozenset(own)


def _old_dates(lines: Setting) -> Iterator[int]:
    """Yield the dates that are older than pages: nobody's stamp."""
    page, found = lines.page, lines.found
    for index, rule in found.items():
        if rule.kind == "timestamp":
            years = pattern(_YEAR).findall(page.folded(index))
            if len(years) == 1 and pattern(_OLD).search(page.folded(index)):
                yield index


def _verses(lines: Setting) -> Iterator[int]:
    """Yield the one line of a run of verses that reads as residue; another such line among them, and none is told."""
    if len(lines.items) <= _VERSES:
        return
    content = lines.page.content
    for at in range(1, len(content)):
        if not _may_be_verse(lines, content[at], 1):
            continue
        above, below = content[max(0, at - _VERSES) : at][::-1], content[at + 1 : at + 1 + _VERSES]
        counts = _verses_from(lines, above), _verses_from(lines, below)
        if all(counts) and sum(counts) >= _VERSES:
            yield content[at]


def _verses_from(lines: Setting, beside: list[int]) -> int:
    """Return how many of some lines are verses, from the first on; 0 where one of them follows a rule."""
    count = 0
    for index in beside:
        if index in lines.found:
            return 0
        if not _may_be_verse(lines, index, _VERSE_WORDS) or len(lines.page.key(index)) < _VERSE_LETTERS:
            break
        count += 1
    return count


def _may_be_verse(lines: Setting, index: int, least: int) -> bool:
    if index not in lines.items:
        return False
    line = lines.page.key(index)
    return line.count(" ") >= least and not any(char in line for char in "0123456789")


@lru_cache(maxsize=1)
def _heading() -> frozenset[str]:
    return frozenset(map(fold.key, words()["subhead"]))


def _subheads(lines: Setting) -> Iterator[int]:
    """Yield the labels that stand alone between two paragraphs: a subhead can say what a button says."""
    page, found = lines.page, lines.found
    for above, index, below in zip(page.content[1:], page.content[2:], page.content[3:], strict=False):
        rule = found.get(index) if index in lines.items else None
        if rule is None or "any" in rule.zones or above in found or below in found:
            continue
        if rule.kind not in _LABELS and page.key(index) not in _heading():
            continue
        short = page.key(index).count(" ") < _LABEL_WORDS
        if short and all(page.longer_than(line, ITEM) and page.folded(line).endswith(".") for line in (above, below)):
            yield index
