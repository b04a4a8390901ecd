"""Reads a corpus and counts it: all documents once, then a sample of them once or twice more."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from arnorm.core.pipeline import Pipeline
from arnorm.corpus.chunk import Chunk, Reject
from arnorm.corpus.errors import CorpusError
from arnorm.corpus.layout import Layout, Source
from arnorm.corpus.reading import chunks_of, documents_of
from arnorm.corpus.workers import worked
from arnorm.counts.keys import hashed
from arnorm.document.profile.profile import BoilerplateProfile
from arnorm.errors import OptionError
from arnorm.report.measure.closer import Closer
from arnorm.report.measure.document import Documents
from arnorm.report.measure.learnt import Learnt, has_profile
from arnorm.report.measure.record import Record

__all__ = ["Gathered", "Plan", "gather"]

# Documents of the sample that a worker takes at a time.
_TAKEN = 50


@dataclass(frozen=True)
class Plan:
    """What is read and how closely. ``sample`` documents are looked at for typos, spelling and a profile.

    ``stop`` ends a run at the first document that cannot be read; else these are counted.
    """

    layout: Layout
    pipeline: Pipeline
    inputs: tuple[str, ...]
    workers: int = 1
    sample: int = 5000
    typos: bool = True
    stop: bool = False


@dataclass(frozen=True)
class Gathered:
    """All that the page tells of. ``learnt`` is ``None`` where the pipeline asked a profile already."""

    plan: Plan
    record: Record
    closer: Closer
    learnt: Learnt | None


def gather(plan: Plan, seen: Callable[[int], object], looked: Callable[[int], object]) -> Gathered:
    """Return the counts of a corpus; ``seen`` and ``looked`` are told how far each part has come.

    ``CorpusError`` where it cannot be read, or where a document cannot and errors are to stop.
    """
    record = Record(plan.sample)
    asked = plan.layout, plan.pipeline, plan.sample
    for chunk, part in worked(_measured, asked, chunks_of(plan.layout, plan.inputs), plan.workers):
        if part.rejected and plan.stop:
            place, reason, said = next(iter(part.rejects))
            cure = f"{reason}: {said}; or count it and go on with --errors drop"
            raise CorpusError(place, "", cure)
        record.merge(part)
        seen(chunk.size)
    if not record.outlets:
        raise OptionError("CORPUS", ", ".join(plan.inputs), "give a corpus with documents: nothing in this can be read")
    closer = Closer()
    learns = not has_profile(plan.pipeline)
    task = frozenset(record.outlets), plan.typos, learns
    for chunk, close in worked(_looked_at, task, _chunks(record), plan.workers):
        closer.merge(close)
        looked(chunk.size)
    return Gathered(plan, record, closer, _learnt(plan, record, closer, looked) if learns else None)


def _learnt(plan: Plan, record: Record, closer: Closer, looked: Callable[[int], object]) -> Learnt | None:
    if closer.profile is None:
        return None
    learnt = Learnt()
    for chunk, part in worked(_learnt_of, (plan.pipeline, closer.profile), _chunks(record), plan.workers):
        learnt.merge(part)
        looked(chunk.size)
    return learnt


def _chunks(record: Record) -> Iterator[Chunk]:
    taken = list(record.sample)
    for at in range(0, len(taken), _TAKEN):
        some = taken[at : at + _TAKEN]
        yield Chunk("", at, some, size=len(some))


def _measured(task: tuple[Layout, Pipeline, int], chunk: Chunk) -> Record:
    """Return the counts of a chunk. A document that cannot be read, or that a step fails at, is counted as rejected."""
    layout, pipeline, sample = task
    record = Record(sample)
    documents = Documents(pipeline, record)
    for source in documents_of(layout, chunk):
        rejected = source if isinstance(source, Reject) else _counted(documents, source)
        if rejected is not None:
            record.rejected[rejected.reason] += 1
            record.rejects.add(hashed("reject", rejected.place), (rejected.place, rejected.reason, rejected.said))
    return record


def _counted(documents: Documents, source: Source) -> Reject | None:
    try:
        result = documents.explain(source)
    except Exception as error:  # noqa: BLE001, RUF100
        return Reject(source.place, "failed", f"{type(error).__name__}: {error}", "")
    documents.add(source, result)
    return None


def _looked_at(task: tuple[frozenset[str], bool, bool], chunk: Chunk) -> Closer:
    known, typos, profile = task
    return Closer.of(list(chunk.units), known, typos=typos, profile=profile)


def _learnt_of(task: tuple[Pipeline, BoilerplateProfile], chunk: Chunk) -> Learnt:
    return Learnt.of(list(chunk.units), *task)
