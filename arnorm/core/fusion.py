"""Fuses tables of characters into one.

A table of characters is a homomorphism of strings, so a run of tables *is* one table. It is found exactly by following
each key through the run; which tables changed a key is kept beside its value.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

__all__ = ["Fusion", "fuse"]


class Fusion:
    """Tables joined one after the other, each in time that depends on what it changes.

    >>> fusion = Fusion()
    >>> fusion.add("one", {"a": "bb", "c": "d"}), fusion.add("two", {"b": "x", "d": "c"}), fusion.values["a"]
    (None, None, 'xx')
    >>> fusion.by["a"], "c" in fusion.values
    (('one', 'two'), False)
    """

    __slots__ = ("_holders", "by", "values")

    def __init__(self) -> None:
        # What each character becomes that does not stay, and which tables changed it on the way.
        self.values: dict[str, str] = {}
        self.by: dict[str, tuple[str, ...]] = {}
        # Which keys have become something that holds a character.
        self._holders: dict[str, set[str]] = {}

    def add(self, name: str, table: Mapping[str, str]) -> None:
        """Let ``table`` change what the tables before have made."""
        touched: set[str] = set()
        for char in table:
            touched |= self._holders.get(char, set())
            if char not in self.values:
                touched.add(char)
        for key in touched:
            old = self.values.get(key, key)
            new = "".join([table.get(char, char) for char in old])
            if new != old:
                self._put(key, new)
                self.by[key] = tuple(dict.fromkeys((*self.by.get(key, ()), name)))

    def _put(self, key: str, value: str) -> None:
        for char in self.values.pop(key, ""):
            self._holders[char].discard(key)
        if key != value:
            self.values[key] = value
            for char in value:
                self._holders.setdefault(char, set()).add(key)


def fuse(tables: Iterable[tuple[str, Mapping[str, str]]]) -> dict[str, tuple[str, tuple[str, ...]]]:
    """Return what a run of tables makes of each character it changes, and the names of those that changed it.

    >>> fuse([("one", {"a": "b"}), ("two", {"b": "c"})]) == {"a": ("c", ("one", "two")), "b": ("c", ("two",))}
    True
    """
    fusion = Fusion()
    for name, table in tables:
        fusion.add(name, table)
    return {key: (value, fusion.by[key]) for key, value in fusion.values.items()}
