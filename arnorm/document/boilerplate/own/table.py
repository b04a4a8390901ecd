"""Tables whose cells stand on lines of their own: names with values, subheads with sentences, times below names."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby
from typing import Final

from arnorm.document import fold
from arnorm.document.boilerplate.own.item import ITEM, Setting
from arnorm.document.boilerplate.passes.reading import reading, stem
from arnorm.document.boilerplate.rule import Rule
from arnorm.document.boilerplate.rules import bare, folded_words, word_keys, words
from arnorm.document.page import Page, of_a_line
from arnorm.unicode import pattern

__all__ = ["LABELS", "dates", "has_number", "is_cue", "may_be_a_cell", "names_no_page", "rows"]

# Kinds of residue that a page heads a part or a button with; it does not strew them between paragraphs.
LABELS: Final = frozenset(("nav", "comment", "copyright", "cms", "cookie"))
_BUTTONS: Final = LABELS | {"linkback", "contact"}  # ... and names of networks and operators
_NAME: Final = 4  # words of the name of a value; the title of another article beside its date has more
_HEAD: Final = 4  # lines below the headline, where a page's own name, date and place stand above the text
_PAIRS: Final = 2  # rows that are a table
_THREE: Final = 3  # ... if not every name of them is the article's; cells of a wider row
_CUES: Final = frozenset(("related", "readmore", "promo"))
_NOTICE: Final = 3.0  # what a sentence weighs that is surely the page's: of consent, of reservation
_CUE: Final = 1.0  # what a line weighs that heads a page's own box, as a cue for titles does
_DATES: Final = 3  # a page says when it was published, and when it was changed last
_TAKEN_UP: Final = 3  # letters of a stem that says something
_SOON: Final = 12  # words in which a sentence takes up its subhead
_DIGIT: Final = "[0-9]|@"
_LONG_NUMBER: Final = "[0-9 |]{6,}"  # of an account
_SHAPES: Final = ("wv", "ws", "vwv", "wvv")  # a row: words, a value, a sentence
_NEAR: Final = 6  # lines: two rows of three
_PAIR: Final = "|".join(f"(?:{shape}){{{_PAIRS}}}" for shape in _SHAPES)
_CELL, _VALUE, _SENTENCE, _NONE = "wvs "


@of_a_line
def has_number(page: Page, index: int) -> bool:
    """Return whether a line holds a number or an address."""
    return pattern(_DIGIT).search(page.folded(index)) is not None


def names_no_page(folded: str) -> bool:
    """Return whether none of the words of a field's name is one with which a page speaks of itself."""
    return not any(word in _of_a_page() for word in fold.words_of(folded))


@lru_cache(maxsize=1)
def _of_a_page() -> frozenset[str]:
    lists = words()
    return frozenset(map(fold.folded, (*lists["field"], *lists["outlet"], *lists["publisher"])))


def may_be_a_cell(lines: Setting, index: int) -> bool:
    """Return whether the lines near a line repeat as those of a table do."""
    content = lines.page.content
    at = bisect_left(content, index)
    if not _has_short_lines_near(lines, at):
        return False
    kinds = _cells(lines, content[max(0, at - _NEAR) : at + _NEAR + 1])
    return pattern(_PAIR).search(kinds) is not None


def _has_short_lines_near(lines: Setting, at: int) -> bool:
    """Return whether a line has a short line near, as every line of a table has; cheap."""
    content, letters = lines.page.content, lines.page.sketch.letters
    near = [*content[max(1, at - _THREE) : at], *content[at + 1 : at + 1 + _THREE]]
    return any(len(letters[index]) <= ITEM for index in near)


def rows(lines: Setting) -> Iterator[int]:
    """Yield the lines of tables of two columns, or more, each cell on a line: names with values or with sentences."""
    content = lines.page.content
    kinds = _cells(lines, content)
    for shape in _SHAPES:
        for found in pattern(f"(?:{shape}){{{_PAIRS},}}").finditer(kinds):
            run = content[found.start() : found.end()]
            above, below = content[found.start() - 1], content[found.end() : found.end() + 1]
            if not is_cue(lines, above) and not _is_above_the_text(lines, found.start(), below):
                yield from _of_the_article(lines, run, len(shape), below)


def is_cue(lines: Setting, index: int) -> bool:
    """Return whether a line is the page's, so that it may head what stands below it."""
    page = lines.page
    if index in lines.found:
        return True
    return not page.prose(index) and reading(bare(page.folded(index))).weight > _CUE


def _is_cue_for_titles(lines: Setting, index: int) -> bool:
    rule = lines.found.get(index)
    return rule is not None and rule.kind in _CUES


def _cells(lines: Setting, content: list[int]) -> str:
    """Return what each line can be in a table; words below the name of a fact are its value."""
    kinds = [_known_cell(lines, index) for index in content]
    for at in range(1, len(kinds)):
        if kinds[at - 1] == kinds[at] == _CELL and lines.page.key(content[at - 1]) in word_keys("place"):
            kinds[at] = _VALUE
    return "".join(kinds)


def _known_cell(lines: Setting, index: int) -> str:
    known = lines.cells.get(index)
    if known is None:
        known = lines.cells[index] = _cell(lines, index)
    return known


