"""Whether what reads as a signature is what the text is about: a person, a thing, who speaks.

"Reuters - the man, not the agency - began" is the first sentence.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from arnorm.core.meta import Meta
from arnorm.document.meta.against.people import are_two_beside, are_two_nouns, is_no_person, is_told_of
from arnorm.document.meta.against.things import is_a_heading
from arnorm.document.meta.letters import AL
from arnorm.document.meta.marked import folded_name
from arnorm.document.meta.parts.joined import is_an_issuer
from arnorm.document.meta.parts.shapes import has, is_listed_place, is_person
from arnorm.document.meta.parts.words import is_desk, is_shaped_as_a_person
from arnorm.document.meta.said import Said
from arnorm.document.page import Page
from arnorm.unicode import pattern

__all__ = ["is_a_subject"]

_WORD: Final = r"[\p{L}\p{N}]"


def is_a_subject(page: Page, at: int, found: Sequence[Meta], said: Said) -> bool:
    """Return whether what was found on a line is no signature by what the text tells of."""
    if are_two_nouns(found) or _is_a_speaker(found) or is_told_of(page, at, found, said):
        return True
    if not _is_whole(page, at, found):
        return _is_an_aside(page, found)
    return are_two_beside(page, at, found) or is_no_person(page, at, found, said) or is_a_heading(page, at, found)


def _is_whole(page: Page, at: int, found: Sequence[Meta]) -> bool:
    line = page.lines[page.content[at]]
    rest = page.text[line.start : found[0].start] + page.text[found[-1].end : line.end]
    return pattern(_WORD).search(rest) is None


def _is_an_aside(page: Page, found: Sequence[Meta]) -> bool:
    """Return whether a sentence begins with an agency and what it says of it between dashes."""
    first = found[0]
    if first.agency is None or first.name is not None or not page.text.startswith(first.agency, first.start):
        return False
    if first.place is not None:
        return not is_listed_place(folded_name(first.place).split(" ")) and _is_of_two_articles(first.place)
    return len(found) > 1 and not _says_who(found[1])


def _says_who(meta: Meta) -> bool:
    """Return whether a piece behind an agency is a person, a paper, a desk or a place by what is known of it."""
    if meta.kind not in ("byline", "source"):
        return True
    words = folded_name(meta.name or meta.agency or "").split(" ")
    return words != [""] and (
        is_person(words) or is_shaped_as_a_person(words) or is_desk(" ".join(words)) or is_an_issuer(words)
    )


def _is_of_two_articles(name: str) -> bool:
    words = folded_name(name).split(" ")
    return len(words) > 1 and all(word.startswith(AL) for word in words)


def _is_a_speaker(found: Sequence[Meta]) -> bool:
    """Return whether what stands behind "source:" is somebody who speaks: "a senior official"."""
    words = folded_name(found[0].agency or "").split(" ")
    return found[0].kind == "source" and len(words) > 1 and has("speaker", words[0])
