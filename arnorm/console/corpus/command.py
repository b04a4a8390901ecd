"""``arnorm corpus IN… -o OUT``: a corpus of any size through a pipeline, on all cores."""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from typing import Any, Final

import arnorm
from arnorm.console.arguments import add_pipeline, command_parser
from arnorm.console.corpus.plan import plan_of
from arnorm.console.errors import UsageError
from arnorm.console.inputs import add_inputs
from arnorm.console.output import note
from arnorm.corpus.chunk import Chunk
from arnorm.corpus.reading import size_of
from arnorm.corpus.run import Plan, Run
from arnorm.corpus.sinks.sink import beside
from arnorm.corpus.summary import Summary
from arnorm.corpus.workers import cores
from arnorm.counts.atomic import replace_file
from arnorm.counts.progress import bar

__all__ = ["ABOUT", "run_corpus"]

ABOUT: Final = "normalize a corpus of any size, on all cores"
_DESCRIPTION: Final = "Normalize a corpus: JSON Lines, CSV, TSV (.gz or .zst too), Parquet, a folder of *.txt."
_EPILOG: Final = """\
Examples:
  arnorm corpus news.jsonl -o clean.jsonl --title-field title --outlet-field host
  arnorm corpus news.csv.gz -o keys.csv.gz --preset search --text-field body --workers 4
  arnorm corpus crawl.parquet -o clean.parquet --errors drop --rejects rejects.jsonl
  arnorm corpus news.jsonl -o clean.jsonl --resume

OUT is of the same kind as IN, in UTF-8; OUT.arnorm.json says what was done and counted, with the fingerprint.
Exit codes: 0 done; 2 misuse, or an article that cannot be read and --errors stop; 130 interrupted. Both go on with
--resume."""


def run_corpus(arguments: Sequence[str]) -> int:
    """Run over the corpus that the arguments name; return the exit code. ``ArnormError`` where it ends before."""
    args = _parser().parse_args(arguments)
    plan = plan_of(args)
    try:
        _finished(plan, args)
    except OSError as error:
        named = error.filename or args.output
        raise UsageError("--output", str(named), f"it cannot be used: {error.strerror}; go on with --resume") from None
    return 0


def _finished(plan: Plan, args: argparse.Namespace) -> None:
    """Do the run, and write what is beside the output."""
    unit = "row" if plan.job.kind == "parquet" else "B"
    with bar(args.output, unit, size_of(plan.job, plan.inputs)) as moved:

        def seen(chunk: Chunk) -> None:
            moved(chunk.size)

        run = Run(plan, seen)
        summary = run.go()
    told = json.dumps(_told(plan, summary), ensure_ascii=False, indent=1) + "\n"
    replace_file(beside(plan.path, ".arnorm.json"), [told.encode("utf-8", "backslashreplace")])
    run.done()
    for line in summary.lines():
        note(line)


def _told(plan: Plan, summary: Summary) -> dict[str, Any]:
    pipeline = plan.job.pipeline
    return {
        "arnorm": arnorm.__version__,
        "fingerprint": pipeline.fingerprint(),
        "pipeline": pipeline.to_dict(),
        "inputs": list(plan.inputs),
        "typos": plan.job.typos,
        "summary": summary.to_dict(),
    }


def _parser() -> argparse.ArgumentParser:
    parser = command_parser("arnorm corpus", _DESCRIPTION, _EPILOG)
    add_inputs(parser, "inputs", "IN")
    parser.add_argument("-o", "--output", required=True, metavar="OUT", help="the file or folder to be written")
    add_pipeline(parser)
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--explain", action="store_true", help="add each change with its reason, as a field edits")
    what.add_argument("--typos", action="store_true", help="add likely typos as a field typos; change nothing")
    parser.add_argument("--workers", type=int, default=cores(), metavar="N", help="processes (default: all cores)")
    parser.add_argument(
        "--errors",
        choices=("stop", "keep", "drop"),
        default="stop",
        help="at what cannot be read: stop, keep it as it is, or drop it; counted always (default: %(default)s)",
    )
    parser.add_argument("--rejects", metavar="FILE", help="write what was kept or dropped there, with the reasons")
    parser.add_argument("--resume", action="store_true", help="go on where a run to OUT was ended, if one was")
    return parser