def _cell(lines: Setting, index: int) -> str:
    page = lines.page
    if index == page.content[0]:
        return _NONE
    if page.end(index) == ".":
        return _SENTENCE
    if not lines.is_item(index) or page.end(index) == "?":
        return _NONE
    if has_number(page, index):
        return _VALUE
    return _CELL if page.key(index).count(" ") < _NAME else _NONE


def _is_above_the_text(lines: Setting, at: int, below: list[int]) -> bool:
    """Return whether a run stands between headline and text, where a page says who wrote, when and where."""
    page = lines.page
    if at > _HEAD or not below or not page.prose(below[0]):
        return False
    return not any(page.prose(index) for index in page.content[1:at])


def _of_the_article(lines: Setting, run: list[int], width: int, below: list[int]) -> Iterator[int]:
    page, found = lines.page, lines.found
    if width == _THREE:
        yield from run if all(index not in found for index in run[1::width]) else ()
        return
    names, values = run[::2], run[1::2]
    if len({page.key(name) for name in names}) < len(names):
        return
    if page.end(values[0]) == ".":
        yield from _with_sentences(lines, names, values)
        return
    ends = [names[0], *(line for line in below if page.first_word(line) != page.first_word(names[-1]))]
    if any(_is_cue_for_titles(lines, line) for line in ends):
        return
    own = [
        name
        for name, value in zip(names, values, strict=True)
        if name not in found and names_no_page(page.folded(name)) and names_no_page(page.folded(value))
    ]
    if (
        len(own) == len(names)
        or any(_is_of_an_event(page, name) for name in own)
        or any(_is_an_account(page, *pair) for pair in zip(names, values, strict=True))
        or (len(names) >= _THREE and 2 * len(own) > len(names))
    ):
        yield from run
        yield from _next_of(page, names, below)


def _is_of_an_event(page: Page, index: int) -> bool:
    """Return whether a name is that of a date or a place: "last date for candidates"."""
    return any(word in folded_words("event") for word in fold.words_of(page.folded(index)))


def _is_an_account(page: Page, name: int, value: int) -> bool:
    """Return whether a name is that of an account, and a long number stands below it: nobody gives to a page."""
    named = page.folded(name).startswith(_accounts())
    return named and pattern(_LONG_NUMBER).fullmatch(page.folded(value)) is not None


@lru_cache(maxsize=1)
def _accounts() -> tuple[str, ...]:
    return tuple(map(fold.folded, words()["account"]))


def _next_of(page: Page, names: list[int], below: list[int]) -> list[int]:
    """Return the line below a table that begins as one of its names does, with its value: "the most traded"."""
    if not below or page.first_word(below[0]) not in {page.first_word(name) for name in names}:
        return []
    at = bisect_left(page.content, below[0])
    return page.content[at : at + 2]


def _with_sentences(lines: Setting, names: list[int], values: list[int]) -> Iterator[int]:
    """Yield subheads with the sentence below each, where most are the article's by their words, or by the sentence."""
    page, found = lines.page, lines.found
    own = [_says_more(page, *pair) for pair in zip(names, values, strict=True)]
    free = [name not in found for name in names]
    sure = sum(one or other for one, other in zip(own, free, strict=True))
    buttons = all(_is_button(found.get(name)) for name in names)
    if 2 * sure < len(names) and not (buttons and len(names) >= _THREE):
        return
    for name, value, said in zip(names, values, own, strict=True):
        if said or (len(names) >= _THREE and _is_button(found.get(name))):
            yield from (name, value)


def _is_button(rule: Rule | None) -> bool:
    return rule is None or rule.kind in _BUTTONS


def _says_more(page: Page, name: int, value: int) -> bool:
    """Return whether a sentence goes on from its subhead: takes up a word of it, or begins with "it is"."""
    if reading(page.folded(value)).weight > _NOTICE:
        return False
    said = fold.words_of(page.folded(value))[:_SOON]
    if said and said[0] in folded_words("it"):
        return True
    stems = {stem(word) for word in said}
    return any(len(one) >= _TAKEN_UP and one in stems for one in map(stem, fold.words_of(page.folded(name))))


def dates(lines: Setting) -> Iterator[int]:
    """Yield dates of a timetable: three or more lines, each below a short name or below another date."""
    content = lines.page.content
    for _, block in groupby(range(1, len(content)), lambda at: _in_a_timetable(lines, content[at])):
        places = list(block)
        dated = [at for at in places if _is_date(lines, content[at])]
        named = {content[at - 1] for at in dated if not _is_date(lines, content[at - 1])}
        beside = [content[places[0] - 1], *content[places[-1] + 1 : places[-1] + 2]]
        if len(dated) >= _DATES and len(named) >= _PAIRS and not any(line in lines.found for line in beside):
            yield from (content[at] for at in dated)


def _in_a_timetable(lines: Setting, index: int) -> bool:
    page = lines.page
    named = index not in lines.found and lines.is_item(index) and page.key(index).count(" ") < _NAME
    return _is_date(lines, index) or (named and names_no_page(page.folded(index)))


def _is_date(lines: Setting, index: int) -> bool:
    rule = lines.found.get(index)
    return rule is not None and rule.kind == "timestamp" and not lines.page.key(index).count(" ") > _NAME
