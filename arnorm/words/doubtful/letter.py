"""What is said of one doubtful letter of a text."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["Letter"]


class Letter(NamedTuple):
    """A letter that is wrong, or may be: its word's span, where it stands, what is written there, and what should be.

    ``right`` is ``""`` where that cannot be told; then ``perhaps`` is the letter that it may be. ``sure`` is how likely
    the one or the other is, from 0 to 1; 1.0 where the word alone says it.
    """

    start: int
    end: int
    at: int
    written: str
    right: str
    perhaps: str
    sure: float
