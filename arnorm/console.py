"""Files in, lines out: what the command line reads and how it shows changes and findings."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, BinaryIO

from arnorm.core.result import Result
from arnorm.edits import Edit
from arnorm.errors import ArnormError
from arnorm.typos.finding import Finding

__all__ = [
    "UsageError",
    "as_json",
    "edit_line",
    "edit_object",
    "finding_line",
    "finding_object",
    "read",
    "records",
    "summary_line",
]

_SHOWN = 60
_ENCODINGS = "give an encoding that Python knows, such as utf-8 or cp1256"
_OLD = "old Arabic pages are often Windows-1256: try --encoding cp1256"
_ISOLATE = "\u2068", "\u2069"  # first strong isolate, pop directional isolate: keeps cells in order on a bidi terminal


class UsageError(ArnormError):
    """An input that the command line cannot use; it exits with 2."""


def read(name: str, encoding: str) -> str:
    """Return the text of a file, or of standard input for ``-``, with the line ends it has."""
    _check(encoding)
    data = _bytes(name)
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UsageError("FILE", name, _not_decoded(error, error.start)) from None


def records(name: str, encoding: str, field: str) -> Iterator[tuple[int, dict[str, Any]]]:
    """Yield the objects of a JSON Lines file with their line numbers, one at a time; each holds text in ``field``."""
    _check(encoding)
    with _opened(name) as file:
        for number, line in enumerate(_lines(name, file, encoding), 1):
            if line.strip(" \t\r\n\ufeff"):
                yield number, _record(f"{name}:{number}", line.lstrip("\ufeff"), field)


def _check(encoding: str) -> None:
    try:
        b"a".decode(encoding, "replace")
    except LookupError:  # also what is no text encoding, such as hex
        raise UsageError("--encoding", encoding, _ENCODINGS) from None


def _not_decoded(error: UnicodeDecodeError, at: int) -> str:
    cure = f"it is not {error.encoding} at byte {at} (0x{error.object[error.start]:02X})"
    return f"{cure}; {_OLD}" if error.encoding.lower().replace("_", "-") in {"utf-8", "utf8"} else cure


def _lines(name: str, file: BinaryIO, encoding: str) -> Iterator[str]:
    """Yield decoded lines; one at a time where a line feed is a byte, so that all before a bad one are good."""
    if "\n".encode(encoding) != b"\n":
        yield from io.TextIOWrapper(file, encoding, newline="\n")
        return
    at = 0
    for line in file:
        try:
            yield line.decode(encoding)
        except UnicodeDecodeError as error:
            raise UsageError("FILE", name, _not_decoded(error, at + error.start)) from None
        at += len(line)


def _opened(name: str) -> BinaryIO:
    if name == "-":
        return _standard_input()
    path = _file(name)
    try:
        return path.open("rb")
    except OSError as error:
        raise UsageError("FILE", name, f"it cannot be read: {error.strerror}") from None


def _bytes(name: str) -> bytes:
    with _opened(name) as file:
        return file.read()


def _file(name: str) -> Path:
    path = Path(name)
    if path.is_dir():
        raise UsageError("FILE", name, f"it is a folder; give its files, such as {path / '*.txt'}")
    if not path.exists():
        raise UsageError("FILE", name, "there is no such file; use - for standard input")
    return path


def _standard_input() -> BinaryIO:
    if sys.stdin is None or sys.stdin.closed:
        raise UsageError("FILE", "-", "standard input is closed, or was read already; give - once")
    return sys.stdin.buffer


def _record(place: str, line: str, field: str) -> dict[str, Any]:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise UsageError(place, line[:_SHOWN], f"it is not JSON: {error}") from None
    if not isinstance(record, dict) or not isinstance(record.get(field), str):
        keys = ", ".join(record) if isinstance(record, dict) else "no object"
        raise UsageError(place, keys, f"give objects with text in {field!r}, or name another --field")
    return record


def as_json(value: object) -> str:
    """Return ``value`` as one line of JSON, in UTF-8 wherever it can be."""
    text = json.dumps(value, ensure_ascii=False)
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:  # a lone surrogate
        return json.dumps(value, ensure_ascii=True)
    return text


def edit_object(edit: Edit, source: str) -> dict[str, object]:
    """Return an edit as a JSON object, with the text that it replaced."""
    old = source[edit.start : edit.end]
    return {"start": edit.start, "end": edit.end, "old": old, "text": edit.text, "by": list(edit.by)}


def finding_object(finding: Finding) -> dict[str, object]:
    """Return a finding as a JSON object."""
    return {
        "start": finding.start,
        "end": finding.end,
        "word": finding.word,
        "kind": finding.kind,
        "suggestions": list(finding.suggestions),
        "confidence": round(finding.confidence, 3),
        "evidence": list(finding.evidence),
    }


def edit_line(name: str, edit: Edit, result: Result) -> str:
    """Return one edit as a line: place, reason, old and new."""
    old = _cell(result.source[edit.start : edit.end])
    change = f"{old} -> {_cell(edit.text)}" if edit.text else f"{old} deleted"
    return f"{_place(name, result.source, edit.start)}: {', '.join(edit.by)}: {change}"


def finding_line(name: str, text: str, finding: Finding) -> str:
    """Return one finding as a line: place, word, suggestion, kind, confidence, evidence."""
    best = " | ".join(_cell(word) for word in finding.suggestions[:3])
    why = "; ".join(finding.evidence)
    place = _place(name, text, finding.start)
    return f"{place}: {_cell(finding.word)} -> {best} ({finding.kind}, {finding.confidence:.2f}): {why}"


def _place(name: str, text: str, at: int) -> str:
    line = text.count("\n", 0, at) + 1
    return f"{name}:{line}:{at - (text.rfind(chr(10), 0, at) + 1) + 1}"


def _cell(text: str) -> str:
    shown = text if len(text) <= _SHOWN else f"{text[:_SHOWN]}… [{len(text)} characters]"
    quoted = "".join(char if _plain(char) else f"\\u{{{ord(char):04x}}}" for char in shown)
    return f"{_ISOLATE[0]}«{quoted}»{_ISOLATE[1]}" if sys.stdout.isatty() else f"«{quoted}»"


def _plain(char: str) -> bool:
    return (
        char >= " "
        and char not in "\x7f\xa0\xad\u061c\ufeff"
        and not "\u200b" <= char <= "\u200f"
        and not ("\u2028" <= char <= "\u202e" or "\u2060" <= char <= "\u206f" or "\ud800" <= char <= "\udfff")
    )


def summary_line(results: Sequence[Result]) -> str:
    """Return the number of edits by step over all results, for a note at the end."""
    total: dict[str, int] = {}
    for result in results:
        for name, count in result.summary().items():
            total[name] = total.get(name, 0) + count
    return ", ".join(f"{name} {count}" for name, count in total.items()) or "nothing changed"
