r"""The sketch of a text whose lines are looked up: what is told of a line alone is known wherever it comes again.

Residue comes again in every article of an outlet, and names of sections, bylines and stamps do; so does a whole text
that goes through a second pipeline. Of a line that was met not long ago nothing is worked out twice: neither its row
and letters nor what the passes have told of it alone.

>>> sketch = Remembered("Read more\nWork starts in May.")
>>> sketch.facts[0]["told"] = True
>>> again = Remembered("Harbour plan\nRead more")
>>> again.letters, again.facts[1]["told"]
([b'harbourplan', b'readmore'], True)
"""

from __future__ import annotations

from functools import cached_property
from typing import Final, cast

from arnorm.document.marked import LINE_ENDS, marked
from arnorm.document.row import NO_LETTERS
from arnorm.document.sketch import Facts, Sketch, without_end
from arnorm.engine.table import encode

__all__ = ["Remembered", "sketch_of"]

# Characters of each of two generations of lines: some 4,000 lines of articles, which have 250.
_ROOM: Final = 1_500_000
_BESIDE: Final = 100  # as many are reckoned for what is kept beside a line, so that short ones are bounded as well
_LONGEST: Final = 1200  # characters of such a line: of 92,000 lines of articles 99 % have no more
_OTHER_ENDS: Final = tuple(LINE_ENDS - {"\n"})

_Line = tuple[bytes, bytes, Facts]  # its row, its letters, and what has been told of it


class _Memo:
    """Lines met not long ago: when one generation is full, the one before it is forgotten."""

    __slots__ = ("new", "old", "room")

    def __init__(self) -> None:
        self.new: dict[str, _Line] = {}
        self.old: dict[str, _Line] = {}
        self.room = _ROOM

    def keep(self, text: str, line: _Line) -> _Line:
        """Keep a line that is not too long."""
        if len(text) <= _LONGEST:
            self.new[text] = line
            self.room -= len(text) + _BESIDE
            if self.room < 0:
                self.new, self.old, self.room = {}, self.new, _ROOM
        return line

    def find(self, lines: list[str]) -> list[_Line | None]:
        """Return what is known of each of some lines."""
        new, old = self.new.get, self.old.get
        return [new(line) or ((known := old(line)) and self.keep(line, known)) for line in lines]


_MEMO: Final = _Memo()


def sketch_of(text: str, encoded: bytes = b"") -> Sketch:
    """Return the sketch of a text; line ends of other kinds are for one that reads it whole."""
    for end in _OTHER_ENDS:
        if end in text:
            return Sketch(text, encoded)
    return Remembered(text, encoded)


class Remembered(Sketch):
    """The sketch of a text with line feeds between its lines."""

    __slots__ = ("_text",)

    def __init__(self, text: str, encoded: bytes = b"") -> None:
        self.answers = {}
        lines = text.split("\n")
        found = _MEMO.find(lines)
        if encoded:
            self.encoded = encoded
        known = self._read(text, encoded, lines, found) if None in found else cast("list[_Line]", found)
        self.rows = [line[0] for line in known]
        self.letters = without_end([line[1] for line in known], text)
        self.facts = [line[2] for line in known]
        self._text = text

    def _read(self, text: str, encoded: bytes, lines: list[str], found: list[_Line | None]) -> list[_Line]:
        """Read the lines that are not known, all at once, and keep them."""
        if not any(found):
            self.encoded, self.marked = marked(text, encoded)
            self.flat = self.marked.translate(None, NO_LETTERS)
            rows, letters = self.marked.split(b"\n"), self.flat.split(b"\n")
        else:
            _, row = marked("\n".join([line for line, known in zip(lines, found, strict=True) if known is None]))
            rows, letters = row.split(b"\n"), row.translate(None, NO_LETTERS).split(b"\n")
        new = zip(rows, letters, strict=True)
        return [known or _MEMO.keep(line, (*next(new), {})) for line, known in zip(lines, found, strict=True)]

    @cached_property
    def encoded(self) -> bytes:  # type: ignore[override]
        """The engine's bytes of the text, where nobody knew them."""
        return encode(self._text)

    @cached_property
    def marked(self) -> bytes:  # type: ignore[override]
        """The rows, put together when they are asked for."""
        return b"\n".join(self.rows)

    @cached_property
    def flat(self) -> bytes:  # type: ignore[override]
        """The letters, put together when they are asked for."""
        return self.marked.translate(None, NO_LETTERS)
