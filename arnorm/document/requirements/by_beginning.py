"""Many patterns asked at once whether their matches can begin with a word: a few look-ups, whatever their number.

Each place of a number stands for one pattern. What a match may begin with is listed once for all patterns, letter by
letter; so for the first letters of a word a table holds the places of those that begin so, or with fewer of them.

>>> told = ByBeginning([Beginnings.of("read more"), Beginnings.of("(?:the )?end"), Beginnings.of(".* now")])
>>> [f"{told.able(word):03b}" for word in ("reading", "the end", "work")]
['101', '110', '100']
"""

from __future__ import annotations

from collections.abc import Sequence

from arnorm.document.requirements.beginnings import REACH, Beginnings

__all__ = ["ByBeginning"]


class ByBeginning:
    """The places of some patterns by what their matches may begin with."""

    __slots__ = ("_parts", "_whole")

    def __init__(self, patterns: Sequence[Beginnings]) -> None:
        self._parts: dict[str, int] = {}  # by what goes on, in a beginning that is known
        self._whole: dict[str, int] = {}  # by such a beginning: behind it anything may stand
        for at, beginnings in enumerate(patterns):
            for one in beginnings.parts:
                self._parts[one] = self._parts.get(one, 0) | 1 << at
            for one in beginnings.known:
                self._whole[one] = self._whole.get(one, 0) | 1 << at

    def able(self, word: str) -> int:
        """Return the places of those that say (``Beginnings.hold``) that a match may begin with a word or two."""
        whole = self._whole
        able = self._parts.get(word[:REACH], 0)
        for size in range(REACH):
            able |= whole.get(word[:size], 0)
        return able
