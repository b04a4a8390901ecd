"""Short lines of a text that nothing proves to be torn: labels, signatures, verses said again, quotes and speakers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from arnorm.repair.join_lines.around import beside
from arnorm.sentence.breaks.breaks import Break
from arnorm.sentence.verbs import is_past, is_present
from arnorm.sentence.words import Opening, opening
from arnorm.unicode import Pattern, pattern

__all__ = ["stand_whole"]

_SHORT: Final = 45  # characters, as elsewhere here; the others are set by hand
_PIECE: Final = 30  # ... of what stands below a label, of a verse said again
_LABEL: Final = 2  # words
_SIGNED: Final = 3  # lines at the end: a greeting, the name, who that is
_NAMED: Final = 5  # words of one
_COLUMN: Final = 4  # ... of one or two words, one below another: who came, what was sold; links stand between text
_GOES_ON: Final = "\u060c,"
_SAID: Final = 2  # lines with the same words, or in quotation marks


def stand_whole(block: Sequence[Break]) -> set[int]:
    """Return the ids of the breaks that stay beside short lines; a phrase torn off has a longer piece beside it."""
    times = Counter(each.after.text for each in block if len(each.after.text) <= _PIECE)
    again = {text for text, count in times.items() if count >= _SAID and " " in text}
    quoted = sum(_quoted().fullmatch(each.after.text) is not None for each in block)
    last = {id(each) for each in _last_lines(block)}
    listed = _columns(block)
    return {
        id(each)
        for at, each in enumerate(block)
        if not each.proven
        and (
            id(each) in last
            or id(each) in listed
            or _is_deck(block, at)
            or _is_label(block, at)
            or _is_field(block, at)
            or _is_taken_up(block, at)
            or bool(again & {each.before.text, each.after.text})
            or (quoted >= _SAID and any(_quoted().fullmatch(line) for line in (each.before.text, each.after.text)))
        )
    }


def _begins(block: Sequence[Break], at: int) -> bool:
    """Return whether the line before a break begins a paragraph."""
    last, _ = beside(block, at)
    return last is None or last.first or last.before.ends_sentence


def _is_deck(block: Sequence[Break], at: int) -> bool:
    """Return whether the first line is no longer than the one below, both are short, and running text stands below."""
    each = block[at]
    _, following = beside(block, at)
    both = each.first and max(len(each.before.text), len(each.after.text)) < _SHORT
    return both and (following is None or len(following.after.text) > _SHORT)


def _is_label(block: Sequence[Break], at: int) -> bool:
    """Return whether a word or two begin a paragraph, and a few words stand below: "verdict" and "it is false."."""
    each = block[at]
    _, following = beside(block, at)
    short = each.before.text.count(" ") < _LABEL and len(each.after.text) <= _PIECE
    ends = following is None or each.after.ends_sentence or len(following.after.text) > 2 * _SHORT
    return short and ends and _begins(block, at)


def _is_field(block: Sequence[Break], at: int) -> bool:
    """Return whether a label stands below words: "conditions:", "last day: the 30th of April" at the end."""
    each = block[at]
    _, following = beside(block, at)
    if each.before.text.count(" ") <= _LABEL:
        return False
    heads = each.after.text.endswith(":") and each.after.text.count(" ") < _LABEL
    return heads or (following is None and _fact().match(each.after.text) is not None)


def _is_taken_up(block: Sequence[Break], at: int) -> bool:
    """Return whether a few words stand alone, and the next sentence says what they are: "this is the address"."""
    each = block[at]
    few = each.before.text.count(" ") <= _LABEL and (" " in each.before.text or "." in each.before.text)
    return few and _begins(block, at) and _takes_up().match(each.after.text) is not None


def _last_lines(block: Sequence[Break]) -> list[Break]:
    """Return the breaks among the last lines, where those are short and open, and a sentence ends above them."""
    found: list[Break] = []
    for at in range(len(block) - 1, -1, -1):
        each = block[at]
        if not _is_short(each.after.text) or each.after.ends_sentence:
            return []
        if each.before.ends_sentence or not _is_short(each.before.text):
            return found if each.before.ends_sentence and len(found) <= _SIGNED else []
        found.append(each)
    return []


def _columns(block: Sequence[Break]) -> set[int]:
    """Return the ids of the breaks around and between four lines of a word or two and more, one below another.

    The line above begins with no verb, the one below with one: else they are pieces of the sentence that it begins.
    """
    found: set[int] = set()
    start = 0
    for at in range(1, len(block) + 1):
        if at < len(block) and block[at].before is block[at - 1].after and _is_item(block[at - 1]):
            continue
        if at - start > _COLUMN and not _is_sentence(block[start].first_word) and _is_sentence(block[at - 1].next_word):
            found |= {id(each) for each in block[start:at]}
        start = at
    return found


def _is_sentence(word: str) -> bool:
    """Return whether a word begins a sentence: a verb, or "and" before one."""
    return is_past(word) or is_present(word) or opening(word) > Opening.NONE


def _is_item(each: Break) -> bool:
    """Return whether a break stands above a word or two that begin no sentence and end none."""
    line = each.after
    return (
        not each.proven
        and line.text.count(" ") < _LABEL
        and not line.ends_sentence
        and line.text[-1] not in _GOES_ON
        and opening(each.next_word) == Opening.NONE
    )


def _is_short(line: str) -> bool:
    return len(line) < _SHORT and line.count(" ") < _NAMED


@lru_cache(maxsize=1)
def _quoted() -> Pattern:
    return pattern('"[^"]++"|\u00ab[^\u00bb]++\u00bb|\u201c[^\u201d]++\u201d')


@lru_cache(maxsize=1)
def _fact() -> Pattern:
    return pattern("[^ :]++(?: [^ :]++){0,2}+ ?: [^ ]")


@lru_cache(maxsize=1)
def _takes_up() -> Pattern:
    # "this" of both genders before "he" or "she", "thus"
    return pattern("(?:\u0647\u0630\u0627 \u0647\u0648|\u0647\u0630\u0647 \u0647\u064a|\u0647\u0643\u0630\u0627) ")
