"""Chunks through several processes, in the order in which they were read; few are on their way at any time."""

from __future__ import annotations

import os
import pickle
import signal
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, Final, TypeVar

from arnorm.corpus.chunk import Chunk
from arnorm.corpus.errors import CorpusError
from arnorm.errors import OptionError

if TYPE_CHECKING:
    from concurrent.futures import Future

__all__ = ["cores", "worked"]

Task = TypeVar("Task")
Made = TypeVar("Made")
# Chunks on their way for each worker: one that it works at, one that waits, one that is done.
_AHEAD: Final = 3
_MINE: list[tuple[Callable[[Any, Chunk], Any], Any]] = []  # in a worker: what it does, sent once


def cores() -> int:
    """Return how many cores this process may use."""
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity is not None else os.cpu_count() or 1


def worked(
    work: Callable[[Task, Chunk], Made], job: Task, chunks: Iterable[Chunk], workers: int
) -> Generator[tuple[Chunk, Made], None, None]:
    """Yield each chunk with what came of it. Two chunks or fewer are done here, without another process."""
    each = iter(chunks)
    first = list(islice(each, 3 if workers > 1 else 0))
    both = chain(first, each)
    if len(first) < 3:
        for chunk in both:
            yield chunk, work(job, chunk)
        return
    yield from _in_processes(work, job, both, workers)


def _in_processes(
    work: Callable[[Task, Chunk], Made], job: Task, chunks: Iterator[Chunk], workers: int
) -> Iterator[tuple[Chunk, Made]]:
    # Imported where they are needed: importing arnorm loads nothing heavy.
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415
    from concurrent.futures.process import BrokenProcessPool  # noqa: PLC0415
    from multiprocessing import get_context  # noqa: PLC0415

    # Spawned, not forked: nothing of this process, threads and open files included, is in a worker's way.
    pool = ProcessPoolExecutor(
        workers, mp_context=get_context("spawn"), initializer=_begin, initargs=(_pickled(work, job),)
    )
    waiting: deque[tuple[Chunk, Future[Made]]] = deque()
    try:
        for chunk in chunks:
            waiting.append((chunk, pool.submit(_one, chunk.sent())))
            if len(waiting) >= workers * _AHEAD:
                yield _next(waiting)
        while waiting:
            yield _next(waiting)
    except BrokenProcessPool:
        place = f"{waiting[0][0].place}:{waiting[0][0].first}" if waiting else "--workers"
        cure = "a worker was killed, perhaps for want of memory: go on with --resume and fewer --workers"
        raise CorpusError(place, workers, cure) from None
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _next(waiting: deque[tuple[Chunk, Future[Made]]]) -> tuple[Chunk, Made]:
    chunk, future = waiting[0]
    done = future.result()
    waiting.popleft()
    return chunk, done


def _pickled(work: Callable[..., object], job: object) -> bytes:
    try:
        return pickle.dumps((work, job))
    except (pickle.PicklingError, AttributeError, TypeError) as error:
        raise OptionError(
            "--workers", "", f"this pipeline cannot be sent to others, give --workers 1: {error}"
        ) from error


def _begin(pickled: bytes) -> None:
    """Begin a worker: interrupts are its parent's business, and without that it ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _MINE[:] = [pickle.loads(pickled)]  # noqa: S301


def _end_with_parent() -> None:
    from multiprocessing import parent_process  # noqa: PLC0415

    parent: Any = parent_process()
    parent.join()
    os._exit(1)


def _one(chunk: Chunk) -> Any:  # noqa: ANN401 (what the work makes)
    work, job = _MINE[0]
    return work(job, chunk)
