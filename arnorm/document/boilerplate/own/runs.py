"""Lists: items that a colon announces or a sentence presents, heads of the articles of a law."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from itertools import takewhile
from typing import Final

from arnorm.document import fold
from arnorm.document.boilerplate.own.item import DIGITS, ITEM, Setting
from arnorm.document.boilerplate.own.table import names_no_page
from arnorm.document.boilerplate.passes.reading import reading
from arnorm.document.boilerplate.rule import CONTACT, Rule
from arnorm.document.boilerplate.rules import bare, sketched_words, word_keys, words
from arnorm.document.page import Page, of_a_line
from arnorm.document.patterns import either
from arnorm.document.row import WHITE
from arnorm.unicode import pattern

__all__ = [
    "announced",
    "is_below_a_division",
    "is_division",
    "may_be_announced",
    "may_be_presented",
    "presented",
]

_SAID: Final = 3  # words of a line that announces, unless waw joins it to the text
_WAW: Final = "\u0648"
_REACHED: Final = frozenset((CONTACT, "promo", "share"))  # kinds of lines with telephone numbers and addresses
# Of what a sentence or a head presents without a colon; set by hand on lists of articles and of foots.
_LEAST: Final = 3  # items that no rule knows
_PLAIN: Final = 2  # ... of words that say nothing of a page
_MOST: Final = 24
_NOTICE: Final = 1.0  # what the last of them weighs at most
_NEAR_THE_END: Final = 7  # words of a sentence
_HEAD: Final = 3  # words behind the first of a head, at most
_BUTTONS: Final = frozenset(("share", "nav", "cms", "comment", "contact", "copyright", "disclaimer"))
_LEGAL: Final = frozenset(("copyright", "disclaimer"))
_OF_A_PAGE: Final = "\u00a9|(?:19|20)[0-9]{2}"  # of a page's own notice
_BELOW: Final = 3  # lines of one article of a law
_AT_THE_FOOT: Final = frozenset(("end", "menu"))
_BULLET: Final = r"[\p{Z}\p{C}]*[–—•●▪◉*-]"
_COLON: Final = r"(?r)[:\uff1a\ufe55][\p{Z}\p{C}\p{M}]*+$"


def may_be_announced(lines: Setting, index: int) -> bool:
    """Return whether an item may stand in a row below a line that announces it; no more of the page is read."""
    page, content = lines.page, lines.page.content
    return lines.may_head_items(index, lambda at: content[at] not in lines.found and _leads_up(page, content[at]))


def announced(lines: Setting) -> Iterator[int]:
    """Yield the items in a row below a line of the article that ends in a colon, or in "as follows"."""
    page, found, content = lines.page, lines.found, lines.page.content
    for at in _may_lead_up(page):
        index, first = content[at], content[at + 1]
        if index not in found and lines.is_item(first) and _leads_up(page, index):
            items = _items(lines, at + 1, numbers=_speaks_of_numbers(page, index))
            yield from items if len(items) > 1 or (items and _is_tags(found.get(items[0]))) else ()


def _items(lines: Setting, at: int, *, numbers: bool) -> list[int]:
    """Return the lines of a list from a place on, to one that is no item of it, or announces the next list."""
    page, found, content = lines.page, lines.found, lines.page.content
    items: list[int] = []
    for place in range(at, len(content)):
        below = content[place]
        rule = found.get(below)
        if not lines.is_item(below) or page.end(below) == "?" or not _may_be_listed(rule, numbers=numbers):
            break
        if page.key(below).endswith(_follows()) or (
            items and rule is not None and _is_set_apart(lines, items[0], below)
        ):
            break
        if (
            rule is None
            and items
            and not numbers
            and _reads_as_residue(page, below) > _reads_as_residue(page, items[0])
        ):
            break
        items.append(below)
    return items


def _is_set_apart(lines: Setting, first: int, below: int) -> bool:
    """Return whether a line that a rule knows is no item as the first is: key words, or a line without its bullet."""
    page, tags = lines.page, _is_tags(lines.found.get(below)) and not _is_tags(lines.found.get(first))
    bulleted, listed = (pattern(_BULLET).match(page.raw(index)) is not None for index in (first, below))
    return tags or (bulleted and not listed)


def _may_lead_up(page: Page) -> list[int]:
    """Return the places of the lines, but for the last, that may end in a colon, or in "as follows"; cheap."""
    rows, letters, follows = page.sketch.rows, page.sketch.letters, sketched_words("follows")
    nets = [net for net in sketched_words("these") if page.sketch.flat.find(net) >= 0]
    return [
        at
        for at, index in enumerate(page.content[:-1])
        if letters[index].endswith(follows)
        or rows[index].rstrip(WHITE).endswith(b":")
        or (nets and any(letters[index].find(net) >= 0 for net in nets))
    ]


def _may_be_listed(rule: Rule | None, *, numbers: bool) -> bool:
    if numbers and rule is not None and rule.kind in _REACHED:
        return True
    return rule is None or (rule.zones <= _AT_THE_FOOT and rule.kind != CONTACT)


@of_a_line
def _speaks_of_numbers(page: Page, index: int) -> bool:
    """Return whether a full sentence of the article names the numbers or addresses below it."""
    said = page.folded(index)
    if not said.endswith(".") or pattern(_numbers()).search(said) is None:
        return False
    return names_no_page(page.first_word(index)) and reading(bare(said)).weight <= 0


@lru_cache(maxsize=1)
def _numbers() -> str:
    return f"(?<![^ ]){either(words()['numbers'])}(?= )"


def _is_tags(rule: Rule | None) -> bool:
    return rule is not None and rule.kind == "tags"


def _reads_as_residue(page: Page, index: int) -> bool:
    return reading(page.folded(index)).weight > 0


@of_a_line
def _leads_up(page: Page, index: int) -> bool:
    """Return whether a line of the article announces those below it."""
    if page.key(index).endswith(_follows()) or _speaks_of_networks(page, index):
        return True
    if pattern(_COLON).search(page.raw(index)) is None:
        return False
    said = page.key(index)
    if said.count(" ") + 1 < _SAID and not said.startswith(_WAW):
        return False  # the head of a box: "sections:", "social media:"
    return reading(bare(page.folded(index))).weight <= 0


def _speaks_of_networks(page: Page, index: int) -> bool:
    """Return whether a full sentence says "these networks", whatever else."""
    said = page.folded(index)
    return said.endswith(".") and any(net in said for net in _nets()) and reading(bare(said)).weight <= 0


@lru_cache(maxsize=1)
def _nets() -> tuple[str, ...]:
    return tuple(fold.key(entry) for entry in words()["these"])


@lru_cache(maxsize=1)
def _follows() -> tuple[str, ...]:
    return tuple(" " + fold.key(entry) for entry in words()["follows"])


def may_be_presented(lines: Setting, index: int) -> bool:
    """Return whether an item may stand in a row below a sentence or a head that presents it; as cheap."""
    page, content = lines.page, lines.page.content

    def presents(at: int) -> bool:
        free = at > 0 and content[at] not in lines.found
        return free and (_presents(page, content[at]) or _heads_a_list(lines, at))

    return lines.may_head_items(index, presents)


def presented(lines: Setting) -> Iterator[int]:
    """Yield the items below a sentence that presents them, "and these are its rules.", or below the head of a list.

    Most of them follow no rule, and the last of those that go with it neither, nor reads as a notice: a foot goes on.
    """
    page, content = lines.page, lines.page.content
    for at in range(1, len(content) - _LEAST):
        if not lines.is_item(content[at + 1]) or content[at] in lines.found:
            continue
        if _presents(page, content[at]) or _heads_a_list(lines, at):
            yield from _presented_from(lines, content[at + 1 : at + 1 + _MOST])


def _presented_from(lines: Setting, below: list[int]) -> list[int]:
    page, found = lines.page, lines.found
    run = list(takewhile(lambda line: lines.is_item(line) and page.end(line) != "?", below))
    run = list(takewhile(lambda line: line not in found or found[line].kind in _BUTTONS, run))
    while run and (run[-1] in found or reading(page.folded(run[-1])).weight > _NOTICE):
        run.pop()
    free = [line for line in run if line not in found]
    plain = sum(reading(page.folded(line)).weight <= 0 for line in free)
    return run if len(free) >= _LEAST and 2 * len(free) >= len(run) and plain >= _PLAIN else []


@of_a_line
def _presents(page: Page, index: int) -> bool:
    """Return whether a sentence says near its end that something follows: "and these are the rules of the game."."""
    if page.end(index) != "." or not page.prose(index):
        return False
    end = " ".join(["", *fold.words_of(page.folded(index))[-_NEAR_THE_END:], ""])
    return pattern(_presenting()).search(end) is not None


@lru_cache(maxsize=1)
def _presenting() -> str:
    return f" {either(words()['presenting'])} "


def _heads_a_list(lines: Setting, at: int) -> bool:
    """Return whether a line below running text is the head of a list, and of no page's: "subjects of the course"."""
    page, index = lines.page, lines.page.content[at]
    first, _, rest = page.key(index).partition(" ")
    if (
        first not in word_keys("listing")
        or not rest
        or not lines.is_item(index)
        or not page.prose(page.content[at - 1])
    ):
        return False
    return rest.count(" ") < _HEAD and names_no_page(rest) and reading(page.folded(index)).weight <= 0


