"""Tidy punctuation: the spaces beside marks, quotes and brackets, doubled marks, the slashes of dates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Final

from arnorm.core.fast_path import FastPath, always
from arnorm.core.step import EMPTY, Context, Proposal, Rewrite
from arnorm.edits import Edit, compose, splice
from arnorm.engine.table import encode
from arnorm.steps.tidy.classes import row_of_kinds
from arnorm.steps.tidy.commas import DISGUISED, comma_changes
from arnorm.steps.tidy.glance import untidy_lines
from arnorm.steps.tidy.line import ROUNDS, settled, settled_text

__all__ = ["ROUNDS", "TidyPunctuation"]

_ROOM: Final = 2_000_000  # characters of lines that are remembered: the untidy ones of some 2,000 articles
_LONGEST: Final = 1200  # of one line: of 92,000 lines of articles 99 % have no more


class _Settled(dict[str, tuple[str | None, bytes]]):
    """What untidy lines become, with its bytes: agencies' paragraphs, whole articles come again. Let go when full."""

    room = _ROOM

    def settle(self, line: str, row: str, places: Sequence[int]) -> tuple[str | None, bytes]:
        """Return what a line becomes, and keep it where it is not too long."""
        new = settled_text(line, row, places)
        known = new, b"" if new is None else encode(new)
        if len(line) <= _LONGEST:
            self.room -= len(line)
            if self.room < 0:
                self.clear()
                self.room = _ROOM - len(line)
            self[line] = known
        return known


_SETTLED: Final = _Settled()
_SIGNS: Final = DISGUISED | frozenset('\u060c,\u061b;\u061f?!.:/"\u00ab\u201c\u201d\u201e\u201f([')


@dataclass(frozen=True, kw_only=True)
class TidyPunctuation(Rewrite):
    """Put the spaces beside marks, quotes and brackets where Arabic has them; write doubled marks once.

    * A space before ، ؛ ؟ ! . : or a comma or semicolon of ASCII goes (``قال ، ثم``); a missing one after them, the
      latter apart, is added between two Arabic words (``قال،ثم``, ``انتهى.وقال``).
    * U+201A behind a word or between two, and U+066C between words, are commas typed on another keyboard: ``،``.
    * Two marks where one was meant become one: ``،،`` ``، ،`` ``. .`` ``،.``; ``..`` ``...`` ``،،،`` ``؟!`` stay.
    * Quotes and brackets have no space inside and one outside, where they stand in pairs: ``: " إن … "``,
      ``قال:"نعم"``. Straight and curly quotes count by turns in a line, and the line is left alone unless each can be
      what its turn says.
    * A slash between two names of one month, or in a date of day, month and year, stands alone: ``يوليو /تموز``.

    Nothing changes inside numbers, times, scores, versions, initials and abbreviations (``م.ع.``, ``أ.د.``, ``ص.ب``),
    names of Latin letters (``بي.بي.سي``), domains, emoticons and code; no space comes between a proclitic and its quote
    or bracket (``بـ"…"``, ``و"``, ``الـ(…)``), none between a word and its ending (``معلم(ة)``). Line breaks, the start
    of a line, spaces beside dashes and percent signs stay. No options.

    Source: the punctuation of 7,000 articles of ten outlets, read; each rule with what it catches and what it leaves in
    ``data/tidy/rules.toml``.

    >>> from arnorm.steps import TidyPunctuation
    >>> TidyPunctuation()('قال:"نعم" ، ثم غادر في يوليو /تموز'), TidyPunctuation()("م.ع. 10:30 3.5%")
    ('قال: "نعم"، ثم غادر في يوليو/تموز', 'م.ع. 10:30 3.5%')
    """

    id: ClassVar[str] = "tidy.v1"
    data: ClassVar[tuple[str, ...]] = ("sets/", "tidy/")

    def fast_path(self) -> FastPath:
        """Return the marks, slash, and what opens a pair; the closing sign alone changes nothing."""
        return FastPath(triggers=_SIGNS, rewrite=self._rewritten, rewrite_coded=self._recoded, by_line=always)

    def edits(self, text: str, context: Context = EMPTY) -> Sequence[Edit]:
        """Return an edit for each run of spaces or mark that goes, and for each space that comes."""
        return self.propose(text, context).edits

    def propose(self, text: str, context: Context = EMPTY) -> Proposal:  # noqa: ARG002
        """Return the edits that settle the lines of a text, and a note where one is not settled.

        What one rule leaves is seen by the others: they look again until they find nothing, so that a second run has
        nothing to find. A line that is not settled in a few rounds stays as it is, in the second run too.
        """
        total: list[Edit] = []
        now = text
        for _ in range(ROUNDS):
            commas = [Edit(start, end, new, (self.id,)) for start, end, new in comma_changes(now)]
            found, settles = (commas, False) if commas else self._in_lines(now)
            before, now = now, splice(now, found)
            total = compose(total, found, before)
            if not (commas or any(comma_changes(now))):
                return Proposal(total, () if settles else (self._unsettled("a line"),))
        return Proposal((), (self._unsettled("the text"),))

    def _unsettled(self, what: str) -> str:
        return f"{self.id}: {what} was not settled in {ROUNDS} rounds, nothing was changed there"

    def _rewritten(self, text: str) -> str:
        """Return what the edits make of a text, line by line; what holds commas in disguise goes the long way."""
        return self._recoded(text, encode(text))[0]

    def _recoded(self, text: str, encoded: bytes) -> tuple[str, bytes]:
        """Return the same of a text and its bytes, with those of what it became: few lines have to be encoded anew."""
        if any(comma_changes(text)):
            return splice(text, self.edits(text)), b""
        row = row_of_kinds(text, encoded)
        parts: list[str] = []
        coded: list[bytes] = []
        at = 0
        for start, stop, places in untidy_lines(text, row):
            line = text[start:stop]
            known = _SETTLED.get(line)
            if known is None:
                known = _SETTLED.settle(line, row[start:stop].decode("ascii"), places)
            new, code = known
            if new is not None:
                # A line end that two lines share is written once.
                shared = max(0, at - start)
                parts += (text[at:start], new[shared:])
                coded += (encoded[at:start], code[shared:])
                at = stop
        if not parts:
            return text, encoded
        now = "".join([*parts, text[at:]])
        if any(comma_changes(now)):
            return splice(text, self.edits(text)), b""
        return now, b"".join([*coded, encoded[at:]])

    def _in_lines(self, text: str) -> tuple[list[Edit], bool]:
        """Return the edits that settle the lines of a text but for its commas, and whether each is settled."""
        row = row_of_kinds(text)
        edits: list[Edit] = []
        settles = True
        for start, stop, places in untidy_lines(text, row):
            found = settled(text[start:stop], row[start:stop].decode("ascii"), places)
            if found is None:
                settles = False
            else:
                edits += [Edit(start + left, start + right, new, (self.id,)) for left, right, new, _ in found]
        return edits, settles
