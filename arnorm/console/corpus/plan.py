"""What ``arnorm corpus`` was asked for, checked before the first hour."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from arnorm.console.errors import UsageError
from arnorm.console.pipelines import chosen_pipeline
from arnorm.corpus.chunk import Done
from arnorm.corpus.encodings import require_encoding
from arnorm.corpus.job import Job
from arnorm.corpus.kinds import parquet, table
from arnorm.corpus.packing import packing_of
from arnorm.corpus.reading import kind_of, opened
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
    for name in inputs:
        if name != "-" and not Path(name).exists():
            raise UsageError("IN", name, "there is no such file or folder; use - for standard input")
    kind = _one_kind(inputs)
    _require_place(path, kind, inputs)
    job = Job(
        chosen_pipeline(args.preset, args.pipeline, args.resource, args.profile),
        kind,
        args.text_field,
        args.title_field,
        args.outlet_field,
        args.explain,
        args.typos,
        args.errors,
        _encoding(args.encoding),
        packing_of(args.output) if kind not in {"folder", "parquet"} else None,
    )
    job, output = _with_output(job, inputs, path)
    rejects = (
        None if args.rejects is None else GrowingFile(_rejects(args.rejects, (args.output, *inputs)), _reject_lines)
    )
    return Plan(job, inputs, path, output, rejects, args.workers, args.resume)


def _one_kind(inputs: tuple[str, ...]) -> str:
    kinds = {kind_of(name) for name in inputs}
    if len(kinds) > 1:
        raise UsageError("IN", ", ".join(inputs), "give inputs of one kind: these are " + " and ".join(sorted(kinds)))
    if kinds == {"folder"} and len(inputs) > 1:
        raise UsageError("IN", ", ".join(inputs), "give one folder: two may hold files of one name")
    return kinds.pop()


def _require_place(path: Path, kind: str, inputs: tuple[str, ...]) -> None:
    """Raise ``UsageError`` unless the output can stand there, and would not be written over its own input."""
    if not path.absolute().parent.is_dir():
        raise UsageError("--output", str(path), "give a name in a folder that is there")
    if kind == "folder":
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


def _encoding(name: str) -> str:
    require_encoding(name)
    if '\n"'.encode(name) != b'\n"':
        raise UsageError("--encoding", name, "in it a line end is not one byte: recode the files, as with iconv")
    return name


def _with_output(job: Job, inputs: tuple[str, ...], path: Path) -> tuple[Job, Sink]:
    """Return the job with what its files say of themselves, and the place of its output."""
    if job.kind == "folder":
        asked = [name for name in ("title_field", "outlet_field", "explain", "typos") if getattr(job, name)]
        if asked:
            option = "--" + asked[0].replace("_", "-")
            raise UsageError(option, getattr(job, asked[0]), "a file of text has no fields: take JSON Lines")
        return job, TextFolder(path)
    if job.kind == "parquet":
        return job, ParquetFile(path, job, parquet.require_columns(job, list(inputs)))
    head = b""
    if job.kind in table.SIGNS:
        job = replace(job, header=_header(job, inputs))
        table.require_columns(job)
        head = table.packed_header(job)
    return job, GrowingFile(path, _output, head)


def _header(job: Job, inputs: tuple[str, ...]) -> str:
    headers: list[str] = []
    for name in inputs:
        with opened(name) as file:
            headers.append(table.header_of(name, file, table.SIGNS[job.kind], job.encoding))
        if headers[-1].rstrip("\r\n") != headers[0].rstrip("\r\n"):
            raise UsageError("IN", name, f"its columns are not those of {inputs[0]}: give files of one header")
    return headers[0]


def _rejects(name: str, others: Iterable[str]) -> Path:
    path = Path(name)
    if any(path.absolute() == Path(other).absolute() for other in others):
        raise UsageError("--rejects", name, "it is the output, or an input: give another name")
    if path.is_dir() or not path.absolute().parent.is_dir():
        raise UsageError("--rejects", name, "give the name of a file in a folder that is there")
    return path


def _output(done: Done) -> bytes:
    return bytes(done.output)


def _reject_lines(done: Done) -> bytes:
    return "".join(reject.line() for reject in done.rejects).encode("utf-8")
