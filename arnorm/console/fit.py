"""``arnorm fit boilerplate|typos CORPUS… -o FILE``: a profile or a model from a corpus of any kind."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from arnorm.console.arguments import command_parser
from arnorm.console.errors import UsageError
from arnorm.console.inputs import add_inputs, layout_of
from arnorm.console.output import note
from arnorm.core.step import Context
from arnorm.corpus.chunk import Reject
from arnorm.corpus.errors import CorpusError
from arnorm.corpus.files.opening import shown_name
from arnorm.corpus.layout import Layout
from arnorm.corpus.reading import documents
from arnorm.counts.arguments import require_positive
from arnorm.document.profile.profile import BoilerplateProfile
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
# So many articles that cannot be read are named each.
_NAMED: Final = 20


def run_fit(arguments: Sequence[str]) -> int:
    """Fit what was asked for and save it; return the exit code. ``ArnormError`` where nothing was saved."""
    args = _parser().parse_args(arguments)
    if args.prune is not None:
        require_positive("--prune", args.prune)
    # Before the hours, not behind them.
    if not Path(args.output).absolute().parent.is_dir() or Path(args.output).is_dir():
        raise UsageError("--output", args.output, "give the name of a file in a folder that is there")
    articles = _Articles(layout_of(args, args.corpus), args.corpus, stops=args.errors == "stop")
    fitted: BoilerplateProfile | TypoModel
    if args.what == "boilerplate":
        fitted = BoilerplateProfile.fit(articles, args.checkpoint, every=args.every)
    else:
        fitted = TypoModel.fit((text for text, _ in articles), args.checkpoint, every=args.every)
    _save(fitted if args.prune is None else fitted.prune(args.prune), args.output)
    note(f"{shown_name(args.output)}: {articles.read} articles, {articles.said_of_dropped()}")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = command_parser("arnorm fit", _DESCRIPTION, _EPILOG)
    parser.add_argument("what", choices=("boilerplate", "typos"), help="a BoilerplateProfile or a TypoModel")
    add_inputs(parser, "corpus", "CORPUS")
    parser.add_argument("-o", "--output", required=True, metavar="FILE", help="where it is saved")
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

    def __init__(self, layout: Layout, names: Sequence[str], *, stops: bool) -> None:
        self._layout, self._names, self._stops = layout, names, stops
        self.read = 0
        self._dropped: Counter[str] = Counter()

    def __iter__(self) -> Iterator[tuple[str, Context]]:
        for found in documents(self._layout, self._names):
            if isinstance(found, Reject):
                self._drop(found)
            else:
                self.read += 1
                yield found.text, Context(found.title, found.outlet)

    def said_of_dropped(self) -> str:
        """Return how many were dropped, with the reasons."""
        total = sum(self._dropped.values())
        said = ", ".join(f"{reason} {count}" for reason, count in self._dropped.most_common())
        return f"{total} dropped" + (f" ({said})" if said else "")

    def _drop(self, reject: Reject) -> None:
        if self._stops:
            cure = f"{reject.reason}: {reject.said}; or pass it by with --errors drop"
            raise CorpusError(reject.place, reject.given[:60], cure)
        self._dropped[reject.reason] += 1
        if sum(self._dropped.values()) <= _NAMED:
            note(f"{reject.place}: {reject.reason}: {reject.said}")
