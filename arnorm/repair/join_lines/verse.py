"""Lines that are verse, or the menu of a page, and stand apart by their form: no break beside them is joined."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final

from arnorm.data.load import read_toml
from arnorm.repair.join_lines.around import rhymes, vowels
from arnorm.sentence.breaks.breaks import Break
from arnorm.sentence.breaks.line import Line
from arnorm.unicode import Pattern, pattern

__all__ = ["shown", "without_verse"]

# Verse and lists of names have lines as short as this, and at least so many of them.
_SHORT_LINES: Final = 60
_VERSE: Final = 5
_MENU: Final = 8
_EVEN: Final = 3
_WIDE_VERSE: Final = 90
_RHYMED: Final = 0.4
_PROSE: Final = 0.0
# Free verse: so many lines one after another, each shorter, of which hardly one in so many shows that it goes on.
_FREE: Final = 8
_FREE_LINE: Final = 40
_PROVEN: Final = 6
_SPREAD: Final = 2
# Where one open break in so many shows that it is one inside a sentence, and so many do, the text is torn prose: of 100
# articles of six outlets torn at 0-2 phrases a paragraph that were taken for verse 24 have more than .25, and of 250
# whole ones with verse, lists and menus none more than .02.
_TORN_PROSE: Final = 0.25
_SHOWN: Final = 2
# Entries of a list are shorter: names, titles, results. Of 2,864 everyday texts in which no line is torn 38 are joined
# somewhere with 20, 28 with 30, 27 with 40 and with 60; of 265 torn articles 228 come back with each.
_ENTRY: Final = 40
# What the words beside a break weigh at least where they belong together. Of the same texts 31 are joined with 0, 27
# with .5 to 1.5, 25 with 2, and 228 of the torn articles come back, with 2 only 226.
_BELONG: Final = 1.0
# Two lines of a couplet are no shorter than this, and the one at most so much longer than the other.
_HALF_VERSE: Final = 12
_LIKE: Final = 2.0
# So many vowel signs in a line: verse, or scripture.
_VOWELS: Final = 2


def shown(blocks: Sequence[Sequence[Break]]) -> float:
    """Return the share of the open breaks of a text that show that a sentence goes on; 0 where only a few do."""
    inner = [each for block in blocks for each in block if not each.first and (each.open or each.proven)]
    count = sum(each.shows or each.strong for each in inner)
    return count / len(inner) if count >= _SHOWN else 0.0


def without_verse(block: Sequence[Break], *, is_torn: bool, share: float) -> list[list[Break]]:
    """Return the parts of a block that are no verse, in a text where a line is torn or in one where none is.

    In a text where a large share of the breaks show that a sentence goes on no verse is found by the length of its
    lines, and where a few do none by uneven ones.
    """
    is_prose = share >= _TORN_PROSE
    verse = _announced(block) | _voweled(block) | _quoted(block) | (set() if is_torn else _listed(block))
    for at in () if is_prose else range(max(1, len(block) - _VERSE + 2)):
        if any(len(each.after.text) >= _WIDE_VERSE for each in block[at : at + _VERSE - 1]):
            continue
        if _is_verse(block[at : at + _VERSE - 1], is_torn=is_torn, is_shown=share > 0):
            verse.update(range(at, at + _VERSE - 1))
        if _is_menu(block[at : at + _MENU - 1]):
            verse.update(range(at, at + _MENU - 1))
        if _is_rhymed(block[at : at + _VERSE - 1]):
            verse.update(range(at, at + _VERSE - 1))
        if _is_free_verse(block[at : at + _FREE - 1]):
            verse.update(range(at, at + _FREE - 1))
    return [[block[at] for at in run] for run in _runs(at for at in range(len(block)) if at not in verse)]


def _is_verse(block: Sequence[Break], *, is_torn: bool, is_shown: bool) -> bool:
    """Return whether so many lines are short, much of a length, and no words beside their breaks belong together."""
    sizes = [len(block[0].before.text), *(len(each.after.text) for each in block)]
    if len(sizes) < _VERSE or max(sizes) >= _SHORT_LINES or any(each.torn for each in block):
        return False
    is_even = max(sizes) <= _EVEN * min(sizes)
    if not is_torn and not any(each.strong for each in block):
        return is_even or not is_shown
    return is_even and sum(each.weight for each in block if each.open) < _PROSE


def _is_menu(block: Sequence[Break]) -> bool:
    """Return whether so many lines are short, and nothing shows that a phrase goes on: verse, the menu of a page."""
    lines = _lines(block)
    if len(lines) < _MENU or any(len(line.text) >= _SHORT_LINES or line.ends_sentence for line in lines):
        return False
    return not any(each.torn or each.strong for each in block)


def _is_free_verse(block: Sequence[Break]) -> bool:
    """Return whether so many lines are short and hardly one of them is proven to go on."""
    lines = _lines(block)
    sizes = [len(line.text) for line in lines]
    if len(lines) < _FREE or max(sizes) >= _FREE_LINE or sum(sizes) * _SPREAD < max(sizes) * len(sizes):
        return False
    if any(each.torn and not each.after.is_stop for each in block):
        return False
    return sum(each.shows or each.strong for each in block) * _PROVEN <= len(block)


def _is_rhymed(block: Sequence[Break]) -> bool:
    """Return whether so many lines are no paragraphs, much of a length, and many of them rhyme."""
    found = _lines(block)
    sizes = [len(line.text) for line in found]
    if len(found) < _VERSE or max(sizes) >= _WIDE_VERSE or max(sizes) > _EVEN * min(sizes):
        return False
    if any(each.torn for each in block) or any(line.ends_sentence for line in found):
        return False
    return rhymes([line.text for line in found]) >= _RHYMED


def _listed(block: Sequence[Break]) -> set[int]:
    """Return the breaks between three short lines and more, and the one behind them, where no words belong together.

    A link stands between longer lines, and one torn off of another belongs to it.
    """
    found: set[int] = set()
    for at in range(len(block) - 1):
        one, two = block[at], block[at + 1]
        lines = (one.before, one.after, two.after)
        if one.after is two.before and all(map(_is_entry, lines)) and max(one.weight, two.weight) < _BELONG:
            found |= {at, at + 1}
            if at + 2 < len(block) and block[at + 2].before is two.after and block[at + 2].weight < _BELONG:
                found.add(at + 2)
    return found


def _is_entry(line: Line) -> bool:
    return len(line.text) < _ENTRY and not line.ends_sentence


def _announced(block: Sequence[Break]) -> set[int]:
    """Return the breaks of lines of verse below one that announces them: "the poet said"."""
    found: set[int] = set()
    for at, each in enumerate(block):
        if _is_couplet(block, at + 1) and not each.torn and _announces(each.before.text):
            found.update(range(at, min(_couplet(block, at + 1) + 1, len(block))))
    return found


def _couplet(block: Sequence[Break], start: int) -> int:
    """Return the number behind the breaks between lines that may be verse, the first of them ``start``."""
    at = start
    while _is_couplet(block, at):
        at += 1
    return at


def _is_couplet(block: Sequence[Break], at: int) -> bool:
    """Return whether there is such a break, in one piece with the one before it, between lines that may be verse."""
    return at < len(block) and block[at].before is block[at - 1].after and _are_verses(block[at])


def _are_verses(each: Break) -> bool:
    sizes = sorted((len(each.before.text), len(each.after.text)))
    return (
        sizes[0] >= _HALF_VERSE
        and sizes[1] < _SHORT_LINES
        and sizes[1] <= _LIKE * sizes[0]
        and not each.torn
        and not each.strong
    )


def _voweled(block: Sequence[Break]) -> set[int]:
    """Return the breaks between short lines of which both have vowel signs, and those beside one that ends with one."""
    return {
        at
        for at, each in enumerate(block)
        if len(each.before.text) < _SHORT_LINES
        and not each.torn
        and (
            (vowels(each.before.text) >= _VOWELS and vowels(each.after.text) >= _VOWELS)
            or _final_vowel().search(each.before.text) is not None
        )
    } | {
        at
        for at, each in enumerate(block)
        if len(each.after.text) < _SHORT_LINES and vowels(each.after.text) > _VOWELS and not each.torn
    }


def _quoted(block: Sequence[Break]) -> set[int]:
    """Return the break between two short lines that are one quotation and no more."""
    return {
        at
        for at, each in enumerate(block)
        if max(len(each.before.text), len(each.after.text)) < _FREE_LINE
        and not each.torn
        and each.before.text[0] in _OPENS
        and not (at and block[at - 1].open and block[at - 1].after is each.before)
        and _closing().search(each.after.text) is not None
        and not any(char in _OPENS for char in each.before.text[1:] + each.after.text[:-_TAIL])
    }


_OPENS: Final = '"\u00ab\u201c\u201d('
_TAIL: Final = 2


@lru_cache(maxsize=1)
def _closing() -> Pattern:
    return pattern('["\u00bb\u201d\u201c)][.]?\\Z')


@lru_cache(maxsize=1)
def _final_vowel() -> Pattern:
    return pattern("[\u064e-\u0650\u0652]\u0651?\\Z")


@lru_cache(maxsize=1)
def _announcing() -> Pattern:
    listed: dict[str, list[str]] = read_toml("sentences/open_words.toml")
    return pattern(
        f"(?<![\u0621-\u064a])[\u0648\u0641\u0628\u0644]?+(?:{'|'.join(listed['verse'])})(?![\u0621-\u064a])"
    )


def _announces(line: str) -> bool:
    return _announcing().search(line[-_ANNOUNCED:]) is not None


# Words that announce verse stand so near the end of their line.
_ANNOUNCED: Final = 50


def _lines(block: Sequence[Break]) -> list[Line]:
    return [block[0].before, *(each.after for each in block)] if block else []


def _runs(numbers: Iterable[int]) -> list[list[int]]:
    found: list[list[int]] = []
    for number in numbers:
        if found and found[-1][-1] == number - 1:
            found[-1].append(number)
        else:
            found.append([number])
    return found
