"""Maps and local rewrites in a row, run over a text by windows.

Every rewrite names the places where it may do more than its map (its suspects), and protection those where a span may
be. The text is cut at plain spaces on both sides of each such place; the windows between the cuts go through the stages
one by one, all the rest through one fused table. A window of a word or two comes again and again, so that a bounded
memo answers for most.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from arnorm.core.plain.suspects import Protect, Suspects, Work
from arnorm.core.plain.windows import Spans, TooNarrowError, away, covered, inside, slices, whole_lines, windows
from arnorm.core.plan import MapRun, RewriteStage
from arnorm.core.protect import carried, outside, protected_spans
from arnorm.core.step import EMPTY, Context
from arnorm.edits import Edit, Span, splice
from arnorm.engine.table import OUTSIDE, SLICE, Table, encode, outsiders

__all__ = ["Made", "Run", "alone", "edited", "written"]

# What a text became, the protected spans in it, and its bytes where they are known: ``b""`` where they are not.
Made = tuple[str, Spans, bytes]
# What a window became, and the protected spans in it.
_Done = tuple[str, Spans]
_GAP: Final = b"\1"  # stands for a window in what goes through the table
_WORDS: Final = 8192  # windows that the memo of one run holds
_LONGEST: Final = 64  # of a window that the memo may hold
_DENSE: Final = 60  # a text with more than one suspect place in so many characters may be mostly windows


class Run:
    """Maps and local rewrites in a row."""

    __slots__ = ("_alone", "_memo", "_stages", "_suspects", "_table", "joins")

    def __init__(self, stages: Sequence[Work]) -> None:
        self._stages = tuple(stages)
        self._suspects = Suspects(self._stages)
        self._table = Table(self._suspects.table)
        # Whether a NUL between texts and a gap in them stay as they are.
        self.joins = self._table("\0\1") == "\0\1"
        self._memo = lru_cache(maxsize=_WORDS)(self._window)
        self._alone: dict[int, Run] = {}

    def text(self, text: str, context: Context = EMPTY) -> str:  # noqa: ARG002
        """Return what the run makes of a text in which no span is known, in slices of moderate size."""
        return self.made(text)[0]

    def made(self, text: str, encoded: bytes = b"") -> Made:
        """Return the same and its bytes; the spans in it are not told. ``encoded``: the bytes of the text, if known."""
        try:
            if len(text) > 2 * SLICE:
                parts = [self._slice(text[start:end], b"")[0] for start, end in slices(text, self._suspects.in_lines)]
                return " ".join(parts), (), b""
            return self._slice(text, encoded)
        except TooNarrowError:
            return self._through(text, ())[0], (), b""

    def _slice(self, text: str, encoded: bytes) -> Made:
        encoded = encoded or encode(text)
        if 0 in encoded or 1 in encoded or not self.joins:
            return self._through(text, ())[0], (), b""
        return self._joined(text, encoded)

    def joined(self, text: str, encoded: bytes) -> str:
        """Return the same for an encoded text, or for texts with NUL between them, in which no gap stands."""
        return self._joined(text, encoded)[0]

    def _joined(self, text: str, encoded: bytes) -> Made:
        places, absent = self._suspects.places(text, encoded)
        if not places:
            return self._easy(text, encoded, absent)
        easy, done, left = self._pieces(text, encoded, places, absent, ())
        windows = [window for window, _ in done]
        return "".join(_in_turn(easy, windows)), (), _bytes_in_turn(left, windows)

    def _easy(self, text: str, encoded: bytes, absent: bytes) -> Made:
        """Return what the fused table makes of a text in which no place is suspect."""
        outer = outsiders(encoded, text) if OUTSIDE in encoded else ()
        if not outer and self._table.idle(absent):
            return text, (), encoded
        left = self._table.left_of(encoded, absent)
        return self._table.written(left, outer), (), left if self._table.only_deletes(outer, absent) else b""

    def run(self, text: str, spans: Spans, encoded: bytes = b"") -> Made:
        """Return what the run makes of a text, where the protected spans are then, and its bytes."""
        encoded = encoded or encode(text)
        if 0 in encoded or 1 in encoded or not self.joins:
            return *self._through(text, spans), b""
        places, absent = self._suspects.places(text, encoded)
        if not (places or spans):
            return self._easy(text, encoded, absent)
        places = sorted([*places, *(start + 1 for start, _ in spans)])
        try:
            easy, done, left = self._pieces(text, encoded, places, absent, spans)
        except TooNarrowError:
            return *self._through(text, spans), b""
        found: list[Span] = []
        size = 0
        for before, (window, in_window) in zip(easy, done, strict=True):
            size += len(before)
            found += [(size + start, size + end) for start, end in in_window]
            size += len(window)
        windows = [window for window, _ in done]
        return "".join(_in_turn(easy, windows)), found, _bytes_in_turn(left, windows)

    def _pieces(
        self, text: str, encoded: bytes, places: list[int], absent: bytes, spans: Spans
    ) -> tuple[list[str], list[_Done], bytes]:
        """Return what lay before each window after the fused table, what each became, and the bytes of the former.

        The last window may be empty; the bytes have a gap for each, and are ``b""`` where they are not known.
        """
        row = b"\0%b\0" % encoded
        found = windows(row, places)
        lines = self._suspects.line_places(text, places, absent)
        if lines:
            found = whole_lines(row, found, lines)
        if len(places) * _DENSE > len(text) > 4 * _LONGEST and covered(found) * 2 > len(text) and 0 not in encoded:
            return [""], [self._through(text, spans)], b""
        between: list[bytes] = []
        done: list[_Done] = []
        at = 0
        for start, end in found:
            between.append(encoded[at:start])
            window = text[start:end]
            if lines and not self._suspects.in_lines.isdisjoint(window):
                done.append(self._through(window, inside(spans, start, end)))
            elif spans or end - start > _LONGEST:
                done.append(self._through(window, inside(spans, start, end), self._suspects.by_line))
            else:
                done.append(self._memo(window))
            at = end
        between.append(encoded[at:])
        done.append(("", ()))
        cut = _GAP.join(between)
        outer = away(encoded, text, found) if OUTSIDE in cut else ()
        left = self._table.left_of(cut, absent)
        easy = self._table.written(left, outer).split("\1")
        return easy, done, left if self._table.only_deletes(outer, absent) else b""

    def _window(self, text: str) -> tuple[str, Spans]:
        return self._through(text, (), self._suspects.by_line)

    def _through(self, text: str, spans: Spans, beyond: frozenset[int] = frozenset()) -> tuple[str, Spans]:
        """Return the text after one stage after the other, and where the protected spans are then.

        The text shows too little to the stages of ``beyond``: they must not wake.
        """
        at = 0
        while at < len(self._stages):
            for index, table in self._suspects.awake(at, text, encode(text)):
                if index in beyond:
                    raise TooNarrowError
                if table and not spans:
                    new = table(text)
                else:
                    new, spans = self._stage(index, text, spans)
                if new != text:
                    text, at = new, index + 1
                    break
            else:
                return text, spans
        return text, spans

    def _stage(self, index: int, text: str, spans: Spans) -> tuple[str, Spans]:
        stage = self._stages[index]
        if len(text) <= 4 * _LONGEST or len(self._stages) == 1 or not isinstance(stage, RewriteStage):
            return alone(stage, text, spans)
        if index not in self._alone:
            self._alone[index] = Run([stage])
        return self._alone[index].run(text, spans)[:2]


def alone(stage: Work, text: str, spans: Spans) -> tuple[str, Spans]:
    """Return the text after one stage, and where the protected spans are then."""
    if isinstance(stage, Protect):
        return text, protected_spans(text)
    if stage.ignores_protection:
        spans = ()  # they are found anew behind it
    if isinstance(stage, MapRun):
        return _map_between(stage.table, text, spans) if spans else (stage.table(text), spans)
    return written(stage, text, spans, EMPTY)


def written(stage: RewriteStage, text: str, spans: Spans, context: Context) -> tuple[str, Spans]:
    """Return the same of a stage that rewrites: without its edits where it knows how to."""
    rewrite = stage.fast_path.rewrite
    if rewrite is None or (spans and not stage.fast_path.in_place):
        return rewritten(stage, text, spans, context)
    new = rewrite(text)
    return (_kept(text, new, spans) if spans else new), spans


def _kept(text: str, new: str, spans: Spans) -> str:
    """Return a text whose places are those of another, with the protected spans of that."""
    parts: list[str] = []
    at = 0
    for start, end in spans:
        parts += (new[at:start], text[start:end])
        at = end
    return "".join([*parts, new[at:]])


def rewritten(stage: RewriteStage, text: str, spans: Spans, context: Context) -> tuple[str, Spans]:
    """Return the text after the edits of one stage, and where the protected spans are then."""
    if stage.ignores_protection:
        spans = ()
    return edited(text, outside(stage.step.edits(text, context), spans), spans)


def edited(text: str, edits: Sequence[Edit], spans: Spans) -> tuple[str, Spans]:
    """Return the text after some edits, and where the protected spans are then."""
    return (splice(text, edits), carried(spans, edits)) if edits else (text, spans)


def _in_turn(easy: list[str], windows: list[str]) -> list[str]:
    """Return one after the other, by slices: each text is put together here."""
    parts = [""] * (2 * len(easy))
    parts[::2] = easy
    parts[1::2] = windows
    return parts


def _bytes_in_turn(left: bytes, windows: list[str]) -> bytes:
    """Return the same as bytes, where those between the windows are known."""
    between, within = left.split(_GAP), encode("\1".join(windows)).split(_GAP)
    if not left or len(between) != len(within):
        return b""
    parts = [b""] * (2 * len(between))
    parts[::2] = between
    parts[1::2] = within
    return b"".join(parts)


def _map_between(table: Table, text: str, spans: Spans) -> tuple[str, Spans]:
    """Map what lies between the spans."""
    edges = [0, *(edge for span in spans for edge in span), len(text)]
    mapped = [table(text[edges[i] : edges[i + 1]]) for i in range(0, len(edges), 2)]
    parts = [mapped[0]]
    after: list[Span] = []
    size = len(mapped[0])
    for (start, end), piece in zip(spans, mapped[1:], strict=True):
        parts += [text[start:end], piece]
        after.append((size, size + end - start))
        size += end - start + len(piece)
    return "".join(parts), after
