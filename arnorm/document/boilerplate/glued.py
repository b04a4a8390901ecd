"""Residue glued to a line of the article: a share bar before the first sentence, tags after the last.

The cue is found in the folded line; the cut is made in the text, at the letter where the residue ends or begins.
"""

from __future__ import annotations

from typing import Final

from arnorm.document import fold
from arnorm.document.boilerplate.residue import Residue
from arnorm.document.boilerplate.rules import RuleBook
from arnorm.document.lines import Because, By, Cut, trimmed_cut
from arnorm.document.page import Page
from arnorm.unicode import pattern

__all__ = ["glued_cuts"]

_HEAD: Final = 3  # residue is glued to one of the first lines below the headline
_REACH: Final = 240  # folded characters from the head of a line in which glued residue is sought
_STARTS_CLEAN: Final = r"[«“\"‘'\(\[\{]*[\u0621-\u063a\u0641-\u064aA-Za-z0-9\u0660-\u0669]"
_ENDS_DIRTY: Final = r"[\u0640\p{Cf}]"
_OPENING: Final = r"[«“\"‘'\(\[\{#*\p{Zs}\t|–—-]"


def glued_cuts(page: Page, rules: RuleBook, residue: Residue, because: Because) -> list[Cut]:
    """Return the cuts that free lines of the article from residue glued to them; never the first line's."""
    kept = [index for index in page.content[1:] if index not in residue.gone]
    cuts = []
    for index in kept[:_HEAD] if rules.head else ():
        cut = _head_cut(page, index, rules, because)
        if cut is not None:
            cuts.append(cut)
    if kept and rules.tail and page.raw(kept[-1]):
        cut = _tail_cut(page, kept[-1], rules, residue, because)
        if cut is not None and all(cut.start >= other.end for other in cuts):
            cuts.append(cut)
    return cuts


def _head_cut(page: Page, index: int, rules: RuleBook, because: Because) -> Cut | None:
    line = page.lines[index]
    start = page.folded(index)[:_REACH]
    for rule in rules.head:
        found = rule.compiled.match(start)
        if found is None or found.end() == len(start):
            continue
        at = fold.match_letters(page.text, line.start, line.end, fold.letters_of(found.group()))
        cut = trimmed_cut(page.text, line, line.start, at, because(rule.kind))
        if cut.end > at and pattern(_STARTS_CLEAN).match(page.text, cut.end, line.end):
            return cut
    return None


def _tail_cut(page: Page, index: int, rules: RuleBook, residue: Residue, because: Because) -> Cut | None:
    line = page.lines[index]
    end = page.folded(index)
    for rule in rules.tail:
        found = rule.compiled.search(end)
        if found is None or not found.start() or not residue.holds(found):
            continue
        at = _place(page.raw(index), fold.letters_of(end[: found.start()]))
        if at is not None:
            return _clean_tail(page, index, line.start + at, because(rule.kind))
    return None


def _place(text: str, before: str) -> int | None:
    """Return where the letter after the letters ``before`` stands in ``text``."""
    letters, offsets = fold.skeleton(text)
    fits = letters.startswith(before) and len(before) < len(offsets)
    return offsets[len(before)] if fits else None


def _clean_tail(page: Page, index: int, at: int, by: By) -> Cut | None:
    line = page.lines[index]
    opening = pattern("(?r)" + _OPENING + "*").match(page.text, line.start, at)
    start = opening.start() if opening else at
    if start == line.start or pattern(_ENDS_DIRTY).match(page.text, start - 1):
        return None
    return trimmed_cut(page.text, line, start, line.end, by)
