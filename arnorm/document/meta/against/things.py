"""Whether a line is of a thing beside a city or a colon: "the book fair - Doha", "best actress: Kawthar - Tunis".

So is a city with a date, as letters begin, and a paper whose name is a word of the headline.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from arnorm.core.meta import Meta
from arnorm.document.meta.letters import AL
from arnorm.document.meta.marked import folded_name, marked
from arnorm.document.meta.parts.cut import parts_of
from arnorm.document.meta.parts.joined import is_an_issuer
from arnorm.document.meta.parts.shapes import has, is_person, is_plain
from arnorm.document.page import Page
from arnorm.unicode import pattern

__all__ = ["is_a_heading"]

_LABELLED: Final = 3  # parts of "best actress: Kawthar - Tunis"
_YEAR: Final = r"(?<![0-9])[12][0-9]{3}(?![0-9])"
_SIGNS: Final = ("|", "(", ":")
_HARBOUR: Final = "\u0645\u064a\u0646\u0627\u0621"  # mina', a given name too where final hamza is folded away
_WORD: Final = r"[\p{L}\p{N}]"


def is_a_heading(page: Page, at: int, found: Sequence[Meta]) -> bool:
    """Return whether a line that was read as a signature, all of it, is of a thing."""
    return (
        _is_a_letters_date(page, at, found)
        or _is_in_the_city(page, at, found)
        or any(_is_of_its_place(page, at, meta, found) for meta in found)
        or _is_what_the_headline_says(page, found)
    )


def _is_a_letters_date(page: Page, at: int, found: Sequence[Meta]) -> bool:
    """Return whether a line is a city and a date with its year, and nothing else: so letters and statements begin."""
    if [tuple(meta.fields) for meta in found] != [("place",)]:
        return False
    line = page.lines[page.content[at]]
    text = marked(page.text, line.start, line.end).text
    return pattern(_YEAR).search(text) is not None and not any(sign in text for sign in _SIGNS)


def _is_in_the_city(page: Page, at: int, found: Sequence[Meta]) -> bool:
    """Return whether a part of a line is what stands in a city: "the book fair - Doha"; a person beside it reports."""
    line = page.lines[page.content[at]]
    whole = marked(page.text, line.start, line.end)
    parts = parts_of(whole.text)
    starts = (whole.span(page.text, part.start, part.stop)[0] for part in parts)
    if any(page.text.startswith(_HARBOUR, start) for start in starts):
        return True
    named = any(meta.name is not None and is_person(folded_name(meta.name).split(" ")) for meta in found)
    return not named and any(has("venue", part.text.partition(" ")[0]) for part in parts)


def _is_of_its_place(page: Page, at: int, meta: Meta, found: Sequence[Meta]) -> bool:
    """Return whether a name or a paper of no list is a thing of the place beside it: "Dubai Mall - Dubai"."""
    place = next((one.place for one in found if one.place is not None), None)
    return any(
        _is_a_thing(page, at, field, folded_name(place or "").split(" "))
        for field in (meta.agency, meta.name)
        if field is not None and not is_an_issuer(folded_name(field).split(" "))
    )


def _is_a_thing(page: Page, at: int, field: str, place: Sequence[str]) -> bool:
    """Return whether a field is no name beside a place: a noun, what has the place's name, what a colon announces."""
    words = folded_name(field).split(" ")
    if pattern(_YEAR).search(" ".join(words)) is not None or _is_a_label(page, at, field):
        return True  # "Omar Sharif (Alexandria 1932)", "gold medal: Kawthar - Tunis"
    if place == [""] or is_person(words):
        return False
    if len(words) == 1:
        country = has("land", " ".join(place)) and not has("city", " ".join(place))
        return is_plain(words) or (country and not words[0].startswith(AL))  # "Amman - the capital", "France - strikes"
    return _has(words, place)


def _is_a_label(page: Page, at: int, field: str) -> bool:
    """Return whether words begin a line before a colon and a person."""
    line = page.lines[page.content[at]]
    parts = parts_of(marked(page.text, line.start, line.end).text)
    if len(parts) < _LABELLED or parts[0].text != folded_name(field) or ":" not in parts[1].before:
        return False
    return is_person(parts[1].text.split(" "))


def _is_what_the_headline_says(page: Page, found: Sequence[Meta]) -> bool:
    """Return whether the headline begins with the one word that a paper is, and nobody is named: "Al-Ahram - Giza"."""
    agency = found[0].agency
    if (
        any(meta.name is not None for meta in found)
        or agency is None
        or not _is_one_word_of_a_list(folded_name(agency))
    ):
        return False
    raw = page.raw(page.content[0]).lstrip(" ")
    behind = page.key(page.content[0]).partition(" ")[2]
    return raw.startswith(f"{agency} ") and behind != "" and pattern(_WORD).match(raw, len(agency) + 1) is not None


def _is_one_word_of_a_list(name: str) -> bool:
    return " " not in name and (has("paper", name) or has("agency", name)) and not has("agencies", name)


def _has(words: Sequence[str], others: Sequence[str]) -> bool:
    return f" {' '.join(others)} " in f" {' '.join(words)} "
