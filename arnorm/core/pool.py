"""Many texts through one pipeline in several processes: the same results, in the same order."""

from __future__ import annotations

import pickle
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from arnorm.core.step import Context
from arnorm.errors import OptionError

if TYPE_CHECKING:
    from arnorm.core.pipeline import Pipeline

__all__ = ["pooled"]

# A process gets its texts in shares, so that one that draws long articles does not keep the others waiting.
_SHARES: Final = 4
# A share of fewer characters is not worth its way to another process and back: 50,000 take about 5 ms under "news".
_LEAST: Final = 50_000

Contexts = Sequence[Context] | None


class _Share(NamedTuple):
    """Texts in a row and their contexts; of a share that stands for a part of what is known already, its span."""

    texts: list[str]
    contexts: Contexts
    span: slice


def pooled(pipeline: Pipeline, texts: list[str], contexts: Contexts, workers: int) -> list[str]:
    """Return what ``pipeline`` makes of each text, in order; few texts are done here, without another process.

    Processes start as ``multiprocessing`` is set to start them. Where that is "spawn", the program that calls needs
    the usual ``if __name__ == "__main__"``.
    """
    spans = list(_spans(texts, workers))
    if len(spans) < 2:
        return pipeline.batch(texts, contexts)
    # Imported where it is needed: importing arnorm loads nothing heavy.
    import multiprocessing  # noqa: PLC0415
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415

    _require_picklable(pipeline, workers)
    start = multiprocessing.get_context()
    if start.get_start_method() == "fork":
        # A forked process has the pipeline as it is, with all that it remembers, and the texts: none need be sent.
        known, shares = _Share(texts, contexts, slice(0)), [_Share([], None, span) for span in spans]
    else:
        known = _Share([], None, slice(0))
        shares = [_Share(texts[span], None if contexts is None else contexts[span], slice(0)) for span in spans]
    count = min(workers, len(shares))
    with ProcessPoolExecutor(count, mp_context=start, initializer=_begin, initargs=(pipeline, known)) as pool:
        return [text for done in pool.map(_in_process, shares) for text in done]


def _spans(texts: list[str], workers: int) -> Iterator[slice]:
    size = max(_LEAST, sum(map(len, texts)) // (workers * _SHARES))
    start = filled = 0
    for at, text in enumerate(texts):
        filled += len(text)
        if filled >= size:
            yield slice(start, at + 1)
            start, filled = at + 1, 0
    if start < len(texts):
        yield slice(start, len(texts))


def _require_picklable(pipeline: Pipeline, workers: int) -> None:
    try:
        pickle.dumps(pipeline)
    except (pickle.PicklingError, AttributeError, TypeError) as error:
        cure = f"give 1, or steps that can be pickled, their classes at the top of a module: {error}"
        raise OptionError("workers", workers, cure) from error


# What a process of a pool was started with, there alone: its tasks come without it.
_begun: list[tuple[Pipeline, _Share]] = []


def _begin(pipeline: Pipeline, known: _Share) -> None:
    _begun[:] = [(pipeline, known)]


def _in_process(share: _Share) -> list[str]:
    pipeline, known = _begun[0]
    if share.texts:
        return pipeline.batch(share.texts, share.contexts)
    contexts = None if known.contexts is None else known.contexts[share.span]
    return pipeline.batch(known.texts[share.span], contexts)
