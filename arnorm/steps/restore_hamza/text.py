"""All words of a text whose head may have to change: what becomes of each, and what is said of those left."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from typing import Final, NamedTuple

from arnorm.edits import Edit
from arnorm.letters import HAMZA_MARKS, LETTERS
from arnorm.steps.common.words import LONGEST_WORD, words
from arnorm.steps.restore_hamza.word import SETTLED, Look, look
from arnorm.unicode import Match
from arnorm.words.heads.choose import CERTAIN, choose, usual
from arnorm.words.heads.places import HAMZA_ALEFS, places

__all__ = ["TextHeads"]

_MOST_NOTES: Final = 20
_BREAKS: Final = frozenset(".!\u061f:\u061b\u060c\n\r\u2028\u2029()")
_CLOSE: Final = 3
# How often writers drop a hamza: in news at large, counted as so many words of every text.
_DROPPED: Final = 0.02
_AS_WORDS: Final = 10


class _Open(NamedTuple):
    start: int
    end: int
    look: Look
    index: int


class TextHeads:
    """The words of one text that may change."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._words: list[Match] = list(words().finditer(text))
        self._open = [
            (index, found)
            for index, word in enumerate(self._words)
            if (found := look(word[0])) is not SETTLED
        ]

    def changes(self) -> Iterator[tuple[Match, Look, str]]:
        for index, found in self._open:
            new = found.sure or self._chosen(index, found)
            if new and new != found.letters:
                yield self._words[index], found, new

    @cached_property
    def dropped(self) -> float:
        """How often the text leaves out a hamza."""
        wrong = sum(1 for _, found in self._open if found.sure and found.letters == found.plain)
        right = sum(1 for word in self._words if any(word[0][p] in HAMZA_ALEFS for p in places(word[0])[:3]))
        return (wrong + _DROPPED * _AS_WORDS) / (wrong + right + _AS_WORDS)

    def _chosen(self, index: int, found: Look) -> str:
        if not found.known.readings:
            return ""
        dropped = self.dropped if found.letters == found.plain else 1.0
        new, share = choose(found.known, dropped, self._neighbour(index, -1), self._neighbour(index, 1))
        return new if share >= CERTAIN else ""

    def _neighbour(self, index: int, step: int) -> str:
        at = index + step
        if not 0 <= at < len(self._words):
            return ""
        left, right = sorted((index, at))
        between = self._text[self._words[left].end() : self._words[right].start()]
        if len(between) > _CLOSE or not _BREAKS.isdisjoint(between):
            return ""
        return usual("".join(c for c in self._words[at][0] if c in LETTERS)[:LONGEST_WORD])

    def edits(self, by: tuple[str, ...], *, add: bool, remove: bool) -> list[Edit]:
        found = []
        for word, seen, new in self.changes():
            at = [place for place, char in enumerate(word[0]) if char in LETTERS]
            if not HAMZA_MARKS.isdisjoint(word[0]):
                continue
            for place, (old, letter) in enumerate(zip(seen.letters, new, strict=True)):
                if old != letter:
                    start = word.start() + at[place]
                    found.append(Edit(start, start + 1, letter, by))
        return found
