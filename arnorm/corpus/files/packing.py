"""Packed files: gzip by the standard library, Zstandard by the one of Python 3.14 or its backport."""

from __future__ import annotations

import gzip
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import BinaryIO, Final, cast

from arnorm.errors import OptionError

__all__ = ["SUFFIXES", "packed", "packing_of", "unpacking"]

SUFFIXES: Final = {".gz": "gzip", ".zst": "zstd"}


def packing_of(name: str) -> str | None:
    """Return how a file of that name is packed.

    >>> packing_of("news.jsonl.gz"), packing_of("news.jsonl")
    ('gzip', None)
    """
    packing = SUFFIXES.get(Path(name).suffix)
    if packing == "zstd":
        _zstd(name)
    return packing


def unpacking(file: BinaryIO, packing: str | None, name: str) -> BinaryIO:
    """Return a file that reads what is packed in ``file``, or ``file`` itself."""
    if packing is None:
        return file
    opened = gzip.GzipFile(fileobj=file) if packing == "gzip" else _zstd(name).ZstdFile(file)
    return cast("BinaryIO", opened)


def packed(data: bytes, packing: str | None) -> bytes:
    """Return ``data`` packed by itself, so that pieces stand behind each other and unpack as one."""
    if packing is None or not data:
        return data
    return gzip.compress(data, mtime=0) if packing == "gzip" else bytes(_zstd("-").compress(data))


def _zstd(name: str) -> ModuleType:
    for module in ("compression.zstd", "backports.zstd"):
        try:
            return import_module(module)
        except ImportError:
            continue
    raise OptionError("FILE", name, "Zstandard needs Python 3.14 or an extra: pip install 'arnorm[corpus]'")
