"""One digest of what every preset makes of every case and of every code point.

Every supported Python must come to the digest in ``tests/digest.txt``. When output changes on purpose, write the new
one with ``python -m tests.digest`` and say so under "Output changes" in CHANGELOG.md.
"""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

import arnorm
from arnorm import steps
from tests import cases

FILE = Path(__file__).parent / "digest.txt"
PRESETS = ("light", "news", "ml", "search", "compat:lucene", "compat:camel", "compat:arabert", "compat:pyarabic")
BLOCK = 8192


def computed() -> str:
    """Return the SHA-256 of all outputs, in order."""
    digest = hashlib.sha256()
    texts = [case.text for case in cases.load()]
    for name in PRESETS:
        pipeline = arnorm.preset(name)
        kept = [step for step in pipeline.steps if not isinstance(step, steps.DocumentStep)]
        local = arnorm.Pipeline(kept, protect=pipeline.protect)
        for text in texts:
            digest.update(pipeline(text).encode("utf-8", "surrogatepass") + b"\xff")
        # Less its document steps, ``news`` is ``light``; AraBERT's passes are slow.
        last = {"news": 0, "compat:arabert": 0x20000}.get(name, sys.maxunicode + 1)
        for start in range(0, last, BLOCK):
            text = "\n".join(f"ب{chr(point)}ب" for point in range(start, start + BLOCK))
            digest.update(local(text).encode("utf-8", "surrogatepass") + b"\xff")
    return digest.hexdigest()


if __name__ == "__main__":
    FILE.write_text(computed() + "\n", "ascii")
