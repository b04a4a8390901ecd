"""Edits as small as they can be."""

from __future__ import annotations

from arnorm.edits import Edit

__all__ = ["trimmed"]


def trimmed(start: int, old: str, new: str, by: tuple[str, ...]) -> Edit | None:
    """Return the edit that makes ``new`` of ``old``, without the ends they share; ``None`` where they are equal.

    >>> trimmed(10, "abcd", "abxd", ("id",))
    Edit(start=12, end=13, text='x', by=('id',))
    """
    if old == new:
        return None
    shorter = min(len(old), len(new))
    head = 0
    while head < shorter and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < shorter - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    return Edit(start + head, start + len(old) - tail, new[head : len(new) - tail], by)
