"""What a step says of the words that it left alone though they may be others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Final

__all__ = ["doubts_said"]

_MOST: Final = 20  # a note is read by people; the number of the others is said


def doubts_said(name: str, doubts: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """Return a note for each pair of a word and what it may be, at most so many, each with its number.

    >>> doubts_said("x.v1", [("علي", "على"), ("علي", "على")])
    ('x.v1: علي was left alone, it may be على (2 times)',)
    """
    counted = Counter(doubts)
    said = [
        f"{name}: {one} was left alone, it may be {other}" + (f" ({times} times)" if times > 1 else "")
        for (one, other), times in list(counted.items())[:_MOST]
    ]
    if len(counted) > _MOST:
        said.append(f"{name}: {len(counted) - _MOST} more words were left alone that may be others")
    return tuple(said)
