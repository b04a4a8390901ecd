r"""A text seen as lines: in a sketch at first, cut and folded when a line is asked for.

>>> page = Page("Title\n\n* * *\nText.")
>>> page.content, page.folded(3)
([0, 3], 'text .')
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, wraps
from typing import Any, Final, TypeVar

from arnorm.document import fold
from arnorm.document.lines import Line, kept_lines, split_lines
from arnorm.document.remembered import sketch_of
from arnorm.document.rest import Rest
from arnorm.document.row import LETTER, closing
from arnorm.document.sketch import OfRows, Sketch
from arnorm.unicode import pattern

__all__ = ["PROSE", "Page", "is_running", "of_a_line"]

_T = TypeVar("_T")

_LONG: Final = 160  # folded characters; a line so long is running text without an end mark
_CLOSED: Final = (".", "…", "?", ":", "!")
PROSE: Final = 80  # folded characters; of 6,998 headlines 198 are longer, of 5,979 lines that end in a stop 398 shorter
_UNKNOWN: Final[Any] = object()
_UNHEARD: Final = r"[\p{M}\p{Cf}\u06e5\u06e6]"


class Page:
    """The lines of one text. ``content`` are the indices of lines with words; the others are blank or signs alone."""

    # What is asked for at every turn has a slot: a property that is cached takes ten times as long.
    __slots__ = ("__dict__", "_folded", "_keys", "content", "sketch", "text")

    def __init__(self, text: str, encoded: bytes = b"", sketch: Sketch | None = None) -> None:
        """``encoded``: the engine's bytes of the text, where they are known; ``sketch``: that of its lines."""
        self.text = text
        self.sketch = sketch_of(text, encoded) if sketch is None else sketch
        self.content = self.sketch.content
        self._folded: dict[int, str] = {}
        self._keys: dict[int, str] = {}

    @classmethod
    def of(cls, text: str, scratch: dict[str, object]) -> Page:
        """Return the page of ``text``, the one that a step before made of it where there is one."""
        known = scratch.get("page")
        if not isinstance(known, Page):
            known = scratch["page"] = cls(text, _encoded(text, scratch))
        elif known.text != text:
            known = scratch["page"] = known.less(text)
        return known

    @classmethod
    def whole(cls, text: str, scratch: dict[str, object]) -> Page:
        """Return the page that ``text`` was before the lines around it went, where that is known."""
        whole = scratch.get("whole")
        return cls(whole) if isinstance(whole, str) and whole != text else cls.of(text, scratch)

    def less(self, text: str) -> Page:
        r"""Return the page of ``text``; where that is some of the lines of this one, what is known of them goes along.

        >>> Page("Title\n\nRead more\nText.").less("Title\n\nText.").sketch.letters
        [b'title', b'', b'text']
        """
        lines = text.split("\n")
        kept = kept_lines(self.text, lines, feeds=isinstance(self.sketch, OfRows))
        return Page(text, sketch=None if kept is None else Rest(self.sketch, kept, lines))

    @cached_property
    def lines(self) -> list[Line]:
        """The places of the lines."""
        return split_lines(self.text, feeds=isinstance(self.sketch, OfRows))

    @cached_property
    def folded_lines(self) -> list[str]:
        """The folded form of each line."""
        lines = self.sketch.folded_lines()
        return fold.folded_lines([self.raw(index) for index in range(len(self.lines))]) if lines is None else lines

    def raw(self, index: int) -> str:
        """Return a line without its line end."""
        line = self.lines[index]
        return self.text[line.start : line.end]

    def folded(self, index: int) -> str:
        """Return the folded form of a line; all at once where the sketch does not tell.

        One by one all lines take little longer, few are asked for, and what is left of the page knows them still.
        """
        known = self._folded.get(index)
        if known is None:
            known = self.sketch.folded(index)
            if known is None:
                self._folded = dict(enumerate(self.folded_lines))
                return self._folded[index]
            self._folded[index] = known
        return known

    def signs(self, index: int) -> str:
        """Return a line of signs folded, as it will be when marks of every kind are gone."""
        return fold.folded(pattern(_UNHEARD).sub("", self.raw(index)))

    def key(self, index: int) -> str:
        """Return the words of a line."""
        found = self._keys.get(index)
        if found is None:
            found = self.sketch.key(index)
            if found is None:
                found = fold.key_of(self.folded(index))
            self._keys[index] = found
        return found

    def first_word(self, index: int) -> str:
        """Return the first word of a line."""
        return self.folded(index).lstrip(fold.EDGE_SIGNS).partition(" ")[0]

    def longer_than(self, index: int, limit: int) -> bool:
        """Return whether a folded line has more than ``limit`` characters."""
        sketch = self.sketch
        letters, row = len(sketch.letters[index]), sketch.rows[index]
        if letters > limit:
            return True
        # Folded, a sign has a space on each side; of a short line it is all one how many of the rest are signs.
        if 3 * len(row) - 2 * letters <= limit:
            return False
        signs = len(row) - letters - row.count(b" ")
        return len(row) + 2 * signs > limit and len(self.folded(index)) > limit

    def end(self, index: int) -> str:
        """Return the sign that a folded line ends in, nothing where it ends in a letter; no line is folded for it."""
        facts = self.sketch.facts[index]
        known: str | None = facts.get("end")
        if known is None:
            known = facts["end"] = self._asked_for_end(index)
        return known

    def _asked_for_end(self, index: int) -> str:
        row = self.sketch.rows[index]
        if LETTER not in row:
            return closing(row)
        last = self.folded(index)[-1:]
        return last if last and last in fold.SIGNS else ""

    def prose(self, index: int) -> bool:
        """Return whether a line reads as running text: long, or closed by an end mark."""
        facts = self.sketch.facts[index]
        known: bool | None = facts.get("prose")
        if known is None:
            known = facts["prose"] = self.longer_than(index, PROSE) or self.end(index) in (".", "…")
        return known


def of_a_line(tell: Callable[[Page, int], _T]) -> Callable[[Page, int], _T]:
    r"""Return the same function, which tells something of a line alone: where the line comes again, that is known.

    >>> @of_a_line
    ... def is_long(page, index):
    ...     return page.longer_than(index, 10)
    >>> is_long(Page("Read more\nHarbour plan approved"), 1)
    True
    """

    @wraps(tell)
    def told(page: Page, index: int) -> _T:
        facts = page.sketch.facts[index]
        known: _T = facts.get(tell, _UNKNOWN)
        if known is _UNKNOWN:
            known = facts[tell] = tell(page, index)
        return known

    return told


@of_a_line
def is_running(page: Page, index: int) -> bool:
    """Return whether a line is running text: as long as a sentence and closed, or longer than a headline."""
    if not page.longer_than(index, PROSE):
        return False
    return page.longer_than(index, _LONG) or page.end(index) in _CLOSED


def _encoded(text: str, scratch: dict[str, object]) -> bytes:
    """Return the engine's bytes of a text where those who ask the steps know them."""
    known = scratch.get("encoded")
    if isinstance(known, tuple) and known[0] is text and isinstance(known[1], bytes):
        return known[1]
    return b""
