"""Edits without the ends that old and new text share."""

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
    head = _shared(old, new)
    tail = min(len(old) - head, len(new) - head, _shared(old[::-1], new[::-1]))
    return Edit(start + head, start + len(old) - tail, new[head : len(new) - tail], by)


def _shared(one: str, other: str) -> int:
    """Return how many characters two texts begin with alike."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
