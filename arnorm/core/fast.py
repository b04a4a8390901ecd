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

from arnorm.core import suspects as needs
from arnorm.core.block import settle
from arnorm.core.later import settle_foreseen
from arnorm.core.plan import Block, Local, MapRun, Stage
from arnorm.core.protect import carried, outside, protected_spans
from arnorm.core.step import EMPTY, Context, Rewrite
from arnorm.core.trace import LaterSteps
from arnorm.core.windows import away, covered, inside, placed, slices, windows
from arnorm.edits import Edit, Span, splice
from arnorm.engine.table import OUTSIDE, SLICE, Table, encode, outsiders

__all__ = ["Runner"]

Spans = Sequence[Span]
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
        parts = needs.parts(stages, protect=protect)
        self._parts = tuple(_Run(part) if isinstance(part, list) else part for part in parts)
        later = {at: _Later(self._parts[at + 1 :]) for at, part in enumerate(parts) if isinstance(part, Block)}
        self._later = {at: rest for at, rest in later.items() if rest.parts}
        only = self._parts[0] if len(self._parts) == 1 else None
        self._only = only if isinstance(only, _Run) else None
        self.run = self._only.text if self._only else self._all

    def _all(self, text: str, context: Context) -> str:
        """Return what the parts make of ``text``."""
        spans: Spans = ()
        for at, part in enumerate(self._parts):
            if not isinstance(part, Block):
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
            page = encode(joined) if len(group) >= _FEW and len(joined) <= 2 * SLICE else _GAP
            if _GAP in page or page.count(0) != len(group) - 1:
                done += [run.text(text) for text in group]
            else:
                done += run.joined(joined, page).split(_NUL)
        return done


class _Later:
    """The parts behind a block of document steps; ``ends`` says that no further such block is among them."""

    __slots__ = ("_traced", "ends", "parts")

    def __init__(self, parts: Sequence[_Run | Stage]) -> None:
        self.parts = tuple([part for part in parts if not isinstance(part, Block)])
        self.ends = len(self.parts) == len(parts)
        stages = [part.stages if isinstance(part, _Run) else (part,) for part in self.parts]
        self._traced = LaterSteps(stage for group in stages for stage in group if not isinstance(stage, needs.Protect))

    def text(self, text: str, spans: Spans, context: Context) -> str:
        """Return what they make of ``text``."""
        for part in self.parts:
            text, spans = _through(part, text, spans, context)
        return text

    def edits(self, text: str, spans: Spans, context: Context) -> Sequence[Edit]:
        """Return the same as edits; only asked where something is deleted."""
        return self._traced.edits(text, spans, context)


