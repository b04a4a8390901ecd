"""Lines that the article sets as it sets others beside them: they stay, whatever a rule or their words say of them.

A rule looks at one line. A numbered step, an item that a colon announces, a row of a timetable, a field of a box of
facts, a verse among verses is read with the lines beside it, and these say that it is the article's.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import pairwise
from typing import Final

from arnorm.document import fold
from arnorm.document.boilerplate.passes.reading import reading
from arnorm.document.boilerplate.rule import Rule
from arnorm.document.boilerplate.rules import bare, words
from arnorm.document.meta.find import is_meta
from arnorm.document.page import Page
from arnorm.document.patterns import either
from arnorm.unicode import pattern

__all__ = ["own_lines"]

_ITEM: Final = 60  # folded characters of an item, a verse, a field
_FEW: Final = 4  # words of a station, of two teams; a title of another article beside its time has more
_BOX: Final = 3  # fields in a row that are a box
_STEPS: Final = 3  # orders in a row that are steps
_VERSES: Final = 4  # lines beside a verse, in a row with it
_VERSE_WORDS: Final = 2
_VERSE_LETTERS: Final = 12  # of one that an even number of short lines says nothing of: names in a list have fewer
_LABEL_WORDS: Final = 3  # of a subhead; nine of ten in two papers have at most four
_LABELS: Final = frozenset(("nav", "comment", "copyright", "cms", "cookie"))
_FIELDS: Final = frozenset(("timestamp", "nav", "tags", "share", "cms"))
_CONTACT: Final = "contact"
_AT_THE_FOOT: Final = frozenset(("end", "menu"))
_NUMBER: Final = (
    r"[\p{Z}\p{C}]*[(\[]?([0-9\u0660-\u0669\u06f0-\u06f9]{1,2})[\p{Z}]?[-\u2013\u2014.)\]:/\u0640]+[\p{Z}]*\p{L}"
)
_FIELD: Final = r"[^ :|.…?@#©]+(?: [^ :|.…?@#©]+){0,2} : [^ :]"
_TIME: Final = r"(?:[01]?[0-9]|2[0-3]) : [0-5][0-9]"
_SHARE: Final = r"(?:([^ :|.…?@#©]+)(?: [^ :|.…?@#©]+){0,3}) :? ?[0-9]{1,3}(?: . [0-9]{1,2})?"
_PERCENT: Final = r"[%\u066a\ufe6a\uff05]"
_OLD: Final = r"(?<![0-9])(?:1[0-2][0-9]{2}|1[5-8][0-9]{2}|19[0-8][0-9])(?![0-9])"  # before there were web pages
_YEAR: Final = r"(?<![0-9])[0-9]{4}(?![0-9])"
_ONE_YEAR: Final = "1[0-9]{3}|20[0-9]{2}"
_COLON: Final = r"(?r)[:\uff1a\ufe55][\p{Z}\p{C}\p{M}]*+$"


def own_lines(page: Page, found: Mapping[int, Rule]) -> frozenset[int]:
    """Return the lines with words that stay, given the rules that lines follow."""
    own = {
        *_announced(page, found),
        *_numbered(page, found),
        *_divisions(page),
        *_steps(page, found),
        *_boxes(page, found),
        *_shares(page),
        *_times(page, found),
        *_years(page),
        *_old_dates(page, found),
        *_verses(page, found),
        *_subheads(page, found),
    }
    return frozenset(own)


def _is_item(page: Page, index: int) -> bool:
    return not page.longer_than(index, _ITEM) and not page.folded(index).endswith((".", ":", "…"))


def _announced(page: Page, found: Mapping[int, Rule]) -> Iterator[int]:
    """Yield the items in a row below a line of the article that ends in a colon, or in "as follows"."""
    content = page.content
    for at, index in enumerate(content[:-1]):
        if index in found or not _leads_up(page, index):
            continue
        items: list[int] = []
        for below in content[at + 1 :]:
            rule = found.get(below)
            if not _is_item(page, below) or page.folded(below).endswith("?") or not _may_be_listed(rule):
                break
            if page.key(below).endswith(_follows()):
                break  # the next list
            if rule is None and items and _reads_as_residue(page, below) > _reads_as_residue(page, items[0]):
                break
            items.append(below)
        yield from items if len(items) > 1 or (items and _is_tags(found.get(items[0]))) else ()


def _may_be_listed(rule: Rule | None) -> bool:
    return rule is None or (rule.zones <= _AT_THE_FOOT and rule.kind != _CONTACT)


def _is_tags(rule: Rule | None) -> bool:
    return rule is not None and rule.kind == "tags"


def _reads_as_residue(page: Page, index: int) -> bool:
    return reading(page.folded(index)).weight > 0


def _leads_up(page: Page, index: int) -> bool:
    """Return whether a line of the article announces those below it."""
    folded = page.folded(index)
    if page.key(index).endswith(_follows()):
        return True
    return pattern(_COLON).search(page.raw(index)) is not None and reading(bare(folded)).weight <= 0


@lru_cache(maxsize=1)
def _follows() -> tuple[str, ...]:
    return tuple(" " + fold.key(entry) for entry in words()["follows"])


def _numbered(page: Page, found: Mapping[int, Rule]) -> Iterator[int]:
    """Yield the lines of runs that count up, but for those below a cue that goes."""
    run: list[int] = []
    last = 0
    above = -1
    for before, index in pairwise([-1, *page.content]):
        match = None if page.longer_than(index, 2 * _ITEM) else pattern(_NUMBER).match(page.raw(index))
        number = int(match.group(1)) if match else 0
        if number and run and number == last + 1:
            run.append(index)
        else:
            yield from run if len(run) > 1 and above not in found else ()
            run, above = ([index], before) if number else ([], -1)
        last = number
    yield from run if len(run) > 1 and above not in found else ()


def _divisions(page: Page) -> Iterator[int]:
    """Yield the heads of the articles of a law, of chapters, parts and steps: a name and its number."""
    heads = pattern(_heads())
    for index in page.content[1:]:
        if not page.longer_than(index, _ITEM // 2) and heads.fullmatch(page.key(index)):
            yield index


@lru_cache(maxsize=1)
def _heads() -> str:
    return f"{either([fold.key(entry) for entry in words()['division']])} [0-9]{{1,3}}"


def _steps(page: Page, found: Mapping[int, Rule]) -> Iterator[int]:
    """Yield the lines in a row that each begin with an order to do something on a screen."""
    run: list[int] = []
    above = -1
    for before, index in pairwise([-1, *page.content, -1]):
        first = page.key(index).partition(" ")[0] if index >= 0 else ""
        rule = found.get(index)
        if first in _orders() and _is_item(page, index) and (rule is None or rule.zones <= _AT_THE_FOOT):
            above = above if run else before
            run.append(index)
            continue
        several = len({page.key(line).partition(" ")[0] for line in run}) > 1
        yield from run if len(run) >= _STEPS and several and above not in found else ()
        run = []


@lru_cache(maxsize=1)
def _orders() -> frozenset[str]:
    return frozenset(map(fold.key, words()["step"]))


def _boxes(page: Page, found: Mapping[int, Rule]) -> Iterator[int]:
    """Yield the fields of boxes of facts: one of their names is none that a page says of itself."""
    run: list[int] = []
    place = {index: at for at, index in enumerate(page.content)}
    for index in [*page.content[1:], -1]:
        if index >= 0 and _is_item(page, index) and pattern(_FIELD).match(page.folded(index)):
            run.append(index)
            continue
        if len(run) >= _BOX:
            fact = any(line not in found and _is_fact(page, line, place[line]) for line in run)
            yield from run if fact and all(_is_field(found.get(line)) for line in run) else ()
        run = []


def _is_field(rule: Rule | None) -> bool:
    return rule is None or rule.kind in _FIELDS


def _is_fact(page: Page, index: int, at: int) -> bool:
    return page.folded(index).partition(" :")[0] in _facts() and not is_meta(page, at)


@lru_cache(maxsize=1)
def _facts() -> frozenset[str]:
    return frozenset(map(fold.key, words()["fact"]))


def _shares(page: Page) -> Iterator[int]:
    """Yield the lines in a row that each name something and its share of the whole; "yes" and "no" are a poll's."""
    run: list[int] = []
    for index in [*page.content[1:], -1]:
        if index >= 0 and _is_item(page, index) and pattern(_PERCENT).search(page.raw(index)):
            match = pattern(_SHARE).fullmatch(page.folded(index))
            if match is not None and match.group(1) not in map(fold.key, (*words()["yes"], *words()["no"])):
                run.append(index)
                continue
        yield from run if len(run) > 1 else ()
        run = []


def _times(page: Page, found: Mapping[int, Rule]) -> Iterator[int]:
    """Yield the times of a timetable: several, each below a few words that are the article's."""
    times = []
    for before, index in pairwise(page.content):
        if page.longer_than(index, _ITEM // 4) or not pattern(_TIME).fullmatch(page.folded(index)):
            continue
        if before not in found and _is_item(page, before) and page.key(before).count(" ") < _FEW:
            times.append(index)
    yield from times if len(times) > 1 else ()


def _years(page: Page) -> Iterator[int]:
    """Yield the lines of a chronology: several years alone on lines, each above what happened in it."""
    over = [
        (index, below) for index, below in pairwise(page.content[1:]) if pattern(_ONE_YEAR).fullmatch(page.key(index))
    ]
    if len(over) > 1:
        yield from (line for pair in over for line in pair if _is_item(page, line))


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
    if not _is_item(page, index):
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
        short = page.key(index).count(" ") < _LABEL_WORDS and _is_item(page, index)
        if short and all(page.longer_than(line, _ITEM) and page.folded(line).endswith(".") for line in (above, below)):
            yield index
