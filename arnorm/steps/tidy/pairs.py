"""Quotes and brackets of ``TidyPunctuation``: which of them open and close, and the spaces beside them.

A role is given only where a whole line agrees: straight and curly quotes take turns, and each must be able to stand as
its turn says; guillemets take turns in their own directions; brackets nest. In any other line they have no role.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import product
from typing import Final

from arnorm.edits import Replacement
from arnorm.steps.tidy.classes import CONTENT, EDGES, QUOTES, word_after, word_before
from arnorm.steps.tidy.words import folded, words
from arnorm.words.bare import bare

__all__ = ["pair_changes", "roles"]


_BEHIND: Final = EDGES | frozenset("ckvqedoE>})]")
_ARABIC_OR_MARK: Final = frozenset("amt9Ldqe")
_DEEPEST: Final = 2  # quotes inside quotes
# Quotes of a line that may be either: a pair of them; by one alone lines came out even that lack a quote.
_OPEN_RUNS: Final = (0, 2)
_LETTER_OR_MARK: Final = frozenset("am")
_AFTER_OPENING: Final = frozenset("a9LmtxzEh%QC<{([/")
_BEFORE_OPENING: Final = frozenset("o([<{th")  # what may touch an opening quote that a space follows
_NOT_BEFORE_CLOSING: Final = frozenset("no([<{")
_NOT_AFTER_CLOSING: Final = frozenset("aL9xz([<{m")  # what may not touch a closing quote that follows a space
_ENDING: Final = 2  # brackets hold part of a word where they hold no more letters, or an ending: معلم(ة), (ال)مدير
_GUILLEMETS: Final = "<{"  # single ones stand beside the numbers of pages too
_LONG: Final = 24  # brackets so far apart hold more than an ending
_CODE: Final = frozenset("L9")
_NO_WORD: Final = frozenset("xzh/o")  # a space stays between one of these and a closing quote
_SINGLE: Final = frozenset("'\u2019")  # of the others "x" stands for, these close what is quoted inside
_HEH: Final = "\u0647"


def roles(text: str, row: str) -> dict[int, str]:
    """Return ``o`` for each place in ``row`` where something opens, ``c`` where it closes.

    >>> roles('a "b"', 'L QLQ')
    {2: 'o', 4: 'c'}
    """
    found: dict[int, str] = {}
    start = 0
    for line in row.split("n"):
        for family in ("Q", "C"):
            if family in line:
                places = [start + at for at in _each(line, family)]
                found.update(_by_turns(text, row, places) or _by_nesting(row, places))
        for opening, closing in ("<>", "{}", "()", "[]"):
            if opening in line and closing in line:
                found.update(_by_shape(line, start, opening, closing))
        start += len(line) + 1
    return found


def _by_turns(text: str, row: str, places: list[int]) -> dict[int, str]:
    if len(places) % 2:
        return {}
    for opening, closing in zip(places[::2], places[1::2], strict=True):
        if not _holds_words(row, opening, closing) or not _opens(row, opening) or not _closes(text, row, closing):
            return {}
    return {at: "c" if turn % 2 else "o" for turn, at in enumerate(places)}


def _by_nesting(row: str, places: list[int]) -> dict[int, str]:
    """Return the roles of quotes inside quotes: of a run of them, what stands on its two sides tells which.

    One with a space on both sides may be either; two such quotes are those by which alone the line comes out even, and
    one where two quotes side by side show that it holds a quotation inside another.
    """
    runs: list[tuple[list[int], str]] = []
    for run in _touching(row, places):
        left, right = row[run[0] - 1 : run[0]] or "n", row[run[-1] + 1 : run[-1] + 2] or "n"
        opens, closes = left in EDGES and right in CONTENT, left in _ARABIC_OR_MARK and right in _BEHIND
        if opens == closes and not (len(run) == 1 and left in EDGES and right in EDGES):
            return {}
        runs.append((run, "oc" if opens == closes else "o" if opens else "c"))
    either = sum(len(may) > 1 for _, may in runs)
    if either not in _OPEN_RUNS and not (either == 1 and any(len(run) == _DEEPEST for run, _ in runs)):
        return {}
    even = [turns for turns in product(*(may for _, may in runs)) if _comes_out_even(runs, turns)]
    if len(even) != 1:
        return {}
    return {at: role for (run, _), role in zip(runs, even[0], strict=True) for at in run}


def _comes_out_even(runs: list[tuple[list[int], str]], turns: tuple[str, ...]) -> bool:
    open_now = 0
    for (run, _), role in zip(runs, turns, strict=True):
        open_now += len(run) if role == "o" else -len(run)
        if not 0 <= open_now <= _DEEPEST:
            return False
    return open_now == 0


def _touching(row: str, places: list[int]) -> Iterator[list[int]]:
    """Yield the quotes in runs: those that nothing but a space divides."""
    run: list[int] = []
    for at in places:
        if run and row[run[-1] + 1 : at] not in {"", "s"}:
            yield run
            run = []
        run.append(at)
    if run:
        yield run


def _holds_words(row: str, opening: int, closing: int) -> bool:
    content = row[opening + 1 : closing]
    return "a" in content or any(kind in content for kind in CONTENT)


def _opens(row: str, at: int) -> bool:
    left, right = row[at - 1 : at] or "n", row[at + 1 : at + 2] or "n"
    following = _next(row, at)
    if following[:1] not in _AFTER_OPENING and following != "dd":
        return False
    return right not in EDGES or left in EDGES or left in _BEFORE_OPENING


def _closes(text: str, row: str, at: int) -> bool:
    left, right = row[at - 1], row[at + 1 : at + 2] or "n"
    before = _last(row, at)
    if row[before] in _NOT_BEFORE_CLOSING or (row[before] == "t" and text[before - 1] != _HEH):
        return False
    return left not in EDGES or right in EDGES or right not in _NOT_AFTER_CLOSING


def _next(row: str, at: int) -> str:
    """Return the two kinds that follow a place and its spaces."""
    at += 1
    while row[at : at + 1] == "s":
        at += 1
    return row[at : at + 2] or "n"


def _last(row: str, at: int) -> int:
    """Return the place before another, its spaces skipped."""
    at -= 1
    while at > 0 and row[at] == "s":
        at -= 1
    return at


def _by_shape(line: str, start: int, opening: str, closing: str) -> dict[int, str]:
    found: dict[int, str] = {}
    open_at: list[int] = []
    for at in sorted([*_each(line, opening), *_each(line, closing)]):
        if line[at] == opening:
            if open_at and opening in _GUILLEMETS:
                return {}
            open_at.append(at)
        elif not open_at:
            return {}
        else:
            begun = open_at.pop()
            held = "a" in line[begun:at] if opening == "{" else _holds_words(line, begun, at)
            if held and not _is_code(line, begun):
                found |= {start + begun: "o", start + at: "c"}
    return {} if open_at else found


def _each(line: str, kind: str) -> Iterator[int]:
    at = line.find(kind)
    while at >= 0:
        yield at
        at = line.find(kind, at + 1)


def _is_code(line: str, at: int) -> bool:
    """Return whether a Latin letter or a digit touches an opening bracket, as in code and formulas."""
    return line[at] not in _GUILLEMETS and at > 0 and line[at - 1] in _CODE


def pair_changes(text: str, row: str, found: Mapping[int, str], *, linked: bool) -> Iterator[Replacement]:
    """Yield what changes beside quotes and brackets; the side of a mark is seen to with the marks.

    ``linked`` says that the text may hold URLs.
    """
    partners = _partners(row, found)
    for at in sorted(found):
        opens = found[at] == "o"
        # Asked only where a letter touches the mark from outside.
        touched = at > 0 and row[at - 1] in _LETTER_OR_MARK if opens else row[at + 1 : at + 2] == "a"
        whole = touched and (row[at] in QUOTES or _is_more_than_ending(text, row, *sorted((at, partners[at]))))
        if opens:
            yield from _at_opening(text, row, at, found, whole=whole)
        else:
            yield from _at_closing(text, row, at, whole=whole, linked=linked)


def _partners(row: str, found: Mapping[int, str]) -> dict[int, int]:
    partners: dict[int, int] = {}
    open_at: dict[str, list[int]] = {}
    closed_by = {">": "<", "}": "{", ")": "(", "]": "["}
    for at in sorted(found):
        family = closed_by.get(row[at], row[at])
        if found[at] == "o":
            open_at.setdefault(family, []).append(at)
        else:
            other = open_at[family].pop()
            partners |= {at: other, other: at}
    return partners


def _at_opening(text: str, row: str, at: int, found: Mapping[int, str], *, whole: bool) -> Iterator[Replacement]:
    if _lacks_space_before(text, row, at, found, whole=whole):
        yield at, at, " "
    end = at + 1
    while row[end] == "s":
        end += 1
    if end > at + 1 and (row[end] in CONTENT or found.get(end) == "o"):
        yield at + 1, end, ""


def _lacks_space_before(text: str, row: str, at: int, found: Mapping[int, str], *, whole: bool) -> bool:
    if at and row[at - 1] in _LETTER_OR_MARK:
        start = word_before(row, at)
        word = bare(text[start:at])
        return whole and len(word) > 1 and folded(word) not in words("glued")
    return found.get(at - 1) == "c" and (row[at] in QUOTES) != (row[at - 1] in QUOTES)


def _is_more_than_ending(text: str, row: str, opening: int, closing: int) -> bool:
    """Return whether two brackets hold more than a part of a word."""
    if closing - opening > _LONG:
        return True
    content = row[opening + 1 : closing]
    if "a" not in content:
        return "9" in content
    return content.count("a") > _ENDING and folded(bare(text[opening + 1 : closing])) not in words("endings")


def _at_closing(text: str, row: str, at: int, *, whole: bool, linked: bool) -> Iterator[Replacement]:
    lacking = whole and _lacks_space_after(text, row, at)
    before = _last(row, at)
    apart = lacking or at + 1 == len(row) or row[at + 1] in EDGES
    holds_word = row[before] not in _NO_WORD or text[before] in _SINGLE
    if before < at - 1 and holds_word and (apart or not linked):
        yield before + 1, at, ""
    if lacking:
        yield at + 1, at + 1, " "


def _lacks_space_after(text: str, row: str, at: int) -> bool:
    if row[at + 1 : at + 2] != "a":
        return False
    word = bare(text[at + 1 : word_after(row, at + 1)])
    return len(word) > 1 and folded(word) not in words("endings")
