"""A run over a corpus, from its first chunk to its place: in order, counted, and to be taken up again where it ends."""

from __future__ import annotations

import contextlib
import time
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from arnorm.corpus.chunk import Chunk, Done, Reject, chained
from arnorm.corpus.errors import CorpusError
from arnorm.corpus.job import Job
from arnorm.corpus.journal import Journal
from arnorm.corpus.reading import chunks_of, work
from arnorm.corpus.sinks.sink import Sink, beside
from arnorm.corpus.summary import Summary
from arnorm.corpus.workers import worked

__all__ = ["Plan", "Run"]

# Seconds between two saves: so much is done again, at most, after a kill.
_EVERY: Final = 2.0
_SHOWN: Final = 60


@dataclass(frozen=True)
class Plan:
    """What is read, what is done, and where it goes, all of it checked. ``rejects`` may be no place."""

    job: Job
    inputs: tuple[str, ...]
    path: Path
    output: Sink
    rejects: Sink | None
    workers: int
    resume: bool


class Run:
    """One run of a plan; ``go`` does it."""

    def __init__(self, plan: Plan, seen: Callable[[Chunk], None] = lambda _: None) -> None:
        self._plan = plan
        self._seen = seen
        self._place = beside(plan.path, ".resume")
        self._journal = self._begun()
        self._sinks = [sink for sink in (plan.output, plan.rejects) if sink is not None]
        self.summary = Summary.from_dict(self._journal.summary) if self._journal.summary else Summary()
        self._digests: deque[str] = deque()
        self._began = time.monotonic() - self.summary.seconds
        self._clean = True

    def go(self) -> Summary:
        """Return what was counted, with the output in its place; ``CorpusError`` where it ends before."""
        plan, journal = self._plan, self._journal
        plan.output.start(journal.output)
        if plan.rejects is not None:
            plan.rejects.start(journal.rejects)
        try:
            if not journal.whole:
                self._write()
                self._save(whole=True)
            for sink in self._sinks:
                sink.finish()
        except BaseException:
            self._leave()
            raise
        finally:
            for sink in self._sinks:
                sink.close()
        return self.summary

    def done(self) -> None:
        """Forget how far the run had come, once all that it leaves is written."""
        self._place.unlink(missing_ok=True)

    def _begun(self) -> Journal:
        """Return the journal of a run that is taken up, or a new one."""
        job = self._plan.job
        if not self._place.exists():
            return Journal(job.digest(), job.errors)
        if not self._plan.resume:
            cure = f"a run to this place was ended: go on with --resume, or begin anew without {self._place}"
            raise CorpusError("--output", str(self._plan.path), cure)
        journal = Journal.load(self._place)
        other = journal.job != job.digest() or (journal.rejects is None) != (self._plan.rejects is None)
        if other or (journal.errors != job.errors and journal.summary.get("rejected")):
            cure = f"the run that was ended had other settings: give those, or begin anew without {self._place}"
            raise CorpusError("--resume", str(self._plan.path), cure)
        journal.errors = job.errors
        return journal

    def _write(self) -> None:
        saved = time.monotonic()
        rest = self._rest()
        with contextlib.closing(worked(work, self._plan.job, rest, self._plan.workers)) as each:
            for chunk, done in each:
                if done.rejects and self._plan.job.errors == "stop":
                    raise _stopped(done.rejects[0])
                self._take(chunk, done)
                if time.monotonic() - saved >= _EVERY:
                    self._save()
                    saved = time.monotonic()

    def _rest(self) -> Iterator[Chunk]:
        """Yield the chunks that are not done; the others must be those that were read before."""
        read, number = "", 0
        for number, chunk in enumerate(chunks_of(self._plan.job, self._plan.inputs), 1):
            read = chained(read, chunk)
            if number > self._journal.chunks:
                self._digests.append(read)
                yield chunk
            else:
                self._seen(chunk)
                if number == self._journal.chunks:
                    self._require_same(read)
        if number < self._journal.chunks:
            self._require_same("")

    def _require_same(self, read: str) -> None:
        if read != self._journal.read:
            cure = f"the input is not what it was when the run was ended: begin anew without {self._place}"
            raise CorpusError("--resume", str(self._plan.path), cure)

    def _take(self, chunk: Chunk, done: Done) -> None:
        self._clean = False
        for sink in self._sinks:
            sink.append(self._journal.chunks, chunk, done)
        self._journal.chunks += 1
        self._journal.read = self._digests.popleft()
        self.summary.add(done.summary)
        self._clean = True
        self._seen(chunk)

    def _save(self, *, whole: bool = False) -> None:
        self.summary.seconds = time.monotonic() - self._began
        journal = self._journal
        journal.output = self._plan.output.state()
        journal.rejects = None if self._plan.rejects is None else self._plan.rejects.state()
        journal.summary, journal.whole = self.summary.to_dict(), whole
        journal.save(self._place)

    def _leave(self) -> None:
        """Save how far a run came that ends before its time; not in the middle of a chunk."""
        if self._clean and self._journal.chunks and not self._journal.whole:
            with contextlib.suppress(OSError):
                self._save()


def _stopped(reject: Reject) -> CorpusError:
    cure = f"{reject.reason}: {reject.said}; or go on with --resume and --errors drop or keep"
    return CorpusError(reject.place, reject.given[:_SHOWN], cure)
