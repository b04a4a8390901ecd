"""Lines between two copies of a headline that do not say what they are: the outlet, what it says of itself.

A deck or a kicker may stand there, too. It speaks of what the text speaks of, or it stands alone; a name beside a date,
a slogan below a name, has no word of the text. Who wrote it stays: that is metadata.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import lru_cache
from itertools import groupby
from typing import Final

from arnorm.data import load
from arnorm.document import fold
from arnorm.document.copies.edges import Edges
from arnorm.document.copies.frame.words import entries
from arnorm.document.copies.masthead.line.reading import read
from arnorm.document.copies.masthead.names import is_of_a_place, names_a_person
from arnorm.document.copies.masthead.stamps import is_stamp
from arnorm.document.copies.readings import is_date

__all__ = ["says_nothing", "unsaid_between"]

_WORDS: Final = 5  # of a name or a slogan; 643 of 6,998 headlines have fewer, and decks are longer than headlines
_NAME: Final = 4  # words of a writer's name and his title
_SHORT: Final = 3  # letters of a word, its article aside, that other words hold by chance
_THE: Final = "\u0627\u0644"
_JOINED: Final = ("", _THE, "\u0648", "\u0628", "\u0644", "\u0644\u0644", "\u0648" + _THE, "\u0628" + _THE)
_ENDS: Final = (".", "?", ":", "\u2026")


def unsaid_between(edges: Edges, lines: list[int], known: Collection[int], copies: Collection[int]) -> Iterator[int]:
    """Yield the lines that go; ``lines`` stand between two copies, ``known`` are of the page, whatever else."""
    text = _letters(edges, [*copies, *(index for index in edges.order if index not in lines)])
    for is_copy, group in groupby(lines, lambda index: index in copies):
        run = list(group)
        if not (is_copy or any(map(edges.page.prose, run))):  # else the lower copy stands within the text
            yield from _of_a_run(edges, run, known, text)


def _of_a_run(edges: Edges, run: list[int], known: Collection[int], text: str) -> Iterator[int]:
    told = [index in known or _is_dated(edges, index) for index in run]
    names = [not said and _may_name(edges, index, text) for said, index in zip(told, run, strict=True)]
    bylines = [_is_a_byline(edges, index) or names_a_person(edges.line(index).folded) for index in run]
    for at, index in enumerate(run):
        beside = any(told[max(0, at - 1) : at + 2])
        if names[at] and not bylines[at] and beside:
            yield index


def _is_dated(edges: Edges, index: int) -> bool:
    folded = edges.line(index).folded
    return is_date(folded) or is_stamp(folded) or read(folded) != ""


def _is_a_byline(edges: Edges, index: int) -> bool:
    """Return whether a line is "by" and a name."""
    words = edges.line(index).words
    return 1 < len(words) <= _WORDS and words[0] in _by() and not edges.line(index).folded.endswith(_ENDS)


def says_nothing(edges: Edges, index: int, copies: Collection[int]) -> bool:
    r"""Return whether a line may be a name or a slogan: short, and no word of it stands in copies and text.

    >>> from arnorm.document.page import Page
    >>> page = Page("Daily Harbour -\nPlan is approved\nWork starts in May.")
    >>> says_nothing(Edges(page, None), 0, [1])
    True
    """
    text = [i for i in edges.order if i != index and edges.line(i).letters != edges.line(index).letters]
    return _may_name(edges, index, _letters(edges, [*copies, *text]))


def _may_name(edges: Edges, index: int, text: str) -> bool:
    """Return whether a line is short, begins as no kicker does, and says nothing of what the text says."""
    folded = edges.line(index).folded
    # A place before a name is the writer's; alone it is a dateline.
    pieces = [it for it in folded.split(" | ") if not is_of_a_place(it.strip(" |"))]
    words = fold.words_of(" ".join(pieces))
    if not 0 < len(words) <= _WORDS or folded.endswith(_ENDS):
        return False
    if len(words) <= _NAME and names_a_person(" ".join(words)):
        return True
    bare = [word.removeprefix(_THE) for word in words]
    return words[0] not in _leading() and not any(_is_said(word, text) for word in bare)


def _is_said(word: str, text: str) -> bool:
    """Return whether a text has a word: within another where it is long, with article and particle where short."""
    if len(word) != _SHORT:
        return len(word) > _SHORT and word in text
    return any(f" {joined}{word} " in text for joined in _JOINED)


def _letters(edges: Edges, lines: list[int]) -> str:
    return f" {' '.join(edges.page.folded(index) for index in lines)} "


@lru_cache(maxsize=1)
def _by() -> frozenset[str]:
    return entries("by") | entries("wrote")


@lru_cache(maxsize=1)
def _leading() -> frozenset[str]:
    """Return the words that kickers begin with: prepositions, "for the first time"."""
    return frozenset(map(fold.key, load.read_toml("copies/masthead.toml")["leading"]))
