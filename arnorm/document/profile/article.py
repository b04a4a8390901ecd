"""What is counted of one article: its title, and the lines at its edges with the words of its title."""

from __future__ import annotations

from collections.abc import Container, Iterator
from itertools import takewhile
from typing import Final, NamedTuple

from arnorm.core.step import Context
from arnorm.document import fold
from arnorm.document.page import Page, is_running
from arnorm.document.profile.alike import coins
from arnorm.document.profile.between import reads_as_title, titles_between
from arnorm.document.profile.cued import Cued, cued
from arnorm.document.profile.edge_words import closed, first_lines, last_line, last_words, opened, words
from arnorm.document.profile.leads import leads, teased
from arnorm.document.profile.pieces import begins, closing, closing_key, cues, piece
from arnorm.document.profile.template import line_template

__all__ = ["FRAME_LETTERS", "HEAD", "TAIL", "Article", "foot", "headlines", "lowest", "placed_titles"]

HEAD: Final = 4  # lines below the first one
TAIL: Final = 6  # lines above the end
FRAME_LETTERS: Final = 160  # a longer line is text, but for a few notices, which stand at an edge
_LISTED: Final = 20  # lines below the text that are looked at: of 9,072 articles none has more than 14 such titles
_BELOW: Final = 4  # lines at the foot whose first and last words count, by hand: each adds seven rows to an article
_PLACES: Final = 40  # lines of a page's head, above the headline
_TITLE_LETTERS: Final = 12  # a shorter line may begin any title
_SPACES: Final = " \t\u00a0"
_Keys = tuple[str, ...]


class Article(NamedTuple):
    """One article as it is counted."""

    titles: frozenset[str]
    leads: frozenset[str]
    head: tuple[str, ...]
    tail: tuple[str, ...]
    frame: tuple[str, ...]  # every line but the headline and long ones: what stands around the article is among them
    foot: tuple[str, ...]  # those of them below which no running text stands
    below: tuple[str, ...]  # how the last of these begin and end
    end: tuple[str, ...]  # what stands behind the last end mark of the last line, and of the text above other lines
    begun: tuple[str, ...]  # ... and how it begins
    closing: tuple[str, ...]  # the last sentence, where it is short
    opens: tuple[str, ...]  # the first words of the text
    closes: tuple[str, ...]  # its last words
    between: tuple[str, ...]
    listed: tuple[str, ...]  # lines below the text that read as titles
    teased: tuple[str, ...]  # last lines, as first paragraphs
    cued: tuple[Cued, ...]
    coins: tuple[int, ...]

    @classmethod
    def of(cls, text: str, context: Context) -> Article:
        """Return what a text and the title beside it count for."""
        page = Page(text)
        content = page.content
        title = fold.key(context.title) if context.title else ""
        at, named = placed_titles(page, title)
        titles, own = frozenset(named), frozenset(leads(page, at))
        below = content[1:]
        return cls(
            titles,
            own,
            tuple(_distinct(page, below[:HEAD], titles)),
            tuple(_distinct(page, below[-TAIL:], titles)),
            tuple(_distinct(page, _short(page, page.content), titles if title else frozenset())),
            *_below(page, titles),
            *_endings(page, titles, context.title),
            *_edge_words(page, at, titles),
            tuple({page.key(index): None for index in titles_between(page, at) if page.key(index) not in titles}),
            tuple({page.key(index): None for index in _listed(page) if page.key(index) not in titles}),
            tuple(dict.fromkeys(teased(page, own))),
            tuple(each for each in cued(page) if each.title not in titles),
            coins(title or (page.key(content[0]) if content else "")),
        )


def placed_titles(page: Page, title: str) -> tuple[int, tuple[str, ...]]:
    """Return the place of the headline among the lines with words, and its words, as the page and a title have them.

    It is the first line, but where a line below is the title: what stands above that is the page's head.
    """
    content = page.content
    if title:
        for at, index in enumerate(content[:_PLACES]):
            key = page.key(index)
            if key == title or (len(key) >= _TITLE_LETTERS and title.startswith(key + " ")):
                return at, (key,) if key == title else (key, title)
    first = page.key(content[0]) if content else ""
    return 0, tuple(dict.fromkeys(name for name in (first, title) if name))


def foot(page: Page, gone: Container[int] = ()) -> list[int]:
    """Return the lines with words below the last running text, which ``gone`` is no part of."""
    below = takewhile(lambda index: index in gone or not is_running(page, index), reversed(page.content))
    return list(below)[::-1]


def lowest(page: Page, gone: Container[int] = ()) -> list[int]:
    """Return the last short lines below running text: how these begin and end is counted, and asked for."""
    last = foot(page, gone)
    return _short(page, last)[-_BELOW:] if len(last) < len(page.content) else []


def _listed(page: Page, gone: Container[int] = ()) -> Iterator[int]:
    """Yield the lines that read as titles below the last running text, which ``gone`` is no part of."""
    last = foot(page, gone)
    if len(last) < len(page.content):
        yield from (index for index in last[:_LISTED] if index not in gone and reads_as_title(page, index))


def _short(page: Page, indices: list[int]) -> list[int]:
    return [index for index in indices if len(page.sketch.letters[index]) <= FRAME_LETTERS]


def _below(page: Page, titles: frozenset[str]) -> tuple[_Keys, _Keys]:
    """Return the lines at the foot, and how those begin and end that stand below running text."""
    last = foot(page)
    lines = tuple(_distinct(page, _short(page, last), titles))
    below = _distinct(page, lowest(page), titles)
    return lines, tuple(dict.fromkeys(key for line in below for key in begins(line)))


def _endings(page: Page, titles: frozenset[str], title: str | None) -> tuple[_Keys, _Keys, _Keys]:
    """Return what stands behind the last end mark, how that begins, and short last sentences."""
    ended: dict[str, None] = {}
    begun: dict[str, None] = {}
    closings: dict[str, None] = {}
    for index in {page.content[-1], last_line(page)} - {-1} if len(page.content) > 1 else ():
        line = page.raw(index)
        behind, *first = [*cues(piece(line, headlines(page, title)), titles)] or [""]
        ended[behind] = closings["" if behind else closing_key(closing(line), titles)] = None
        begun.update(dict.fromkeys(first))
    return tuple(filter(None, ended)), tuple(begun), tuple(filter(None, closings))


def _edge_words(page: Page, headline: int, titles: frozenset[str]) -> tuple[_Keys, _Keys]:
    """Return the first words of the text and its last words."""
    lines = (index for index in first_lines(page, headline) if page.key(index) not in titles)
    first = {key: None for index in lines for key in opened(words(page, index))}
    last = last_line(page)
    return tuple(first), tuple(closed(last_words(page, last))) if last >= 0 and page.key(last) not in titles else ()


def headlines(page: Page, title: str | None) -> tuple[str, ...]:
    """Return the headlines of an article as they are written: its first line, and the title beside it."""
    first = page.raw(page.content[0]).strip(_SPACES)
    return (first,) if title is None or title.strip(_SPACES) == first else (first, title.strip(_SPACES))


def _distinct(page: Page, indices: list[int], titles: frozenset[str]) -> Iterator[str]:
    own = [index for index in indices if page.key(index) not in titles]
    found = dict.fromkeys(line_template(page, index, titles) for index in own)
    return (key for key in found if key)
