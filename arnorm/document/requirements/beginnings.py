"""Reads out of a pattern what its matches can begin with: a cheap question before one that costs a compiled pattern.

It may say that a rule can begin with a word where it cannot, never the other way: what it does not understand can be
anything, what a pattern looks around for is left out, and nobody looks further than a few letters.

>>> begun = Beginnings.of("(?:the )?read more")
>>> [begun.hold(word) for word in ("re", "the read", "work")]
[True, True, False]
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final, NamedTuple

from arnorm.unicode import pattern

__all__ = ["PART", "QUANTIFIERS", "REACH", "Beginnings", "are_known"]

REACH: Final = 4  # letters: of 179 rules 6.3 are then asked of a first word, of which 5.9 can begin with it
_MOST: Final = 4000  # beginnings put together at once; with more of them a pattern can begin with anything
_DIGITS: Final = "0123456789"
_LATIN: Final = "abcdefghijklmnopqrstuvwxyz"
# A group of words and nothing else; the head of a group; a class; an escape; a quantifier; other characters, where one
# that a quantifier stands behind is alone.
PART: Final = (
    r"(?s)\(\?[:>][^()\[\]\\?*+{}.^$]*\)|\((?:\?(?:[:>=!]|<[=!]|P?<[a-z]+>))?|\[\^?[^\]]*\]|\\.|[?*+][?+]?"
    r"|\{[0-9,]+\}[?+]?|[^()\[\]\\?*+{}.^$|]+(?![?*+{])|."
)
_AROUND: Final = ("(?=", "(?!", "(?<=", "(?<!")
QUANTIFIERS: Final = "?*+{"
_STRANGE: Final = QUANTIFIERS + "\\"
_UNREAD: Final = ("[", "[]", "[^]", "{", "}")  # a class of its own kind, a property, letters that may differ
_ENDS: Final = ("", "|", ")")  # of a sequence


Open = frozenset[str]
Stuck = frozenset[str]
Both = tuple[Open, Stuck]
_NOTHING: Final[Both] = (frozenset(("",)), frozenset())
_NEVER: Final[Both] = (frozenset(), frozenset())
_ANYTHING: Final[Both] = (frozenset(), frozenset(("",)))


class Beginnings(NamedTuple):
    """What matches of a pattern may begin with."""

    known: frozenset[str]  # the first letters; what is shorter than the reach can go on in any way
    sizes: tuple[int, ...]  # how many letters these have
    parts: frozenset[str]  # what they themselves begin with

    @classmethod
    def of(cls, source: str) -> Beginnings:
        """Return what matches of ``source`` may begin with."""
        units = pattern(PART).findall(source)
        open_, stuck = _Reader(units).alternatives() if are_known(units) else _ANYTHING
        known = open_ | stuck
        parts = frozenset(one[:size] for one in known for size in range(len(one) + 1))
        return cls(known, tuple(sorted({len(one) for one in known} - {REACH})), parts)

    @property
    def tell(self) -> bool:
        """Whether they are not all that there is."""
        return "" not in self.known

    def hold(self, word: str) -> bool:
        """Return whether a match may begin with a word or two, or with their first letters."""
        return word[:REACH] in self.parts or not self.known.isdisjoint([word[:size] for size in self.sizes])


def are_known(units: list[str]) -> bool:
    """Return whether all of a pattern is in the part of the language that is read here."""
    if any(one == "(" and two[0] == "?" for one, two in pairwise(units)):
        return False  # a flag, a comment, a condition
    return not any(part in _UNREAD or (part[0] == "[" and "[" in part[1:]) for part in units)


def _behind(before: Both, after: Both) -> Both:
    """Return what begins with the one and goes on with the other."""
    if len(before[0]) * (len(after[0]) + len(after[1])) > _MOST:
        return _ANYTHING
    open_: set[str] = set()
    stuck = set(before[1])
    for one in before[0]:
        for two in after[0]:
            (open_ if len(one) + len(two) < REACH else stuck).add((one + two)[:REACH])
        stuck.update((one + two)[:REACH] for two in after[1])
    return frozenset(open_), frozenset(stuck)


def _either(some: Sequence[Both]) -> Both:
    return frozenset().union(*(one for one, _ in some)), frozenset().union(*(two for _, two in some))


@lru_cache(maxsize=2048)
def _of_words(group: str) -> Both:
    words = frozenset(word[:REACH] for word in group.split("|"))
    stuck = frozenset(word for word in words if len(word) == REACH)
    return words - stuck, stuck


class _Reader:
    """One pass over the parts of a pattern."""

    def __init__(self, units: list[str]) -> None:
        self.units = units
        self.at = 0

    def _next(self) -> str:
        return self.units[self.at] if self.at < len(self.units) else ""

    def alternatives(self) -> Both:
        found = [self._sequence()]
        while self._next() == "|":
            self.at += 1
            found.append(self._sequence())
        return _either(found)

    def _sequence(self) -> Both:
        found = _NOTHING
        while found[0] and (part := self._next()) not in _ENDS:
            self.at += 1
            found = _behind(found, self._repeated(self._one(part)))
        self._skip()
        return found

    def _skip(self) -> None:
        """Go to the end of a sequence whose beginnings are known."""
        depth = 0
        while (part := self._next()) and (depth or part not in _ENDS):
            depth += (part[0] == "(") - (part[-1] == ")" and part != "\\)")
            self.at += 1

    def _repeated(self, one: Both) -> Both:
        part = self._next()
        if not part or part[0] not in QUANTIFIERS:
            return one
        self.at += 1
        if part[0] == "?":
            return _either((_NOTHING, one))
        start = part[0] == "*" or part.startswith(("{0", "{,"))
        # What is repeated can go on in any way: a second time, or with what comes behind it.
        return _either((_NOTHING if start else _NEVER, (frozenset(), one[0] | one[1])))

    def _one(self, part: str) -> Both:
        if part[0] == "(":
            if part[-1] == ")":
                return _of_words(part[3:-1])
            found = self.alternatives()
            self.at += 1
            return _NOTHING if part in _AROUND else found
        if part[0] == "[":
            chars = part[1:-1].replace("0-9", _DIGITS).replace("a-z", _LATIN)
            return _ANYTHING if chars[0] == "^" or "-" in chars or "\\" in chars else (frozenset(chars), frozenset())
        if part in "^$":
            return _NOTHING
        return _ANYTHING if part == "." or part[0] in _STRANGE else _of_words(part)
