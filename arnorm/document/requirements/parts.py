r"""A long pattern compiled without what cannot stand in a text: alternatives of which it lacks a word.

A letter of a pattern takes some 3 to 8 microseconds to compile, and patterns of rules have up to 8,700, most of them in
lists of words. Few lines come as far as to be matched with such a pattern: of 7,000 articles two with the longest, 66
with the one that is asked most. So the whole one is compiled when its parts have cost as much.

>>> Parts("(?:read|see) (?:more|all)(?: now)?|more (?:news|today)").written("read all of it")
'(?:read) (?:all)'
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from arnorm.document.requirements.beginnings import PART, QUANTIFIERS, are_known
from arnorm.unicode import Pattern, pattern

__all__ = ["AHEAD", "Atom", "Parts", "read"]

# Letters of a pattern that is compiled whole in a millisecond. Of longer ones few lines need all: with 1,000 instead,
# the first 400 articles have a fifth more letters compiled, the 600 behind them a sixth, the next 1,000 a half.
_SHORT: Final = 300
_ASKED: Final = 128  # texts: to look for all words of a pattern in as many takes as long as to compile it
_NEVER: Final = "(?!)"
_GROUPS: Final = ("(?:", "(?>")  # what stands in no other group can be left out of a pattern with what it holds
AHEAD: Final = "(?="
_NOT: Final = ("(?!", "(?<!")
_KNOWN: Final = (*_GROUPS, AHEAD, "(?<=", *_NOT)
_ENDS: Final = ("", "|", ")")  # of a sequence
_SIGNS: Final = "[\\.^$"  # begin what is no letter


class Atom(NamedTuple):
    """Letters, a class, or a group of sequences, and how often it stands there."""

    text: str  # of a group its head
    groups: tuple[tuple[Atom, ...], ...] | None
    words: tuple[str, ...]  # of a group in which nothing but these stands
    quantifier: str

    @property
    def may_lack(self) -> bool:
        """Whether a match need not hold it."""
        return self.quantifier[:1] in ("?", "*") or self.quantifier.startswith(("{0", "{,")) or self.text in _NOT

    def written(self, text: str) -> str | None:
        """Return it without what cannot stand in a text, ``None`` where nothing is left."""
        if self.words:
            held = "|".join([word for word in self.words if word in text])
            return f"{self.text}{held}){self.quantifier}" if held or "" in self.words else None
        if self.groups is not None:
            left = _alternatives(self.groups, text)
            return None if left is None else f"{self.text}{left}){self.quantifier}"
        return self.text + self.quantifier if self.text[0] in _SIGNS or self.text in text else None


class Parts:
    """One pattern, and what of it has been compiled."""

    __slots__ = ("_compiled", "_left", "_read", "_source")

    def __init__(self, source: str) -> None:
        self._source = source
        self._read: tuple[tuple[Atom, ...], ...] | None = None
        self._compiled: dict[str, Pattern] = {}
        self._left = len(source) if len(source) > _SHORT else 0  # letters that may be compiled before the whole one is

    def within(self, text: str) -> Pattern | None:
        """Return a pattern that matches in a text what the whole one does; ``None`` where that is worth compiling."""
        if self._left <= 0:
            return None
        part = self.written(text)
        if part == _NEVER:
            self._left -= len(self._source) // _ASKED
            return pattern(_NEVER)
        known = self._compiled.get(part)
        self._left -= len(self._source) // _ASKED + (0 if known else len(part))
        if known is None:
            known = self._compiled[part] = pattern(part)
        if self._left <= 0:
            self._compiled, self._read = {}, None
        return known

    def written(self, text: str) -> str:
        """Return the pattern without what cannot stand in a text."""
        known = self._read  # asked once: another thread may let go of it
        if known is None:
            known = self._read = () if names_groups(self._source) else read(self._source)
        left = _alternatives(known, text) if known else self._source
        return _NEVER if left is None else left


def _alternatives(sequences: tuple[tuple[Atom, ...], ...], text: str) -> str | None:
    found = [left for one in sequences if (left := _sequence(one, text)) is not None]
    return "|".join(found) if found else None


def _sequence(atoms: tuple[Atom, ...], text: str) -> str | None:
    found = ""
    for atom in atoms:
        left = atom.written(text)
        if left is not None:
            found += left
        elif not atom.may_lack:
            return None
    return found


def read(source: str) -> tuple[tuple[Atom, ...], ...]:
    """Return the alternatives of a pattern, groups without names; none where its language is not read here."""
    units = pattern(PART).findall(source)
    return _group([*units, ""], iter(range(len(units) + 1))) if are_known(units) else ()


def names_groups(source: str) -> bool:
    """Return whether a pattern keeps what some groups match: none of them may be left out."""
    return any(
        unit == "(" or (unit.startswith("(") and unit[-1] != ")" and unit not in _KNOWN)
        for unit in pattern(PART).findall(source)
    )


def _group(units: list[str], places: Iterator[int]) -> tuple[tuple[Atom, ...], ...]:
    """Read up to the end of a group."""
    sequences: list[list[Atom]] = [[]]
    for at in places:
        unit = units[at]
        if unit == "|":
            sequences.append([])
        elif unit in _ENDS:
            break
        elif unit[0] in QUANTIFIERS:
            last = sequences[-1].pop()
            sequences[-1].append(last._replace(quantifier=last.quantifier + unit))
        elif unit[0] == "(" and unit[-1] == ")":
            sequences[-1].append(Atom(unit[:3], None, tuple(unit[3:-1].split("|")), ""))
        elif unit[0] == "(":
            sequences[-1].append(Atom(unit if unit in _KNOWN else "(?:", _group(units, places), (), ""))
        else:
            sequences[-1].append(Atom(unit, None, (), ""))
    return tuple(map(tuple, sequences))
