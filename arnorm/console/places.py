"""Offsets as lines and columns, as editors count them."""

from __future__ import annotations

from bisect import bisect_right

__all__ = ["Places"]


class Places:
    r"""The lines of a text, found once, so that each place is a look-up.

    >>> Places("ab\ncd").place(4)
    (2, 2)
    """

    def __init__(self, text: str) -> None:
        self._starts = [0]
        at = text.find("\n")
        while at >= 0:
            self._starts.append(at + 1)
            at = text.find("\n", at + 1)

    def place(self, offset: int) -> tuple[int, int]:
        """Return the line and the column of an offset in code points, both counted from 1."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1
