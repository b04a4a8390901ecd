"""Takes back what the rest of a page speaks against: items of a list, a desk as a name, two first names, a road.

A field that is taken back leaves the others; what has none left and was no cue is nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from arnorm.core.meta import Meta
from arnorm.document.meta.marked import marked
from arnorm.document.meta.parts.cut import parts_of
from arnorm.document.meta.parts.known import known_by
from arnorm.document.meta.parts.shapes import has, is_listed_place, is_named_as_a_paper, is_person
from arnorm.document.meta.parts.words import is_date, is_desk, is_editor
from arnorm.document.meta.said import Said
from arnorm.document.meta.slots import listed
from arnorm.document.page import Page
from arnorm.unicode import pattern

__all__ = ["without_doubted"]

_BULLET: Final = r"[\p{Zs}\t]*([-\u2010-\u2015*\u2022\u25cf\u25aa\u25a0]|\d{1,2}[.)-])"
_SIGN: Final = r"[\p{Zs}]*[-\u2010-\u2015/|\u060c][\p{Zs}]*"
_SPACES: Final = " \t\u00a0"
_PAIR: Final = 2
_WORDS: Final = 2  # of a city
_AND: Final = "\u0648"  # waw


def without_doubted(page: Page, at: int, found: Sequence[Meta], said: Said) -> list[Meta]:
    """Return what was found on a line but for what the page speaks against."""
    if not found or _is_an_item(page, at, found) or _is_a_heading(page, at, found) or _is_a_road(page, at, found):
        return []
    kept = [_without_doubtful_name(page, at, meta, said) for meta in found]
    return [meta for meta in kept if meta is not None]


def _without_doubtful_name(page: Page, at: int, meta: Meta, said: Said) -> Meta | None:
    bare = _bare(meta)
    if meta.name is not None and is_desk(_folded(meta.name)):
        bare = bare._replace(name=None)
    if meta.agency is not None and (is_editor(_folded(meta.agency)) or is_date(meta.agency)):
        bare = bare._replace(agency=None)
    if bare.name is None and meta.name is not None and not bare.fields and not _is_cued(page, meta):
        return None
    if bare.name is None or _is_cued(page, bare):
        return bare
    words = _folded(bare.name).split(" ")
    if _is_a_pair(words):
        return None
    if is_named_as_a_paper(words) and bare.agency is None:
        return bare._replace(agency=bare.name, name=None)
    if is_person(words) or not known_by(page, at, said, bare.end).tells_of(words[0]):
        return bare
    bare = bare._replace(name=None)  # "teams of relief"
    return bare if bare.fields else None


def _bare(meta: Meta) -> Meta:
    """Return the same without a cue before a name, one behind it, or "correspondent of" before an outlet."""
    name, agency = meta.name, meta.agency
    if name is not None:
        first, _, rest = (name := _before_a_cue(name)).partition(" ")
        if rest and has("cue", _folded(first)) and has("verb", _folded(first)):
            name = rest.lstrip(_SPACES)
        elif rest and has("special", _folded(first)):
            name = None
    if agency is not None and " " in agency and has("reporter", _folded(agency.partition(" ")[0])):
        agency = agency.partition(" ")[2].lstrip(_SPACES)
    return meta._replace(name=name, agency=agency)


def _before_a_cue(name: str) -> str:
    """Return what stands before a sign and another cue: "Sami Haddad - editing Salma Najjar"."""
    one, *others = pattern(_SIGN).split(name, 1)
    cue = _folded(others[0].partition(" ")[0]) if others else ""
    return one if any(has(kind, cue) for kind in ("cue", "soft", "lens")) else name


def _is_cued(page: Page, meta: Meta) -> bool:
    """Return whether something stands before a name that announces it."""
    return meta.kind != "byline" or not page.text.startswith(meta.name or "", meta.start)


def _is_a_pair(words: Sequence[str]) -> bool:
    """Return whether words are two first names: "Salma and Sami"."""
    if len(words) != _PAIR or not words[1].startswith(_AND) or has("given", words[1]):
        return False
    return has("given", words[0]) and has("given", words[1][1:])


def _is_an_item(page: Page, at: int, found: Sequence[Meta]) -> bool:
    """Return whether a line is one of several that begin with a bullet, or of matches: "Al-Sadd - Qatar"."""
    if any(meta.name for meta in found) or not found[0].fields or not _is_whole(page, at, found):
        return False
    if not page.text.startswith(tuple(found[0].fields.values()), found[0].start):
        return False  # "source: the Harbour"
    near = (*page.content[max(1, at - 1) : at], *page.content[at + 1 : at + 2])
    bullet = pattern(_BULLET).match(page.raw(page.content[at]))
    if bullet is not None:
        others = (pattern(_BULLET).match(page.raw(index)) for index in near)
        return any(other is not None and other.group(1)[-1] == bullet.group(1)[-1] for other in others)
    if any(_folded(meta.agency or "") in listed()["agency"] for meta in found):
        return False
    signs = _signs(page, page.content[at])
    below = any(page.prose(index) for index in page.content[1:at])
    return below and len(signs) > 1 and any(not page.prose(index) and _signs(page, index) == signs for index in near)


def _signs(page: Page, index: int) -> list[str]:
    line = page.lines[index]
    return [part.before for part in parts_of(marked(page.text, line.start, line.end).text)]


def _is_a_heading(page: Page, at: int, found: Sequence[Meta]) -> bool:
    """Return whether a place alone on a line is one of several: news of towns, each below its name."""
    if [tuple(meta.fields) for meta in found] != [("place",)] or not _is_whole(page, at, found):
        return False
    others = (page.key(index) for here, index in enumerate(page.content) if here not in (0, at))
    own = page.key(page.content[at])
    return any(key != own and key.count(" ") < _WORDS and is_listed_place(key.split(" ")) for key in others if key)


def _is_a_road(page: Page, at: int, found: Sequence[Meta]) -> bool:
    """Return whether a sentence begins with two cities and tells of what lies between: "A - B is a road of"."""
    if [tuple(meta.fields) for meta in found] != [("place",)]:
        return False
    end = page.lines[page.content[at]].end
    parts = parts_of(marked(page.text, found[0].end, min(end, found[0].end + 60)).text)
    words = parts[0].text.split(" ") if parts else []
    for count in (1, _WORDS):
        if len(words) > count and is_listed_place(words[:count]):
            return not has("verb", words[count])
    return False


def _is_whole(page: Page, at: int, found: Sequence[Meta]) -> bool:
    """Return whether a line says nothing besides what was found."""
    line = page.lines[page.content[at]]
    rest = page.text[line.start : found[0].start] + page.text[found[-1].end : line.end]
    return pattern(r"[\p{L}\p{N}]{2}").search(rest) is None


def _folded(name: str) -> str:
    return marked(name, 0, len(name)).text.strip(" ")
