"""A run from its arguments to its exit code.

What was asked for goes to standard output, notes to standard error. Exit codes: 0 fine; 1 with ``--check`` when the
preset would change a text, or with ``--typos --check`` when there are findings; 2 misuse, or a file or line that cannot
be read (the others are done all the same); 130 where the run was interrupted, behind the last whole line.
"""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable, Sequence
from typing import Final

from arnorm.console import fit
from arnorm.console.arguments import file_parser
from arnorm.console.corpus import command as corpus
from arnorm.console.errors import OutputError
from arnorm.console.output import finish, note, say, silence
from arnorm.console.records import run_records
from arnorm.console.report import command as report
from arnorm.console.task import Outcome, Task
from arnorm.console.texts import run_text
from arnorm.errors import ArnormError

__all__ = ["COMMANDS", "FINE", "FOUND", "INTERRUPTED", "MISUSE", "run"]

FINE, FOUND, MISUSE, INTERRUPTED = 0, 1, 2, 130
# What stands as first argument for a run of its own: a line on it, and what runs it.
COMMANDS: Final[dict[str, tuple[str, Callable[[Sequence[str]], int]]]] = {
    "corpus": (corpus.ABOUT, corpus.run_corpus),
    "fit": (fit.ABOUT, fit.run_fit),
    "report": (report.ABOUT, report.run_report),
}


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code; ``SystemExit`` with 2 for arguments that cannot be parsed."""
    given = sys.argv[1:] if arguments is None else arguments
    if sys.stdout is None:
        note("standard output is closed; send it to a file or a pipe")
        return MISUSE
    command = COMMANDS[given[0]][1] if given and given[0] in COMMANDS else _run_files
    begin = given[1:] if command is not _run_files else given
    try:
        code = command(begin)
        finish()
    except BrokenPipeError:
        silence()
        return FINE
    except OutputError as error:
        silence()
        note(f"standard output: {error}")
        return MISUSE
    except ArnormError as error:
        note(str(error))
        return MISUSE
    except KeyboardInterrupt:
        with contextlib.suppress(Exception):
            finish()
        note("interrupted")
        return INTERRUPTED
    return code


def _run_files(arguments: Sequence[str]) -> int:
    args = file_parser({name: about for name, (about, _) in COMMANDS.items()}).parse_args(arguments)
    task = Task.of(args)
    outcomes = [_file(name, task) for name in args.files]
    failed = any(outcome.failed for outcome in outcomes)
    if task.format == "sarif":
        say(task.log.text(failed=failed))
    if failed:
        return MISUSE
    return FOUND if task.check and any(outcome.found for outcome in outcomes) else FINE


def _file(name: str, task: Task) -> Outcome:
    """Do one file; one that cannot be used is named, and the next is done."""
    try:
        return run_records(name, task) if task.jsonl else run_text(name, task)
    except ArnormError as error:
        note(str(error))
        return Outcome(found=False, failed=True)
