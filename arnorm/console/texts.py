"""A run over one file of text: as text, as lines of edits or findings, or as one JSON object."""

from __future__ import annotations

from arnorm.console.files import read_text
from arnorm.console.findings.github import github_lines
from arnorm.console.lines import edit_lines, finding_lines, summary_line
from arnorm.console.output import is_terminal, note, say
from arnorm.console.task import Outcome, Task
from arnorm.corpus.files.opening import shown_name
from arnorm.corpus.record import json_text

__all__ = ["run_text"]


def run_text(name: str, task: Task) -> Outcome:
    """Print what was asked for of one file."""
    text, shown = read_text(name, task.encoding), shown_name(name)
    if task.typos:
        return _typos(shown, text, task)
    return _object(shown, text, task) if task.json else _text(shown, text, task)


def _typos(name: str, text: str, task: Task) -> Outcome:
    findings = task.detector.find(text)
    if task.format == "sarif":
        task.log.add(name, text, findings)
    elif task.format == "github":
        for line in github_lines(name, text, findings):
            say(line)
    elif task.json:
        if not task.check:
            say(json_text({"file": name, "typos": [finding.to_dict() for finding in findings]}) + "\n")
    else:
        for line in finding_lines(name, text, findings):
            say(line)
        if not findings:
            note(f"{name}: no typos found")
    return Outcome(bool(findings))


def _object(name: str, text: str, task: Task) -> Outcome:
    result = task.explained(name, text)
    changed = result.text != text
    if not task.check:
        told = result.to_dict()
        names = ("text", "meta", "edits", "notes") if task.explain else ("text", "meta")
        shown = {"file": name, "preset": task.name, "changed": changed, **{key: told[key] for key in names}}
        say(json_text(shown) + "\n")
    return Outcome(changed)


def _text(name: str, text: str, task: Task) -> Outcome:
    result = task.explained(name, text)
    changed = result.text != text
    if task.explain:
        for line in edit_lines(name, result):
            say(line)
        note(f"{name}: {summary_line(result)}")
    elif task.check:
        note(f"{name}: {'would change: ' if changed else ''}{summary_line(result)}")
    else:
        several = task.several or is_terminal()
        say(result.text + ("\n" if several and not result.text.endswith("\n") else ""))
    return Outcome(changed)
