"""What lines say that were deleted as residue: the initials of writer and editor, "published by", the agency.

Such a line says of the article what it says only where it stood beside it: a kept line is the next one to it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise, takewhile
from typing import Final

from arnorm.core.meta import Meta
from arnorm.document import fold
from arnorm.document.meta.find import piece_of_a_line, whole_line
from arnorm.document.meta.parts.codes import codes_of
from arnorm.document.meta.parts.several import apart
from arnorm.document.meta.parts.shapes import is_person
from arnorm.document.meta.trimmed import trimmed
from arnorm.document.page import Page
from arnorm.edits import Edit
from arnorm.unicode import pattern

__all__ = ["beside_a_copy", "deleted_meta"]

_END: Final = "endmark"
_SIGNED: Final = frozenset((_END, "cms", "timestamp", "path", "site"))  # why lines go that may name a writer
# A name and yaktub or taktub, "writes".
_WRITES: Final = (
    r"[\p{Zs}]*([\p{L}\p{M}.]+(?:[\p{Zs}]+[\p{L}\p{M}.]+){0,4})[\p{Zs}]+[\u064a\u062a]\u0643\u062a\u0628[^\p{L}\p{N}]*"
)
_SPACES: Final = " \t\u00a0"
_TITLED: Final = (":site", ":part")  # why the lines go that the title names beside its headline
_WORD: Final = r"[\p{L}\p{N}]"
_HEADLINES: Final = "headlines."  # the step that deletes copies
_HEAD: Final = 10  # lines in which a copy of the headline stands
_LEAST: Final = 10  # letters of a headline beside which a writer is named; 46 of 6,998 have fewer
_KINDS: Final = frozenset(("byline", "source", "agency", "dateline"))


def deleted_meta(text: str, edits: Sequence[Edit]) -> list[Meta]:
    """Return what the lines of ``text`` say of it that ``edits`` delete, and that stood beside one that stays."""
    spans = [(edit.start, edit.end) for edit in edits if not edit.text]
    signed = _going(edits, _SIGNED)
    ended = _going(edits, frozenset((_END,)))
    if not signed:
        return []
    page = Page(text)
    gone = [_holds(spans, page, index) for index in page.content]
    beside = {at for one, two in pairwise(range(len(gone))) for at in (one, two) if gone[one] != gone[two] and gone[at]}
    found: list[Meta] = []
    for at in sorted(beside | _below_the_end(page, ended, gone)):
        if _holds(signed, page, page.content[at]):
            codes = codes_of(page, at) if _holds(ended, page, page.content[at]) else []
            found += codes or _named([meta for meta in whole_line(page, at) if meta.kind in _KINDS])
    return apart(text, found) or _of_the_title(page, beside, edits)


def _going(edits: Sequence[Edit], kinds: frozenset[str]) -> list[tuple[int, int]]:
    return [(edit.start, edit.end) for edit in edits if kinds.intersection(by.partition(":")[2] for by in edit.by)]


def _below_the_end(page: Page, ended: Sequence[tuple[int, int]], gone: Sequence[bool]) -> set[int]:
    """Return the places of the lines that go as marks of the end, one below the other, from the last that stays on."""
    at = next((at for at in range(len(gone) - 1, -1, -1) if not gone[at]), len(gone))
    below = takewhile(lambda at: _holds(ended, page, page.content[at]), range(at + 1, len(gone)))
    return set(below)


def _named(found: Iterable[Meta]) -> list[Meta]:
    """Return what names something when what is no part of a field is off it."""
    return [bare for meta in found if (bare := trimmed(meta)).fields or not meta.fields]


def _of_the_title(page: Page, beside: Iterable[int], edits: Sequence[Edit]) -> list[Meta]:
    """Return the writer whom the title names beside its headline, as a line of its own does that goes for that.

    The text does not name who signs; one that the article is about it does.
    """
    titled = [(edit.start, edit.end) for edit in edits if any(map(_is_titled, edit.by))]
    for at in sorted(beside):
        line = page.lines[page.content[at]]
        meta = Meta(line.start, line.end, "byline", name=page.raw(page.content[at]).strip(_SPACES))
        words = page.key(page.content[at]).split(" ")
        if len(words) > 1 and _holds(titled, page, page.content[at]) and is_person(words):
            text = (page.key(index) for index in page.content if page.prose(index))
            return [] if any(f" {' '.join(words)} " in f" {key} " for key in text) else [meta]
    return []


def _is_titled(by: str) -> bool:
    return by.startswith(_HEADLINES) and by.endswith(_TITLED)


def beside_a_copy(text: str, edits: Sequence[Edit]) -> list[Meta]:
    """Return the writers whom lines name beside a copy of the headline that go with it, and no other line names."""
    spans = [(edit.start, edit.end) for edit in edits if any(by.startswith(_HEADLINES) for by in edit.by)]
    if not spans:
        return []
    page = Page(text)
    head = page.content[:_HEAD]
    gone = [at for at, index in enumerate(head) if _holds(spans, page, index)]
    kept = [page.folded(index) for at, index in enumerate(head) if at not in gone] if gone else []
    headlines = [fold.letters_of(line) for line in kept]
    found = [meta for at in gone for meta in _named_beside(page, at, headlines)]
    return [meta for meta in _named(found) if not _is_named_elsewhere(page, meta)]


def _is_named_elsewhere(page: Page, meta: Meta) -> bool:
    """Return whether a line aside from its own has the name of a writer."""
    name = f" {fold.key(meta.name or '')} "
    own = (page.lines[index].start <= meta.start < page.lines[index].end for index in page.content)
    return any(name in f" {page.key(index)} " for index, is_own in zip(page.content, own, strict=True) if not is_own)


def _named_beside(page: Page, at: int, headlines: Sequence[str]) -> list[Meta]:
    """Return what stands before one of some lines on another, and behind it, and names a writer."""
    line = page.lines[page.content[at]]
    letters, offsets = fold.skeleton(page.raw(page.content[at]))
    for headline in headlines:
        place = letters.find(headline) if len(headline) >= _LEAST else -1
        if place < 0:
            continue
        start, end = line.start + offsets[place], line.start + offsets[place + len(headline) - 1] + 1
        while end < line.end and not pattern(_WORD).match(page.text, end):
            end += 1
        writes = pattern(_WRITES).fullmatch(page.text, line.start, start)
        if writes is not None:
            return [Meta(*writes.span(1), "byline", name=writes.group(1))]
        told = (*piece_of_a_line(page, at, line.start, start), *piece_of_a_line(page, at, end, line.end))
        return [meta for meta in told if meta.kind == "byline" and meta.name]
    return []


def _holds(spans: Sequence[tuple[int, int]], page: Page, index: int) -> bool:
    line = page.lines[index]
    return any(start <= line.start and line.end <= end for start, end in spans)
