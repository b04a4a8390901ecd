"""The words of a text that some surroundings could make wrong, found fast: what stands between spaces is remembered.

Most of a text has been seen before. Each stretch between spaces is looked at once, for the words in it that are open;
after that a text costs a look into a table for each of its stretches.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import accumulate
from typing import Final, Generic, NamedTuple, TypeVar

from arnorm.words.bare import bare
from arnorm.words.tokens import token_pattern

__all__ = ["Found", "Stretches"]

Said = TypeVar("Said")

# The stretches that a process remembers for each question, and the longest word that is looked at.
_MOST: Final = 1 << 17
_LONGEST_WORD: Final = 80


class Found(NamedTuple, Generic[Said]):
    """An open word: its span in code points, its bare letters, and what is said of it."""

    start: int
    end: int
    word: str
    said: Said


class Stretches(Generic[Said]):
    """Finds the open words of texts; ``judge`` says what is known of a bare word, ``None`` where it stays in any text.

    ``counts`` says of a word whether it is one of those that are counted. Both must depend on the word alone.
    """

    def __init__(self, judge: Callable[[str], Said | None], counts: Callable[[str], bool]) -> None:
        self._judge = judge
        self._counts = counts
        self._open: dict[str, tuple[Found[Said], ...]] = {}
        self._sound: set[str] = set()
        self._counted: dict[str, int] = {}

    def find(self, text: str) -> list[Found[Said]]:
        """Return the open words of ``text`` in order."""
        parts = _parts(text)
        suspects = set(parts).difference(self._sound)
        self._look(suspects)
        suspects.difference_update(self._sound)
        if not suspects:
            return []
        ends = list(accumulate(map(len, parts)))
        found: list[Found[Said]] = []
        for index, part in enumerate(parts):
            if part in suspects:
                at = ends[index] - len(part) + index
                found += [Found(at + one.start, at + one.end, one.word, one.said) for one in self._open[part]]
        return found

    def count(self, text: str) -> int:
        """Return how many words of ``text`` are counted."""
        parts = _parts(text)
        self._look(set(parts))
        return sum(map(self._counted.__getitem__, parts))

    def _look(self, parts: set[str]) -> None:
        """Look at the stretches that are new; a process forgets them when there are too many."""
        if len(self._counted) > _MOST:
            self._open.clear()
            self._sound.clear()
            self._counted.clear()
        for part in parts.difference(self._counted):
            found, self._counted[part] = self._stretch(part)
            if found:
                self._open[part] = found
            else:
                self._sound.add(part)

    def _stretch(self, part: str) -> tuple[tuple[Found[Said], ...], int]:
        found, counted, end = [], 0, 0
        for token in token_pattern().findall(part):
            start = part.index(token, end)
            end = start + len(token)
            if len(token) > _LONGEST_WORD:
                continue
            word = bare(token)
            counted += self._counts(word)
            said = self._judge(word)
            if said is not None:
                found.append(Found(start, end, word, said))
        return tuple(found), counted


def _parts(text: str) -> list[str]:
    return text.replace("\n", " ").split(" ")
