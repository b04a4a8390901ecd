"""Lines of prose that stand by themselves: a title said again, dates, signatures, addresses, labels, bullets, dots."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from arnorm.data.load import read_toml
from arnorm.repair.join_lines.apart.subheads import is_headed
from arnorm.repair.join_lines.around import beside, is_name
from arnorm.repair.join_lines.beside_text import is_cued, is_named_below, is_tagged, signs
from arnorm.repair.join_lines.listed import begins
from arnorm.sentence.breaks.breaks import Break
from arnorm.sentence.breaks.line import Line
from arnorm.sentence.words import Opening, opening
from arnorm.unicode import Pattern, pattern

__all__ = ["stand_apart"]

_SHORT: Final = 45
_LABEL: Final = 25
_NAME: Final = 6
_PREPOSITION: Final = 3
# A line said so often is a label, and so many lone dots are drawn between parts of a text.
_OFTEN: Final = 3
_DOTS: Final = 2
# Headline, byline, date and agency stand on so many breaks at the head.
_EARLY: Final = 5
_OPENERS: Final = ("greetings", "searches")
_DASHES: Final = "-\u2013\u2014"
_BRACKETS: Final = "(["
_WAW: Final = "\u0648"


def stand_apart(block: Sequence[Break]) -> set[int]:
    """Return the ids of open or proven breaks that stay, whatever the words beside them say."""
    labels = Counter(each.after.text for each in block if len(each.after.text) < _LABEL)
    often = {text for text, count in labels.items() if count >= _OFTEN and len(text) > _NAME}
    dots = labels["."]
    bullets = Counter(each.after.text[:2] for each in block if _bullet().match(each.after.text) is not None)
    title = block[0].before.text if block and block[0].first else ""
    return {
        id(each)
        for at, each in enumerate(block)
        if (each.open or each.proven)
        and (
            (not each.proven and (each.after.text in often or each.before.text in often))
            or (each.after.is_stop and (dots > _DOTS or (dots == _DOTS and len(each.before.text) < _SHORT)))
            or (dots >= _DOTS and not each.proven and max(len(each.before.text), len(each.after.text)) < _SHORT)
            or bullets[each.after.text[:2]] >= _OFTEN
            or (title and title in ((each.after.text,) if each.first else (each.before.text, each.after.text)))
            or (at < _EARLY and not each.torn and (_is_stamp(each.before) or _is_stamp(each.after)))
            or (at < _EARLY and not each.proven and _byline().match(each.after.text) is not None)
            or _is_address(each)
            or is_tagged(block, at)
            or is_cued(block, at)
            or (at < _EARLY and signs(each.before) and not each.torn)
            or (
                at < _EARLY
                and each.is_dated
                and not each.proven
                and _is_below(block, at)
                and _dash().search(each.before.text) is not None
            )
            or _cannot_go_on(each)
            or _is_signed(block, at)
            or _is_salutation(block, at)
            or is_named_below(block, at)
            or (not each.proven and any(begins(name).match(each.after.text) is not None for name in _OPENERS))
            or _is_bracketed(block, at)
            or _opens_list(each)
            or _is_value(block, at)
            or _heads(block, at)
            or is_headed(block, at)
        )
    }


def _is_stamp(line: Line) -> bool:
    """Return whether a line is a date, or a place or an agency with a dash behind it."""
    return line.is_date or (line.text[-1] in _DASHES and line.is_dateline)


@lru_cache(maxsize=1)
def _byline() -> Pattern:
    # Who wrote it, and when: below a headline. Or a place, a dash, a name and a colon, before the lead.
    part = '[^.:\u060c"\u2013\u0640-]{2,30}+'
    return pattern(f"{begins('bylines').pattern}|{part}[-\u2013\u0640] {part}:")


def _is_below(block: Sequence[Break], at: int) -> bool:
    """Return whether the line before a break is the first of the text, or stands below it."""
    last, _ = beside(block, at)
    return last is None or last.first


def _is_address(each: Break) -> bool:
    return each.after.is_credit and "@" in each.after.text


def _cannot_go_on(each: Break) -> bool:
    """Return whether a word that needs another stands before a sentence that begins with and: something was cut off."""
    return each.proven and not each.torn and _begins_with_and(each.next_word) and bool(each.last_word)


def _begins_with_and(word: str) -> bool:
    return word.startswith(_WAW) and opening(word) >= Opening.CLEAR


def _opens_list(each: Break) -> bool:
    """Return whether a bracket that nothing closes stands before a label, or a label and its value behind others."""
    return each.before.text[-1] in _BRACKETS and _label().fullmatch(each.after.text) is not None


def _is_signed(block: Sequence[Break], at: int) -> bool:
    """Return whether a name that begins a paragraph stands above a title."""
    each = block[at]
    last, _ = beside(block, at)
    opens = last is None or last.first or last.before.ends_sentence
    return (
        opens
        and not each.proven
        and max(len(each.before.text), len(each.after.text)) < _SHORT
        and begins("titles").match(each.after.text) is not None
        and " " in each.before.text
        and is_name(each.before.text)
    )


def _is_salutation(block: Sequence[Break], at: int) -> bool:
    """Return whether a short line begins a paragraph and speaks to somebody, a sentence begins behind it."""
    each = block[at]
    last, _ = beside(block, at)
    begins = last is None or last.first or last.before.ends_sentence
    size = len(each.before.text)
    return begins and size < _SHORT and each.next_word in _openers() and is_name(each.before.text)


def _is_bracketed(block: Sequence[Break], at: int) -> bool:
    """Return whether a line that begins a paragraph is in brackets, and no more: a subhead."""
    last, _ = beside(block, at)
    begins = last is None or last.first or last.before.ends_sentence
    return begins and _in_brackets().fullmatch(block[at].before.text) is not None


def _is_value(block: Sequence[Break], at: int) -> bool:
    """Return whether a label and its value stand before the break, and others before or behind: a list of facts."""
    each = block[at]
    last, _ = beside(block, at)
    above = last is not None and _is_fact(last.before)
    return _is_fact(each.before) and (above or (_is_fact(each.after) and not each.proven))


def _is_fact(line: Line) -> bool:
    return len(line.text) < _SHORT and _fact().match(line.text) is not None


def _heads(block: Sequence[Break], at: int) -> bool:
    """Return whether the line behind the break is a word or two, with which the next begins again: a subhead."""
    _, following = beside(block, at)
    if following is None or following.proven or len(block[at].after.text) >= _LABEL:
        return False
    return len(following.first_word) > _PREPOSITION and following.first_word == following.next_word


@lru_cache(maxsize=1)
def _dash() -> Pattern:
    return pattern(f" [{_DASHES}] ")


@lru_cache(maxsize=1)
def _bullet() -> Pattern:
    return pattern("[\u00bb\u00ab<>?}{] ")


@lru_cache(maxsize=1)
def _in_brackets() -> Pattern:
    return pattern("[(][^()]++[)]")


@lru_cache(maxsize=1)
def _fact() -> Pattern:
    return pattern("[^ :]++(?: [^ :]++){0,2}+ ?: ?[^ ]")


@lru_cache(maxsize=1)
def _label() -> Pattern:
    return pattern("[^ :]++(?: [^ :]++){0,2}+ ?:")


@lru_cache(maxsize=1)
def _openers() -> frozenset[str]:
    listed: dict[str, list[str]] = read_toml("sentences/open_words.toml")
    return frozenset(listed["addressing"])
