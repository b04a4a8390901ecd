"""Words as runs of letters, marks and tatweel, looked for by a letter in them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from arnorm.letters import LETTERS, MARKS, TATWEEL, word_class
from arnorm.unicode import Match, Pattern, pattern

__all__ = ["LONGEST_WORD", "runs", "runs_with"]

# No word is longer; asking about longer runs of letters would only cost time.
LONGEST_WORD: Final = 40
_WORD: Final = LETTERS | MARKS | {TATWEEL}


def runs_with(sought: Pattern, text: str) -> Iterator[Match]:
    """Yield the words of ``text`` in which ``sought``, a pattern that starts with a letter, is found, in order."""
    end = 0
    found = sought.search(text)
    while found:
        at = found.start()
        while at > end and text[at - 1] in _WORD:
            at -= 1
        word = runs().match(text, at)
        if word is None:
            return  # not reached: a letter was found
        yield word
        end = word.end()
        found = sought.search(text, end)


@lru_cache(maxsize=1)
def runs() -> Pattern:
    """Return the pattern of a word: a run of Arabic letters, marks and tatweel."""
    return pattern(f"{word_class()}++")
