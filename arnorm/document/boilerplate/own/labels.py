"""Fields in a row whose names say what of: "time of flight", "time of stay"; a page's own say "of publication"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import groupby, pairwise
from typing import Final

from arnorm.document import fold
from arnorm.document.boilerplate.own.boxes import is_field
from arnorm.document.boilerplate.own.item import Setting
from arnorm.document.boilerplate.own.table import has_number, is_cue, names_no_page
from arnorm.document.boilerplate.rule import CONTACT
from arnorm.document.boilerplate.rules import folded_words
from arnorm.document.meta.find import is_meta

__all__ = ["is_below_a_field", "is_of_an_address", "labelled"]

_ROW: Final = 3  # fields in a row that are a box, whatever their names have in common
_NO_FIELDS: Final = frozenset((CONTACT, "related", "readmore"))  # "read also: the title", among fields too
_SIGNED: Final = 4  # lines of who signs a letter, at most
_NAME_AND_STREET: Final = 2  # ... at least


def labelled(lines: Setting) -> Iterator[int]:
    """Yield the fields in a row that name what they are of: three and more, or two that share their first word."""
    content = lines.page.content
    text = next((index for index in content[1:] if lines.page.prose(index)), content[-1])
    for likely, group in groupby(content[1:], lambda index: _may_say_of_what(lines, index)):
        row = list(group)
        if likely and row[-1] > text and _may_be_box(lines, row):
            for told, fields in groupby(row, lambda index: _says_of_what(lines, index)):
                run = list(fields)
                above = content[bisect_left(content, run[0]) - 1]
                if told and run[0] > text and not is_cue(lines, above) and _is_box(lines, run):
                    yield from run


def _may_be_box(lines: Setting, run: list[int]) -> bool:
    """Return whether fields in a row may be a box, or some of them; what is metadata is not asked for yet."""
    return len(run) >= _ROW or any(_differ(lines, *pair) for pair in pairwise(run))


def _is_box(lines: Setting, run: list[int]) -> bool:
    free = sum(index not in lines.found for index in run)
    return any(_differ(lines, *pair) for pair in pairwise(run)) or (len(run) >= _ROW and 2 * free >= len(run))


def is_below_a_field(lines: Setting, index: int) -> bool:
    """Return whether a field stands below a sentence under a name, as that of a star: "love: wait a little."."""
    content = lines.page.content
    above = content[bisect_left(content, index) - 1]
    if not 0 <= content[0] < above < index or above in lines.found or lines.page.end(above) != ".":
        return False
    if not _may_say_of_what(lines, index):
        return False
    label, colon, said = lines.page.folded(above).partition(" : ")
    is_named = bool(colon and said) and " " not in label and names_no_page(label)
    return is_named and _says_of_what(lines, index)


def is_of_an_address(lines: Setting, index: int) -> bool:
    """Return whether a telephone is the writer's of a letter: below a street, that below a name, that below text.

    A page prints its own address below other lines of its foot, not right below an article and a name.
    """
    rule, content = lines.found.get(index), lines.page.content
    at = bisect_left(content, index)
    if rule is None or rule.kind != CONTACT or at <= _SIGNED + 1 or not has_number(lines.page, index):
        return False
    first = next((place for place in range(at - 1, at - _SIGNED - 2, -1) if lines.page.prose(content[place])), at) + 1
    signed = content[first:at]
    if len(signed) < _NAME_AND_STREET or not all(line not in lines.found and lines.is_item(line) for line in signed):
        return False
    return not folded_words("street").isdisjoint(fold.words_of(lines.page.folded(signed[-1])))


def _may_say_of_what(lines: Setting, index: int) -> bool:
    """Return whether a line is a field whose name has a word that no page says of itself, behind its first at least."""
    if not is_field(lines, index):
        return False
    rule = lines.found.get(index)
    if rule is not None and rule.kind in _NO_FIELDS:
        return False
    first, _, others = _name(lines, index).partition(" ")
    return names_no_page(others or first)


def _says_of_what(lines: Setting, index: int) -> bool:
    """Return whether such a line is no metadata: that is asked last, for its patterns of names are dear to compile."""
    return not is_meta(lines.page, bisect_left(lines.page.content, index))


def _name(lines: Setting, index: int) -> str:
    return lines.page.folded(index).partition(" :")[0]


def _differ(lines: Setting, above: int, below: int) -> bool:
    """Return whether the names of two fields begin alike and end otherwise."""
    first, _, of = _name(lines, above).partition(" ")
    other, _, of_other = _name(lines, below).partition(" ")
    return first == other and bool(of) and bool(of_other) and of != of_other
