"""A text with one kind of letter put right, and nothing recorded; each question says what becomes of a stretch.

Most words of a text are the same wherever they stand, right or wrong, so that what stands between two spaces is looked
up in a table, and what it becomes there. Words that hang on others are judged as the question judges them for those who
want edits, their neighbours taken from tables too. A test compares what is written with the edits.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate
from typing import Final, Generic, NamedTuple, TypeVar, cast

from arnorm.words.doubtful.letter import Letter
from arnorm.words.doubtful.plain.edges import EDGES, NOTHING, Edge, sides_of
from arnorm.words.doubtful.stretches import Found

__all__ = ["Stretch", "Text", "Writer", "written"]

Said = TypeVar("Said")

# Brackets of scripture: what they do to a word is asked in the whole text.
_SCRIPTURE: Final = "{\ufd3e\ufd3f"
# What stands between two spaces and is remembered, and the longest of it; a longer one is looked at in its text.
_MOST: Final = 1 << 17
_LONGEST: Final = 80


class Stretch(NamedTuple, Generic[Said]):
    """What is known of what stands between two spaces: its open words, and what it becomes where nothing turns that.

    ``settled`` is ``""`` where it hangs on others. ``tally`` is a number that is added up over the text. ``sign`` has
    the whole text looked at in full, ``calls`` may turn the stretch before it.
    """

    open: Sequence[Found[Said]] = ()
    settled: str = ""
    tally: int = 0
    sign: bool = False
    calls: bool = False

    @property
    def is_sound(self) -> bool:
        """Whether nothing can change in it or hangs on it."""
        return not (self.open or self.settled or self.sign or self.calls)


# What is known of a stretch: of a sound one, as most are, its tally alone.
_Known = Stretch[Said] | int


class Writer(ABC, Generic[Said]):
    """Writes texts, one question settled; it remembers stretches, and no answer depends on that."""

    def __init__(self) -> None:
        self._known: dict[str, _Known[Said]] = {}

    @abstractmethod
    def learn(self, part: str) -> Stretch[Said]:
        """Return what there is to know of a stretch."""

    @abstractmethod
    def in_full(self, text: str) -> str:
        """Return the text as its edits make it."""

    @abstractmethod
    def text(self, lined: str, parts: list[str], said: list[_Known[Said]]) -> Text[Said]:
        """Return what judges the words of one text that hang on others."""

    def write(self, text: str) -> str:
        """Return the text with each letter put right that is wrong."""
        if any(mark in text for mark in _SCRIPTURE):
            return self.in_full(text)
        lined = text.replace("\n", " \n ")
        parts = lined.split(" ")
        said = self._said(parts)
        if said is None:
            return self.in_full(text)
        asked = [(index, one) for index, one in enumerate(said) if isinstance(one, Stretch)]
        if any(one.sign for _, one in asked):
            return self.in_full(text)
        if not any(one.open for _, one in asked):
            return text
        judge = self.text(lined, parts, said)
        calls = any(one.calls for _, one in asked)
        new = parts.copy()
        for index, one in asked:
            if one.settled and not (calls and judge.is_called(index)):
                new[index] = one.settled
            elif one.open:
                new[index] = judge.becomes(index, one)
        return " ".join(new).replace(" \n ", "\n")

    def _said(self, parts: list[str]) -> list[_Known[Said]] | None:
        """Return what is known of each stretch; ``None`` where one is too long to be remembered."""
        known = self._known  # other threads may begin anew
        said = list(map(known.get, parts))
        if None not in said:
            return cast("list[_Known[Said]]", said)
        if len(known) > _MOST:
            known = self._known = {}
        for index in [index for index, one in enumerate(said) if one is None]:
            part = parts[index]
            if len(part) > _LONGEST:
                return None
            if part not in known:
                learnt = self.learn(part)
                known[part] = learnt.tally if learnt.is_sound else learnt
            said[index] = known[part]
        return cast("list[_Known[Said]]", said)


class Text(ABC, Generic[Said]):
    """The words of one text that hang on others; ``text`` has a space on both sides of each line feed."""

    def __init__(self, text: str, parts: list[str], said: list[_Known[Said]]) -> None:
        self.text, self.parts = text, parts
        self._said = said

    @abstractmethod
    def becomes(self, index: int, said: Stretch[Said]) -> str:
        """Return what the stretch of this number becomes, of which so much is known."""

    @cached_property
    def tally(self) -> int:
        """What the stretches of the text add up to."""
        return sum([one.tally if isinstance(one, Stretch) else one for one in self._said])

    @property
    def asked(self) -> Iterator[tuple[int, Stretch[Said]]]:
        """The stretches that are not sound, with their numbers."""
        return ((index, one) for index, one in enumerate(self._said) if isinstance(one, Stretch))

    @cached_property
    def _ends(self) -> list[int]:
        return list(accumulate(map(len, self.parts)))

    def at(self, index: int) -> int:
        """Return where the stretch of this number begins."""
        return self._ends[index] - len(self.parts[index]) + index

    def beside(self, index: int, part: str, found: Found[Said]) -> tuple[str, str, str, str] | None:
        """Return both neighbours of a word of a stretch, bare and usual, from the tables; ``None`` where they are not.

        They are where the word is the only one of its stretch, and where each side is a stretch with a word.
        """
        one = EDGES[part]
        if (len(one.lead), len(one.trail)) != (found.start, len(part) - found.end):
            return None
        return sides_of(self.edge(index - 1), one.lead, one.trail, self.edge(index + 1))

    def edge(self, index: int) -> Edge:
        """Return the edge of the stretch of this number, of nothing behind the last and before the first."""
        return EDGES[self.parts[index]] if 0 <= index < len(self.parts) else NOTHING

    def is_called(self, index: int) -> bool:
        """Return whether what ``calls`` may be the next word: it, or nothing that is a word, stands there."""
        if index + 1 >= len(self.parts):
            return False
        said, behind = self._said[index + 1], self.edge(index + 1)
        return (isinstance(said, Stretch) and said.calls) or not (behind.first or behind.breaks)


def written(text: str, letters: Iterable[Letter]) -> str:
    """Return a text with its letters put right."""
    for letter in letters:  # one for one: places stay
        if letter.right:
            text = text[: letter.at] + letter.right + text[letter.at + 1 :]
    return text
