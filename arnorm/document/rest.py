r"""What is left of a text of which lines went: what its sketch has told of a line is known of it still.

>>> rest = Rest(Sketch("Title\n\nRead more\nText."), [0, 1, 3], ["Title", "", "Text."])
>>> rest.letters, rest.facts[2] is rest.of.facts[3]
([b'title', b'', b'text'], True)
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TypeVar

from arnorm.document.row import kinds_in
from arnorm.document.sketch import Known, OfRows, Sketch, within

__all__ = ["Rest"]

_T = TypeVar("_T")


class Rest(OfRows):
    """The sketch of what is left of a text: of lines, line feeds between them, that are kept ones of it or new."""

    __slots__ = ("fresh", "kept", "of")

    def __init__(self, whole: Sketch, kept: Sequence[int | None], lines: Sequence[str]) -> None:
        self.of = whole
        self.kept = kept  # which line each was; ``None`` for a new one
        new = [line for line, index in zip(lines, kept, strict=True) if index is None] if None in kept else ()
        self.fresh = Sketch("\n".join(new)) if new else None  # that of the new lines
        rows = self._of_each(whole.rows, self.fresh.rows if self.fresh else ())
        facts = self._of_each(whole.facts, self.fresh.facts if self.fresh else ())
        letters = self._of_each([*whole.letters, b""], [*self.fresh.letters, b""] if self.fresh else ())
        if not lines[-1]:
            letters.pop()
        self._hold(rows, letters, facts, self._known_before(new))

    def _known_before(self, new: Sequence[str]) -> Known | None:
        """Return what is known of the same lines, where they were left of the same page before."""
        whole = within(self.of.known, None)
        if whole is None:
            return None
        known: Known = whole.setdefault((Rest, *self.kept, *new), {})
        return known

    def _of_each(self, known: Sequence[_T], fresh: Sequence[_T]) -> list[_T]:
        if self.fresh is None:
            return [known[index] for index in self.kept if index is not None]
        new = iter(fresh)
        return [next(new) if index is None else known[index] for index in self.kept]

    def begins_as_before(self, reach: int) -> bool:
        """Return whether the first so many letters, line feeds counted, stand in lines at the same places as before."""
        last = len(self.letters) - 1
        for index, letters in enumerate(self.letters):
            if self.kept[index] != index:
                return False
            reach -= len(letters) + (index != last)  # no line feed stands behind the last line
            if reach <= 0:
                return True
        return False

    @cached_property
    def kinds(self) -> bytes:
        """The same of the page that this one is left of, and what is new: some may not be left."""
        return kinds_in(self.of.kinds + self.fresh.kinds) if self.fresh else self.of.kinds

    def may_hold(self, sign: int) -> bool:
        """Return the same; of a sign that was not there, and is not in what is new, next to nothing is asked."""
        there = self.of.may_hold(sign) or (self.fresh is not None and self.fresh.may_hold(sign))
        return there and sign in self.encoded

    @cached_property
    def encoded(self) -> bytes:  # type: ignore[override]
        """The same of its lines, put together when they are asked for."""
        known, fresh = (it.encoded.split(b"\n") if it else () for it in (self.of, self.fresh))
        return b"\n".join(self._of_each(known, fresh))
