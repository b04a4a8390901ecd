"""Signatures that the parts of a line tell together: where such a line stands, and what opens a sentence.

``Tell al-Ghazlan / Marhaf Saeed`` above the first paragraph; ``Horstan - (Reuters) -`` before the first sentence.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from arnorm.core.meta import Meta
from arnorm.document.meta.alone import EDGE, in_the_head
from arnorm.document.meta.marked import Marked
from arnorm.document.meta.parts.arranged import Arranged, arranged
from arnorm.document.meta.parts.cut import Part, parts_of
from arnorm.document.meta.parts.shapes import has, is_person
from arnorm.document.meta.parts.told import before_a_place, told_of
from arnorm.document.meta.said import Said
from arnorm.document.page import Page

__all__ = ["opened", "parted", "signed"]

_LONGEST: Final = 90  # letters of a whole line; the longest of 800 in 9,000 articles had 84
_BELOW: Final = 2  # short lines between a signature and the text: a date, who took the pictures
_START: Final = 70  # letters before the first sentence
_PARTS: Final = 6  # before the first sentence, with those of a date
_SIGNS: Final = "|:)\u060c"  # an Arabic comma, where a verb follows
_AL: Final = "\u0627\u0644"
_ALA: Final = "\u0639\u0644\u0649 "  # `ala


def signed(page: Page, line: Marked, at: int, said: Said) -> list[Meta]:
    """Return what a whole line is by its parts, where signatures stand."""
    if len(line.text) > _LONGEST or page.prose(page.content[at]) or not _stands(page, at, said):
        return []
    parts = parts_of(line.text)
    found = arranged(parts, said.outlets, _says(page, at))
    if found is None or _is_of_a_list(page, at, parts) or _is_upon(page, line, found):
        return []
    if len(parts) == 1 and not _stands_alone(page, at, found, parts[0]):
        return []
    return [_meta(page, line, found, 0, len(line.text))]


def parted(page: Page, line: Marked) -> list[Meta]:
    """Return what a line that was deleted is by its parts, if they are two that name something."""
    found = arranged(parts_of(line.text), (), lambda _: False) if len(line.text) <= _LONGEST else None
    if found is None or not found.sure or len(found.fields) < 2:
        return []
    return [_meta(page, line, found, 0, len(line.text))]


def opened(page: Page, line: Marked, at: int, said: Said) -> list[Meta]:
    """Return what stands before the first sentence of a text."""
    if not in_the_head(page, at) or not page.prose(page.content[at]):
        return []
    if any(page.prose(index) for index in page.content[1:at]):
        return []
    parts = parts_of(line.text[:_START])
    if len(parts) < 2 or told_of(parts[0].text, parts[0].start, said.outlets, lambda _: False) is None:
        return []
    for count in range(min(len(parts) - 1, _PARTS), 0, -1):
        behind = parts[count].before
        if not any(sign in behind for sign in _SIGNS):
            continue
        found = arranged(parts[:count], said.outlets, _says(page, at), opens=True)
        if found is not None and _ends(parts, count, found):
            return [_meta(page, line, found, 0, parts[count].start)]
    return []


def _ends(parts: list[Part], count: int, found: Arranged) -> bool:
    """Return whether a sentence begins behind some parts: what they are has a paper, or a verb follows."""
    behind = parts[count].before
    if len(found.fields) > 1 and "agency" in found.fields and any(sign in behind for sign in "|:"):
        return True
    if len(found.fields) > 1 and found.placed and ")" in behind:
        return True
    if not has("verb", parts[count].text.partition(" ")[0]):
        return False
    if found.dated or len(found.fields) > 1 or (":" not in behind and "|" in behind):
        return True
    return _is_of_today(parts[0].text)  # "Our Homeland Today: decided"


def _is_of_today(name: str) -> bool:
    """Return whether a name of two words ends in "today" or "now", and is no forecast, no price: no article."""
    first, _, last = name.partition(" ")
    return has("today", last) and not first.startswith(_AL)


def _stands(page: Page, at: int, said: Said) -> bool:
    """Return whether the text begins below a line, or ends above it."""
    last = len(page.content)
    if at >= max(1, last - EDGE) and any(page.prose(index) for index in page.content[max(0, at - 2) : at]):
        return not any(page.prose(index) for index in page.content[at + 1 :])
    if at == 0 and not (said.headline and last > 1 and page.key(page.content[1]) == said.headline):
        return False
    below = page.content[at + 1 : at + 2 + _BELOW]
    return in_the_head(page, at) and any(page.prose(index) for index in below)


def _is_upon(page: Page, line: Marked, found: Arranged) -> bool:
    """Return whether what reads as Ali is a preposition: "upon YouTube"."""
    span = found.fields.get("name")
    return span is not None and page.text.startswith(_ALA, line.span(page.text, *span)[0])


def _stands_alone(page: Page, at: int, found: Arranged, part: Part) -> bool:
    """Return whether a paper above a date, or a writer above the headline, stands there as one part."""
    if "name" not in found.fields:
        return at > 0 and at + 1 < len(page.content) and _is_a_date(page.folded(page.content[at + 1]))
    start, stop = found.fields["name"]
    if (start, stop) != (part.start, part.stop):  # a cue or a date stands with it
        return is_person(part.text[start - part.start : stop - part.start].split(" "))
    name = page.key(page.content[at])
    heads = at == 0 and len(page.content) > 2 and page.prose(page.content[2])
    return heads and not any(name in page.key(index) for index in page.content[1:])


def _is_a_date(line: str) -> bool:
    """Return whether all parts of a line are words and figures of dates."""
    told = [told_of(part.text, part.start, (), lambda _: False) for part in parts_of(line)]
    return bool(told) and all(one is not None and one.kind == "date" for one in told)


def _is_of_a_list(page: Page, at: int, parts: list[Part]) -> bool:
    """Return whether the line above or below has as many parts: a table, a list of matches."""
    signs = [part.before for part in parts]
    if len(parts) == 1:
        return False
    for index in (*page.content[max(1, at - 1) : at], *page.content[at + 1 : at + 2]):
        other = page.folded(index)
        if not page.prose(index) and [part.before for part in parts_of(other)] == signs:
            return True
    return False


def _says(page: Page, at: int) -> Callable[[str], bool]:
    """Return what tells whether the text names a place so: "in the town of Tell", "to Tell"."""

    def says(name: str) -> bool:
        holding = [page.key(index) for here, index in enumerate(page.content) if here != at and name in page.key(index)]
        return any(form in f" {key} " for key in holding for form in before_a_place(name))

    return says


def _meta(page: Page, line: Marked, found: Arranged, start: int, stop: int) -> Meta:
    fields = {name: page.text[slice(*line.span(page.text, *span))] for name, span in found.fields.items()}
    return Meta(
        *line.span(page.text, start, stop), found.kind, fields.get("place"), fields.get("agency"), fields.get("name")
    )
