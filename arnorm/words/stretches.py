"""The words of a text that some surroundings could make wrong, found fast: what stands between two spaces is remembered.

Most of a text has been seen before. Each stretch between spaces is looked at once, for the words in it that are open;
after that a text costs a look into a table for each of its stretches.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import accumulate
from typing import Final, Generic, NamedTuple, TypeVar

from arnorm.words.tokens import bare, token_pattern

__all__ = ["Found", "Stretches"]

Said = TypeVar("Said")

# What a process remembers for each question, and the longest stretch and word that it does.
_MOST: Final = 1 << 17
_LONGEST: Final = 60
_LONGEST_WORD: Final = 80


class Found(NamedTuple, Generic[Said]):
    """An open word: its span in code points, its bare letters, and what is said of it."""

    start: int
    end: int
    word: str
    said: Said


class _Stretch(NamedTuple, Generic[Said]):
    open: tuple[Found[Said], ...]
    counted: int


class Stretches(Generic[Said]):
    """Finds the open words of texts; ``judge`` says what is known of a bare word, ``None`` where it stays in any text.

    ``counts`` says of a word whether it is one of those that are counted. Both must depend on the word alone.
    """

    def __init__(self, judge: Callable[[str], Said | None], counts: Callable[[str], bool]) -> None:
        self._judge = judge
        self._counts = counts
        self._known: dict[str, _Stretch[Said]] = {}

    def find(self, text: str) -> tuple[list[Found[Said]], int]:
        """Return the open words of ``text`` in order, and how many of its words are counted."""
        parts = text.replace("\n", " ").split(" ")
        known = self._known
        if len(known) > _MOST:
            known.clear()
        for part in set(parts).difference(known):
            known[part] = self._stretch(part)
        looked = [known[part] for part in parts]
        found = [
            Found(at + one.start, at + one.end, one.word, one.said)
            for at, stretch in zip(_starts(parts), looked, strict=False)
            if stretch.open
            for one in stretch.open
        ]
        counted = sum([stretch.counted for stretch in looked])
        for part in parts:
            if len(part) > _LONGEST:
                known.pop(part, None)
        return found, counted

    def _stretch(self, part: str) -> _Stretch[Said]:
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
        return _Stretch(tuple(found), counted)


def _starts(parts: list[str]) -> Iterator[int]:
    return accumulate(parts, lambda at, part: at + len(part) + 1, initial=0)
