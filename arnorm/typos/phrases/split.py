"""A waw apart from the word it belongs to: و كتب for وكتب, by the one answer of ``arnorm.words.doubtful``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from arnorm.typos.finding import Finding, spoken
from arnorm.words.doubtful.lone_waw import lone_waws
from arnorm.words.tokens import token_pattern

__all__ = ["split_words"]

_KIND: Final = "split"
# Of 56 read in context 55 were to be joined; the other was a name of two letters.
_CONFIDENCE: Final = 0.96


def split_words(text: str) -> Iterator[Finding]:
    """Yield each lone waw with the word behind it."""
    for waw in lone_waws(text):
        behind = token_pattern().match(text, waw.end)
        if behind is not None:
            joined = text[waw.at : waw.start] + behind[0]
            said = spoken((_KIND, "lone_waw"))
            yield Finding(waw.at, behind.end(), text[waw.at : behind.end()], _KIND, (joined,), _CONFIDENCE, said)
