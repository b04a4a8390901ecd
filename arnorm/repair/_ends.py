"""Edits without the ends that old and new text share."""

from __future__ import annotations

from os.path import commonprefix

from arnorm.edits import Edit

__all__ = ["trimmed"]


def trimmed(start: int, old: str, new: str, by: tuple[str, ...]) -> Edit | None:
    """Return the edit that makes ``new`` of ``old``, without the ends they share; ``None`` where they are equal.

    >>> trimmed(10, "abcd", "abxd", ("id",))
    Edit(start=12, end=13, text='x', by=('id',))
    """
    if old == new:
        return None
    head = len(commonprefix((old, new)))
    shorter = min(len(old), len(new)) - head
    tail = min(shorter, len(commonprefix((old[::-1], new[::-1]))))
    return Edit(start + head, start + len(old) - tail, new[head : len(new) - tail], by)
