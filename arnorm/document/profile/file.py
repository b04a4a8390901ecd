"""A profile as a file: JSON lines, a header first, one row of counts a line, nothing that runs when it is read."""

from __future__ import annotations

import base64
import hashlib
import json
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final, NamedTuple

from arnorm.counts.rows import Rows
from arnorm.document.profile.article import WIDTH
from arnorm.errors import ConfigError, InputTypeError

__all__ = ["EMPTY", "Content", "digest_of", "path_of", "read", "write"]

_SCHEMA: Final = "arnorm.boilerplate-profile.1"


class Content(NamedTuple):
    """All that a profile knows: documents by outlet, how often each title stood, the lines at the edges."""

    documents: tuple[tuple[str, int], ...]
    titles: Rows
    lines: Rows
    final: bool


EMPTY: Final = Content((), Rows.of({}, 1), Rows.of({}, WIDTH), final=False)


def path_of(path: object, argument: str = "path") -> Path:
    """Return a path given as ``str`` or path; ``InputTypeError`` for anything else."""
    if isinstance(path, str | os.PathLike):
        return Path(path)
    raise InputTypeError(argument, path, "give a path, as str or pathlib.Path")


def rows_of(content: Content) -> Iterator[str]:
    """Yield the lines of the file."""
    yield _line(
        {
            "schema": _SCHEMA,
            "final": content.final,
            "documents": dict(content.documents),
            "titles": len(content.titles),
            "lines": len(content.lines),
        }
    )
    for rows in (content.titles, content.lines):
        for key, numbers in rows:
            yield _line([_short(key), *numbers])


def digest_of(content: Content) -> str:
    """Return the SHA-256 of the file that ``write`` makes."""
    found = hashlib.sha256()
    for line in rows_of(content):
        found.update(line.encode("utf-8"))
    return found.hexdigest()


def write(path: Path, content: Content) -> None:
    """Write the file; one that is half written never takes the place of a whole one."""
    beside = path.with_name(path.name + ".part")
    with beside.open("w", encoding="utf-8", newline="\n") as out:
        out.writelines(rows_of(content))
    beside.replace(path)


def read(path: Path) -> Content:
    """Return what ``write`` wrote; ``ConfigError`` for another file, another version, or a damaged one."""
    with path.open(encoding="utf-8", newline="\n") as lines:
        try:
            return _read(iter(lines))
        except (ValueError, KeyError, TypeError, IndexError, OverflowError) as error:
            cure = "give a whole file that BoilerplateProfile.save wrote with this version"
            raise ConfigError("path", str(path), cure) from error


def _read(lines: Iterator[str]) -> Content:
    header = json.loads(next(lines, ""))
    if header["schema"] != _SCHEMA:
        raise ValueError(header["schema"])
    titles = Rows.sorted_pairs(_rows(lines, header["titles"], 1), 1)
    entries = Rows.sorted_pairs(_rows(lines, header["lines"], WIDTH), WIDTH)
    if next(lines, None) is not None:
        raise ValueError("more rows than the header says")
    documents = tuple((str(name), int(count)) for name, count in header["documents"].items())
    return Content(documents, titles, entries, bool(header["final"]))


def _rows(lines: Iterable[str], count: int, width: int) -> Iterator[tuple[int, list[int]]]:
    source = iter(lines)
    before = -1
    for _ in range(count):
        short, *numbers = json.loads(next(source, ""))
        key = int.from_bytes(base64.urlsafe_b64decode(short + "="), "big")
        if len(numbers) != width or key <= before:
            raise ValueError(short)
        before = key
        yield key, numbers


def _short(key: int) -> str:
    return base64.urlsafe_b64encode(key.to_bytes(8, "big")).decode("ascii").rstrip("=")


def _line(value: Any) -> str:  # noqa: ANN401
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"
