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
from arnorm.document.requirements.reached import Held
from arnorm.unicode import Pattern, pattern

__all__ = ["FOLDER", "compiled", "listed", "may_match", "within"]

FOLDER: Final = "meta/"
_LONG: Final = ("city", "given", "agency", "paper")
_WHOLE: Final = "(?= |$)"  # a name ends where a word ends
_NEVER: Final = "(?!)"
_MANY: Final = 64  # texts that positions alone are asked of: in that time what a pattern needs is read out of all names
_PRIVATE: Final = 0xE000
_FEW: Final = 24  # parts; with the few names that some texts hold a pattern is compiled in 3 ms, with all in 40 to 170

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
        part, held = self._part, _held_by(text)
        if part is None or any(not held[name] <= names for name, names in part.names.items()):
            self._asked += 1
            if self._asked > _FEW:
                return self.compiled
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
        """Return whether a match may stand in a text, or at a place of it; what is compiled tells that itself."""
        if self._told >= _MANY:
            if at is not None and not self.beginnings.hold(text[at : at + REACH]):
                return False
            if "compiled" in self.__dict__:
                return True
            if not all(any(piece in text for piece in pieces) for pieces in self.required):
                return False
        self._told += 1
        told, held = self._positions, _held_in_place(text)
        return told is None or (told.may_stand_in(text, held) if at is None else told.may_begin(text[at:], held))

    @cached_property
    def _positions(self) -> Positions | None:
        found = Positions(folded_pattern(self.source, _written_in_place()))
        return found if found.tell else None


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
    lists, sizes = _by_name()
    ends = [at for at, char in enumerate(f"{text} ") if char == " "]
    found: dict[str, set[str]] = {name: set() for name in listed()}
    for one in {text[end - size : end] for end in ends for size in sizes if size <= end}:
        for name in lists.get(one, ()):
            found[name].add(one)
    return {name: frozenset(names) for name, names in found.items()}


@lru_cache(maxsize=1)
def _by_name() -> tuple[dict[str, list[str]], tuple[int, ...]]:
    """Return the lists that each name stands on, and how long names are."""
    lists: dict[str, list[str]] = {}
    for name, names in listed().items():
        for one in names:
            lists.setdefault(one, []).append(name)
    return lists, tuple(sorted(set(map(len, lists))))


@lru_cache(maxsize=1)
def _in_place() -> dict[str, str]:
    """Return what stands for each list where positions are asked for: a class of a character for private use."""
    return {name: f"[{chr(_PRIVATE + at)}]" for at, name in enumerate(listed())}


@lru_cache(maxsize=1)
def _written_in_place() -> Mapping[str, str]:
    return _written_with(_in_place())


@lru_cache(maxsize=8)
def _held_in_place(text: str) -> Held:
    held = _held_by(text)
    return {sign: held[name] for name, sign in _in_place().items()}


@lru_cache(maxsize=2)
def _slots(joined: Callable[[Iterable[str]], str]) -> Mapping[str, str]:
    return _written(listed(), joined)


def _written(lists: Lists, joined: Callable[[Iterable[str]], str]) -> Mapping[str, str]:
    """Return what each slot stands for, given the names of each list."""
    return _written_with({name: joined(names) if names else _NEVER for name, names in lists.items()})


def _written_with(lists: Mapping[str, str]) -> Mapping[str, str]:
    """Return the same, given what stands for each list."""
    found = {name: one + _WHOLE for name, one in lists.items()}
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