class _Run:
    """Maps and local rewrites in a row."""

    __slots__ = ("_alone", "_memo", "_needs", "_table", "joins", "stages")

    def __init__(self, stages: Sequence[needs.Work]) -> None:
        self.stages = tuple(stages)
        self._needs = needs.Needs(self.stages)
        self._table = Table(self._needs.table)
        # Whether a NUL between texts and a gap in them stay as they are.
        self.joins = self._table("\0\1") == "\0\1"
        self._memo = lru_cache(maxsize=_WORDS)(self._window)
        self._alone: dict[int, _Run] = {}

    def text(self, text: str, context: Context = EMPTY) -> str:  # noqa: ARG002
        """Return what the run makes of a text in which no span is known, in slices of moderate size."""
        if len(text) > 2 * SLICE:
            return " ".join([self._slice(text[start:end]) for start, end in slices(text)])
        return self._slice(text)

    def _slice(self, text: str) -> str:
        page = encode(text)
        if 0 in page or 1 in page or not self.joins:
            return self._through(text, ())[0]
        return self.joined(text, page)

    def joined(self, text: str, page: bytes) -> str:
        """Return the same for an encoded text, or for texts with NUL between them, in which no gap stands."""
        places, absent = self._needs.places(text, page)
        if places:
            return "".join(self._pieces(text, page, places, absent, ())[0])
        beyond = outsiders(page, text) if OUTSIDE in page else ()
        return self._table.decode(page, beyond, absent) if beyond or not self._table.idle(absent) else text

    def run(self, text: str, spans: Spans) -> tuple[str, Spans]:
        """Return what the run makes of a text, and where the protected spans are then."""
        page = encode(text)
        if 0 in page or 1 in page or not self.joins:
            return self._through(text, spans)
        places, absent = self._needs.places(text, page)
        places = sorted([*places, *(start + 1 for start, _ in spans)])
        pieces, inner = self._pieces(text, page, places, absent, spans)
        return "".join(pieces), placed(pieces, inner)

    def _pieces(
        self, text: str, page: bytes, places: list[int], absent: bytes, spans: Spans
    ) -> tuple[list[str], list[Spans]]:
        """Return what becomes of the text, every second piece a window, and the spans that are in the windows."""
        cuts = windows(b"\0%b\0" % page, places)
        if len(places) * _DENSE > len(text) > 4 * _LONGEST and covered(cuts) * 2 > len(text) and 0 not in page:
            new, inner = self._through(text, spans)
            return ["", new], [inner]
        easy: list[bytes] = []
        done: list[tuple[str, Spans]] = []
        at = 0
        for start, end in cuts:
            easy.append(page[at:start])
            window = text[start:end]
            if spans or end - start > _LONGEST:
                done.append(self._through(window, inside(spans, start, end)))
            else:
                done.append(self._memo(window))
            at = end
        easy.append(page[at:])
        cut = _GAP.join(easy)
        pieces = [""] * (2 * len(done) + 1)
        pieces[::2] = self._table.decode(cut, away(page, text, cuts) if OUTSIDE in cut else (), absent).split("\1")
        pieces[1::2] = [new for new, _ in done]
        return pieces, [inner for _, inner in done]

    def _window(self, text: str) -> tuple[str, Spans]:
        return self._through(text, ())

    def _through(self, text: str, spans: Spans) -> tuple[str, Spans]:
        """Return the text after one stage after the other, and where the protected spans are then."""
        at = 0
        while at < len(self.stages):
            for index, table in self._needs.awake(at, text, encode(text)):
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
        stage = self.stages[index]
        if len(text) <= 4 * _LONGEST or len(self.stages) == 1 or not isinstance(stage, Local):
            return _alone(stage, text, spans)
        if index not in self._alone:
            self._alone[index] = _Run([stage])
        return self._alone[index].run(text, spans)


def _alone(stage: needs.Work, text: str, spans: Spans) -> tuple[str, Spans]:
    """Return the text after one stage, and where the protected spans are then."""
    if isinstance(stage, needs.Protect):
        return text, protected_spans(text)
    if isinstance(stage, MapRun):
        if not spans:
            return stage.table(text), spans
        if stage.sees_everything:
            return _edited(text, stage.edits(text, encode(text)), spans)
        return _map_between(stage.table, text, spans)
    if not spans and isinstance(stage.step, Rewrite):
        return stage.step.rewrite(text), spans
    return _rewritten(stage, text, spans, EMPTY)


def _through(part: _Run | MapRun | Local, text: str, spans: Spans, context: Context) -> tuple[str, Spans]:
    return part.run(text, spans) if isinstance(part, _Run) else _whole(part, text, spans, context)


def _whole(stage: MapRun | Local, text: str, spans: Spans, context: Context) -> tuple[str, Spans]:
    """Return the text after a stage that sees all of it, and where the protected spans are then."""
    if not isinstance(stage, Local):
        return _alone(stage, text, spans)
    if isinstance(stage.step, Rewrite) and stage.step.idle(text):
        return text, spans
    return _rewritten(stage, text, spans, context)


def _rewritten(stage: Local, text: str, spans: Spans, context: Context) -> tuple[str, Spans]:
    edits = stage.step.edits(text, context)
    return _edited(text, edits if stage.sees_everything else outside(edits, spans), spans)


def _edited(text: str, edits: Sequence[Edit], spans: Spans) -> tuple[str, Spans]:
    return (splice(text, edits), carried(spans, edits)) if edits else (text, spans)


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
