"""The plain call: text in, text out, with nothing recorded.

It is the one place where speed may cost clarity; ``trace`` says what the same stages mean, and never calls this.

Most of a text needs nothing but the maps. The stages are divided into *runs* of maps and local rewrites, and single
stages that see the whole text. For a run, every rewrite names the places where it may do more than its map (its
suspects), and protection those where a span may be. The text is cut at plain spaces on both sides of each such place;
the windows between the cuts go through the stages one by one, all the rest through one fused table. A window of a
word or two comes again and again, so that a bounded memo answers for most.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import Final

from arnorm.core.block import settle
from arnorm.core.later import settle_foreseen
from arnorm.core.plan import DocumentBlock, MapRun, RewriteStage, Stage, foreseeing
from arnorm.core.protect import carried, outside, protected_spans
from arnorm.core.step import EMPTY, Context
from arnorm.core.suspects import Protect, Suspects, Work, parts
from arnorm.core.trace import LaterStages
from arnorm.core.windows import Spans, TooNarrowError, away, covered, inside, slices, whole_lines, windows
from arnorm.edits import Edit, Span, splice
from arnorm.engine.table import OUTSIDE, SLICE, Table, encode, outsiders

__all__ = ["Runner"]

# What a window became, and the protected spans in it.
_Done = tuple[str, Spans]
_NUL: Final = "\x00"
_GAP: Final = b"\1"  # stands for a window in what goes through the table
_WORDS: Final = 8192  # windows that the memo of one run holds
_LONGEST: Final = 64  # of a window that the memo may hold
_DENSE: Final = 60  # a text with more than one suspect place in so many characters may be mostly windows
_FEW: Final = 4  # fewer texts than these fill a slice: they are long, and gain nothing from being joined


class Runner:
    """Runs the stages of one pipeline; immutable but for memos that depend on the stages alone."""

    __slots__ = ("_later", "_only", "_parts", "run")

    run: Callable[[str, Context], str]

    def __init__(self, stages: Sequence[Stage], *, protect: bool) -> None:
        self._parts = tuple(_Run(part) if isinstance(part, list) else part for part in parts(stages, protect=protect))
        only = self._parts[0] if len(self._parts) == 1 else None
        self._only = only if isinstance(only, _Run) else None
        self.run = self._only.text if self._only else self._all
        behind = [LaterStages(stages[at + 1 :], protect=protect) for at in foreseeing(stages)]
        laters = zip(foreseeing(self._parts), behind, strict=True)
        self._later = {at: _Later(self._parts[at + 1 :], traced) for at, traced in laters if traced.stages}

    def _all(self, text: str, context: Context) -> str:
        """Return what the parts make of ``text``."""
        spans: Spans = ()
        for at, part in enumerate(self._parts):
            if not isinstance(part, DocumentBlock):
                text, spans = _through(part, text, spans, context)
            elif at in self._later:
                later = self._later[at]
                settled, seen = settle_foreseen(part.steps, text, spans, context, later)
                if later.ends:
                    return seen
                text, spans = _edited(text, settled.edits, spans)
            else:
                text, spans = _edited(text, settle(part.steps, text, context).edits, spans)
        return text

    def batch(self, texts: list[str]) -> list[str]:
        """Return what the stages make of each text, short ones together in one call of the engine."""
        run = self._only
        if run is None or not run.joins:
            return [self.run(text, EMPTY) for text in texts]
        done: list[str] = []
        for group in _groups(texts):
            joined = _NUL.join(group)
            encoded = _joinable(joined, len(group))
            if encoded is None:
                done += [run.text(text) for text in group]
            else:
                try:
                    done += run.joined(joined, encoded).split(_NUL)
                except TooNarrowError:
                    done += [run.text(text) for text in group]
        return done


class _Later:
    """The parts behind a block of document steps; ``ends`` says that no further such block is among them."""

    __slots__ = ("_parts", "edits", "ends")

    def __init__(self, behind: Sequence[_Run | Stage], traced: LaterStages) -> None:
        self._parts = [part for part in behind if not isinstance(part, DocumentBlock)]
        self.ends = len(self._parts) == len(behind)
        self.edits = traced.edits  # only asked where something is deleted

    def text(self, text: str, spans: Spans, context: Context) -> str:
        """Return what they make of ``text``."""
        for part in self._parts:
            text, spans = _through(part, text, spans, context)
        return text


class _Run:
    """Maps and local rewrites in a row."""

    __slots__ = ("_alone", "_memo", "_stages", "_suspects", "_table", "joins")

    def __init__(self, stages: Sequence[Work]) -> None:
        self._stages = tuple(stages)
        self._suspects = Suspects(self._stages)
        self._table = Table(self._suspects.table)
        # Whether a NUL between texts and a gap in them stay as they are.
        self.joins = self._table("\0\1") == "\0\1"
        self._memo = lru_cache(maxsize=_WORDS)(self._window)
        self._alone: dict[int, _Run] = {}

    def text(self, text: str, context: Context = EMPTY) -> str:  # noqa: ARG002
        """Return what the run makes of a text in which no span is known, in slices of moderate size."""
        try:
            if len(text) > 2 * SLICE:
                return " ".join([self._slice(text[start:end]) for start, end in slices(text, self._suspects.in_lines)])
            return self._slice(text)
        except TooNarrowError:
            return self._through(text, ())[0]

    def _slice(self, text: str) -> str:
        encoded = encode(text)
        if 0 in encoded or 1 in encoded or not self.joins:
            return self._through(text, ())[0]
        return self.joined(text, encoded)

    def joined(self, text: str, encoded: bytes) -> str:
        """Return the same for an encoded text, or for texts with NUL between them, in which no gap stands."""
        places, absent = self._suspects.places(text, encoded)
        if places:
            return "".join(_in_turn(*self._pieces(text, encoded, places, absent, ())))
        outer = outsiders(encoded, text) if OUTSIDE in encoded else ()
        return self._table.decode(encoded, outer, absent) if outer or not self._table.idle(absent) else text

    def run(self, text: str, spans: Spans) -> tuple[str, Spans]:
        """Return what the run makes of a text, and where the protected spans are then."""
        encoded = encode(text)
        if 0 in encoded or 1 in encoded or not self.joins:
            return self._through(text, spans)
        places, absent = self._suspects.places(text, encoded)
        places = sorted([*places, *(start + 1 for start, _ in spans)])
        try:
            easy, done = self._pieces(text, encoded, places, absent, spans)
        except TooNarrowError:
            return self._through(text, spans)
        found: list[Span] = []
        size = 0
        for before, (window, in_window) in zip(easy, done, strict=True):
            size += len(before)
            found += [(size + start, size + end) for start, end in in_window]
            size += len(window)
        return "".join(_in_turn(easy, done)), found

    def _pieces(
        self, text: str, encoded: bytes, places: list[int], absent: bytes, spans: Spans
    ) -> tuple[list[str], list[_Done]]:
        """Return what lay before each window after the fused table, and what each became; the last may be empty."""
        row = b"\0%b\0" % encoded
        found = windows(row, places)
        lines = self._suspects.line_places(text, places, absent)
        if lines:
            found = whole_lines(row, found, lines)
        if len(places) * _DENSE > len(text) > 4 * _LONGEST and covered(found) * 2 > len(text) and 0 not in encoded:
            return [""], [self._through(text, spans)]
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
        easy = self._table.decode(cut, outer, absent).split("\1")
        return easy, done

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
            return _alone(stage, text, spans)
        if index not in self._alone:
            self._alone[index] = _Run([stage])
        return self._alone[index].run(text, spans)


def _alone(stage: Work, text: str, spans: Spans) -> tuple[str, Spans]:
    """Return the text after one stage, and where the protected spans are then."""
    if isinstance(stage, Protect):
        return text, protected_spans(text)
    if stage.ignores_protection:
        spans = ()  # they are found anew behind it
    if isinstance(stage, MapRun):
        return _map_between(stage.table, text, spans) if spans else (stage.table(text), spans)
    if not spans and stage.fast_path.rewrite is not None:
        return stage.fast_path.rewrite(text), spans
    return _rewritten(stage, text, spans, EMPTY)


def _through(part: _Run | MapRun | RewriteStage, text: str, spans: Spans, context: Context) -> tuple[str, Spans]:
    """Return the text after a part, and where the protected spans are then."""
    if isinstance(part, _Run):
        return part.run(text, spans)
    if isinstance(part, MapRun):
        return _alone(part, text, spans)
    idle = part.fast_path.idle
    if idle is not None and idle(text):
        return text, spans
    if part.fast_path.rewrite is not None and not spans:
        return part.fast_path.rewrite(text), spans
    return _rewritten(part, text, spans, context)


def _rewritten(stage: RewriteStage, text: str, spans: Spans, context: Context) -> tuple[str, Spans]:
    if stage.ignores_protection:
        spans = ()
    return _edited(text, outside(stage.step.edits(text, context), spans), spans)


def _edited(text: str, edits: Sequence[Edit], spans: Spans) -> tuple[str, Spans]:
    return (splice(text, edits), carried(spans, edits)) if edits else (text, spans)


def _in_turn(easy: list[str], done: list[_Done]) -> list[str]:
    """Return one after the other, by slices: each text is put together here."""
    parts = [""] * (2 * len(easy))
    parts[::2] = easy
    parts[1::2] = [window for window, _ in done]
    return parts


def _joinable(joined: str, count: int) -> bytes | None:
    """Return the bytes of so many texts with NUL between them, or nothing where they may not be run as one."""
    if count < _FEW or len(joined) > 2 * SLICE:
        return None
    encoded = encode(joined)
    return None if _GAP in encoded or encoded.count(0) != count - 1 else encoded


def _groups(texts: list[str]) -> Iterator[list[str]]:
    """Yield the texts in order, in groups that about fill a slice of the engine."""
    count = len(texts) * (SLICE // 2) // (sum(map(len, texts)) or 1) or 1
    return (texts[at : at + count] for at in range(0, len(texts), count))


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
