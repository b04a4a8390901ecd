"""``arnorm report CORPUS… -o FILE``: what is in a corpus, as one page that opens anywhere."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from arnorm.console.arguments import add_pipeline, command_parser
from arnorm.console.errors import UsageError
from arnorm.console.inputs import add_inputs
from arnorm.console.output import note
from arnorm.corpus.workers import cores
from arnorm.counts.arguments import require_positive
from arnorm.counts.atomic import replace_file
from arnorm.report.figures.svg import require_packages
from arnorm.report.words import LANGUAGES

__all__ = ["ABOUT", "run_report"]

ABOUT: Final = "show what is in a corpus, as a page to look at"
_DESCRIPTION: Final = """\
Show what is in a corpus as one page of HTML: what each step changes, code points, residue, repeated headlines, typos,
house styles, lengths. It changes nothing. Needs an extra: pip install 'arnorm[report]'."""
_EPILOG: Final = """\
Examples:
  arnorm report news.jsonl -o report.html --title-field title --outlet-field host
  arnorm report news.csv -o report.html --preset standard --text-field body --no-typos
  arnorm report crawl.parquet -o report-ar.html --language ar --sample 2000

What cannot be read is counted, named on the page, and in no other number; --errors stop ends there instead.
Exit codes: 0 written, 2 misuse, or a corpus that cannot be read (nothing is written then)."""
# Documents looked at closely: of some 30 ms each, most of it for typos.
_SAMPLE: Final = 5000


def run_report(arguments: Sequence[str]) -> int:
    """Write the page that the arguments ask for; return the exit code. ``ArnormError`` where nothing was written."""
    args = _parser().parse_args(arguments)
    require_positive("--sample", args.sample)
    require_positive("--workers", args.workers)
    place = Path(args.output)
    # Before the hours, not behind them.
    if place.is_dir() or not place.absolute().parent.is_dir():
        raise UsageError("--output", args.output, "give the name of a file in a folder that is there")
    if any(name != "-" and place.exists() and place.samefile(name) for name in args.inputs):
        raise UsageError("--output", args.output, "it is an input: give another name")
    require_packages()
    # What counts and lays out is of this command alone; no other waits for it.
    from arnorm.console.report.making import made  # noqa: PLC0415

    html, said = made(args)
    try:
        replace_file(place, [html])
    except OSError as error:
        raise UsageError("--output", args.output, f"it cannot be written: {error.strerror}") from None
    note(f"{args.output}: {said}")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = command_parser("arnorm report", _DESCRIPTION, _EPILOG)
    add_inputs(parser, "inputs", "CORPUS")
    parser.add_argument("-o", "--output", required=True, metavar="FILE", help="the page, such as report.html")
    add_pipeline(parser)
    parser.add_argument("--language", choices=LANGUAGES, default="en", help="of the page (default: %(default)s)")
    parser.add_argument("--workers", type=int, default=cores(), metavar="N", help="processes (default: all cores)")
    parser.add_argument(
        "--sample",
        type=int,
        default=_SAMPLE,
        metavar="N",
        help="documents looked at for typos, spelling and a profile (default: %(default)s)",
    )
    parser.add_argument(
        "--typos", action=argparse.BooleanOptionalAction, default=True, help="look for typos in the sample"
    )
    parser.add_argument(
        "--errors", choices=("drop", "stop"), default="drop", help="at what cannot be read (default: %(default)s)"
    )
    return parser