def is_division(lines: Setting, index: int) -> bool:
    """Return whether a line is the head of an article of a law, a chapter, a part or a step: a name and its number."""
    page = lines.page
    if page.sketch.letters[index][-1] not in DIGITS or not lines.is_short(index):
        return False
    return not page.longer_than(index, ITEM // 2) and pattern(_heads()).fullmatch(page.key(index)) is not None


def is_below_a_division(lines: Setting, index: int) -> bool:
    """Return whether a line stands below the head of an article of a law, other short lines of it between the two.

    It follows no rule, or reads as a notice of rights: "no ownership may be transferred without written consent".
    """
    rule, content = lines.found.get(index), lines.page.content
    if rule is not None and (
        rule.kind not in _LEGAL or pattern(_OF_A_PAGE).search(lines.page.folded(index)) is not None
    ):
        return False
    at = bisect_left(content, index)
    for above in reversed(content[max(1, at - _BELOW) : at]):
        if is_division(lines, above):
            return True
        if (above in lines.found and lines.found[above].kind not in _LEGAL) or lines.page.longer_than(above, 2 * ITEM):
            return False
    return False


@lru_cache(maxsize=1)
def _heads() -> str:
    return f"{either([fold.key(entry) for entry in words()['division']])} [0-9]{{1,3}}"
