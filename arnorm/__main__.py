"""The command line: ``python -m arnorm FILE``.

What was asked for goes to standard output, notes to standard error. Exit codes: 0 fine; 1 with ``--check`` when the
preset would change a text, or with ``--typos --check`` when there are findings; 2 misuse.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import sys
from collections.abc import Sequence

import arnorm
from arnorm import console
from arnorm.core.pipeline import Pipeline
from arnorm.core.result import Result
from arnorm.errors import ArnormError
from arnorm.presets import PRESETS, preset
from arnorm.typos.default import find_typos

__all__ = ["main"]

_FINE, _FOUND, _MISUSE = 0, 1, 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m arnorm",
        description="Normalize Arabic news text: the article as its writer wrote it.",
        epilog="Exit codes: 0 fine, 1 something found with --check, 2 misuse.",
    )
    parser.add_argument("files", nargs="+", metavar="FILE", help="text files; - is standard input")
    parser.add_argument("--preset", default="news", choices=tuple(PRESETS), help="what to do (default: %(default)s)")
    parser.add_argument("--explain", action="store_true", help="print every change with its reason, not the text")
    parser.add_argument("--typos", action="store_true", help="print likely typos of the text as it is; change nothing")
    parser.add_argument("--check", action="store_true", help="print no text; exit 1 if there is something to do")
    shape = parser.add_mutually_exclusive_group()
    shape.add_argument("--json", action="store_true", help="print one JSON object a file")
    shape.add_argument("--jsonl", action="store_true", help="files are JSON Lines; print them with --field normalized")
    parser.add_argument(
        "--field", default="text", help="the field of --jsonl that holds the text (default: %(default)s)"
    )
    parser.add_argument("--encoding", default="utf-8", help="of the files; cp1256 for old pages (default: %(default)s)")
    parser.add_argument("--version", action="version", version=f"arnorm {arnorm.__version__}")
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code."""
    args = _parser().parse_args(arguments)
    if sys.stdout is None:
        _note("standard output is closed; send it to a file or a pipe")
        return _MISUSE
    try:
        found = [_file(name, args) for name in args.files]
        sys.stdout.flush()
    except ArnormError as error:
        _note(str(error))
        return _MISUSE
    except BrokenPipeError:
        _silence()
        return _FINE
    except OSError as error:
        _silence()
        _note(f"standard output: {error.strerror}")
        return _MISUSE
    return _FOUND if args.check and any(found) else _FINE


def _silence() -> None:
    """Let what is still buffered go nowhere: flushed at exit it would fail again."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _file(name: str, args: argparse.Namespace) -> bool:
    """Print what was asked for of one file; return whether anything was found in it."""
    if args.jsonl:
        found = 0
        for number, record in console.records(name, args.encoding, args.field):
            found += _record(f"{name}:{number}", record, args)
        return found > 0
    text = console.read(name, args.encoding)
    if args.json:
        shown, found = _object(name, text, args)
        if not args.check:
            _print(console.as_json({"file": name, **shown}) + "\n")
        return found
    return _findings(name, text) if args.typos else _text(name, text, args)


def _text(name: str, text: str, args: argparse.Namespace) -> bool:
    result = _explained(preset(args.preset), name, text)
    changed = result.text != text
    if args.explain:
        for edit in result.edits:
            _print(console.edit_line(name, edit, result) + "\n")
        _note(f"{name}: {console.summary_line([result])}")
    elif args.check:
        _note(f"{name}: {'would change: ' if changed else ''}{console.summary_line([result])}")
    else:
        several = len(args.files) > 1 or sys.stdout.isatty()
        _print(result.text + ("\n" if several and not result.text.endswith("\n") else ""))
    return changed


def _findings(name: str, text: str) -> bool:
    findings = find_typos(text)
    for finding in findings:
        _print(console.finding_line(name, text, finding) + "\n")
    if not findings:
        _note(f"{name}: no typos found")
    return bool(findings)


def _record(name: str, record: dict[str, object], args: argparse.Namespace) -> bool:
    text = str(record[args.field])
    shown, found = _object(name, text, args)
    if not args.check:
        new = {**record, args.field: shown.pop("text", text)}
        extra = {key: shown[key] for key in ("edits", "typos") if key in shown}
        _print(console.as_json({**new, **extra}) + "\n")
    return found


def _object(name: str, text: str, args: argparse.Namespace) -> tuple[dict[str, object], bool]:
    if args.typos:
        findings = find_typos(text)
        return {"typos": [console.finding_object(finding) for finding in findings]}, bool(findings)
    if not args.explain:
        new = preset(args.preset)(text)
        return {"preset": args.preset, "changed": new != text, "text": new}, new != text
    result = _explained(preset(args.preset), name, text)
    edits = [console.edit_object(edit, text) for edit in result.edits]
    changed = result.text != text
    return {
        "preset": args.preset,
        "changed": changed,
        "text": result.text,
        "edits": edits,
        "notes": list(result.notes),
    }, changed


def _explained(pipeline: Pipeline, name: str, text: str) -> Result:
    result = pipeline.explain(text)
    for note in result.notes:
        _note(f"{name}: {note}")
    return result


def _print(text: str) -> None:
    sys.stdout.buffer.write(text.encode("utf-8", "surrogatepass"))


def _note(text: str) -> None:
    if sys.stdout is not None:
        with contextlib.suppress(OSError):
            sys.stdout.flush()
    if sys.stderr is None:
        return
    sys.stderr.buffer.write(f"arnorm: {text}\n".encode("utf-8", "backslashreplace"))
    sys.stderr.flush()


if __name__ == "__main__":
    sys.exit(main())
