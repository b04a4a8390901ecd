"""``arnorm fit boilerplate|typos CORPUS… -o FILE``: a profile or a model from JSON Lines."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from arnorm.console.errors import UsageError
from arnorm.console.files import opened, shown_name
from arnorm.console.output import note
from arnorm.core.step import Context
from arnorm.corpus.encodings import require_encoding
from arnorm.corpus.errors import CorpusError
from arnorm.corpus.jsonl import read_records
from arnorm.counts.arguments import require_positive
from arnorm.document.profile.profile import BoilerplateProfile
from arnorm.errors import OptionError
from arnorm.typos.model.model import TypoModel

__all__ = ["ABOUT", "run_fit"]

ABOUT: Final = "learn what outlets print around articles, or how one's own press spells"
_DESCRIPTION: Final = "Learn what outlets print around articles, or how one's own press spells, from a corpus."
_EPILOG: Final = """\
Examples:
  arnorm fit boilerplate news.jsonl -o outlets.profile --title-field title --outlet-field host
  arnorm fit typos archive.jsonl -o press.model --checkpoint press.counts --prune 2

Exit codes: 0 saved, 2 misuse, or an article that cannot be read (nothing is saved then, but with
--errors drop)."""


def run_fit(arguments: Sequence[str]) -> int:
    """Fit what was asked for and save it; return the exit code. ``ArnormError`` where nothing was saved."""
    args = _parser().parse_args(arguments)
    require_encoding(args.encoding)
    if args.prune is not None:
        require_positive("--prune", args.prune)
    # Before the hours, not behind them.
    if not Path(args.output).parent.is_dir() or Path(args.output).is_dir():
        raise UsageError("--output", args.output, "give the name of a file in a folder that is there")
    articles = _Articles(args)
    fitted: BoilerplateProfile | TypoModel
    if args.what == "boilerplate":
        fitted = BoilerplateProfile.fit(articles, args.checkpoint, every=args.every)
    else:
        fitted = TypoModel.fit((text for text, _ in articles), args.checkpoint, every=args.every)
    _save(fitted if args.prune is None else fitted.prune(args.prune), args.output)
    note(f"{shown_name(args.output)}: {articles.read} articles, {articles.dropped} dropped")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="arnorm fit",
        description=_DESCRIPTION,
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("what", choices=("boilerplate", "typos"), help="a BoilerplateProfile or a TypoModel")
    parser.add_argument("corpus", nargs="+", metavar="CORPUS", help="JSON Lines files; - is standard input")
    parser.add_argument("-o", "--output", required=True, metavar="FILE", help="where it is saved")
    for name, default in (("text", "text"), ("title", None), ("outlet", None)):
        parser.add_argument(
            f"--{name}-field", default=default, metavar="FIELD", help=f"the field that holds the {name}"
        )
    parser.add_argument("--encoding", default="utf-8", help="of the files (default: %(default)s)")
    parser.add_argument("--checkpoint", metavar="FILE", help="save the counts there on the way, and take them up again")
    parser.add_argument("--every", type=int, default=10_000, help="articles between two saves (default: %(default)s)")
    parser.add_argument("--prune", type=int, metavar="N", help="save only what was counted N times: small, but final")
    parser.add_argument("--errors", choices=("stop", "drop"), default="stop", help="at what cannot be read")
    return parser


def _save(fitted: BoilerplateProfile | TypoModel, path: str) -> None:
    try:
        fitted.save(path)
    except OSError as error:
        raise UsageError("--output", path, f"it cannot be written: {error.strerror}") from None


class _Articles:
    """The articles of all files with their contexts, read as they are asked for and counted."""

    def __init__(self, args: argparse.Namespace) -> None:
        self._args = args
        self.read = 0
        self.dropped = 0

    def __iter__(self) -> Iterator[tuple[str, Context]]:
        args = self._args
        for name in args.corpus:
            with opened(name) as file:
                for record in read_records(shown_name(name), file, args.encoding):
                    try:
                        if isinstance(record, CorpusError):
                            raise record
                        titled = record.text_or_none(args.title_field), record.text_or_none(args.outlet_field)
                        article = record.text(args.text_field), Context(*titled)
                    except CorpusError as error:
                        self._drop(error)
                        continue
                    self.read += 1
                    yield article

    def _drop(self, error: CorpusError) -> None:
        if self._args.errors == "stop":
            raise OptionError(error.argument, error.given, f"{error.cure}; or pass it by with --errors drop") from None
        self.dropped += 1
        note(str(error))
