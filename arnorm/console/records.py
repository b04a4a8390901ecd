"""A run over one file of JSON Lines: each line comes out as it was, its text normalized, what was found added."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from typing import Final

from arnorm.console.output import note, say
from arnorm.console.task import Outcome, Task
from arnorm.core.step import Context
from arnorm.corpus.chunk import Reject
from arnorm.corpus.files.lines import lines_of
from arnorm.corpus.files.opening import shown_name
from arnorm.corpus.kinds import jsonl
from arnorm.corpus.layout import Layout, Source
from arnorm.corpus.reading import opened
from arnorm.corpus.record import Record

__all__ = ["run_records"]

# So many bad lines of a file are named each; who has more wants to know how many, not which.
_NAMED: Final = 20


def run_records(name: str, task: Task) -> Outcome:
    """Print what was asked for of one file. Lines that cannot be read are named, and left out."""
    found, bad = False, 0
    for record in _records(name, task.layout):
        if isinstance(record, Reject):
            bad += 1
            if bad <= _NAMED:
                note(f"{record.place}: {record.reason}: {record.said}")
        else:
            found = _record(*record, task) or found
    if bad > _NAMED:
        note(f"{shown_name(name)}: {bad - _NAMED} more lines that cannot be read")
    return Outcome(found, failed=bad > 0)


def _records(name: str, layout: Layout) -> Iterator[tuple[Record, Source] | Reject]:
    """Yield the object of each line with its text, or why there is none; one line is read at a time."""
    with opened(name) as file:
        lines = lines_of(file, layout.encoding)
        for number in count(1):
            place = f"{shown_name(name)}:{number}"
            try:
                line = next(lines, None)
            except Exception as error:  # noqa: BLE001, RUF100 - codecs have errors of their own, without a common root
                yield Reject(place, "unreadable", f"the rest cannot be read: {error}", "")
                return
            if line is None:
                return
            if not jsonl.is_blank(line):
                yield _read(layout, place, line)


def _read(layout: Layout, place: str, line: bytes) -> tuple[Record, Source] | Reject:
    record = jsonl.parsed(layout, place, line)
    if isinstance(record, Reject):
        return record
    source = jsonl.source(layout, record)
    return source if isinstance(source, Reject) else (record, source)


def _record(record: Record, source: Source, task: Task) -> bool:
    """Print one line; return whether there was something to do or to find."""
    field = task.layout.text_field
    if record.repeats(field):
        note(f"{record.place}: {field!r} stands there more than once; the last is read, the others stay")
    new, more, found = _worked(source, record.place, task)
    if not task.check:
        say(record.changed(field, new, more) + "\n")
    return found


def _worked(source: Source, place: str, task: Task) -> tuple[str, dict[str, object], bool]:
    """Return the text that comes out, the fields that are added, and whether there was something to do or to find."""
    text = source.text
    if task.typos:
        findings = task.detector.find(text)
        return text, {"typos": [finding.to_dict() for finding in findings]}, bool(findings)
    context = Context(source.title, source.outlet)
    if not task.explain:
        new = task.pipeline(text, context=context)
        return new, {}, new != text
    result = task.explained(place, text, context)
    return result.text, {"edits": result.to_dict()["edits"]}, result.text != text
