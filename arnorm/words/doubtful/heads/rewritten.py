"""A text with all its heads restored, and nothing recorded: what the plain call wants.

The same as the changes that ``heads`` finds, made; a test compares them. Most words of a text that leaves hamzas out
are the same wherever they stand, so that what stands between two spaces is looked up in a table; words that hang on
others are judged as ``heads`` judges them, their neighbours taken from tables too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import accumulate
from typing import Final, NamedTuple

from arnorm.words.doubtful.around import is_beside, opening
from arnorm.words.doubtful.heads.edges import NOTHING, Edge, edge_of, sentence_of, sides_of
from arnorm.words.doubtful.heads.in_text import (
    O_GOD,
    OPEN,
    VOCATIVE,
    Verdict,
    hangs_on_habit,
    heads,
    share_dropped,
    verdict_between,
)
from arnorm.words.doubtful.heads.letters import letters_of_verdict
from arnorm.words.doubtful.heads.part_of_name import is_fragment
from arnorm.words.doubtful.heads.places import ALEFS
from arnorm.words.doubtful.heads.sides import Sides, sides
from arnorm.words.doubtful.heads.word import Look
from arnorm.words.doubtful.letter import Letter
from arnorm.words.doubtful.stretches import Found
from arnorm.words.tokens import words

__all__ = ["with_heads"]

# What stands between two spaces and is remembered, and the longest of it; a longer one is looked at in its text.
_MOST: Final = 1 << 17
_LONGEST: Final = 80
# Brackets of scripture, O God, and O: what they do to a word is asked in the whole text.
_SCRIPTURE: Final = "{\ufd3e\ufd3f"
# Words with a hamza, and words that drop one, in one number.
_DROPS: Final = 1 << 32


class _Tables(NamedTuple):
    """What is known of each stretch: its tally, and whether it is sound, one that nothing can change or hang on.

    Of the others ``open`` holds the open words, ``settled`` what one becomes anywhere; ``signs`` has the whole text
    looked at in full, ``calls`` may be the O before which a word is no other.
    """

    tally: dict[str, int]
    sound: set[str]
    open: dict[str, list[Found[Look]]]
    settled: dict[str, str]
    signs: set[str]
    calls: set[str]
    edges: dict[str, Edge]


class _Known:
    """The tables of this process; a text keeps those that it began with."""

    def __init__(self) -> None:
        self._tables = _no_tables()

    def tables(self) -> _Tables:
        """Return the tables, empty ones when they hold too much."""
        if len(self._tables.tally) > _MOST:
            self._tables = _no_tables()
        return self._tables


def _no_tables() -> _Tables:
    return _Tables({}, set(), {}, {}, set(), set(), {})


_KNOWN: Final = _Known()


def with_heads(text: str) -> str:
    """Return a text with each head that is wrong put right.

    >>> with_heads("قال الوزير ان الاسلحة وصلت")
    'قال الوزير إن الأسلحة وصلت'
    """
    if any(mark in text for mark in _SCRIPTURE):
        return _in_full(text)
    lined = text.replace("\n", " \n ")
    parts = lined.split(" ")
    tables = _KNOWN.tables()
    sound = tables.sound
    asked = [index for index, part in enumerate(parts) if part not in sound]
    for index in asked:
        part = parts[index]
        if part not in tables.tally:
            if len(part) > _LONGEST:
                return _in_full(text)
            _look(part, tables)
        if part in tables.signs:
            return _in_full(text)
    judged = _Judged(lined, parts, tables)
    return judged.written(asked) if judged.may_write(asked) else text


def _in_full(text: str) -> str:
    return _written(text, (letter for one in heads(text) if one.right for letter in letters_of_verdict(text, one)))


def _written(text: str, letters: Iterable[Letter]) -> str:
    for letter in letters:  # one for one: places stay
        text = text[: letter.at] + letter.right + text[letter.at + 1 :]
    return text


def _look(part: str, tables: _Tables) -> None:
    """Learn what there is to know of a stretch."""
    said, counted = OPEN.of(part) if not ALEFS.isdisjoint(part) else ((), 0)
    found = [one for one in said if not is_fragment(part, one.start, one.end)]
    calls = VOCATIVE in part and VOCATIVE in [word.bare for word in words(part)]
    sign = O_GOD in part
    if found:
        tables.open[part] = found
        if all(one.said.always for one in found) and not calls:
            tables.settled[part] = _in_full(part)
    if calls:
        tables.calls.add(part)
    if sign:
        tables.signs.add(part)
    tables.tally[part] = counted + _DROPS * sum([one.said.drops for one in said])
    if not (found or calls or sign):
        tables.sound.add(part)


class _Judged:
    """The words of one text that hang on others."""

    def __init__(self, text: str, parts: list[str], tables: _Tables) -> None:
        self._text, self._parts, self._tables = text, parts, tables
        self._dropped = -1.0

    def may_write(self, asked: list[int]) -> bool:
        """Return whether one of the stretches at ``asked`` holds an open word."""
        return not self._tables.open.keys().isdisjoint([self._parts[index] for index in asked])

    def written(self, asked: list[int]) -> str:
        """Return the text with what each of the stretches at ``asked`` becomes."""
        parts, tables = self._parts, self._tables
        calls = not tables.calls.isdisjoint([parts[index] for index in asked])
        new = parts.copy()
        ends: list[int] = []
        for index in asked:
            part = parts[index]
            if part in tables.settled and not (calls and self._is_called(index)):
                new[index] = tables.settled[part]
            elif part in tables.open:
                ends = ends or list(accumulate(map(len, parts)))
                new[index] = self._become(index, ends[index] - len(part) + index, part)
        return " ".join(new).replace(" \n ", "\n")

    def _edge(self, part: str) -> Edge:
        known = self._tables.edges.get(part)
        if known is None:
            known = self._tables.edges[part] = edge_of(part)
        return known

    def _is_called(self, index: int) -> bool:
        """Return whether O may be the next word: it, or nothing that is a word, stands there."""
        behind = self._parts[index + 1] if index + 1 < len(self._parts) else "\n"
        return behind in self._tables.calls or not (self._edge(behind).first or self._edge(behind).breaks)

    def _become(self, index: int, at: int, part: str) -> str:
        new = part
        for found in self._tables.open[part]:
            if self._dropped < 0 and hangs_on_habit(found.said):
                self._dropped = self._share_dropped()
            here = Found(at + found.start, at + found.end, found.word, found.said)
            verdict = verdict_between(self._text, here, self._dropped, self._sides(index, part, found, here))
            if verdict is None or not verdict.right:
                continue
            if part == verdict.written:
                new = verdict.right  # no marks about it: nearly always
            else:
                there = Verdict(found.start, found.end, verdict.written, verdict.right, "", verdict.sure)
                new = _written(new, letters_of_verdict(part, there))
        return new

    def _share_dropped(self) -> float:
        wrong, right = divmod(sum(map(self._tables.tally.__getitem__, self._parts)), _DROPS)
        return share_dropped(wrong, right)

    def _sides(self, index: int, part: str, found: Found[Look], here: Found[Look]) -> Sides:
        """Return what stands on both sides, from the tables where each side is one stretch with a word."""
        one, other = self._edge(part), (found.start, len(part) - found.end)
        if (len(one.lead), len(one.trail)) != other:  # not the only word of its stretch
            return sides(self._text, here.start, here.end)
        parts = self._parts
        before = self._edge(parts[index - 1]) if index else NOTHING
        after = self._edge(parts[index + 1]) if index + 1 < len(parts) else NOTHING
        words_beside = sides_of(before, one.lead, one.trail, after)
        if words_beside is None:
            return sides(self._text, here.start, here.end)
        plain = bool(before.last) and not (before.trail or one.lead)
        touches = plain or (bool(words_beside[0]) and is_beside(self._text, here.start))
        opens = "" if plain else opening(self._text, here.start)
        return Sides(*words_beside, touches, opens, self._sentence(index, one.lead, here.start))

    def _sentence(self, index: int, lead: str, start: int) -> Callable[[], list[str]]:
        return lambda: sentence_of(self._text, start, lead, map(self._edge, reversed(self._parts[:index])))
