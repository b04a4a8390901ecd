"""The lists of names that patterns of metadata name, and what else they may name."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property, lru_cache
from typing import Final

from arnorm.data import load
from arnorm.document.meta.marked import marked
from arnorm.document.patterns import among, either, folded_pattern
from arnorm.document.requirements.beginnings import Beginnings
from arnorm.document.requirements.must_contain import required
from arnorm.unicode import Pattern, pattern

__all__ = ["FOLDER", "compiled", "may_begin", "may_match"]

FOLDER: Final = "meta/"
_LONG: Final = ("city", "given", "agency", "paper")
_WHOLE: Final = "(?= |$)"  # a name ends where a word ends


class _Named:
    """One pattern over marked text; the first text that may hold a match has it compiled."""

    def __init__(self, source: str) -> None:
        self.source = source

    @cached_property
    def compiled(self) -> Pattern:
        """The pattern. A long list that it names twice stands in it once and is called."""
        slots = dict(_slots(among))
        called = [name for name in _LONG if self.source.count(f"<{name}>") > 1]
        lists = "".join(f"(?P<{name}_>{slots[name]})" for name in called)
        slots |= {name: f"(?&{name}_)" for name in called}
        return pattern((f"(?(DEFINE){lists})" if lists else "") + folded_pattern(self.source, slots))

    @cached_property
    def beginnings(self) -> Beginnings:
        """What a match may begin with: most patterns need never be compiled for it."""
        return Beginnings.of(folded_pattern(self.source, _slots(among)))

    @cached_property
    def required(self) -> tuple[frozenset[str], ...]:
        """Sets of pieces of words and signs, of which every match holds one each."""
        return required(folded_pattern(self.source, _slots(_listed)), signs=True)

    def may_match(self, text: str) -> bool:
        """Return whether a match may stand in a text; a pattern that is compiled says so itself in less time."""
        if "compiled" in self.__dict__:
            return True
        return all(any(piece in text for piece in pieces) for pieces in self.required)


@lru_cache(maxsize=64)
def _named(source: str) -> _Named:
    return _Named(source)


def compiled(source: str) -> Pattern:
    """Return a pattern over marked text."""
    return _named(source).compiled


def may_begin(source: str, text: str) -> bool:
    """Return whether a match of the same pattern may begin with a text, or with its first letters."""
    return _named(source).beginnings.hold(text)


def may_match(source: str, text: str) -> bool:
    """Return whether a match of the same pattern may stand in a text; of few texts it must be compiled to tell."""
    return _named(source).may_match(text)


@lru_cache(maxsize=2)
def _slots(joined: Callable[[Iterable[str]], str]) -> dict[str, str]:
    lists: dict[str, list[str]] = {**load.read_toml(f"{FOLDER}_words.toml")}
    lists["city"] = [*lists["city"], *lists["town"]]
    found = {name: joined(map(_as_marked, entries)) + _WHOLE for name, entries in lists.items()}
    found["given"] = f'(?:{found["given"]}|عبدا?ل[^ ]+|(?:عبد|ابو|ابن) [^ :|.…?@#©()"،*]+)'
    found["papers"] = joined(_as_marked(entry) for entry in lists["paper"] if " " in entry) + _WHOLE
    found["date"] = f"(?:{found['day']} )?[0-9]+ {found['month']}"
    return found | {"w": '[^ :|.…?@#©()"،*]+', "a": '[^ :|.…?@#©()"،*0-9]+', "n": "[0-9]+"}


def _listed(entries: Iterable[str]) -> str:
    """Return a pattern in which each name stands whole."""
    return either(entries, str)


def _as_marked(entry: str) -> str:
    return marked(entry, 0, len(entry)).text.strip(" ")
