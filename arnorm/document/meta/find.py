"""Finds what an article says of itself on its lines: datelines, bylines, agencies, sources, captions, credits.

Whole lines and what stands glued before the first sentence of a paragraph; never on the first line of a text.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from arnorm.core.meta import Meta
from arnorm.document.lines import Because, By, Cut, trimmed_cut
from arnorm.document.meta.rules import MetaRule, meta_rules
from arnorm.document.page import Page
from arnorm.unicode import pattern

__all__ = ["find_meta", "named"]

_HEAD: Final = 3  # lines below the first one
_EDGE: Final = 3  # lines at the end
_FIELDS: Final = ("place", "agency", "name")
_LONGEST: Final = 220  # a whole line that is longer is none of these
_START: Final = 140  # what stands before the first sentence is shorter
_SPACES: Final = r"[\p{Zs}\t\p{Cf}]*"
_SENTENCE: Final = 40  # letters that must follow what stands before a sentence


def find_meta(page: Page) -> list[Meta]:
    """Return what is found on the lines of a page, in order, at most one piece a line."""
    return [meta for _, meta in _by_line(page)]


def named(
    page: Page, gone: Mapping[int, str], cuts: Sequence[Cut], kinds: Sequence[str], because: Because
) -> tuple[dict[int, By], list[Cut]]:
    """Return the lines that are of ``kinds``, with their reason, and the cuts of what stands before a sentence."""
    lines: dict[int, By] = {}
    starts: list[Cut] = []
    for index, meta in _by_line(page):
        line = page.lines[index]
        if meta.kind not in kinds or index in gone or any(c.start < meta.end and line.start < c.end for c in cuts):
            continue
        if pattern(_SPACES).fullmatch(page.text, meta.end, line.end):
            lines[index] = because(meta.kind)
        else:
            starts.append(trimmed_cut(page.text, line, line.start, meta.end, because(meta.kind)))
    return lines, starts


def _by_line(page: Page) -> Iterator[tuple[int, Meta]]:
    for at in range(1, len(page.content)):
        meta = _on_line(page, at)
        if meta is not None:
            yield page.content[at], meta


def _on_line(page: Page, at: int) -> Meta | None:
    line = page.lines[page.content[at]]
    blank = pattern(_SPACES).match(page.text, line.start, line.end)
    start = blank.end() if blank else line.start
    end = line.end
    while end > start and pattern(_SPACES).fullmatch(page.text, end - 1, end):
        end -= 1
    zones = _zones(page, at)
    for rule in meta_rules():
        if rule.zone not in zones or (rule.whole and end - start > _LONGEST):
            continue
        meta = _match(page, rule, start, end)
        if meta is not None:
            return meta
    return None


def _zones(page: Page, at: int) -> set[str]:
    zones = {"any"}
    if at <= _HEAD:
        zones |= {"head", "edge"}
    if at >= len(page.content) - _EDGE:
        zones.add("edge")
    if at == 1 and len(page.content) > 2 and page.prose(page.content[2]):
        zones.add("below")
    return zones


def _match(page: Page, rule: MetaRule, start: int, end: int) -> Meta | None:
    found = rule.match(page.text, start, end if rule.whole else min(end, start + _START))
    if found is None or (not rule.whole and end - found.end() < _SENTENCE):
        return None
    groups = found.groupdict()
    fields = {name: groups[name].strip(" \u00a0\t") for name in _FIELDS if groups.get(name)}
    return Meta(start, found.end(), rule.kind, **fields)
