"""Where something stands on a page, to be asked again and again in little time: the places of each stem, each sign."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable

__all__ = ["Standing"]


class Standing:
    """The places of each key, in order."""

    def __init__(self, found: Iterable[tuple[int, Collection[Hashable]]]) -> None:
        """Take the keys of each place, the places in order."""
        self._places: dict[Hashable, list[int]] = defaultdict(list)
        for at, keys in found:
            for key in keys:
                self._places[key].append(at)

    def count(self, key: Hashable, among: range) -> int:
        """Return in how many of some places a key stands."""
        places = self._places.get(key, [])
        return max(0, bisect_left(places, among.stop) - bisect_left(places, among.start))

    def last(self, key: Hashable, among: range) -> int | None:
        """Return the last of some places in which a key stands."""
        places = self._places.get(key, [])
        at = bisect_left(places, among.stop) - 1
        return places[at] if at >= 0 and places[at] >= among.start else None

    def share(self, keys: Collection[Hashable], among: range) -> float:
        """Return the share of some keys that stand in some places."""
        return sum(self.last(key, among) is not None for key in keys) / max(1, len(keys))
