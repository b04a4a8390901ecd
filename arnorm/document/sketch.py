r"""A whole text in a few bytes: its folded letters, line by line, made in a handful of passes of compiled code.

Most articles hold no copy and no residue, and a sketch says so for next to nothing: what two lines must have in
common to be judged alike, letters, they have in common in the sketch too. It may show likeness where there is none
(all letters off the engine's code page are one), never hide any.

>>> sketch = Sketch("«أقــرّ» 3 مشاريع\n\n* * *\nText.")
>>> sketch.content, sketch.letters[3], sketch.words(3)
([0, 3], b'text', [b'text'])
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from itertools import compress
from typing import Any, Final

from arnorm.document.marked import LINE_ENDS, kinds_left, marked
from arnorm.document.row import (
    ELLIPSIS,
    END_MARKS,
    LETTER,
    NO_LETTERS,
    count_words,
    first_token,
    first_tokens,
    folded,
    is_closed,
    kinds_in,
    signs_behind,
    spaced,
    spelled,
    words_of,
)
from arnorm.engine.rows import absent_from
from arnorm.engine.table import OUTSIDE

__all__ = ["Facts", "Known", "OfRows", "Sketch", "within", "without_end"]

_TITLE: Final = 300  # characters of a title that is kept with what is known; of 6,998 headlines 198 have more than 80
_KNOWN: Final = 16  # things known of one page; each title beside the text, and each set of rules, is asked about anew
_STOP: Final = ord(".")
_ALIKE: Final = 128  # bytes behind an end mark, more than the first two words that are read of a piece
Facts = dict[object, Any]  # what has been told of a line, by what it is or who told it
Known = dict[object, Any]  # what is known of a page: what who sought there has found, and of what was left of it

_IN_NUMBER: Final = bytes(chr(slot) in "abcdefghijklmnopqrstuvwxyz0123456789" for slot in range(256))


class Sketch:
    """The lines of a text, by index: as many as ``split_lines`` finds."""

    __slots__ = ("__dict__", "answers", "content", "encoded", "facts", "flat", "known", "letters", "marked", "rows")

    answers: dict[object, Any]  # what has been asked of it before, by who asked
    known: Known | None  # what was found in the same lines before; ``None`` where not all of them are kept
    rows: list[bytes]  # the lines with their spaces and signs
    letters: list[bytes]  # the letters and digits of each
    content: list[int]  # the lines that hold a letter or a digit
    facts: list[Facts]  # what has been told of each line alone, which holds wherever the line stands

    def __init__(self, text: str, encoded: bytes = b"") -> None:
        # One byte a character, in which ASCII is ASCII.
        self.encoded, self.marked = marked(text, encoded)
        # All letters and digits, line feeds between the lines.
        self.flat = self.marked.translate(None, NO_LETTERS)
        rows = self.marked.split(b"\n")
        self._hold(rows, without_end(self.flat.split(b"\n"), text), [{} for _ in rows], None)

    def _hold(self, rows: list[bytes], letters: list[bytes], facts: list[Facts], known: Known | None) -> None:
        self.answers, self.known = {}, known
        self.rows, self.letters, self.facts = rows, letters, facts
        self.content = list(compress(range(len(letters)), letters))

    def may_hold(self, sign: int) -> bool:
        """Return whether a sign of ASCII, its slot, may stand in the text."""
        return sign in self.encoded

    def has_early(self, letters: bytes, reach: int, longest: int) -> bool:
        """Return whether some letters stand among the first ``reach`` of the text, line feeds counted.

        In a line of at most ``longest`` letters.
        """
        for line in self.letters:
            if len(line) <= longest and line.find(letters, 0, reach) >= 0:
                return True
            reach -= len(line) + 1
            if reach <= 0:
                break
        return False

    @cached_property
    def absent(self) -> bytes:
        """The bytes that do not occur in the text."""
        return absent_from(self.encoded)

    @cached_property
    def kinds(self) -> bytes:
        """What ``kinds_in`` says of all lines."""
        if OUTSIDE in self.encoded:
            return kinds_in(self.marked)
        return kinds_left(self.absent)

    def words(self, index: int) -> list[bytes]:
        """Return the words of a line."""
        facts = self.facts[index]
        known: list[bytes] | None = facts.get("words")
        if known is None:
            known = facts["words"] = words_of(self.rows[index])
        return known

    def is_closed(self, index: int) -> bool:
        """Return whether a line ends in a full stop and nothing else."""
        return is_closed(self.rows[index])

    def has_bar_within(self, index: int, words: int) -> bool:
        """Return whether a colon or a bar may stand behind at most so many words of a line."""
        row = self.rows[index]
        colon, bar = row.find(b":"), row.find(b"|")
        first = min(colon, bar) if colon >= 0 <= bar else max(colon, bar)
        return first >= 0 and count_words(row[:first]) <= words

    def may_be_cut_short(self, index: int) -> bool:
        """Return whether dots may stand at the end of a line."""
        row = self.rows[index]
        tail = row[len(row.rstrip(NO_LETTERS)) :]
        return tail.find(ELLIPSIS) >= 0 or tail.count(b".") > 1

    def lines_of_signs(self, above: int) -> list[int]:
        """Return the lines below one that hold signs, or white space other than spaces, and no word."""
        below = zip(self.letters[above:], self.rows[above:], strict=False)
        return [index for index, (letters, row) in enumerate(below, above) if row and not letters and row.strip(b" ")]

    def pieces(self, index: int, reach: int) -> Iterator[tuple[bytes, bytes]]:
        """Yield what stands behind each end mark near the end of a line, at most ``reach`` letters, and its letters.

        A full stop that touches Latin letters or digits on both sides is part of an address or a number. Of many marks
        in a row, with nothing but signs between, those are left out behind which the same stands as behind the next.
        """
        row = self.rows[index]
        stop = len(row.rstrip(NO_LETTERS))  # no letters stand behind the marks at its very end
        places = [row.rfind(mark, 0, stop) for mark in END_MARKS]
        at = max(places)
        letters, end, last = b"", len(row), (b"", b"")
        while at >= 0:
            more = row[at + 1 : end]
            letters = more.translate(None, NO_LETTERS) + letters
            if len(letters) > reach:
                return
            told = letters, row[at + 1 : at + 1 + _ALIKE]
            other = told != last or len(more) > _ALIKE
            if other and not (at > 0 and row[at] == _STOP and _IN_NUMBER[row[at - 1]] and _IN_NUMBER[row[at + 1]]):
                last = told
                yield row[at + 1 :], letters
            end = at + 1
            which = places.index(at)
            places[which] = row.rfind(END_MARKS[which], 0, at)
            at = max(places)

    def letters_and_signs(self, index: int) -> bytes:
        """Return the letters of a line and then its signs."""
        return signs_behind(self.rows[index])

    def first_token(self, index: int) -> bytes:
        """Return what a line begins with, up to a space."""
        return first_token(self.rows[index])

    @cached_property
    def first_tokens(self) -> list[bytes]:
        """What each line with words begins with, up to a space; ``first_word`` says what it is."""
        return first_tokens([self.rows[index] for index in self.content])

    def folded(self, index: int) -> str | None:
        """Return one line folded, or ``None`` where the sketch does not tell."""
        facts = self.facts[index]
        known: str | None = facts.get("folded")
        if known is None and LETTER not in self.rows[index]:
            known = facts["folded"] = folded(self.rows[index]).strip(" ")
        return known

    def key(self, index: int) -> str | None:
        """Return the words of one line, a space between them, or ``None`` where the sketch does not tell."""
        facts = self.facts[index]
        known: str | None = facts.get("key")
        if known is None and LETTER not in self.rows[index]:
            known = facts["key"] = spelled(spaced(self.rows[index]))
        return known

    def folded_lines(self) -> list[str] | None:
        """Return all lines folded, as ``fold.folded_lines`` does, or ``None`` where the sketch does not tell."""
        if LETTER in self.marked:  # off the code page
            return None
        lines = folded(self.marked).split("\n")
        return [line.strip(" ") for line in lines[: len(self.letters)]]


class OfRows(Sketch):
    """A sketch put together from rows that are known: what stands for the whole text is made when it is asked for."""

    __slots__ = ()

    @cached_property
    def marked(self) -> bytes:  # type: ignore[override]
        """The rows, a line feed between them."""
        return b"\n".join(self.rows)

    @cached_property
    def flat(self) -> bytes:  # type: ignore[override]
        """The letters, a line feed between the lines."""
        return self.marked.translate(None, NO_LETTERS)


def within(known: Known | None, title: str | None) -> Known | None:
    """Return what is known of a page, within bounds; ``None`` where nothing is kept, or not with such a title."""
    if known is None or (title is not None and len(title) > _TITLE):
        return None
    if len(known) > _KNOWN:
        known.clear()
    return known


def without_end(letters: list[bytes], text: str) -> list[bytes]:
    """Return the letters of the lines of a text; a final line end starts no further line."""
    if not letters[-1] and (not text or text[-1] in LINE_ENDS):
        letters.pop()
    return letters
