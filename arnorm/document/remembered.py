r"""The sketch of a text whose lines are looked up: what is told of a line alone is known where it comes again.

Residue comes again in every article of an outlet, and names of sections, bylines and stamps do; so does a whole text
that goes through a second pipeline. A line that is met for the second time is kept, with its row, its letters and what
the passes tell of it; most lines are met once, and of them nothing stays but a number. Of a text all of whose lines are
kept, in the order in which they were met before, it is known what was found in the whole, and no line is looked at.

>>> for _ in range(2):
...     sketch = Remembered("Read more\nWork starts in May.")
>>> sketch.facts[0]["told"] = True
>>> again = Remembered("Harbour plan\nRead more")
>>> again.letters, again.facts[1]["told"]
([b'harbourplan', b'readmore'], True)
>>> for _ in range(2):
...     known = Remembered("Read more\nWork starts in May.").known
>>> known["told"] = True
>>> Remembered("Read more\nWork starts in May.").known, Remembered("Work starts in May.\nRead more").known
({'told': True}, {})
"""

from __future__ import annotations

from functools import cached_property
from typing import Final, cast

from arnorm.document.marked import LINE_ENDS, marked
from arnorm.document.row import NO_LETTERS
from arnorm.document.sketch import Facts, Known, OfRows, Sketch, without_end
from arnorm.engine.table import OUTSIDE, encode

__all__ = ["Remembered", "sketch_of"]

# Characters of each of two generations of lines: some 17,000 lines of articles, which have 250. They are those of 2,000
# articles, as are the pages, so that a second pipeline over so many finds what the first one told: with a quarter
# of it the second run over 800 articles took 1.7 times as long, over 1,600 2.2 times. Only lines that come again are
# kept; 1,600 articles twice take 17 MB more, and those seen once nothing.
_ROOM: Final = 6_000_000
_BESIDE: Final = 100  # as many are reckoned for what is kept beside a line, so that short ones are bounded as well
_LONGEST: Final = 5000  # characters of such a line: of 9,075 articles 99.5 % have no longer one
_FACTS: Final = 128  # told of one line; under the shipped rules 30, and each other set of rules tells its own
_MET: Final = 80_000  # lines of which it is known that they were met once: those of 8,000 articles
_PAGES: Final = 80_000  # lines of pages of which it is known what is known: those of 2,000 articles in four pipelines
_OTHER_ENDS: Final = tuple(LINE_ENDS - {"\n"})
_RETURN: Final = ord("\r")  # of these the only one on the code page


class _Line:
    """A line, by its row and its letters, and what has been told of it; each is equal to itself alone."""

    __slots__ = ("facts", "letters", "row")

    def __init__(self, row: bytes, letters: bytes, facts: Facts) -> None:
        self.row, self.letters, self.facts = row, letters, facts


class _Memo:
    """Lines met again not long ago: when one generation is full, the one before it is forgotten, and all pages are."""

    __slots__ = ("_met", "_new", "_old", "_pages", "_paper", "_room")

    def __init__(self) -> None:
        self._new: dict[str, _Line] = {}
        self._old: dict[str, _Line] = {}
        self._room = _ROOM
        self._met: set[int] = set()  # hashes of lines met once; two lines of one hash are both kept, no more
        self._pages: dict[tuple[_Line, ...], Known] = {}
        self._paper = _PAGES  # lines for which there is room among these

    def find(self, lines: list[str]) -> list[_Line | None]:
        """Return what is known of each of some lines."""
        found = list(map(self._new.get, lines))
        if self._old and None in found:
            before = list(map(self._old.get, lines))
            if any(before):
                for at, known in enumerate(before):
                    if found[at] is None and known is not None:
                        self.keep(lines[at], known)
                        found[at] = known
        return found

    def meet(self, lines: list[str]) -> list[int]:
        """Return which of some lines were met before, and are worth keeping."""
        codes = list(map(hash, lines))
        met = self._met
        again = [] if met.isdisjoint(codes) else [at for at, code in enumerate(codes) if code in met]
        if len(met) > _MET:
            self._met = met = set()
        met.update(codes)
        return again

    def of_page(self, lines: tuple[_Line, ...]) -> Known:
        """Return what is known of a page of these lines; what is added to it is known where they come again."""
        known = self._pages.get(lines)
        if known is None:
            if self._paper < 0:
                self._forget_pages()
            known = self._pages[lines] = {}
            self._paper -= len(lines)
        return known

    def _forget_pages(self) -> None:
        self._pages, self._paper = {}, _PAGES

    def keep(self, text: str, line: _Line) -> None:
        """Keep a line that is not too long."""
        if len(text) > _LONGEST or text in self._new:
            return
        if self._room < 0:
            self._new, self._old, self._room = {}, self._new, _ROOM
            self._forget_pages()  # they hold their lines
        self._new[text] = line
        self._room -= len(text) + _BESIDE


_MEMO: Final = _Memo()


def sketch_of(text: str, encoded: bytes = b"") -> Sketch:
    """Return the sketch of a text; one with line ends of other kinds is read whole."""
    # Bytes are read in a hundredth of the time: a line separator shares one with a letter of every other word.
    told = encoded and OUTSIDE not in encoded
    other = _RETURN in encoded if told else any(end in text for end in _OTHER_ENDS)
    return Sketch(text, encoded) if other else Remembered(text, encoded)


class Remembered(OfRows):
    """The sketch of a text with line feeds between its lines."""

    __slots__ = ("_text",)

    def __init__(self, text: str, encoded: bytes = b"") -> None:
        self._text = text
        lines = text.split("\n")
        found = _MEMO.find(lines)
        new = found.count(None)
        if 2 * new > len(lines):
            self._read(text, encoded, lines, found)
            return
        if encoded:
            self.encoded = encoded
        known = _with_the_rest(lines, found) if new else cast("list[_Line]", found)
        of_page = None if new else _MEMO.of_page(tuple(known))
        letters = without_end([line.letters for line in known], text)
        self._hold([line.row for line in known], letters, [_bounded(line.facts) for line in known], of_page)

    def _read(self, text: str, encoded: bytes, lines: list[str], found: list[_Line | None]) -> None:
        """Read all lines at once, though a few may be known."""
        self.encoded, self.marked = marked(text, encoded)
        self.flat = self.marked.translate(None, NO_LETTERS)
        rows, letters = self.marked.split(b"\n"), self.flat.split(b"\n")
        facts = [{} if known is None else _bounded(known.facts) for known in found]
        for at in _MEMO.meet(lines):
            _MEMO.keep(lines[at], _Line(rows[at], letters[at], facts[at]))
        self._hold(rows, without_end(letters, text), facts, None)

    @cached_property
    def encoded(self) -> bytes:  # type: ignore[override]
        """The engine's bytes of the text, where nobody knew them."""
        return encode(self._text)


def _bounded(facts: Facts) -> Facts:
    """Return what is told of a line, nothing where so many rule sets have told of it that it holds too much."""
    if len(facts) > _FACTS:
        facts.clear()
    return facts


def _with_the_rest(lines: list[str], found: list[_Line | None]) -> list[_Line]:
    """Return what is known of lines, and those that are not read."""
    new = [line for line, known in zip(lines, found, strict=True) if known is None]
    row = marked("\n".join(new))[1]
    parts = zip(row.split(b"\n"), row.translate(None, NO_LETTERS).split(b"\n"), strict=True)
    read = [_Line(*part, {}) for part in parts]
    for at in _MEMO.meet(new):
        _MEMO.keep(new[at], read[at])
    rest = iter(read)
    return [known or next(rest) for known in found]
