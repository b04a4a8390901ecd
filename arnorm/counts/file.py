r"""The one file of counts: a head of fixed size, a check sum, a header that can be read, and columns of numbers.

All numbers are little-endian. ``MAGIC`` (8 bytes), the version (u16), two zero bytes, the length of the header (u64);
the SHA-256 of all else in the file (32 bytes); the header; then for each table, by name, its keys (u64 each, sorted)
and its rows (i32 or i64 each). The header is JSON in UTF-8, keys sorted, no spaces: the ``kind`` of counts, whether
they are ``pruned``, the ``totals``, and each table's number of rows. A checkpoint has a fifth key, ``resume``:
how many items were counted and the SHA-256 of them all.

Nothing is believed before the check sum is right, and nothing acts before all of it is checked: who can make a check
sum can still not make counts that no texts have.
"""

from __future__ import annotations

import hashlib
import json
import struct
from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from arnorm.counts.counts import Counts, Schema
from arnorm.counts.keys import WIDTH
from arnorm.counts.table import Table
from arnorm.errors import ConfigError

__all__ = ["MAGIC", "Resume", "Saved", "decode", "digest", "encode", "kind_of"]

MAGIC: Final = b"ARNCOUNT"
# Of the format: a file of a newer one is refused with what to do; raise it when the bytes change their meaning.
_VERSION: Final = 1
_HEAD: Final = struct.Struct("<8sHHQ")
_SUM: Final = 32  # bytes of SHA-256
_START: Final = _HEAD.size + _SUM
_KEYS: Final = {"kind", "pruned", "totals", "tables"}


class Resume(NamedTuple):
    """How far a fit had come: so many items, whose running hash was that."""

    items: int
    chain: str


class Saved(NamedTuple):
    """What a file holds."""

    counts: Counts
    resume: Resume | None


def encode(counts: Counts, resume: Resume | None = None) -> tuple[bytes, ...]:
    """Return the parts of a file."""
    parts = _parts(counts, resume)
    return (parts[0], _hash(parts), *parts[1:])


def digest(counts: Counts) -> str:
    """Return the SHA-256 of all that counts are, in hexadecimal; the check sum of the file that ``encode`` makes."""
    return _hash(_parts(counts, None)).hex()


def _parts(counts: Counts, resume: Resume | None) -> tuple[bytes, ...]:
    described: dict[str, Any] = {
        "kind": counts.schema.kind,
        "pruned": counts.pruned,
        "totals": dict(counts.totals),
        "tables": {name: len(table) for name, table in counts.tables.items()},
    }
    if resume is not None:
        described["resume"] = list(resume)
    header = _json(described)
    columns = [column for name in sorted(counts.tables) for column in counts.tables[name].columns()]
    return (_HEAD.pack(MAGIC, _VERSION, 0, len(header)), header, *columns)


def _hash(parts: tuple[bytes, ...] | tuple[memoryview, ...]) -> bytes:
    found = hashlib.sha256()
    for part in parts:
        found.update(part)
    return found.digest()


def _json(value: object) -> bytes:
    # The names of outlets are the user's: a lone surrogate must come back as it was.
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode("utf-8", "surrogatepass")


def kind_of(data: bytes) -> str | None:
    """Return which kind of counts a whole file holds, ``None`` for another file; ``decode`` checks it."""
    try:
        kind = json.loads(_header_bytes(data))["kind"]
    except (ValueError, KeyError, TypeError, RecursionError, struct.error):
        return None
    return kind if isinstance(kind, str) else None


def _header_bytes(data: bytes) -> str:
    if not data.startswith(MAGIC):
        raise ValueError("another file")
    size = _HEAD.unpack_from(data)[3]
    return data[_START : _START + size].decode("utf-8", "surrogatepass")


