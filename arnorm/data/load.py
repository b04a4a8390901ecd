"""Reads the package's data files and verifies each against the manifest.

Two readable formats: ``*.toml``, and the format of the Unicode Character Database for sets and maps of code points,
one entry a line: ``0623 ; 0627 # ALEF WITH HAMZA ABOVE``, ranges as ``064B..0650``, an empty value for nothing.
"""

from __future__ import annotations

import hashlib
import marshal
import tomllib
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from arnorm.errors import DataError

__all__ = ["digest", "names", "read_bytes", "read_char_map", "read_char_sets", "read_text", "read_toml"]

_ROOT = Path(__file__).parent
_MANIFEST = "MANIFEST.toml"
_UNLISTED = "give one of the files of MANIFEST.toml, or add it with python -m tools.manifest"
_CURE = "install arnorm again; if you edited its data on purpose, run python -m tools.manifest"


@lru_cache(maxsize=1)
def _digests() -> Mapping[str, str]:
    try:
        entries = tomllib.loads(_content(_MANIFEST).decode("utf-8"))["file"]
        return {name: str(entry["sha256"]) for name, entry in entries.items()}
    except OSError as error:
        raise DataError("name", _MANIFEST, f"it cannot be read ({error}): {_CURE}") from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise DataError("name", _MANIFEST, f"it is damaged ({error}): {_CURE}") from error


def _content(name: str) -> bytes:
    """Return the bytes of a file, whether the package lies in a folder or in a zip."""
    path = _ROOT / name
    from_loader = getattr(__spec__.loader, "get_data", None)
    return bytes(from_loader(str(path))) if from_loader else path.read_bytes()


def names(folder: str = "") -> tuple[str, ...]:
    """Return the names of all data files below ``folder``, sorted."""
    return tuple(sorted(name for name in _digests() if name.startswith(folder)))


def digest(name: str) -> str:
    """Return the SHA-256 of a data file, as the manifest gives it."""
    if name not in _digests():
        raise DataError("name", name, _UNLISTED)
    return _digests()[name]


def read_bytes(name: str) -> bytes:
    """Return a data file, its name relative to ``arnorm/data``; ``DataError`` when it is not what was shipped."""
    expected = _digests().get(name)
    if expected is None:
        raise DataError("name", name, _UNLISTED)
    try:
        data = _content(name)
    except OSError as error:
        raise DataError("name", name, _CURE) from error
    if hashlib.sha256(data).hexdigest() != expected:
        raise DataError("name", name, "its digest differs from the manifest's: " + _CURE)
    return data


def read_text(name: str) -> str:
    """Return a data file as text (UTF-8)."""
    return read_bytes(name).decode("utf-8")


def read_toml(name: str) -> dict[str, Any]:
    """Return a data file parsed as TOML: its own to whoever asks, though it is parsed once."""
    parsed: dict[str, Any] = marshal.loads(_parsed(name, digest(name)))  # noqa: S302  # of our own making, in this process
    return parsed


# 67 files, of 880 kB so; a process that did everything asked for 47. One is asked for by up to twenty modules,
# and takes up to 15 ms to parse.
@lru_cache(maxsize=128)
def _parsed(name: str, digest: str) -> bytes:  # noqa: ARG001  # so that a file which is changed under a running process is read anew
    return marshal.dumps(tomllib.loads(read_text(name)))


@lru_cache(maxsize=64)
def read_char_map(name: str) -> Mapping[str, str]:
    """Return a map of characters, ``0623 ; 0627 # name`` a line; several code points or none on the right.

    >>> read_char_map("charmaps/alef.txt")["أ"]
    'ا'
    """
    table = {}
    for chars, value in _entries(name):
        for char in chars:
            table[char] = "".join(chr(int(point, 16)) for point in value.split(" ") if point)
    return MappingProxyType(table)


@lru_cache(maxsize=64)
def read_char_sets(name: str) -> Mapping[str, frozenset[str]]:
    """Return named sets of characters, ``064B..0650 ; harakat # names`` a line.

    >>> chr(0x64E) in read_char_sets("sets/marks.txt")["harakat"]
    True
    """
    sets: dict[str, set[str]] = {}
    for chars, value in _entries(name):
        sets.setdefault(value, set()).update(chars)
    return MappingProxyType({key: frozenset(chars) for key, chars in sets.items()})


def _entries(name: str) -> Iterator[tuple[str, str]]:
    for line in read_text(name).splitlines():
        entry = line.partition("#")[0].strip(" \t")
        if entry:
            points, _, value = entry.partition(";")
            first, _, last = points.strip(" \t").partition("..")
            yield "".join(map(chr, range(int(first, 16), int(last or first, 16) + 1))), value.strip(" \t")
