"""A run over one file of JSON Lines: each line comes out as it was, its text normalized, what was found added."""

from __future__ import annotations

from typing import Final

from arnorm.console.files import opened, shown_name
from arnorm.console.objects import shown_findings
from arnorm.console.output import note, say
from arnorm.console.task import Outcome, Task
from arnorm.core.step import Context
from arnorm.corpus.errors import CorpusError
from arnorm.corpus.jsonl import read_records
from arnorm.corpus.record import Record
from arnorm.typos.default import find_typos

__all__ = ["run_records"]

# So many bad lines of a file are named each; who has more wants to know how many, not which.
_NAMED: Final = 20


def run_records(name: str, task: Task) -> Outcome:
    """Print what was asked for of one file. Lines that cannot be read are named, and left out."""
    found, bad = False, 0
    shown = shown_name(name)
    with opened(name) as file:
        for record in read_records(shown, file, task.encoding):
            try:
                if isinstance(record, CorpusError):
                    raise record
                found = _record(record, task) or found
            except CorpusError as error:
                bad += 1
                if bad <= _NAMED:
                    note(str(error))
    if bad > _NAMED:
        note(f"{shown}: {bad - _NAMED} more lines that cannot be read")
    return Outcome(found, failed=bad > 0)


def _record(record: Record, task: Task) -> bool:
    """Print one line; return whether there was something to do or to find."""
    text = record.text(task.field)
    if record.repeats(task.field):
        note(f"{record.place}: {task.field!r} stands there more than once; the last is read, the others stay")
    new, more, found = _worked(text, record, task)
    if not task.check:
        say(record.changed(task.field, new, more) + "\n")
    return found


def _worked(text: str, record: Record, task: Task) -> tuple[str, dict[str, object], bool]:
    """Return the text that comes out, the fields that are added, and whether there was something to do or to find."""
    if task.typos:
        findings = find_typos(text)
        return text, {"typos": shown_findings(findings)}, bool(findings)
    context = Context(record.text_or_none(task.title_field), record.text_or_none(task.outlet_field))
    if not task.explain:
        new = task.pipeline(text, context=context)
        return new, {}, new != text
    result = task.explained(record.place, text, context)
    return result.text, {"edits": result.to_dict()["edits"]}, result.text != text