def decode(data: bytes, schema: Schema, place: str) -> Saved:
    """Return what a file holds; ``ConfigError`` with the cure where it is another file, of another version or damaged.

    >>> from arnorm.counts.table import Shape
    >>> decode(b"PK", Schema("seen", "arnorm.Seen", {"words": Shape()}, (), len), "counts.zip")
    Traceback (most recent call last):
    arnorm.errors.ConfigError: counts.zip: got b'PK'; give a file that arnorm.Seen.save() wrote
    """
    cure = f"give a file that {schema.owner}.save() wrote"
    if not data.startswith(MAGIC):
        raise ConfigError(place, data[: len(MAGIC)], cure)
    if len(data) < _START:
        raise ConfigError(place, f"{len(data)} bytes", f"the file is cut short: {cure}, whole")
    version = _HEAD.unpack_from(data)[1]
    if version != _VERSION:
        raise ConfigError(place, f"version {version}", f"this arnorm reads version {_VERSION}: fit again")
    view = memoryview(data)
    if _hash((view[: _HEAD.size], view[_START:])) != data[_HEAD.size : _START]:
        given = f"{len(data)} bytes that do not match their check sum"
        raise ConfigError(place, given, f"the file is damaged or cut short: {cure}, whole")
    kind = kind_of(data)
    if kind is not None and kind != schema.kind:
        reads = f"this arnorm reads {schema.kind!r}"
        raise ConfigError(place, kind, f"{reads}: {cure}; fit again what an earlier one wrote")
    try:
        return _checked(data, schema)
    except (ValueError, KeyError, TypeError, RecursionError, OverflowError) as error:
        raise ConfigError(place, f"what no fit counts ({error})", cure) from error


def _checked(data: bytes, schema: Schema) -> Saved:
    text = _header_bytes(data)
    header = json.loads(text)
    if not isinstance(header, dict) or _json(header) != text.encode("utf-8", "surrogatepass"):
        raise ValueError("a header in another form")
    resume = _resume(header.pop("resume")) if "resume" in header else None
    if set(header) != _KEYS or header["kind"] != schema.kind or not isinstance(header["pruned"], bool):
        raise ValueError("a header with other entries")
    if resume is not None and header["pruned"]:
        raise ValueError("a checkpoint that was pruned")
    totals = _whole_numbers(header["totals"], 1)
    if schema.totals is not None and not totals.keys() <= set(schema.totals):
        raise ValueError(f"totals {', '.join(totals)}")
    tables = _tables(memoryview(data)[_START + len(text.encode("utf-8", "surrogatepass")) :], header["tables"], schema)
    most = schema.most(totals)
    if any(max(table.numbers[:: table.shape.width], default=0) > most for table in tables.values()):
        raise ValueError(f"a key counted more than {most} times")
    return Saved(Counts(schema, totals, tables, header["pruned"]), resume)


def _tables(data: memoryview, sizes: object, schema: Schema) -> dict[str, Table]:
    rows = _whole_numbers(sizes, 0)
    if rows.keys() != schema.tables.keys():
        raise ValueError(f"tables {', '.join(rows)}")
    if sum(rows[name] * shape.row_bytes for name, shape in schema.tables.items()) != len(data):
        raise ValueError("tables of another size")
    found, at = {}, 0
    for name in sorted(schema.tables):
        shape = schema.tables[name]
        middle, end = at + rows[name] * WIDTH, at + rows[name] * shape.row_bytes
        found[name] = Table.from_columns(shape, data[at:middle], data[middle:end])
        at = end
    return {name: found[name] for name in schema.tables}


def _whole_numbers(value: object, least: int) -> Mapping[str, int]:
    if not isinstance(value, dict) or not all(type(number) is int and number >= least for number in value.values()):
        raise ValueError("a total or a size that is no count")
    return value


def _resume(value: object) -> Resume:
    if isinstance(value, list) and len(value) == 2:
        items, chain = value
        if type(items) is int and items >= 0 and isinstance(chain, str):
            return Resume(items, chain)
    raise ValueError("a checkpoint's mark in another form")
