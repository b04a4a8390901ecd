"""A waw that stands apart from the word it belongs to: و كتب for وكتب."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from arnorm.typos.finding import Finding, spoken
from arnorm.words.lone_waw import lone_waws
from arnorm.words.tokens import token_pattern

__all__ = ["may_split", "split_words"]

_KIND: Final = "split"
_WAW: Final = "\u0648 "
# Read in context, 40 of 41 were to be joined; the other was an initial.
_CONFIDENCE: Final = 0.96


def may_split(text: str) -> bool:
    """Return whether a waw stands before a space: a quick look that misses none."""
    return _WAW in text


def split_words(text: str) -> Iterator[Finding]:
    """Yield each lone waw with the word behind it."""
    for start in lone_waws(text):
        behind = token_pattern().match(text, start + len(_WAW))
        if behind is not None:
            joined = text[start] + behind[0]
            said = spoken((_KIND, "lone_waw"))
            yield Finding(start, behind.end(), text[start : behind.end()], _KIND, (joined,), _CONFIDENCE, said)
