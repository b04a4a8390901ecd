"""One JSON object to the letter: its fields with their places in the line, so that one can be changed and no other.

Parsed and written again a number may become another (``1e999``, ``1.10``, twenty digits), a key that stands twice is
there once, and escapes are lost. Here a line keeps all that was not asked to change.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, NamedTuple, NoReturn

from arnorm.corpus.errors import CorpusError
from arnorm.unicode import pattern

__all__ = ["Field", "Record", "json_text"]

_SPACE: Final = " \t\r\n"
# Possessive: no run of spaces is tried twice.
_COLON: Final = "[ \t\r\n]*+:[ \t\r\n]*+"
_BEHIND: Final = "[ \t\r\n]*+([,}])[ \t\r\n]*+"
# How much of a line an error shows.
_SHOWN: Final = 60


class Field(NamedTuple):
    """A field of an object: its value (numbers as they are written, as ``str``), and where that stands in the line."""

    name: str
    value: Any
    start: int
    end: int


@dataclass(frozen=True)
class Record:
    """A line that holds an object. ``place`` names its file and line.

    >>> record = Record.parse('{"text": "ســلام", "n": 1.10}', "news.jsonl:1")
    >>> record.get("text").value, record.changed("text", "سلام", {"edits": 1})
    ('ســلام', '{"text": "سلام", "n": 1.10, "edits": 1}')
    """

    place: str
    line: str
    fields: tuple[Field, ...]

    @classmethod
    def parse(cls, line: str, place: str) -> Record:
        """Return the object of a line; ``CorpusError`` where it is none, or no JSON."""
        line = line.strip(_SPACE)
        try:
            return cls(place, line, tuple(_fields(line)))
        except json.JSONDecodeError as error:
            raise CorpusError(place, line[:_SHOWN], f"it is not JSON: {error.msg} at column {error.pos + 1}") from None
        except (ValueError, RecursionError) as error:
            raise CorpusError(place, line[:_SHOWN], f"it is not JSON that can be read: {error}") from None

    def get(self, name: str) -> Field | None:
        """Return a field, the last of that name, as readers of JSON take it; ``None`` where there is none.

        ``a.b`` is the field ``b`` of the object in ``a``, where no field has that whole name.

        >>> Record.parse('{"body": {"ar": "سلام"}}', "news.jsonl:1").get("body.ar").value
        'سلام'
        """
        return _found(self.line, self.fields, name)

    def repeats(self, name: str) -> bool:
        """Return whether several fields have that name."""
        return sum(field.name == name for field in self.fields) > 1

    def changed(self, name: str, text: str, more: Mapping[str, object]) -> str:
        """Return the line with another text in a field, and ``more`` fields at its end; all else to the letter.

        A field of the line's own that bears the name of one in ``more`` stays: ``more`` takes a free name then.
        """
        field = self.get(name)
        line = self.line
        if field is not None and field.value != text:
            line = f"{line[: field.start]}{json_text(text)}{line[field.end :]}"
        added = "".join(f", {json_text(self._free(key))}: {json_text(value)}" for key, value in more.items())
        return f"{line[:-1].rstrip(_SPACE)}{added}}}" if added else line

    def _free(self, name: str) -> str:
        """Return a name that no field bears: the name itself, ``arnorm_`` and the name, or a number behind that."""
        taken = {field.name for field in self.fields}
        free, count = name, 1
        while free in taken:
            free = f"arnorm_{name}" if count == 1 else f"arnorm_{name}_{count}"
            count += 1
        return free


def json_text(value: object) -> str:
    """Return ``value`` as one line of JSON, in UTF-8 wherever it can be.

    >>> json_text("سلام"), len(json_text(chr(0xD800)))
    ('"سلام"', 8)
    """
    text = json.dumps(value, ensure_ascii=False)
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:  # a lone surrogate
        return json.dumps(value, ensure_ascii=True)
    return text


def _no_number(name: str) -> NoReturn:
    raise ValueError(f"{name} is no value of JSON, write null")


_DECODER: Final = json.JSONDecoder(parse_float=str, parse_int=str, parse_constant=_no_number)


def _found(line: str, fields: Sequence[Field], name: str) -> Field | None:
    found: Field | None = next((field for field in reversed(fields) if field.name == name), None)
    if found is not None:
        return found
    outer, dot, inner = name.partition(".")
    while dot:
        around = next((field for field in reversed(fields) if field.name == outer), None)
        if around is not None and isinstance(around.value, dict):
            found = _found(line, _object(line, around.start)[0], inner)
            if found is not None:
                return found
        part, dot, inner = inner.partition(".")
        outer = f"{outer}.{part}"
    return None


def _fields(line: str) -> list[Field]:
    """Return the fields of the object that a line is."""
    if not line.startswith("{"):
        _DECODER.decode(line)
        raise ValueError("no object")
    fields, at = _object(line, 0)
    if at < len(line):
        raise json.JSONDecodeError("Extra data", line, at)
    return fields


def _object(line: str, at: int) -> tuple[list[Field], int]:
    """Return the fields of the object that begins at a brace, and where it ends."""
    colon, behind = pattern(_COLON).match, pattern(_BEHIND).match
    fields: list[Field] = []
    at = _skip(line, at + 1)
    sign = line[at : at + 1]
    at += sign == "}"
    while sign != "}":
        if not line.startswith('"', at):
            raise json.JSONDecodeError("Expecting property name enclosed in double quotes", line, at)
        name, at = _DECODER.raw_decode(line, at)
        found = colon(line, at)
        if found is None:
            raise json.JSONDecodeError("Expecting ':'", line, _skip(line, at))
        start = found.end()
        value, end = _DECODER.raw_decode(line, start)
        fields.append(Field(name, value, start, end))
        found = behind(line, end)
        if found is None:
            raise json.JSONDecodeError("Expecting ','", line, _skip(line, end))
        sign, at = found[1], found.end()
    return fields, at


def _skip(line: str, at: int) -> int:
    while line[at : at + 1] in (" ", "\t", "\r", "\n"):
        at += 1
    return at
