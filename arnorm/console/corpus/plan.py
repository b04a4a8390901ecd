"""What ``arnorm corpus`` was asked for, checked before the first hour."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from pathlib import Path

from arnorm.console.errors import UsageError
from arnorm.console.inputs import layout_of
from arnorm.console.pipelines import chosen_pipeline
from arnorm.corpus.chunk import Done
from arnorm.corpus.files.packing import packing_of
from arnorm.corpus.job import Job
from arnorm.corpus.kinds import parquet, table
from arnorm.corpus.reading import kind_of
from arnorm.corpus.run import Plan
from arnorm.corpus.sinks.folder import TextFolder
from arnorm.corpus.sinks.growing import GrowingFile
from arnorm.corpus.sinks.parquet import ParquetFile
from arnorm.corpus.sinks.sink import Sink, beside
from arnorm.counts.arguments import require_positive

__all__ = ["plan_of"]


def plan_of(args: argparse.Namespace) -> Plan:
    """Return the plan that parsed arguments describe; ``ArnormError`` where it cannot be done."""
    require_positive("--workers", args.workers)
    inputs, path = tuple(args.inputs), Path(args.output)
    layout = layout_of(args, inputs)
    _require_place(path, layout.kind, inputs)
    job = Job(
        **vars(layout),
        pipeline=chosen_pipeline(args.preset, args.pipeline, args.resource, args.profile),
        explain=args.explain,
        typos=args.typos,
        errors=args.errors,
        packing=packing_of(args.output) if layout.kind not in {"folder", "parquet"} else None,
    )
    rejects = (
        None if args.rejects is None else GrowingFile(_rejects(args.rejects, (args.output, *inputs)), _reject_lines)
    )
    return Plan(job, inputs, path, _output(job, inputs, path), rejects, args.workers, args.resume)


def _require_place(path: Path, kind: str, inputs: tuple[str, ...]) -> None:
    """Raise ``UsageError`` unless the output can stand there, and would not be written over its own input."""
    if str(path) == "-":
        raise UsageError("--output", "-", "give a file, which can be taken up again; arnorm --jsonl FILE prints")
    if not path.absolute().parent.is_dir():
        raise UsageError("--output", str(path), "give a name in a folder that is there")
    if kind == "folder":
        if len(inputs) > 1:
            raise UsageError("IN", ", ".join(inputs), "give one folder: two may hold files of one name")
        ended = beside(path, ".resume").exists()  # a run that may be taken up: its files are there
        if path.exists() and (not path.is_dir() or (not ended and any(path.iterdir()))):
            raise UsageError("--output", str(path), "give a folder that is empty, or not there yet")
        if path.resolve().is_relative_to(Path(inputs[0]).resolve()):
            raise UsageError("--output", str(path), "it lies in the folder that is read: give one outside")
        return
    if path.is_dir() or kind_of(str(path)) != kind:
        raise UsageError("--output", str(path), f"the input is {kind}: give the name of such a file")
    for name in inputs:
        if name != "-" and path.exists() and path.samefile(name):
            raise UsageError("--output", str(path), "it is an input: give another name")


def _output(job: Job, inputs: tuple[str, ...], path: Path) -> Sink:
    """Return the place of the output."""
    if job.kind == "folder":
        if job.adds:
            option = "--typos" if job.typos else "--explain"
            raise UsageError(option, option, "a file of text has no fields: take JSON Lines")
        return TextFolder(path)
    if job.kind == "parquet":
        return ParquetFile(path, job, parquet.require_columns(job, list(inputs)))
    return GrowingFile(path, _bytes, table.packed_header(job) if job.kind in table.SIGNS else b"")


def _rejects(name: str, others: Iterable[str]) -> Path:
    path = Path(name)
    if any(path.absolute() == Path(other).absolute() for other in others):
        raise UsageError("--rejects", name, "it is the output, or an input: give another name")
    if path.is_dir() or not path.absolute().parent.is_dir():
        raise UsageError("--rejects", name, "give the name of a file in a folder that is there")
    return path


def _bytes(done: Done) -> bytes:
    return bytes(done.output)


def _reject_lines(done: Done) -> bytes:
    return "".join(reject.line() for reject in done.rejects).encode("utf-8")
