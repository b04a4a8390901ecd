"""Many texts through one pipeline in several processes: the same results, in the same order."""

from __future__ import annotations

import pickle
from collections.abc import Iterator, Sequence
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Final

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
Share = tuple[list[str], Contexts]


def pooled(pipeline: Pipeline, texts: list[str], contexts: Contexts, workers: int) -> list[str]:
    """Return what ``pipeline`` makes of each text, in order; few texts are done here, without another process.

    Processes start as ``multiprocessing`` is set to start them. Where that is "spawn", the program that calls needs
    the usual ``if __name__ == "__main__"``.
    """
    shares = list(_shares(texts, contexts, workers))
    if len(shares) < 2:
        return _done(pipeline, (texts, contexts))
    # Imported where it is needed: importing arnorm loads nothing heavy.
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415

    run = partial(_in_process, _pickled(pipeline, workers))
    with ProcessPoolExecutor(min(workers, len(shares))) as pool:
        return [text for done in pool.map(run, shares) for text in done]


def _shares(texts: list[str], contexts: Contexts, workers: int) -> Iterator[Share]:
    size = max(_LEAST, sum(map(len, texts)) // (workers * _SHARES))
    start = filled = 0
    for at, text in enumerate(texts):
        filled += len(text)
        if filled >= size:
            yield texts[start : at + 1], None if contexts is None else contexts[start : at + 1]
            start, filled = at + 1, 0
    if start < len(texts):
        yield texts[start:], None if contexts is None else contexts[start:]


def _pickled(pipeline: Pipeline, workers: int) -> bytes:
    try:
        return pickle.dumps(pipeline)
    except (pickle.PicklingError, AttributeError, TypeError) as error:
        cure = f"give 1, or steps that can be pickled, their classes at the top of a module: {error}"
        raise OptionError("workers", workers, cure) from error


def _done(pipeline: Pipeline, share: Share) -> list[str]:
    texts, contexts = share
    return pipeline.batch(texts, contexts)


def _in_process(pickled: bytes, share: Share) -> list[str]:
    return _done(_unpickled(pickled), share)


@lru_cache(maxsize=1)
def _unpickled(pickled: bytes) -> Pipeline:
    # Made once a process: what a pipeline has compiled and remembers serves all its shares.
    pipeline: Pipeline = pickle.loads(pickled)  # noqa: S301 - pickled by the call that started the process
    return pipeline
