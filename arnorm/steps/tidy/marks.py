"""Marks of ``TidyPunctuation``: the spaces before and after a run of marks, and two marks where one was meant.

All is decided on the row of kinds (``_kinds``). What a rule asks for beside a run either never changes, or is what the
rule itself leaves, so that a second look finds nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Final, NamedTuple

from arnorm.edits import Replacement, Span
from arnorm.steps.tidy.classes import (
    ARABIC_WORD,
    BRACKETS,
    CONTENT,
    EDGES,
    FOREIGN,
    LISTING,
    NUMERIC,
    OUT_LOUD,
    PAIRED,
    WORD,
    word_after,
    word_before,
)
from arnorm.steps.tidy.words import doubled, folded, words
from arnorm.unicode import pattern
from arnorm.words.bare import bare

__all__ = ["mark_changes", "stretches"]


# Marks to look at, with the spaces before and between them.
_RUN: Final = r"""(?x)
    (?<!s) s++ (?: [ckvqedoE] (?: s*+ [ckvqedoE] )*+ | z )    # after a space
  | [ckvqedoE] (?: s*+ [ckvqedoE] )++               # more than one
  | [ckvqedo] (?= [aQC<{(\[] )                       # with a word, an opening quote or bracket right after
"""
_STRETCH: Final = frozenset("sckvqedoEz")
_CLOSING: Final = frozenset(")]>}")
_STOPS: Final = frozenset("do")  # full stop and colon
_ARABIC: Final = frozenset("cv")  # the comma and semicolon of Arabic alone
_ARABIC_OR_ASKED: Final = _ARABIC | {"q"}
_BEHIND_TWO: Final = EDGES | PAIRED | {"a"}
# Letters: one is an initial (م.), two may still be an abbreviation (ص.ب, د.إ), and no word ends in a full stop by them.
_INITIAL: Final = 1
_SHORT: Final = 2
_WAW: Final = "\u0648"
_NEAR: Final = 4  # so many kinds after a run tell whether a number or Latin goes on there


class _Run(NamedTuple):
    """Marks at ``start:end`` of a row, spaces before them from ``lead``; the kinds on both sides.

    ``opens`` and ``closes`` say that a quote or bracket after them does.
    """

    lead: int
    start: int
    end: int
    marks: str
    before: str
    after: str
    opens: bool
    closes: bool


def stretches(row: str, places: Iterable[int]) -> list[Span]:
    """Return the whole stretches of marks and spaces in which, or right behind which, the places are.

    >>> stretches("aascsaa", [3]), stretches("aascsaa", [5])
    ([(2, 5)], [(2, 5)])
    """
    found: list[Span] = []
    stop = -1
    for at in places:
        if at <= stop:
            continue
        start = at
        while start > 0 and row[start - 1] in _STRETCH:
            start -= 1
        end = at
        while end < len(row) and row[end] in _STRETCH:
            end += 1
        if start < end:
            found.append((start, end))
            stop = end
    return found


def mark_changes(
    text: str, row: str, within: Iterable[Span], roles: Mapping[int, str], *, linked: bool
) -> Iterator[Replacement]:
    """Yield what changes at marks in some stretches: where, until where, and what stands there then.

    ``roles`` tells which quotes and brackets open (``o``) and close (``c``); of the others nothing is known, and
    nothing beside them changes. ``linked`` says that the text may hold URLs, which a closing bracket could lengthen.
    """
    runs = chain.from_iterable(pattern(_RUN).finditer(row, start, stop + 1) for start, stop in within)
    for found in runs:
        lead, end = found.span()
        start = lead + len(found[0]) - len(found[0].lstrip("s"))
        before, after, role = row[lead - 1 : lead] or "n", row[end : end + 1] or "n", roles.get(end)
        if _follows_words(row, lead - 1, before, roles) and (after not in PAIRED or role):
            run = _Run(lead, start, end, row[start:end], before, after, opens=role == "o", closes=role == "c")
            yield from _changes(text, row, run, linked=linked)


def _follows_words(row: str, at: int, kind: str, roles: Mapping[int, str]) -> bool:
    if kind in PAIRED:
        # A bracket whose partner is missing closes behind a word.
        return roles.get(at) == "c" or (kind in _CLOSING and at not in roles and row[at - 1 : at] in WORD)
    return kind in WORD and (kind != "t" or (at > 0 and row[at - 1] in "am"))


def _changes(text: str, row: str, run: _Run, *, linked: bool) -> Iterator[Replacement]:
    marks = run.marks
    if "E" in marks:
        return
    single = doubled().get(marks) if _may_be_doubled(row, run) else None
    if single is None and "s" in marks:
        return
    if single is not None:
        run = run._replace(marks=single)
    divided = (run.opens and _may_introduce(run)) or (run.after == "a" and _divides(text, row, run))
    if single is not None and not divided and (run.opens or run.after == "a"):
        return
    stays = run.after in EDGES or divided or (run.closes and not linked)
    if run.lead < run.start and stays and _goes(row, run):
        yield run.lead, run.start, ""
    if single is not None and marks[0] == single:
        yield run.start + 1, run.end, ""
    elif single is not None:
        yield run.start, run.end - 1, ""
    if divided:
        yield run.end, run.end, " "


def _may_be_doubled(row: str, run: _Run) -> bool:
    """Return whether no number or name may go on after two marks, and no abbreviation end before them."""
    if run.after not in _BEHIND_TWO:
        return False
    return "d" not in run.marks or run.before != "a" or _length(row, run.lead) > _SHORT


def _goes(row: str, run: _Run) -> bool:
    """Return whether the spaces before the marks go, where what follows them allows it."""
    first = run.marks[0]
    if first in _STOPS and len(run.marks) > 1:
        return False
    rest = row[run.end : run.end + _NEAR].lstrip("s")[:1]
    if run.before == "9" and (first == "o" or (rest == "9" and first in NUMERIC)):
        return False
    if run.before == "L" and rest == "L" and first in FOREIGN:
        return False
    if first == "o" and run.after in BRACKETS:
        return False
    return first != "d" or run.after in "n>})]" or not _is_initial(row, run)


def _may_introduce(run: _Run) -> bool:
    """Return whether a space belongs between the marks and the quote or bracket that opens after them."""
    if run.marks in _STOPS and run.after in BRACKETS:
        return False  # the number of a note, an emoticon
    return len(run.marks) == 1 or set(run.marks) <= OUT_LOUD


def _divides(text: str, row: str, run: _Run) -> bool:
    """Return whether a space is missing between the marks and the Arabic word after them."""
    last = run.marks[-1]
    if len(run.marks) > 1 and last not in _ARABIC and not set(run.marks) <= OUT_LOUD:
        return False
    listed = last in LISTING
    end = word_after(row, run.end)
    if end - run.end < _SHORT and not (listed and text[run.end] == _WAW and row[end : end + 1] == "s"):
        return False
    if run.before not in ARABIC_WORD:
        return (
            last in _ARABIC_OR_ASKED
            if run.before in WORD
            else last != "d" or _ends_sentence(text, row, run.lead, run, end)
        )
    start = word_before(row, run.lead)
    if row[start : run.lead].count("a") < _SHORT and not (listed and _is_unit(row, start)):
        return False
    return last != "d" or _ends_sentence(text, row, start, run, end)


def _ends_sentence(text: str, row: str, start: int, run: _Run, end: int) -> bool:
    """Return whether a full stop between two words is no part of a name or abbreviation."""
    if run.before in ARABIC_WORD and row[start : run.lead].count("a") <= _SHORT:
        return False
    # A glued full stop before the word or after the next one: a chain, of which neither is divided.
    if run.lead + 1 == run.end and row[start - 1 : start] == "d":
        return False
    if row[end : end + 1] == "d" and row[end + 1 : end + 2] in CONTENT:
        return False
    first, second = folded(bare(text[start : run.lead])), folded(bare(text[run.end : end]))
    if {first, first.removeprefix(_WAW), second, second.removeprefix(_WAW)} & words("names"):
        return False
    return len(second) > _SHORT or second in words("openers")


def _is_initial(row: str, run: _Run) -> bool:
    """Return whether one letter stands before the marks, and none of a date: ``1445هـ``, ``2013م``."""
    start = word_before(row, run.lead) if run.before in ARABIC_WORD else run.lead
    return row[start : run.lead].count("a") == _INITIAL and not _is_unit(row, start)


def _is_unit(row: str, start: int) -> bool:
    """Return whether a word follows a number, a space between or not."""
    return row[max(0, start - 1) : start] == "9" or row[max(0, start - 2) : start] == "9s"


def _length(row: str, end: int) -> int:
    return row[word_before(row, end) : end].count("a")
