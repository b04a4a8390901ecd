"""What is counted of one article: its title, and the lines at its edges with the words of its title."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from arnorm.core.step import Context
from arnorm.document import fold
from arnorm.document.page import Page
from arnorm.document.profile.alike import coins
from arnorm.document.profile.between import titles_between
from arnorm.document.profile.cued import Cued, cued
from arnorm.document.profile.leads import leads
from arnorm.document.profile.pieces import closing, closing_key, cues, piece
from arnorm.document.profile.template import line_template

__all__ = ["HEAD", "TAIL", "Article", "headlines"]

HEAD: Final = 4  # lines below the first one
TAIL: Final = 6  # lines above the end
_SPACES: Final = " \t\u00a0"


class Article(NamedTuple):
    """One article as it is counted."""

    titles: frozenset[str]
    leads: frozenset[str]
    head: tuple[str, ...]
    tail: tuple[str, ...]
    end: tuple[str, ...]  # what stands behind the last end mark
    begun: tuple[str, ...]  # ... and how it begins
    closing: str  # the last sentence, where it is short
    between: tuple[str, ...]
    cued: tuple[Cued, ...]
    coins: tuple[int, ...]

    @classmethod
    def of(cls, text: str, context: Context) -> Article:
        """Return what a text and the title beside it count for."""
        page = Page(text)
        content = page.content
        title = fold.key(context.title) if context.title else ""
        first = page.key(content[0]) if content else ""
        titles = frozenset(name for name in (title, first) if name)
        below = content[1:]
        return cls(
            titles,
            frozenset(leads(page)),
            tuple(_distinct(page, below[:HEAD], titles)),
            tuple(_distinct(page, below[-TAIL:], titles)),
            *_ending(page, titles, context.title),
            tuple({page.key(index): None for index in titles_between(page) if page.key(index) not in titles}),
            tuple(each for each in cued(page) if each.title not in titles),
            coins(title or first),
        )


def _ending(page: Page, titles: frozenset[str], title: str | None) -> tuple[tuple[str, ...], tuple[str, ...], str]:
    if len(page.content) < 2:
        return (), (), ""
    line = page.raw(page.content[-1])
    behind, *begun = [*cues(piece(line, headlines(page, title)), titles)] or [""]
    return (behind,) if behind else (), tuple(begun), "" if behind else closing_key(closing(line), titles)


def headlines(page: Page, title: str | None) -> tuple[str, ...]:
    """Return the headlines of an article as they are written: its first line, and the title beside it."""
    first = page.raw(page.content[0]).strip(_SPACES)
    return (first,) if title is None or title.strip(_SPACES) == first else (first, title.strip(_SPACES))


def _distinct(page: Page, indices: list[int], titles: frozenset[str]) -> Iterator[str]:
    own = [index for index in indices if page.key(index) not in titles]
    found = dict.fromkeys(line_template(page, index, titles) for index in own)
    return (key for key in found if key)
