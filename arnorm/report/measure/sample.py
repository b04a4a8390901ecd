"""Samples and distinct counts that are merged exactly: what has the smallest hashes stays.

Whatever the order and whatever the parts, the same items are kept (Cohen 1997; Beyer and others 2007, "On synopses for
distinct-value estimation under multiset operations").
"""

from __future__ import annotations

from collections.abc import Iterator
from heapq import nsmallest
from typing import Any, Final, Generic, TypeVar

__all__ = ["Distinct", "Sample"]

Item = TypeVar("Item", bound=Any)
_HASHES: Final = 1 << 64  # keys are hashes of 64 bits: above all of them


class _Bounded(Generic[Item]):
    """A dictionary of the ``size`` smallest keys; some more are held between two looks."""

    def __init__(self, size: int) -> None:
        self.size = size
        self.held: dict[int, Item] = {}
        self._least = _HASHES  # no key from here on can be kept

    def __len__(self) -> int:
        self._cut()
        return len(self.held)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, type(self)):
            return NotImplemented
        self._cut()
        other._cut()
        return (self.size, self.held) == (other.size, other.held)

    __hash__ = None  # type: ignore[assignment]  # it grows

    def admits(self, key: int) -> bool:
        """Return whether an item of this key could be kept, for those who must work to make one."""
        return key < self._least

    def _put(self, key: int, item: Item) -> None:
        if key < self._least:
            self.held[key] = item
            if len(self.held) > 2 * self.size:
                self._cut()

    def _cut(self) -> None:
        if len(self.held) > self.size:
            kept = nsmallest(self.size, self.held)
            self._least = kept[-1]
            self.held = {key: self.held[key] for key in kept}
            self._least += 1


class Sample(_Bounded[Item]):
    """Up to ``size`` items, chosen by chance and the same each time: those with the smallest keys, one of each key.

    >>> sample = Sample[str](2)
    >>> for key, item in ((5, "e"), (1, "a"), (3, "c"), (1, "b")):
    ...     sample.add(key, item)
    >>> list(sample)
    ['a', 'c']
    """

    def add(self, key: int, item: Item) -> None:
        """Offer an item; of two with one key the lesser stays, so that their order does not matter."""
        if self.admits(key):
            self._put(key, min(item, self.held[key]) if key in self.held else item)

    def merge(self, other: Sample[Item]) -> None:
        """Take in what another sample holds."""
        for key, item in other.held.items():
            self.add(key, item)

    def __iter__(self) -> Iterator[Item]:
        self._cut()
        return (self.held[key] for key in sorted(self.held))


class Distinct(_Bounded[tuple[int, str]]):
    """How often each of many things was seen: exact for up to ``size`` of them, beyond that for a part by chance.

    >>> seen = Distinct(2)
    >>> for key, text in ((5, "e"), (1, "a"), (5, "d"), (9, "x"), (1, "a")):
    ...     seen.add(key, text)
    >>> list(seen), seen.exact
    ([(2, 'a'), (2, 'd')], False)
    """

    def __init__(self, size: int) -> None:
        super().__init__(size)
        self.exact = True

    def add(self, key: int, text: str, count: int = 1) -> None:
        """Count something; of its spellings the least is kept."""
        if not self.admits(key):
            self.exact = False
            return
        before, known = self.held.get(key, (0, text))
        self._put(key, (before + count, min(known, text)))

    def merge(self, other: Distinct) -> None:
        """Take in what another one counted."""
        self.exact = self.exact and other.exact
        for key, (count, text) in other.held.items():
            self.add(key, text, count)

    def _cut(self) -> None:
        self.exact = self.exact and len(self.held) <= self.size
        super()._cut()

    def __iter__(self) -> Iterator[tuple[int, str]]:
        self._cut()
        return (self.held[key] for key in sorted(self.held))
