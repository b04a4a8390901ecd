"""Takes back what the rest of a page speaks against: items of a list, a desk as a name, two first names, a nickname.

A field that is taken back leaves the others; what has none left and was no cue is nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from arnorm.core.meta import Meta
from arnorm.document.meta.against.listing import is_listed
from arnorm.document.meta.against.subjects import is_a_subject
from arnorm.document.meta.around.alone import heads_prose
from arnorm.document.meta.around.stands import are_words
from arnorm.document.meta.letters import AL
from arnorm.document.meta.marked import folded_name
from arnorm.document.meta.parts.joined import begins_as_an_agency, joins_a_given_name
from arnorm.document.meta.parts.known import known_by
from arnorm.document.meta.parts.shapes import (
    has,
    is_institute,
    is_listed_place,
    is_named_as_a_paper,
    is_outlet,
    is_person,
    is_plain,
)
from arnorm.document.meta.parts.words import is_shaped_as_a_person
from arnorm.document.meta.said import Said
from arnorm.document.meta.slots import listed
from arnorm.document.meta.trimmed import trimmed
from arnorm.document.page import Page
from arnorm.unicode import pattern

__all__ = ["without_doubted"]

_PAIR: Final = 2
_AGENCY: Final = "\u0648\u0643\u0627\u0644\u0629 "  # wikala
# A word and a dash: behind a colon or a slash the names of those stand who took the pictures.
_DASHED: Final = r"([^\p{Zs}\u2010-\u2015\u0640-]+)[\p{Zs}]*[-\u2010-\u2015\u0640][\p{Zs}]*"
_QUOTED: Final = r'[\p{Zs}]*["\u00ab\u201c\u201d\u201e]+'  # behind a name, with no dash between


def without_doubted(page: Page, at: int, found: Sequence[Meta], said: Said) -> list[Meta]:
    """Return what was found on a line but for what the page speaks against."""
    if not found or is_listed(page, at, found) or _is_a_nickname(page, found, said) or _is_of_its_sentence(page, found):
        return []
    if are_words(page, at, found) or is_a_subject(page, at, found, said):
        return []
    meant = (
        _outlet_not_place(page, _writer_not_outlet(page, meta, found[0])) for meta in _at_its_town(page, at, found)
    )
    meant = (_place_not_outlet(page, at, meta, said) for meta in meant)
    kept = [_without_doubtful_name(page, at, meta, said) for meta in meant]
    return [meta for meta in kept if meta is not None]


def _is_of_its_sentence(page: Page, found: Sequence[Meta]) -> bool:
    """Return whether the agency in brackets is the one that a sentence names: "told the Iraqi agency (INA)"."""
    first = found[0]
    return first.kind == "caption" and first.agency is not None and _AGENCY in page.text[first.start : first.end]


def _at_its_town(page: Page, at: int, found: Sequence[Meta]) -> Sequence[Meta]:
    """Return the same with "Sur - Sami Haddad" right below the headline as place and writer: Tyre, and "pictures"."""
    meta = found[0]
    if meta.kind != "credit" or meta.name is None or at > 1 or not heads_prose(page, at):
        return found
    town = pattern(_DASHED).fullmatch(page.text, meta.start, page.text.index(meta.name, meta.start))
    if town is None or not has("homograph", folded_name(town.group(1))):
        return found
    end = town.end(1)
    start = page.text.index(meta.name, end)
    place = Meta(meta.start, end, "dateline", place=town.group(1))
    return [place, Meta(start, meta.end, "byline", name=meta.name), *found[1:]]


def _is_a_nickname(page: Page, found: Sequence[Meta], said: Said) -> bool:
    """Return whether what stands in quotes behind a person is what they call him: `Najat "olive of the coast"`."""
    name, agency = found[0].name, found[0].agency
    if len(found) > 1 or name is None or agency is None or not page.text.startswith(name, found[0].start):
        return False
    if (
        f"{folded_name(agency)} " in said.outlets
        or is_outlet(folded_name(agency).split(" "))
        or has("paper", folded_name(agency))
    ):
        return False
    behind = pattern(_QUOTED).match(page.text, found[0].start + len(name))
    return behind is not None and page.text.startswith(agency, behind.end())


def _writer_not_outlet(page: Page, meta: Meta, first: Meta) -> Meta:
    """Return the same with what has the shape of a person as a name where an outlet was expected: "special - Sami"."""
    if meta.name is not None and meta.agency is None and begins_as_an_agency(folded_name(meta.name).split(" ")):
        return meta._replace(kind="agency", agency=meta.name, name=None)
    if meta.agency is None or meta.name is not None or meta.kind not in ("source", "agency", "dateline", "byline"):
        return meta
    words = folded_name(meta.agency).split(" ")
    if has("paper", " ".join(words)) or begins_as_an_agency(words) or _is_behind_source(page, meta):
        return meta
    if is_outlet(words) or is_plain(words) or is_institute(words):
        return meta
    shaped = is_shaped_as_a_person(words) and not _is_of_a_nation(words[-1])
    if not is_person(words) and not (shaped and not page.text.startswith(meta.agency, first.start)):
        return meta
    return meta._replace(kind="byline", name=meta.agency, agency=None)


def _outlet_not_place(page: Page, meta: Meta) -> Meta:
    """Return the same with a name of no list behind "agencies" as the outlet that took the report from them."""
    if meta.place is None or meta.agency is None or not has("agencies", folded_name(meta.agency)):
        return meta
    behind = page.text.startswith(meta.agency, meta.start) and not is_listed_place(folded_name(meta.place).split(" "))
    return meta._replace(kind="source", agency=meta.place, place=None) if behind else meta


def _place_not_outlet(page: Page, at: int, meta: Meta, said: Said) -> Meta:
    """Return the same with a name of no list behind a writer as the place that the headline names, or the text."""
    if meta.kind != "byline" or meta.agency is None or meta.name is None or meta.place is not None:
        return meta
    name = folded_name(meta.agency)
    words = name.split(" ")
    if page.text.startswith(meta.agency, meta.start) or len(words) > _PAIR or f"{name} " in said.outlets:
        return meta
    if begins_as_an_agency(words) or has("paper", name) or is_outlet(words) or is_institute(words) or is_plain(words):
        return meta
    named = not name.startswith(AL) and f" {name} " in f" {page.key(page.content[0])} "
    if not named and not known_by(page, at, said, meta.end).is_place(name):
        return meta
    return meta._replace(place=meta.agency, agency=None)


def _is_behind_source(page: Page, meta: Meta) -> bool:
    first = folded_name(page.text[meta.start : meta.end]).partition(" ")[0]
    return has("source", first)


def _is_of_a_nation(word: str) -> bool:
    return word.removeprefix(AL) in listed()["nation"] or has("homeland", word)


def _without_doubtful_name(page: Page, at: int, meta: Meta, said: Said) -> Meta | None:
    bare = trimmed(meta)
    if meta.fields and not bare.fields:
        return bare if meta.name is not None and _is_cued(page, meta) else None
    if bare.name is None or _is_cued(page, bare):
        return bare
    words = folded_name(bare.name).split(" ")
    if _is_a_pair(words):
        return None
    if is_named_as_a_paper(words) and bare.agency is None:
        return bare._replace(agency=bare.name, name=None)
    sure = is_person(words) and not (has("spot", words[0]) and is_listed_place(words))
    if sure or not (is_listed_place(words) or known_by(page, at, said, bare.end).tells_of(words[0])):
        return bare
    bare = bare._replace(name=None)  # "teams of relief"
    return bare if bare.fields else None


def _is_cued(page: Page, meta: Meta) -> bool:
    """Return whether something stands before a name that announces it."""
    return meta.kind != "byline" or not page.text.startswith(meta.name or "", meta.start)


def _is_a_pair(words: Sequence[str]) -> bool:
    """Return whether words are two first names: "Salma and Sami"."""
    return len(words) == _PAIR and has("given", words[0]) and joins_a_given_name(words[1])
