"""The lists of names that patterns of metadata name, and what else they may name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property, lru_cache
from typing import Final, NamedTuple

from arnorm.data import load
from arnorm.document import fold
from arnorm.document.patterns import among, either, folded_pattern
from arnorm.document.requirements.beginnings import REACH, Beginnings
from arnorm.document.requirements.must_contain import required
from arnorm.document.requirements.positions import Positions
from arnorm.unicode import Pattern, pattern

__all__ = ["FOLDER", "compiled", "listed", "may_match", "within"]

FOLDER: Final = "meta/"
_LONG: Final = ("city", "given", "agency", "paper")
_WHOLE: Final = "(?= |$)"  # a name ends where a word ends
_NEVER: Final = "(?!)"
_FEW: Final = 12  # texts; with the few names that they hold a pattern is compiled in a millisecond, with all in 40

Lists = Mapping[str, frozenset[str]]


class _Part(NamedTuple):
    """A pattern compiled with some of the names of its lists."""

    names: Lists
    compiled: Pattern


class _Named:
    """One pattern over marked text; the first text that may hold a match has it compiled."""

    def __init__(self, source: str) -> None:
        self.source = source
        self._part: _Part | None = None
        self._asked = self._told = 0

    @cached_property
    def compiled(self) -> Pattern:
        """The pattern."""
        return self._with(_slots(among))

    def _with(self, slots: Mapping[str, str]) -> Pattern:
        """Return the pattern with some lists. A long one that it names twice stands in it once and is called."""
        called = [name for name in _LONG if self.source.count(f"<{name}>") > 1]
        lists = "".join(f"(?P<{name}_>{slots[name]})" for name in called)
        slots = {**slots, **{name: f"(?&{name}_)" for name in called}}
        return pattern((f"(?(DEFINE){lists})" if lists else "") + folded_pattern(self.source, slots))

    def within(self, text: str) -> Pattern:
        """Return a pattern that finds in a text what the whole one does: no name can stand there that it does not hold.

        So the first few texts need not have all names compiled.
        """
        if "compiled" in self.__dict__:
            return self.compiled
        self._asked += 1
        if self._asked > _FEW:
            return self.compiled
        part, held = self._part, _held_by(text)
        if part is None or any(not held[name] <= names for name, names in part.names.items()):
            names = {name: held[name].union(part.names[name] if part else ()) for name in self._lists}
            self._part = part = _Part(names, self._with(_written(held | names, among)))
        return part.compiled

    @cached_property
    def _lists(self) -> tuple[str, ...]:
        """The lists that it names, or that a date does."""
        return tuple(
            name
            for name in listed()
            if f"<{name}>" in self.source
            or any(f"<{name}>" in inside and f"<{slot}>" in self.source for slot, inside in _times().items())
        )

    @cached_property
    def beginnings(self) -> Beginnings:
        """What a match may begin with: most patterns need never be compiled for it."""
        return Beginnings.of(folded_pattern(self.source, _slots(_listed)))

    @cached_property
    def required(self) -> tuple[frozenset[str], ...]:
        """Sets of pieces of words and signs, of which every match holds one each."""
        return required(folded_pattern(self.source, _slots(_listed)), signs=True)

    def may_match(self, text: str, at: int | None) -> bool:
        """Return whether a match may stand in a text, or at a place of it.

        The first few texts are asked with the names that they hold: to read all of them takes as long as to compile.
        """
        if "compiled" not in self.__dict__ and self._told < _FEW:
            self._told += 1
            told = Positions(folded_pattern(self.source, _slots_of(text)))
            return not told.tell or (told.may_stand_in(text) if at is None else told.may_begin(text[at:]))
        if at is not None and not self.beginnings.hold(text[at : at + REACH]):
            return False
        return "compiled" in self.__dict__ or all(any(piece in text for piece in pieces) for pieces in self.required)


@lru_cache(maxsize=256)
def _named(source: str) -> _Named:
    return _Named(source)


def compiled(source: str) -> Pattern:
    """Return a pattern over marked text."""
    return _named(source).compiled


def within(source: str, text: str) -> Pattern:
    """Return a pattern that finds in a marked text what the same one does, and is soon compiled."""
    return _named(source).within(text)


def may_match(source: str, text: str, at: int | None) -> bool:
    """Return whether a match of the same pattern may stand in a text, or at a place of it."""
    return _named(source).may_match(text, at)


@lru_cache(maxsize=1)
def listed() -> dict[str, frozenset[str]]:
    """Return the lists of names, as they stand in marked text: of signs they hold such alone as any folded line has."""
    lists: dict[str, list[str]] = {**load.read_toml(f"{FOLDER}_words.toml")}
    lists["city"] = [*lists["city"], *lists["town"]]
    lists["papers"] = [entry for entry in lists["paper"] if " " in entry]
    return {name: frozenset(fold.folded_lines(entries)) for name, entries in lists.items()}


@lru_cache(maxsize=8)
def _held_by(text: str) -> dict[str, frozenset[str]]:
    """Return the names of each list that a marked text holds, where words end."""
    ended = f"{text} "
    return {name: frozenset(one for one in names if f"{one} " in ended) for name, names in listed().items()}


@lru_cache(maxsize=8)
def _slots_of(text: str) -> Mapping[str, str]:
    """Return what each slot stands for, given the names that a text holds."""
    return _written(_held_by(text), among)


@lru_cache(maxsize=2)
def _slots(joined: Callable[[Iterable[str]], str]) -> Mapping[str, str]:
    return _written(listed(), joined)


def _written(lists: Lists, joined: Callable[[Iterable[str]], str]) -> Mapping[str, str]:
    """Return what each slot stands for, given the names of each list."""
    found = {name: (joined(names) if names else _NEVER) + _WHOLE for name, names in lists.items()}
    found["given"] = f'(?:{found["given"]}|عبدا?ل[^ ]+|(?:عبد|ابو|ابن) [^ :|.…?@#©()"،*]+)'
    found |= {"w": '[^ :|.…?@#©()"،*]+', "a": '[^ :|.…?@#©()"،*0-9]+', "n": "[0-9]+"}
    return found | {name: folded_pattern(source, found) for name, source in _times().items()}


@lru_cache(maxsize=1)
def _times() -> dict[str, str]:
    """Return the slots that stand for a date, an hour, how long ago: patterns that name others."""
    times: dict[str, str] = load.read_toml(f"{FOLDER}_stamps.toml")["slots"]
    return times


def _listed(entries: Iterable[str]) -> str:
    """Return a pattern in which each name stands whole, to be read: groups of words and nothing else are read once."""
    listed = list(entries)
    words = [entry for entry in listed if "." not in entry]
    others = [entry for entry in listed if "." in entry]
    return f"(?:{either(words, str)}|{either(others, str)})" if others else either(words, str)
