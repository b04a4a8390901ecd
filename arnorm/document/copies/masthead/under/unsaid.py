"""A name or a slogan among the lines of a head: it has no word of what the headline and the text say."""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache
from typing import Final

from arnorm.data import load
from arnorm.document import fold
from arnorm.document.copies.edges import Edges
from arnorm.document.copies.masthead.names import is_of_a_place, names_a_person

__all__ = ["says_nothing"]

_WORDS: Final = 5  # of a name or a slogan; 643 of 6,998 headlines have fewer, and decks are longer than headlines
_NAME: Final = 4  # words of a writer's name and his title
_SHORT: Final = 3  # letters of a word, its article aside, that other words hold by chance
_THE: Final = "\u0627\u0644"
_JOINED: Final = ("", _THE, "\u0648", "\u0628", "\u0644", "\u0644\u0644", "\u0648" + _THE, "\u0628" + _THE)
_ENDS: Final = (".", "?", ":", "\u2026")


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
def _leading() -> frozenset[str]:
    """Return the words that kickers begin with: prepositions, "for the first time"."""
    return frozenset(map(fold.key, load.read_toml("copies/masthead.toml")["leading"]))
