"""TOML that people wrote, with one value of it put in anew: comments, order and spelling of all else stay."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from typing import Any, Final

from arnorm.errors import ConfigError
from arnorm.unicode import category, pattern

__all__ = ["with_value"]

# Categories that a reader of the file does not see: controls, formats, surrogates, separators of lines, spaces.
_UNSEEN: Final = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp", "Zs"})


def _toml_value(value: object) -> str:
    r"""Return a text or a list of such as TOML; lines stay lines, what cannot be seen is escaped.

    >>> _toml_value(["أ" + chr(0x200F)])
    '["أ\\u200F"]'
    """
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(map(_toml_value, value)) + "]"
    if not isinstance(value, str):
        return json.dumps(value)
    if "\n" in value:
        lines = "\n".join(map(_escaped, value.split("\n")))
        return f'"""\n{lines}"""'
    return f'"{_escaped(value)}"'


def _escaped(line: str) -> str:
    return "".join(map(_sign, line))


def _sign(char: str) -> str:
    if char in '"\\':
        return "\\" + char
    if char == " " or category(char) not in _UNSEEN:
        return char
    return f"\\u{ord(char):04X}" if ord(char) < 0x10000 else f"\\U{ord(char):08X}"


def with_value(place: str, source: str, key: str, value: object, *, behind: str) -> str:
    """Return a TOML document with another value for a key of its top; a new one stands behind the key ``behind``.

    ``ConfigError`` where that cannot be done without a doubt. ``place`` names the document.
    """
    fields = tomllib.loads(source)
    start, end = _assignment(place, source, fields, key if key in fields else behind)
    name = source[start:end].partition("=")[0].rstrip(" \t") if key in fields else key
    line_end = "\r\n" if "\r\n" in source else "\n"
    line = f"{name} = {_toml_value(value)}\n".replace("\n", line_end)
    if key not in fields:
        start = end
        line = line if source[:start].endswith("\n") else line_end + line
    made = source[:start] + line + source[end:]
    if tomllib.loads(made) != {**fields, key: value}:
        raise ConfigError(f"{place}: {key}", fields.get(key), f"write {_toml_value(value)} there by hand")
    return made


def _assignment(place: str, source: str, fields: Mapping[str, Any], key: str) -> tuple[int, int]:
    """Return where ``key = value`` stands: what is left without it says all the rest and nothing else."""
    rest = {name: value for name, value in fields.items() if name != key}
    for found in pattern(rf"(?m)^[ \t]*{key}[ \t]*=").finditer(source):
        end = source.find("\n", found.end()) + 1 or len(source)
        while not _says(source[found.start() : end], {key: fields[key]}) and end < len(source):
            end = source.find("\n", end) + 1 or len(source)
        if _says(source[: found.start()] + source[end:], rest):
            return found.start(), end
    raise ConfigError(f"{place}: {key}", fields[key], f"write it as {key} = …, on a line of its own")


def _says(source: str, fields: Mapping[str, Any]) -> bool:
    try:
        return tomllib.loads(source) == fields
    except tomllib.TOMLDecodeError:
        return False
