"""Straight quotation marks of a piece of text: whether one is open, where the mark itself does not tell.

>>> text = 'قال : " نحن هنا . لن نذهب . " ثم جلس'
>>> marks = Straight(text, 0, len(text))
>>> marks.is_open('"', text.index("لن")), marks.is_open('"', text.index("ثم"))
(True, False)
"""

from __future__ import annotations

from typing import Final

from arnorm.letters import ISSPACE
from arnorm.unicode import pattern

__all__ = ["STRAIGHT", "Straight"]

STRAIGHT: Final = "\"'"
_OPENS_BEHIND: Final = frozenset("([{:\xab\u060c-\u2013\u2014")
_WHITE: Final = pattern(f"[{ISSPACE}]")


class Straight:
    """The straight marks of ``text[first:limit]``, read once from the left as far as somebody asks.

    A mark with a space on one side alone says itself whether it opens or closes, so that one forgotten mark does not
    turn round all behind it. Where both sides look alike, as in text whose tokens were joined by spaces, each mark
    closes what the mark before it opened.
    """

    __slots__ = ("_limit", "_open", "_read", "_text", "first")

    def __init__(self, text: str, first: int, limit: int) -> None:
        self.first = first
        self._text, self._limit = text, limit
        self._read: dict[str, int] = {}
        self._open: dict[str, bool] = {}

    def is_open(self, mark: str, at: int) -> bool:
        """Return whether ``mark`` is open before ``at``, which lies behind what was asked before."""
        found = self._text.find(mark, self._read.get(mark, self.first), at)
        while found >= 0:
            self._open[mark] = self._opens(mark, found)
            found = self._text.find(mark, found + 1, at)
        self._read[mark] = max(at, self._read.get(mark, at))
        return self._open.get(mark, False)

    def _opens(self, mark: str, at: int) -> bool:
        before = at == self.first or self._is_free(at - 1) or self._text[at - 1] in _OPENS_BEHIND
        after = at + 1 == self._limit or self._is_free(at + 1)
        return before if before != after else not self._open.get(mark, False)

    def _is_free(self, at: int) -> bool:
        return _WHITE.match(self._text, at) is not None
