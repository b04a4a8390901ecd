"""The parts of one line, with what each is by its words and what the page says of the names on it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from arnorm.document.meta.parts.cut import Part
from arnorm.document.meta.parts.known import Known
from arnorm.document.meta.parts.told import Told

__all__ = ["ISSUERS", "PLACES", "Line"]

ISSUERS: Final = ("agency", "outlet")
PLACES: Final = ("place", "office")


class Line(NamedTuple):
    """What the parts of a line are; ``opens`` says that a sentence follows."""

    told: tuple[Told, ...]
    parts: Sequence[Part]
    known: Known
    opens: bool

    @property
    def kinds(self) -> list[str]:
        """What each part is."""
        return [one.kind for one in self.told]

    def has(self, *kinds: str) -> bool:
        """Return whether a part is of one of some kinds."""
        return any(one.kind in kinds for one in self.told)

    def with_kind(self, at: int, kind: str, *, sure: bool) -> Line:
        """Return the same with another kind of a part."""
        changed = self.told[at]._replace(kind=kind, sure=sure)
        return self._replace(told=(*self.told[:at], changed, *self.told[at + 1 :]))

    def is_bracketed(self, at: int) -> bool:
        """Return whether a bracket opens before a part."""
        return self.parts[at].before.endswith("(")
