"""Lines beside the copies of a headline that what they say tells: fields of a record, sources, addresses, buttons.

They go because a copy stands beside them; anywhere else they may be the article's.
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from itertools import takewhile
from typing import Final

from arnorm.document import fold
from arnorm.document.copies.chosen.trimmed import Choice
from arnorm.document.copies.edges import HEAD, Edges
from arnorm.document.copies.frame.machine import is_host
from arnorm.document.copies.frame.words import are_words_of_pages, entries, says_how_long_ago
from arnorm.document.copies.named import is_glued_name, is_outlet, is_section, names_itself
from arnorm.document.copies.readings import is_date
from arnorm.unicode import pattern

__all__ = [
    "among_buttons",
    "field_of",
    "fields_of_a_record",
    "heads_a_date",
    "is_address",
    "is_button",
    "sources",
    "tells_the_outlet",
    "turns",
]

_DIGITS: Final = "0123456789"
_FIGURES: Final = b"0123456789"
_ADDRESS: Final = r"[\p{Zs}]*https?://[^\p{Zs}]+[\p{Zs}]*"
_LEAST: Final = 2  # words of an outlet's name, which no word of pages is
_BUTTON: Final = 1  # words
_BUTTONS: Final = 2  # on lines of their own above a word that no list has; by hand, on 2026-11-27
_ENDS: Final = (".", "?", ":", "!")
_SPACES: Final = " \t\u00a0"


def fields_of_a_record(edges: Edges, copies: Container[int]) -> Iterator[int]:
    """Yield the lines beside a copy that is the title of a record, or the subject of a mail: its other fields."""
    fields = entries("mail") | entries("record")
    for at, index in enumerate(edges.order[:HEAD]):
        if index in copies and field_of(edges, index) in entries("subject"):
            above = takewhile(lambda it: field_of(edges, it) in fields, reversed(edges.order[:at]))
            below = takewhile(lambda it: field_of(edges, it) in fields, edges.order[at + 1 :])
            yield from (*above, *below)


def field_of(edges: Edges, index: int) -> str:
    """Return what stands before the first colon of a line."""
    label, parted, _ = edges.page.folded(index).partition(" : ")
    return label if parted else ""


def sources(edges: Edges, lines: list[int]) -> list[int]:
    """Return the lines right below a copy that say where it is from: an outlet's name, its address, "source: …"."""
    found: list[int] = []
    for index in lines:
        addressed = bool(found) and is_outlet(" ".join(edges.line(index).words))
        if not (addressed or is_address(edges, index) or tells_the_outlet(edges, index)):
            return found
        found.append(index)
    return found


def tells_the_outlet(edges: Edges, index: int) -> bool:
    """Return whether a line is an outlet's name by a word that only outlets have, or a source, and that."""
    folded = edges.line(index).folded
    few = len(edges.line(index).words) < _LEAST and not is_glued_name(edges.page.key(index))
    if folded.endswith(_ENDS) or " | " in folded or few:
        return False
    labelled = field_of(edges, index) in entries("filed") | entries("caption")
    return is_outlet(folded.partition(" : ")[2]) if labelled else names_itself(" ".join(edges.line(index).words))


def turns(edges: Edges, choice: Choice) -> Iterator[int]:
    """Yield the lines beside a copy that goes which lead to another article: "previous: …"."""
    for index in choice.copies:
        at = edges.place.get(index, 0)
        for beside in (*edges.order[max(at - 1, 0) : at], *edges.order[at + 1 : at + 2]):
            label, parted, _ = edges.page.folded(beside).partition(" : ")
            if parted and label in entries("turn"):
                yield beside


def is_address(edges: Edges, index: int) -> bool:
    """Return whether a line is an address, or the host of a site and how long ago it had the text."""
    raw = edges.page.raw(index)
    host, _, ago = raw.strip(_SPACES).partition(" ")
    known = is_host(host) and (not ago or says_how_long_ago(tuple(fold.words_of(fold.folded(ago)))))
    return known or pattern(_ADDRESS).fullmatch(raw) is not None


def is_button(edges: Edges, index: int) -> bool:
    """Return whether a line below the copies is a number or a label: what stands in the box of a picture."""
    line = edges.line(index)
    if len(line.words) > _BUTTON or not are_words_of_pages(line.words):
        return False
    if line.letters.strip(_DIGITS):
        return True
    page = edges.page  # ranks of a table stand on lines of their own, too
    return all(at == index or page.sketch.letters[at].translate(None, _FIGURES) for at in page.content)


def heads_a_date(edges: Edges, at: int) -> bool:
    """Return whether a line is the name of a section, and a date stands below it."""
    is_name = is_section(edges.line(edges.order[at]).folded)
    return is_name and at + 1 < len(edges.order) and is_date(edges.line(edges.order[at + 1]).folded)


def among_buttons(edges: Edges, left: list[int], going: Container[int]) -> list[int]:
    """Return the one line of one word between two copies, if no other is left and buttons stand above it.

    No list has all the spellings of all networks.
    """
    at = edges.place[left[0]] if left else 0
    above = edges.order[max(at - _BUTTONS, 0) : at]
    words = [len(edges.line(index).words) for index in (*left, *(it for it in above if it in going))]
    return left if words == [1] * (1 + _BUTTONS) and not edges.line(left[0]).folded.endswith(_ENDS) else []
