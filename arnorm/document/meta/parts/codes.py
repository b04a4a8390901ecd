"""Reads the initials of those who wrote and read a report, below its last sentence: "A.H/S.K (AFP)", "M K / S R".

Agencies sign so. Letters with stops between alone, or groups with bars between; behind "end" too. Money, "Ltd." and
agencies have such letters as well and sign nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from arnorm.core.meta import Meta
from arnorm.document.meta.around.alone import EDGE
from arnorm.document.meta.marked import Marked, marked
from arnorm.document.meta.parts.shapes import has, is_city, words_of
from arnorm.document.meta.slots import compiled
from arnorm.document.page import Page
from arnorm.unicode import Match, pattern

__all__ = ["coded", "codes_of"]

_LONGEST: Final = 48  # letters of such a line with the agency; the longest rule for them as residue has 40
_LETTER: Final = r"[\u0621-\u064a]"
_GROUP: Final = f"{_LETTER}(?: (?:[.] )*{_LETTER}){{0,3}}(?: [.])*"  # up to four initials
_WORD: Final = f"{_LETTER}{{2,8}}"  # a first name, or its first letters
_END: Final = "(?:[|(*=)] ?)*(?<cue><signs> (?:[|)(.:] )*)?"  # "end", "edited by"
_ISSUED: Final = "(?:[(] (?<agency><agency> (?:[|\u060c] <agency> ){0,3})[)] )?"
_INITIALS: Final = f"{_END}(?<all>{_GROUP}(?: [|]+ {_GROUP}){{0,3}}) (?:[|)] )*{_ISSUED}$"
# "wam/salim/muna", "ly/lin/b q": glued, behind an agency or short
_NAMES: Final = f"{_END}(?:(?<agency><agency> )[|] )?(?<all>(?:{_WORD}|{_GROUP})(?: [|] (?:{_WORD}|{_GROUP})){{1,3}}) $"
_SHORT: Final = 4  # letters of a name that no agency stands before; by hand, on 2026-11-27
_PAIR: Final = f"{_LETTER} {_LETTER} "
_SPACED: Final = r"[\p{Zs}][/\\|]|[/\\|][\p{Zs}]"
_DATELINE: Final = 400  # letters of headline, deck and dateline
_LEAST: Final = 2  # letters of the initials of one
_ALONE: Final = 3  # of those that no other pattern reads


def coded(page: Page, at: int, line: Marked) -> list[Meta]:
    """Return the initials that are all of a line, below the text; of its last lines only."""
    below = at >= len(page.content) - EDGE and at > 1 and len(line.text) <= _LONGEST
    if not below or not any(page.prose(index) for index in page.content[max(1, at - EDGE) : at]):
        return []
    found = _initials(page.text, line) or _two_letters(page, at, line)
    if found or at < len(page.content) - 1:
        return found
    found = _names(page.text, line, longest=_SHORT)
    return found if found and (_is_of_a_desk(page, at) or _are_beside_a_name(line)) else []


def _two_letters(page: Page, at: int, line: Marked) -> list[Meta]:
    """Return two letters and nothing else, the last line of a report of an agency that signs so: "K H"."""
    if at < len(page.content) - 1 or compiled(_PAIR).fullmatch(line.text) is None:
        return []
    letters = line.text.strip(" ").split(" ")
    if _is_none(letters) or not _opens_with_one(page, "signs_by_letters"):
        return []
    first, last = line.span(page.text, 0, len(line.text))
    return [Meta(first, last, "byline", name=page.text[first:last])]


def codes_of(page: Page, at: int) -> list[Meta]:
    """Return the same of a line that was deleted for being such a one: names in full are read too."""
    start, end, _ = page.lines[page.content[at]]
    if end - start > _LONGEST:
        return []
    line = marked(page.text, start, end)
    return _initials(page.text, line) or _names(page.text, line, longest=len(line.text))


def _is_of_a_desk(page: Page, at: int) -> bool:
    """Return whether the last line has names glued by slashes and the text is of an agency whose desks sign so."""
    if pattern(_SPACED).search(page.raw(page.content[at])) is not None:
        return False
    return _opens_with_one(page, "signs_by_names")


def _opens_with_one(page: Page, kind: str) -> bool:
    """Return whether one of some agencies stands near the beginning of the text."""
    text = marked(page.text, 0, min(len(page.text), _DATELINE)).text
    return any(f" {agency} " in text for agency in words_of(kind))


def _are_beside_a_name(line: Marked) -> bool:
    """Return whether a line is a first name and initials with stops between: "Samir/A.D"."""
    *_, name, initials = ["", *line.text.strip(" ").split(" | ")]
    several = compiled(f"{_LETTER}(?: [.] {_LETTER})+").fullmatch(initials) is not None
    return several and has("given", name)


def _initials(text: str, line: Marked) -> list[Meta]:
    found = compiled(_INITIALS).match(line.text)
    if found is None:
        return []
    groups = [*_groups(found.group("all"), found.start("all"))]
    letters = [_letters(line.text[slice(*span)]) for span in groups]
    several = len(groups) > 1 or found.start("all") > 1
    if any(_is_none(each) for each in letters) or max(map(len, letters)) < _LEAST:
        return []
    if not several and (len(letters[0]) < _ALONE or "." not in found.group("all")):
        return []
    return _metas(text, line, groups, found)


def _names(text: str, line: Marked, longest: int) -> list[Meta]:
    found = compiled(_NAMES).match(line.text)
    if found is None:
        return []
    groups = [*_groups(found.group("all"), found.start("all"))]
    words = [line.text[slice(*span)] for span in groups]
    lists = ("no", "verb", "agencies", "agency", "paper", "section", "plain", "desk", "source")
    if any(
        (len(word) > longest and not has("given", word)) or is_city([word]) or any(has(kind, word) for kind in lists)
        for word in words
    ):
        return []
    return _metas(text, line, groups, found)


def _letters(group: str) -> list[str]:
    return [char for char in group if char not in " ."]


def _is_none(letters: Sequence[str]) -> bool:
    name = " ".join(letters)
    return has("letters", name) or has("agency", name)


def _groups(text: str, start: int) -> Iterator[tuple[int, int]]:
    """Yield from where to where what stands between bars, the stops behind it off."""
    at = start
    for piece in text.split("|"):
        bare = piece.strip(" ").rstrip(" .")
        if bare:
            first = at + piece.index(bare[0])
            yield first, first + len(bare)
        at += len(piece) + 1


def _metas(text: str, line: Marked, groups: Sequence[tuple[int, int]], told: Match) -> list[Meta]:
    """Return who signs, and the agency; the first with the cue that stands before all of them: "end S.H"."""
    spans = [line.span(text, *span) for span in groups]
    found = [Meta(first, last, "byline", name=text[first:last]) for first, last in spans]
    if told.group("agency"):
        first, last = line.span(text, *told.span("agency"))
        found.append(Meta(first, last, "agency", agency=text[first:last]))
    found.sort()
    if told.group("cue"):
        found[0] = found[0]._replace(start=line.span(text, *told.span())[0])
    return found
