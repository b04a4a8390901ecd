"""Which line of a page a title beside the text names: sites shorten titles, add their name, change a word."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import Final

from arnorm.document.boilerplate.main_block.block.choice import share
from arnorm.document.boilerplate.main_block.limits import limits
from arnorm.document.boilerplate.main_block.lines.layout import Layout

__all__ = ["named"]

_WORDS: Final = 3  # of a title that a line begins with: fewer begin many; by hand
_HALF: Final = 0.5  # of the longer one's words, for a title that is cut or has the site's name behind it; by hand
# Of the words of both, in order: one word changed, put in or left out in a title of six words or more is above it.
# Set by hand.
_ALIKE: Final = 0.8


def named(layout: Layout, title: str) -> str:
    """Return the words of the line that a title names, the title where a line says it or the page has its words.

    Two lines that it may name, of other words, say nothing; of another language or article it is none.
    """
    if not title or any(layout.key(at) == title for at in range(layout.size)):
        return title
    likely = {layout.key(at) for at in range(layout.size) if len(layout.folded(at)) <= limits().headline["most"]}
    found = {key for key in likely if _is_cut(key, title)} or {key for key in likely if _is_alike(key, title)}
    if len(found) == 1:
        return found.pop()
    words = {word for at in range(layout.size) for word in layout.key(at).split(" ")}
    return title if share(title, words) >= limits().block["shared"] else ""


def _is_cut(key: str, title: str) -> bool:
    """Return whether one begins with the other, and has hardly twice as many words."""
    short, long = sorted((key, title), key=len)
    words = short.count(" ") + 1
    return words >= _WORDS and long.startswith(short) and words >= _HALF * (long.count(" ") + 1)


def _is_alike(key: str, title: str) -> bool:
    own, others = key.split(" "), title.split(" ")
    if min(len(own), len(others)) < _HALF * max(len(own), len(others)):
        return False
    if not len(set(own) & set(others)) >= _ALIKE * (len(own) + len(others)) / 2:
        return False
    return SequenceMatcher(None, own, others, autojunk=False).ratio() >= _ALIKE
