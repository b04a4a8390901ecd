"""The words of a text that some surroundings could make wrong, found fast: what stands between spaces is remembered.

Most of a text has been seen before. Each stretch between spaces is looked at once, for the words in it that are open;
after that a text costs a look into a table for each of its stretches.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import accumulate
from typing import Final, Generic, NamedTuple, TypeVar

from arnorm.edits import Span
from arnorm.words.bare import bare
from arnorm.words.tokens import is_plain_word, token_pattern

__all__ = ["Found", "Stretches"]

Said = TypeVar("Said")

# The stretches that a process remembers for each question, the longest of them, and the longest word that is looked at:
# a text without spaces is one stretch, and a memo holds no monsters.
_MOST: Final = 1 << 17
_LONGEST: Final = 100
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
        parts = _parts_of(text)
        # What is known is held here while it is used: other threads may forget it meanwhile.
        found_in = {part: of_it for part in set(parts).difference(self._sound) if (of_it := self._found(part))}
        if not found_in:
            return []
        ends = list(accumulate(map(len, parts)))
        found: list[Found[Said]] = []
        for index, part in enumerate(parts):
            if part in found_in:
                at = ends[index] - len(part) + index
                found += [Found(at + one.start, at + one.end, one.word, one.said) for one in found_in[part]]
        return found

    def within(self, text: str, span: Span) -> list[Found[Said]]:
        """Return the open words of a span of ``text``, which cuts no word."""
        by, end = span
        return [Found(by + one.start, by + one.end, one.word, one.said) for one in self.find(text[by:end])]

    def count(self, text: str) -> int:
        """Return how many words of ``text`` are counted."""
        parts = _parts_of(text)
        known = list(map(self._counted.get, parts))
        if None in known:
            counted = {part: self._count(part) for part in set(parts)}
            known = list(map(counted.get, parts))
        return sum(filter(None, known))

    def of(self, part: str) -> tuple[tuple[Found[Said], ...], int]:
        """Return the open words of a stretch without a space, and how many are counted; nothing is remembered."""
        return self._stretch(part)

    def _found(self, part: str) -> tuple[Found[Said], ...]:
        known = self._open.get(part)
        return self._look(part)[0] if known is None else known

    def _count(self, part: str) -> int:
        known = self._counted.get(part)
        return self._look(part)[1] if known is None else known

    def _look(self, part: str) -> tuple[tuple[Found[Said], ...], int]:
        """Look at a stretch that is new; a process forgets them when there are too many."""
        found, counted = self._stretch(part)
        if len(part) <= _LONGEST:
            if len(self._counted) > _MOST:
                self._open.clear()
                self._sound.clear()
                self._counted.clear()
            self._counted[part] = counted
            if found:
                self._open[part] = found
            else:
                self._sound.add(part)
        return found, counted

    def _stretch(self, part: str) -> tuple[tuple[Found[Said], ...], int]:
        if is_plain_word(part):
            said = self._judge(part)
            return () if said is None else (Found(0, len(part), part, said),), int(self._counts(part))
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


def _parts_of(text: str) -> list[str]:
    """Return what stands between the spaces and line feeds of a text."""
    return text.replace("\n", " ").split(" ")
