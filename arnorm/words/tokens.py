"""Where the words of a text are.

A word is a maximal run of Arabic letters, with marks and tatweel inside and marks at its end. Its bare form is what
detection works on: the letters alone, a decomposed hamza or madda put back on its letter. Code points are listed, so
that no interpreter's tables decide what a letter is. A run is a word with the marks and tatweel before it too, as steps
look for it by a letter in it.

>>> [tuple(token) for token in words("قالَ محمّـد")]
[(0, 4, 'قال'), (5, 11, 'محمد')]
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from arnorm.letters import LETTERS, MARKS, TATWEEL, word_class
from arnorm.unicode import Match, Pattern, pattern
from arnorm.words.bare import bare

__all__ = ["LONGEST_WORD", "Token", "is_of_word", "is_plain_word", "runs_with", "token_pattern", "words"]

# Arabic, its supplement, the letters of other languages beside them, and presentation forms, which a text that has not
# been normalized may hold: a word with any of these is one word.
_LETTERS: Final = (
    "\u0620-\u063f\u0641-\u064a\u066e-\u066f\u0671-\u06d3\u06d5\u06ee-\u06ef\u06fa-\u06fc\u06ff\u0750-\u077f"
    "\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdf9\ufe70-\ufefc"
)
_MARKS: Final = (
    "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7-\u06e8\u06ea-\u06ed\u08d3-\u08e1\u08e3-\u08ff"
)
_TATWEEL: Final = "\u0640"
# A memo holds no longer word.
_LONGEST: Final = 100
# No word is longer; asking about longer runs of letters would only cost time.
LONGEST_WORD: Final = 40
_PLAIN: Final = pattern(f"[\u0621-\u063a\u0641-\u064a]{{1,{LONGEST_WORD}}}+")
_OF_A_RUN: Final = LETTERS | MARKS | {TATWEEL}


class Token(NamedTuple):
    """A word of a text: its span in code points, and its letters."""

    start: int
    end: int
    bare: str


def token_pattern() -> Pattern:
    """Return the compiled pattern of a word; possessive, so that it is linear."""
    return pattern(f"[{_LETTERS}]++(?:[{_MARKS}{_TATWEEL}]++[{_LETTERS}]++)*+[{_MARKS}]*+")


def is_plain_word(part: str) -> bool:
    """Return whether ``part`` is one word of letters of Arabic proper and nothing else, as most of any text is.

    >>> is_plain_word("قلم"), is_plain_word("قلم،"), is_plain_word("قَلم")
    (True, False, False)
    """
    return _PLAIN.fullmatch(part) is not None


def is_of_word(char: str) -> bool:
    """Return whether a character may stand in a word: a letter, a mark or tatweel."""
    return _of_word().fullmatch(char) is not None


@lru_cache(maxsize=1)
def _of_word() -> Pattern:
    return pattern(f"[{_LETTERS}{_MARKS}{_TATWEEL}]")


def words(text: str) -> Iterator[Token]:
    """Yield each word of ``text`` with its offsets, in order."""
    end = 0
    for token in token_pattern().findall(text):
        start = text.index(token, end)  # no letter stands between two words, so this is where the next begins
        end = start + len(token)
        yield Token(start, end, _remembered(token) if end - start <= _LONGEST else bare(token))


@lru_cache(maxsize=1 << 15)
def _remembered(token: str) -> str:
    return bare(token)


def runs_with(sought: Pattern, text: str, start: int = 0, stop: int | None = None) -> Iterator[Match]:
    """Yield the words of ``text[start:stop]`` in which ``sought``, which starts with a letter, is found, in order."""
    stop, end = len(text) if stop is None else stop, start
    found = sought.search(text, start, stop)
    while found:
        at = found.start()
        while at > end and text[at - 1] in _OF_A_RUN:
            at -= 1
        word = _runs().match(text, at)
        if word is None:
            return  # not reached: a letter was found
        yield word
        end = word.end()
        found = sought.search(text, end, stop)


@lru_cache(maxsize=1)
def _runs() -> Pattern:
    """Return the pattern of a word: a run of Arabic letters, marks and tatweel."""
    return pattern(f"{word_class()}++")
