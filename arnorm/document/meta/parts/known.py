"""What a page says of the names on one of its lines: that they are its outlet's, a place's, or what it tells of."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

from arnorm.document import fold
from arnorm.document.meta.letters import AL
from arnorm.document.meta.parts.words import before_a_place
from arnorm.document.meta.said import Said
from arnorm.document.page import Page

__all__ = ["ALONE", "Known", "known_by"]

_BEFORE: Final = (
    "",
    "\u0648",
    "\u0628",
    "\u0644",
    "\u0641",
    "\u0627\u0644",
    "\u0648\u0627\u0644",
    "\u0628\u0627\u0644",
    "\u0644\u0644",
)


class Known(NamedTuple):
    """The names of the page's outlet; whether the page names a place so, and whether it tells of what is named so."""

    outlets: tuple[str, ...]
    is_place: Callable[[str], bool]
    tells_of: Callable[[str], bool]


def _tells_of(text: str, name: str) -> bool:
    """Return whether the words of a text, spaces around them, have a name, with or without the article."""
    bare = name.removeprefix(AL)
    return bare in text and any(f" {before}{bare} " in text for before in _BEFORE)


def _never(name: str) -> bool:  # noqa: ARG001
    return False


ALONE: Final = Known((), _never, _never)


def known_by(page: Page, at: int, said: Said, stop: int | None = None) -> Known:
    """Return what the other lines of a page say, and a line itself from the offset ``stop`` on.

    A writer or an outlet is named where it signs; what the text tells of is a club, a speaker, a matter.
    """

    def others() -> list[str]:
        own = page.key(page.content[at])  # printed twice, a name is told of by neither line
        keys = (page.key(index) for here, index in enumerate(page.content) if here != at)
        return [key for key in keys if key != own]

    def is_place(name: str) -> bool:
        forms = before_a_place(name)
        return any(form in f" {key} " for key in others() if name in key for form in forms)

    def tells(name: str) -> bool:
        own = "" if stop is None else fold.key(page.text[stop : page.lines[page.content[at]].end])
        return any(_tells_of(f" {key} ", name) for key in [*others(), own])

    return Known(said.outlets, is_place, tells)
