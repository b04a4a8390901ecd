"""The end of every program here that makes one data file: write it, or only compare with what is there."""

from __future__ import annotations

import sys
from pathlib import Path

__all__ = ["write_or_compare"]


def write_or_compare(target: Path, data: bytes) -> int:
    """Write ``data``; with ``--check`` on the command line compare only. Return the exit code: 1 where it differs."""
    if "--check" in sys.argv[1:]:
        return int(target.read_bytes() != data)
    target.write_bytes(data)
    print(f"{target}: {len(data):,} bytes")
    return 0
