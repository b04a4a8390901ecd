"""The plain call: text in, text out, with nothing recorded.

It is the one place where speed may cost clarity; ``trace`` says what the same stages mean, and never calls this.

The stages are divided into *runs* of maps and local rewrites (``plain.run``), and single stages that see the whole
text. A block of document steps decides by what the stages behind it leave, and mostly finds nothing there. So where a
pipeline has one block, all other stages are run first, as if it were not there; only where it finds something in what
they leave is the text made on which it stands.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

from arnorm.core.block import settle
from arnorm.core.fast_path import always
from arnorm.core.later import Foresight
from arnorm.core.plain.run import Made, Run, alone, edited, written
from arnorm.core.plain.suspects import parts
from arnorm.core.plain.windows import Spans, TooNarrowError
from arnorm.core.plan import DocumentBlock, MapRun, RewriteStage, Stage, foreseeing
from arnorm.core.step import EMPTY, Context
from arnorm.core.trace import LaterStages
from arnorm.engine.table import SLICE, encode

__all__ = ["Runner"]

_NUL: Final = "\x00"
_GAP: Final = 1  # the byte that stands for a window in a run
_FEW: Final = 4  # fewer texts than these fill a slice: they are long, and gain nothing from being joined

_Part = Run | MapRun | RewriteStage


class Runner:
    """Runs the stages of one pipeline; immutable but for memos that depend on the stages alone."""

    __slots__ = ("_last", "_later", "_only", "_parts", "run")

    run: Callable[[str, Context], str]

    def __init__(self, stages: Sequence[Stage], *, protect: bool) -> None:
        self._parts = tuple(Run(part) if isinstance(part, list) else part for part in parts(stages, protect=protect))
        only = self._parts[0] if len(self._parts) == 1 else None
        self._only = only if isinstance(only, Run) else None
        behind = [LaterStages(stages[at + 1 :], protect=protect) for at in foreseeing(stages)]
        laters = zip(foreseeing(self._parts), behind, strict=True)
        self._last = max([at for at, part in enumerate(self._parts) if not isinstance(part, DocumentBlock)], default=-1)
        self._later = {at: _Later(self._parts[at + 1 :], traced) for at, traced in laters if traced.stages}
        self.run = self._only.text if self._only else self._rest_first(stages, protect=protect) or self._all

    def _rest_first(self, stages: Sequence[Stage], *, protect: bool) -> _RestFirst | None:
        """Return the runner of stages among which is one block, with others behind it; nothing for all others."""
        rest = [stage for stage in stages if not isinstance(stage, DocumentBlock)]
        if len(self._later) != 1 or len(rest) != len(stages) - 1:
            return None
        ((at, later),) = self._later.items()
        block, before = self._parts[at], self._parts[:at]
        return _RestFirst(rest, before, block, later, protect=protect) if isinstance(block, DocumentBlock) else None

    def _all(self, text: str, context: Context) -> str:
        """Return what the parts make of ``text``."""
        return self.made(text, context)[0]

    def made(self, text: str, context: Context) -> Made:
        """Return the same with its bytes, which one part hands on to the next; the spans in it may not be told."""
        spans: Spans = ()
        encoded = b""
        for at, part in enumerate(self._parts):
            if not isinstance(part, DocumentBlock):
                if at == self._last and not spans and isinstance(part, Run):
                    text, spans, encoded = part.made(text, encoded)  # nobody asks where its spans are
                else:
                    text, spans, encoded = _through(part, text, spans, context, encoded)
            elif at in self._later:
                later = self._later[at]
                settled, seen = Foresight(part.steps, later, context).settle(text, spans)
                if later.ends:
                    return seen, (), b""
                (text, spans), encoded = edited(text, settled.edits, spans), b""
            else:
                found = settle(part.steps, text, context, encoded).edits
                if found:
                    (text, spans), encoded = edited(text, found, spans), b""
        return text, spans, encoded

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

    __slots__ = ("_parts", "by_line", "edits", "ends")

    by_line: Callable[[str], bool]

    def __init__(self, behind: Sequence[_Part | DocumentBlock], traced: LaterStages) -> None:
        self._parts = tuple(part for part in behind if not isinstance(part, DocumentBlock))
        self.by_line = _by_line(traced.stages)
        self.ends = len(self._parts) == len(behind)
        self.edits = traced.edits  # only asked where something is deleted

    def text(self, text: str, spans: Spans, context: Context) -> str:
        """Return what they make of ``text``."""
        return _through_all(self._parts, text, spans, context)[0]


class _RestFirst:
    """Stages with one block of document steps, which is asked about what all the others make of the text."""

    __slots__ = ("_before", "_block", "_later", "_rest")

    def __init__(
        self,
        rest: Sequence[Stage],
        before: Sequence[_Part | DocumentBlock],
        block: DocumentBlock,
        later: _Later,
        *,
        protect: bool,
    ) -> None:
        self._rest = Runner(rest, protect=protect)
        self._before = [part for part in before if not isinstance(part, DocumentBlock)]
        self._block, self._later = block, later

    def __call__(self, text: str, context: Context) -> str:
        """Return what the stages make of ``text``."""
        seen, _, encoded = self._rest.made(text, context)
        foresight = Foresight(self._block.steps, self._later, context)
        look = foresight.look(seen, encoded)
        if not look.found.edits:
            return seen
        now, spans = _through_all(self._before, text, (), context)
        return foresight.settle(now, spans, look).text


def _by_line(stages: Sequence[Stage]) -> Callable[[str], bool]:
    """Return what says of a text whether the stages go through it by line.

    The first sees that text. Another sees what those before it leave: it must go by line whatever that is.
    """
    asked = [stage.fast_path.by_line for stage in stages if isinstance(stage, RewriteStage)]
    maps = [stage for stage in stages if isinstance(stage, MapRun)]
    steady = all(answer is always for answer in asked[1:]) and not any(map(_ends_lines, maps))
    first = asked[0] if asked else always
    if not steady or first is None or (first is not always and not isinstance(stages[0], RewriteStage)):
        return _never
    return first


def _never(text: str) -> bool:  # noqa: ARG001
    return False


def _ends_lines(stage: MapRun) -> bool:
    """Return whether a map writes line feeds, or takes them away."""
    return any("\n" in key + value for key, (value, _) in stage.changes.items())


def _through_all(parts: Iterable[_Part], text: str, spans: Spans, context: Context) -> tuple[str, Spans]:
    """Return the text after the parts, and where the protected spans are then."""
    encoded = b""
    for part in parts:
        text, spans, encoded = _through(part, text, spans, context, encoded)
    return text, spans


def _through(part: _Part, text: str, spans: Spans, context: Context, encoded: bytes) -> Made:
    """Return the text after a part, where the protected spans are then, and its bytes; ``encoded`` are those before."""
    if isinstance(part, Run):
        return part.run(text, spans, encoded)
    if isinstance(part, MapRun):
        return *alone(part, text, spans), b""
    idle = part.fast_path.idle
    if idle is not None and idle(text):
        return text, spans, encoded
    coded = part.fast_path.rewrite_coded
    if coded is not None and not spans:
        text, encoded = coded(text, encoded or encode(text))
        return text, spans, encoded
    now, spans = written(part, text, spans, context)
    return now, spans, encoded if now == text else b""


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
