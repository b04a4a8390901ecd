"""What an article says of itself: where it was written, by whom, from which agency, what its pictures show."""

from __future__ import annotations

from typing import Final, NamedTuple

__all__ = ["META_KINDS", "Meta"]

META_KINDS: Final = ("dateline", "byline", "agency", "source", "caption", "credit")


class Meta(NamedTuple):
    """One such piece: ``source[start:end]``, its kind, and what it names, as written; ``None`` where it does not.

    ``kind`` is one of dateline, byline, agency, source, caption, credit; ``place``, ``agency`` and ``name`` are what
    stands in it. Two persons or agencies of one line are two pieces, side by side. Offsets are code points.

    >>> Meta(0, 9, "dateline", place="Cairo").fields
    {'place': 'Cairo'}
    """

    start: int
    end: int
    kind: str
    place: str | None = None
    agency: str | None = None
    name: str | None = None

    @property
    def fields(self) -> dict[str, str]:
        """What the piece names: ``place``, ``agency``, ``name``, those that it has."""
        named = {"place": self.place, "agency": self.agency, "name": self.name}
        return {field: value for field, value in named.items() if value is not None}
