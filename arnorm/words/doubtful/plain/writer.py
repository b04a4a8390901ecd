"""A text with one kind of letter put right, and nothing recorded; each question says what becomes of a stretch.

Most words of a text are the same wherever they stand, right or wrong, so that what stands between two spaces is looked
up in a table, and what it becomes there. Words that hang on others are judged as the question judges them for those who
want edits, their neighbours taken from tables too. A test compares what is written with the edits.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import Final, Generic, NamedTuple, TypeVar, cast

from arnorm.letters import TATWEEL
from arnorm.words.doubtful.letter import Letter
from arnorm.words.doubtful.plain.edges import EDGES, MARKED, NEAR, NOTHING, Edge, sides_of
from arnorm.words.doubtful.stretches import Found
from arnorm.words.tokens import LONGEST_WORD, is_plain_word, token_pattern

__all__ = ["Asked", "Stretch", "Text", "Writer", "written"]

Said = TypeVar("Said")

# Brackets of scripture: what they do to a word is asked in the whole text.
_SCRIPTURE: Final = "{\ufd3e\ufd3f"
# What stands between two spaces and is remembered, and the longest of it; a longer one is looked at in its text.
_MOST: Final = 1 << 17
_LONGEST: Final = 80
_QUOTES: Final = frozenset("\"'\u00ab\u00bb\u201c\u201d")


class Stretch(NamedTuple, Generic[Said]):
    """What is known of what stands between two spaces: its open words, and what it becomes where nothing turns that.

    ``settled`` is ``""`` where it hangs on others; then, and where ``learn`` says it, ``open`` are all its open words.
    ``tally`` is a number that is added up over the text. ``sign`` has the whole text looked at in full, ``calls`` may
    turn the stretch before it.
    """

    open: Sequence[Found[Said]] = ()
    settled: str = ""
    tally: int = 0
    sign: bool = False
    calls: bool = False


# The stretches of a text that are not sound, with their numbers.
Asked = list[tuple[int, Stretch[Said]]]


class _Known(Generic[Said]):
    """What is known of stretches: a code of each, and what is said of those that are not sound.

    The code is the tally of a sound stretch, and ``~tally`` of another: one look into a table tells of most that there
    is nothing to do.
    """

    def __init__(self) -> None:
        self.codes: dict[str, int] = {}
        self.said: dict[str, Stretch[Said]] = {}

    def keep(self, part: str, said: Stretch[Said] | int) -> None:
        """Remember what is said of a stretch, its code last: who finds that finds the rest."""
        if isinstance(said, int):
            self.codes[part] = said
        else:
            self.said[part] = said
            self.codes[part] = ~said.tally


class Writer(ABC, Generic[Said]):
    """Writes texts, one question settled; it remembers stretches, and no answer depends on that."""

    def __init__(self) -> None:
        self._known: _Known[Said] = _Known()

    @abstractmethod
    def sound(self, part: str) -> int | None:
        """Return the tally of a stretch that is quickly seen to be sound; ``None`` is always right."""

    @abstractmethod
    def learn(self, part: str) -> Stretch[Said] | int:
        """Return what there is to know of a stretch: its tally alone, where nothing can change in it or hangs on it."""

    @abstractmethod
    def learn_word(self, word: str) -> Stretch[Said] | int:
        """Return what ``learn`` does of a plain word; the open words of a settled one may be left out."""

    @abstractmethod
    def in_full(self, text: str) -> str:
        """Return the text as its edits make it."""

    @abstractmethod
    def text(self, lined: str, parts: list[str], codes: int, asked: Asked[Said]) -> Text[Said]:
        """Return what judges the words of one text that hang on others; ``codes`` is what its codes add up to."""

    def write(self, text: str) -> str:
        """Return the text with each letter put right that is wrong."""
        if any(mark in text for mark in _SCRIPTURE):
            return self.in_full(text)
        lined = text.replace("\n", " \n ")
        parts = lined.split(" ")
        known = self._known  # other threads may begin anew
        codes = _codes(known.codes, parts)
        if codes is None:
            if max(map(len, parts)) > _LONGEST:
                return self.in_full(text)
            known = self._learnt(parts)
            codes = list(map(known.codes.__getitem__, parts))
        said = known.said
        asked = [(index, said[parts[index]]) for index, code in enumerate(codes) if code < 0]
        if not asked:
            return text
        turning = [one for _, one in asked if one.sign or one.calls]
        if any(one.sign for one in turning):
            return self.in_full(text)
        judge, new = self.text(lined, parts, sum(codes), asked), parts.copy()
        for index, one in asked:
            if one.settled and not (turning and judge.is_called(index)):
                new[index] = one.settled
            elif one.open or one.settled:
                new[index] = judge.becomes(index, one.open or self._opened(parts[index]))
        return " ".join(new).replace(" \n ", "\n")

    def _learnt(self, parts: list[str]) -> _Known[Said]:
        """Return the tables with each stretch in them."""
        if len(self._known.codes) > _MOST:
            self._known = _Known()
        known, sound = self._known, self.sound
        for part in set(parts).difference(known.codes):
            tally = sound(part)
            if tally is None:
                known.keep(part, self._said(part, known))
            else:
                known.codes[part] = tally
        return known

    def _said(self, part: str, known: _Known[Said]) -> Stretch[Said] | int:
        """Return what is said of a stretch; of a word between marks what is said of the word, where that is enough."""
        found = MARKED.fullmatch(part)
        if found is None:
            return self._said_of_words(part, known)
        word = found[2]
        if len(word) == len(part):
            return self.learn_word(part)
        if word not in known.codes:
            known.keep(word, self._sound_or_said(word, known))
        said = known.said.get(word)
        if said is None:
            return known.codes[word]
        if said.sign or said.calls or not _QUOTES.isdisjoint(part):
            return self.learn(part)
        by = len(found[1])
        moved = [one._replace(start=one.start + by, end=one.end + by) for one in said.open]
        return Stretch(moved, said.settled and found[1] + said.settled + found[3], said.tally)

    def _sound_or_said(self, part: str, known: _Known[Said]) -> Stretch[Said] | int:
        tally = self.sound(part)
        return self._said(part, known) if tally is None else tally

    def _said_of_words(self, part: str, known: _Known[Said]) -> Stretch[Said] | int:
        """Return what is said of a stretch of several words and whatever parts them, from those where all are sound."""
        total = 0
        for word in () if TATWEEL in part else token_pattern().findall(part):
            if word not in known.codes and len(word) <= LONGEST_WORD:
                known.keep(word, self._sound_or_said(word, known) if is_plain_word(word) else self.learn(word))
            if word in known.said or word not in known.codes:
                return self.learn(part)
            total += known.codes[word]
        return self.learn(part) if TATWEEL in part else total

    def _opened(self, part: str) -> Sequence[Found[Said]]:
        """Return the open words of a settled stretch that were left out."""
        said = self.learn(part)
        return () if isinstance(said, int) else said.open


def _codes(known: Mapping[str, int], parts: list[str]) -> list[int] | None:
    """Return the code of each stretch, ``None`` where one of them is new."""
    codes = cast("list[int]", list(map(known.get, parts)))
    try:
        sum(codes)
    except TypeError:  # nothing is added to None: by far the fastest way to find one
        return None
    return codes


class Text(ABC, Generic[Said]):
    """The words of one text that hang on others; ``text`` has a space on both sides of each line feed."""

    def __init__(self, text: str, parts: list[str], codes: int, asked: Asked[Said]) -> None:
        self.text, self.parts, self.asked = text, parts, asked
        self._codes = codes
        self._reached = self._offset = 0

    @abstractmethod
    def becomes(self, index: int, open_: Sequence[Found[Said]]) -> str:
        """Return what the stretch of this number becomes, which has these open words."""

    @cached_property
    def _calling(self) -> frozenset[str]:
        return frozenset([self.parts[index] for index, one in self.asked if one.calls])

    @cached_property
    def tally(self) -> int:
        """What the stretches of the text add up to."""
        # In the codes each of those asked stands as -tally - 1.
        return self._codes + len(self.asked) + 2 * sum([one.tally for _, one in self.asked])

    def at(self, index: int) -> int:
        """Return where the stretch of this number begins; fast where numbers are asked for in order."""
        if index < self._reached:
            self._reached = self._offset = 0
        self._offset += sum(map(len, self.parts[self._reached : index])) + index - self._reached
        self._reached = index
        return self._offset

    def beside(self, index: int, part: str, found: Found[Said]) -> tuple[str, str, str, str] | None:
        """Return both neighbours of a word of a stretch, bare and usual, from the tables; ``None`` where they are not.

        They are where the word is the only one of its stretch, and where each side is a stretch with a word.
        """
        if found.word == part and 0 < index < len(self.parts) - 1:  # nearly always
            before, after = self.parts[index - 1], self.parts[index + 1]
            if (one_usual := NEAR[before]) and (other_usual := NEAR[after]):
                return before, after, one_usual, other_usual
        one = EDGES[part]
        if (len(one.lead), len(one.trail)) != (found.start, len(part) - found.end):
            return None
        return sides_of(self._edge_at_end(index, -1), one.lead, one.trail, self._edge_at_end(index, 1))

    def _edge_at_end(self, index: int, by: int) -> Edge:
        """Return the edge of the stretch beside this one, of nothing where but a space stands to the line's end."""
        beside = index + by
        far = beside + by
        alone = 0 <= beside < len(self.parts) and not self.parts[beside]
        if alone and (not 0 <= far < len(self.parts) or self.parts[far] == "\n"):
            return NOTHING
        return self.edge(beside)

    def edge(self, index: int) -> Edge:
        """Return the edge of the stretch of this number, of nothing behind the last and before the first."""
        return EDGES[self.parts[index]] if 0 <= index < len(self.parts) else NOTHING

    def is_called(self, index: int) -> bool:
        """Return whether what ``calls`` may be the next word: it, or nothing that is a word, stands there."""
        if index + 1 >= len(self.parts):
            return False
        behind = self.edge(index + 1)
        return self.parts[index + 1] in self._calling or not (behind.first or behind.breaks)


def written(text: str, letters: Iterable[Letter]) -> str:
    """Return a text with its letters put right."""
    new = list(text)
    for letter in letters:  # one for one: places stay
        if letter.right:
            new[letter.at] = letter.right
    return "".join(new)
