"""Residue glued to a line of the article: a share bar before the first sentence, tags after the last.

The cue is found in the folded line; the cut is made in the text, at the letter where the residue ends or begins.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Final

from arnorm.document import fold
from arnorm.document.boilerplate.gate.gate import gate
from arnorm.document.boilerplate.gate.pieces import pieces_behind
from arnorm.document.boilerplate.gate.said import is_said
from arnorm.document.boilerplate.judged import Judged, announces
from arnorm.document.boilerplate.passes.reading import is_joined
from arnorm.document.boilerplate.rule import TAGS, Rule
from arnorm.document.lines import Because, By, Cut, trimmed_cut
from arnorm.document.page import Page
from arnorm.unicode import pattern

__all__ = ["glued_cuts"]

_HEAD: Final = 3  # residue is glued to one of the first lines below the headline
_PARAGRAPH: Final = 120  # folded characters
_ANYWHERE: Final = frozenset({"any"})
_BELOW: Final = _ANYWHERE | {"tail", "end"}
_REACH: Final = 240  # folded characters from the head of a line in which glued residue is sought
_JOINT: Final = r"(?<=[0-9\u0660-\u0669])(?=[\u0621-\u064a])"  # a number and a word with no space between
_STARTS_CLEAN: Final = r"[«“\"‘'\(\[\{]*[\u0621-\u063a\u0641-\u064aA-Za-z0-9\u0660-\u0669]"
# A hamza or marks end the word before: letters are matched without them ("\u0645\u0633\u0627\u0621\u064b /", evening).
_PARTING: Final = (
    r"[\u0621\p{M}\p{Zs}\t]*[/|\\\-\u2013\u2014\u0640]+[\p{Zs}\t]*"  # a bar that a rule for the head ends with
)
_ENDS_DIRTY: Final = r"[\u0640\p{Cf}]"
# "address", "site", "link", "e-mail", "register", "by way of" in the last words before: then it is the article's
_ANNOUNCED: Final = r"(?:بريد|موقع|رابط|عنوان|تسجيل|استفسار|مراسل|ايميل)[^ ]*(?: [^ ]+){0,5} [.?…:] $"
# "to read", "to see", "for more": the piece ends what they begin
_LEADS_UP: Final = r"(?:^| )(?:لاطلاع|لمشاهده|لقراه|لمتابعه|لمزيد|لتسجيل|لاستماع|لمعرفه)(?: [^ ]+){0,5} [.?…:] $"
_ITEM: Final = r"[0-9 ]+[.?] "  # the number of an item
_OPENING: Final = r"[«“\"‘'\(\[\{#*\p{Zs}\t|–—-]"


def glued_cuts(judged: Judged, because: Because) -> list[Cut]:
    """Return the cuts that free lines of the article from residue glued to them.

    Of the first line buttons alone go, but for a text of one paragraph: that is no headline.
    """
    page, rules = judged.page, judged.rules
    kept = [index for index in page.content[1:] if index not in judged.gone]
    cuts = []
    first = page.content[0]
    below = kept[:_HEAD] if rules.head else []
    if len(page.content) == 1 and page.longer_than(first, _PARAGRAPH):
        kept = [first]
    for index in (*([first] if rules.first else ()), *below):
        if not gate(rules).may_begin(page, index):
            continue
        cut = _head_cut(page, index, rules.first if index == first else rules.head, because)
        if cut is not None:
            cuts.append(cut)
    for index in _ended(judged, kept):
        if index != kept[-1] and _may_go_on(page, index):
            continue
        cut = _tail_cut(judged, index, because, is_last=index == kept[-1])
        if cut is not None and all(cut.start >= other.end for other in cuts):
            cuts.append(cut)
    return cuts


def _ended(judged: Judged, kept: Sequence[int]) -> Iterator[int]:
    """Yield the lines to whose end residue may be glued: of those above the last a few, that end in no end mark."""
    asked = gate(judged.rules)
    yield from sorted(set(asked.glued(judged.page)) & set(kept[:-1])) if kept else ()
    if kept and asked.may_end(judged.page, kept[-1]):
        yield kept[-1]


def _may_go_on(page: Page, index: int) -> bool:
    """Return whether a sentence may be broken at the end of a line: the line below is no paragraph of its own.

    It stands right below, opens with no "and", asks nothing, as a title may, and is shorter than a paragraph.
    """
    below = page.content[bisect_left(page.content, index) + 1]
    apart = page.longer_than(below, _PARAGRAPH) or is_joined(page.first_word(below)) or page.end(below) == "?"
    return below == index + 1 and not apart


def _head_cut(page: Page, index: int, rules: Sequence[Rule], because: Because) -> Cut | None:
    line = page.lines[index]
    start = page.folded(index)[:_REACH]
    for rule in rules:
        found = rule.found_at_the_head(start)
        if found is None or found.end() == len(start):
            continue
        at = fold.match_letters(page.text, line.start, line.end, fold.letters_of(found.group()))
        sign = pattern(_PARTING).match(page.text, at, line.end) if found.group().endswith("|") else None
        end = at if sign is None else sign.end()
        cut = trimmed_cut(page.text, line, line.start, end, because(rule.kind))
        parted = cut.end > at or pattern(_JOINT).match(page.text, at)
        if parted and pattern(_STARTS_CLEAN).match(page.text, cut.end, line.end):
            return cut
    return None


def _tail_cut(judged: Judged, index: int, because: Because, *, is_last: bool) -> Cut | None:
    """Return the cut of residue behind the last sentence: what a rule for ends finds, or a line's rule on a piece.

    Of a line above the last one a rule must hold that asks for no place on the page.
    """
    page = judged.page
    folded = page.folded(index)
    by_rules_for_ends = _by_tail_rules(judged, index) if is_last else ()
    for start, kind in chain(by_rules_for_ends, _by_line_rules(judged, folded, _ANYWHERE if not is_last else _BELOW)):
        line = page.lines[index]
        at = fold.match_last_letters(page.text, line.start, line.end, fold.letters_of(folded[start:]))
        told = kind == TAGS and "#" in folded[start:]  # of a quoted post, or of a sentence that leads up to them
        if told and (index in judged.announced or (at > line.start and announces(page.text[line.start : at]))):
            continue
        if at >= 0:
            return _clean_tail(page, index, at, because(kind))
    return None


def _by_tail_rules(judged: Judged, index: int) -> Iterator[tuple[int, str]]:
    for rule, found in gate(judged.rules).found_at_the_end(judged.page, index):
        if found.start() and judged.holds(found):
            yield found.start(), rule.kind


def _by_line_rules(judged: Judged, folded: str, zones: frozenset[str]) -> Iterator[tuple[int, str]]:
    """Yield where a piece begins that stands behind an end mark and would be residue on a line of its own."""
    for start in pieces_behind(folded):
        piece = folded[start:]
        if not judged.rules.may_begin(piece) or pattern(_ITEM).fullmatch(folded, 0, start):
            continue
        for rule, match in judged.rules.of_line(piece):
            if judged.holds(match) and rule.zones & zones and _may_be_glued(rule, folded[:start], piece):
                if zones is _ANYWHERE and is_said(folded[:start]):
                    continue  # inside the text what is said, asked or written ends a paragraph too
                yield start, rule.kind


def _may_be_glued(rule: Rule, before: str, piece: str) -> bool:
    """Return whether a line's rule holds of a piece of a line: it needs no neighbours, and nothing announces it."""
    if "menu" in rule.zones or rule.brand or rule.post:
        return False
    if pattern(_LEADS_UP if not rule.shape else _ANNOUNCED).search(before) is not None:
        return False
    return not piece.endswith(" .") or not before.endswith("… ")


def _clean_tail(page: Page, index: int, at: int, by: By) -> Cut | None:
    line = page.lines[index]
    opening = pattern("(?r)" + _OPENING + "*").match(page.text, line.start, at)
    start = opening.start() if opening else at
    if start == line.start or pattern(_ENDS_DIRTY).match(page.text, start - 1):
        return None
    return trimmed_cut(page.text, line, start, line.end, by)
