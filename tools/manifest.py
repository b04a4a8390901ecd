"""Writes ``arnorm/data/MANIFEST.toml``: every data file with its SHA-256.

Write it with ``python -m tools.manifest``; ``--check`` exits with 1 if it is out of date.
"""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

DATA = Path(__file__).parents[1] / "arnorm" / "data"
MANIFEST = DATA / "MANIFEST.toml"
HEAD = "# Every data file with its digest; written by: python -m tools.manifest\n"


def entries() -> list[str]:
    """Return one TOML table a data file, sorted by name."""
    found = []
    for path in sorted(DATA.rglob("*")):
        name = path.relative_to(DATA).as_posix()
        if path.is_file() and path != MANIFEST and path.suffix not in {".py", ".pyc"}:
            digest = hashlib.sha256(path.read_bytes()).hexdigest()
            found.append(f'\n[file."{name}"]\nsha256 = "{digest}"\n')
    return found


def main() -> int:
    """Write the manifest, or say whether it is current."""
    text = HEAD + "".join(entries())
    if "--check" in sys.argv[1:]:
        return int(MANIFEST.read_text("utf-8") != text)
    MANIFEST.write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
