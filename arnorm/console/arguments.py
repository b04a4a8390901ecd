"""The arguments of ``arnorm FILE…``."""

from __future__ import annotations

import argparse

import arnorm
from arnorm.presets import PRESETS

__all__ = ["add_pipeline", "command_parser", "file_parser"]

_EXAMPLES = """\
Examples:
  arnorm page.txt                                       the article as its writer wrote it
  arnorm --explain page.txt                             every change with its reason
  arnorm --typos --check articles/a.txt                 likely typos; exit code 1 if there are any
  arnorm --typos --model press.model articles/a.txt     the same by the counts of one's own press (arnorm fit typos)
  arnorm --preset search --jsonl --field body a.jsonl   keys of one field of JSON Lines
  arnorm --encoding cp1256 old.txt                      a page that is not UTF-8

"""
_EPILOG = """\
A file that is named like a command is ./NAME.
Exit codes: 0 fine, 1 something found with --check, 2 misuse or a file that cannot be read (the others are done)."""


def command_parser(name: str, description: str, epilog: str) -> argparse.ArgumentParser:
    """Return the parser of a command, whose texts are shown as they are written."""
    return argparse.ArgumentParser(
        prog=name, description=description, epilog=epilog, formatter_class=argparse.RawDescriptionHelpFormatter
    )


def file_parser(commands: dict[str, str]) -> argparse.ArgumentParser:
    """Return the parser of a run over files; ``commands`` are the other commands with a line on each."""
    listed = "".join(f"\n  arnorm {name:<8} {about}" for name, about in commands.items())
    parser = argparse.ArgumentParser(
        prog="arnorm",
        description="Normalize Arabic news text: the article as its writer wrote it.",
        epilog=_EXAMPLES + (f"Other commands (each has --help):{listed}\n" if commands else "") + _EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("files", nargs="+", metavar="FILE", help="text files; - is standard input")
    _add_task(parser)
    add_pipeline(parser)
    _add_shape(parser)
    parser.add_argument("--version", action="version", version=f"arnorm {arnorm.__version__}")
    return parser


def _add_task(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--explain", action="store_true", help="print every change with its reason, not the text")
    parser.add_argument("--typos", action="store_true", help="print likely typos of the text as it is; change nothing")
    parser.add_argument(
        "--mode", choices=("strict", "balanced"), help="of --typos: how sure it must be (default: strict)"
    )
    parser.add_argument("--model", metavar="FILE", help="of --typos: a saved TypoModel, the counts of one's own press")
    parser.add_argument("--check", action="store_true", help="print no text; exit 1 if there is something to do")


def add_pipeline(parser: argparse.ArgumentParser) -> None:
    """Add the arguments that say which pipeline is run."""
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--preset", default="news", choices=tuple(PRESETS), help="what to do (default: %(default)s)")
    which.add_argument("--pipeline", metavar="FILE", help="a saved pipeline instead: its to_dict() as JSON")
    parser.add_argument(
        "--resource",
        metavar="FILE",
        action="append",
        default=[],
        help="a saved profile or model, or a folder of rules, that the saved pipeline names by digest; may be repeated",
    )
    parser.add_argument("--profile", metavar="FILE", help="a saved BoilerplateProfile for the step that asks one")


def _add_shape(parser: argparse.ArgumentParser) -> None:
    shape = parser.add_mutually_exclusive_group()
    shape.add_argument("--json", action="store_true", help="print one JSON object a file")
    shape.add_argument(
        "--format",
        choices=("text", "json", "sarif", "github"),
        help="of --typos: lines, an object a file (as --json), one SARIF log for all, or annotations of GitHub Actions",
    )
    shape.add_argument("--jsonl", action="store_true", help="files are JSON Lines; print them with --field normalized")
    parser.add_argument(
        "--field",
        "--text-field",
        default="text",
        help="the field of --jsonl that holds the text (default: %(default)s)",
    )
    parser.add_argument("--title-field", metavar="FIELD", help="the field of --jsonl that holds the headline")
    parser.add_argument("--outlet-field", metavar="FIELD", help="the field of --jsonl that holds the paper or site")
    parser.add_argument("--encoding", default="utf-8", help="of the files; cp1256 for old pages (default: %(default)s)")
